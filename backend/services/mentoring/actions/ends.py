"""A mentor's place beside young persons, closed or given back for all of them at once."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import outbox
from backend.services.mentoring import notices
from backend.services.mentoring.actions.common import (
    close_access,
    happened,
    hold_volunteer,
    lengthen_access,
    note,
    pairs_held,
    tell,
)
from backend.services.mentoring.models import Pair, Volunteer
from backend.services.mentoring.rules import readiness, states


def end_all(
    session: Session, row: Volunteer, reason: str, *, actor_id: UUID | None, role: str, at: datetime, on: date
) -> list[UUID]:
    """The volunteer leaves: every pair ends today, every proposal is taken back."""
    if row.person_id is None:
        return []
    found = pairs_held(session, [row.person_id], states.OPEN)
    for pair in found:
        began = pair.state in states.RUNNING
        close_access(session, pair, on)
        pair.state = states.ENDED if began else states.WITHDRAWN
        pair.ended_on, pair.end_reason = on, reason
        act = "end" if began else "withdraw"
        happened(session, pair, act, actor_id=actor_id, side=states.LEAD, role=role, at=at)
        if began:
            told = notices.about_pair(
                "pair.ended", pair.id, pair.version, [pair.youth_id, pair.mentor_id], at=at
            )
            outbox.post(session, told, at=at)
        tell(session, [pair.youth_id, pair.mentor_id], pair.id, at=at, access=True)
    return [pair.youth_id for pair in found]


def suspend(
    session: Session, person_id: UUID, *, by: UUID | None, role: str, at: datetime, on: date
) -> list[UUID]:
    """Cut a mentor off at once: every bond ends today, nothing new begins until it is lifted. Decides no right."""
    row = _of(session, person_id)
    if row is None or row.suspended_at is not None:
        return []
    row.suspended_at, row.suspended_role = at, role[:16]
    row.version += 1
    found = pairs_held(session, [person_id], (*states.RUNNING, states.PROPOSED, states.ACCEPTED))
    for pair in found:
        close_access(session, pair, on)
        if pair.state in (states.ACTIVE, states.PAUSED):
            pair.state = states.SUSPENDED
            happened(session, pair, "suspend", actor_id=by, side=states.LEAD, role=role, at=at)
        tell(session, [pair.youth_id, pair.mentor_id], pair.id, at=at, access=True)
    _journal(session, row, "volunteer.suspend", by, role, at)
    return [pair.youth_id for pair in found]


def lift(
    session: Session, person_id: UUID, *, by: UUID | None, role: str, at: datetime, on: date
) -> list[UUID]:
    """Give a mentor their place back where a pair was suspended, as long as the check holds. Decides no right."""
    row = _of(session, person_id)
    if row is None or row.suspended_at is None:
        return []
    row.suspended_at = row.suspended_role = None
    row.version += 1
    session.flush()
    found = pairs_held(session, [person_id], (states.SUSPENDED,))
    for pair in found:
        pair.state = states.ACTIVE
        happened(session, pair, "lift", actor_id=by, side=states.LEAD, role=role, at=at)
    _journal(session, row, "volunteer.lift", by, role, at)
    renew(session, row, at=at, on=on)
    return [pair.youth_id for pair in found]


def renew(session: Session, row: Volunteer, *, at: datetime, on: date) -> None:
    """The check holds until another day: the bonds of the pairs that run follow it."""
    if row.person_id is None:
        return
    holds = readiness.has_access(row.state, row.check_until, row.suspended_at is not None, on)
    for pair in pairs_held(session, [row.person_id], (states.ACTIVE,)):
        if holds and row.check_until is not None:
            lengthen_access(session, pair, row.check_until, on)
        else:
            close_access(session, pair, on)
        tell(session, [pair.youth_id, pair.mentor_id], pair.id, at=at, access=True)


def _of(session: Session, person_id: UUID) -> Volunteer | None:
    found = session.execute(
        select(Volunteer.id, Volunteer.authority_id).where(Volunteer.person_id == person_id)
    ).one_or_none()
    return None if found is None else hold_volunteer(session, found.authority_id, found.id)


def _journal(session: Session, row: Volunteer, act: str, by: UUID | None, role: str, at: datetime) -> None:
    session.flush()
    note(
        session,
        act,
        "volunteer",
        row.id,
        at=at,
        actor_id=by,
        role=role,
        authority_id=row.authority_id,
    )


def mentor_ended(session: Session, youth_id: UUID, *, by: UUID, at: datetime, on: date) -> None:
    """A lead ended the mentor's place from the file: the pair that ran ends with it. Decides no right."""
    found = session.execute(
        select(Pair)
        .where(Pair.youth_id == youth_id, Pair.state.in_(states.RUNNING))
        .with_for_update()
        .execution_options(populate_existing=True)
    ).scalars()
    for pair in list(found):
        close_access(session, pair, on)
        pair.state, pair.ended_on, pair.end_reason = states.ENDED, on, "other"
        happened(session, pair, "end", actor_id=by, side=states.LEAD, role="lead", at=at)
        both = [pair.youth_id, pair.mentor_id]
        outbox.post(session, notices.about_pair("pair.ended", pair.id, pair.version, both, at=at), at=at)
        tell(session, both, pair.id, at=at, access=True)
