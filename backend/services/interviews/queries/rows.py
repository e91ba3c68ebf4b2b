"""Interviews, acknowledgements, events and the dates around them, as rows. Never a write."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from backend.access import Bond, BondKind, Membership, Role, scope
from backend.db import Reader
from backend.services import autonomy
from backend.services.accounts import Account
from backend.services.appointments import AppointmentRow
from backend.services.interviews.models import Interview, InterviewAcknowledgement, InterviewEvent


class Milestone(NamedTuple):
    """The duty an interview answers, as it stands."""

    rule: str
    opens_on: date
    due_on: date | None
    applies: str
    done_on: date | None
    waived_on: date | None
    version: int


class Acknowledged(NamedTuple):
    """Who acknowledged which text."""

    person_id: UUID
    side: str
    at: datetime
    sha256: str


def one(reader: Reader, interview_id: UUID) -> Any | None:
    """One interview, every column; None for an unknown id."""
    columns = Interview.__table__.columns
    return reader.execute(select(*columns).where(Interview.id == interview_id)).one_or_none()


def of_youth(reader: Reader, youth_id: UUID) -> list[Any]:
    """The interviews of a person, the newest first, without their words."""
    row = Interview
    return list(
        reader.execute(
            select(
                row.id,
                row.kind,
                row.state,
                row.asked_at,
                row.appointment_id,
                row.prepared_at,
                row.held_on,
                row.due_on,
                row.refused_on,
                row.done_at,
            )
            .where(row.youth_id == youth_id)
            .order_by(row.asked_at.desc(), row.id.desc())
        )
    )


def standing(reader: Reader, youth_id: UUID, kind: str) -> UUID | None:
    """The interview of this kind that is under way."""
    return reader.execute(
        select(Interview.id).where(
            Interview.youth_id == youth_id, Interview.kind == kind, Interview.state.in_(("open", "reading"))
        )
    ).scalar_one_or_none()


def under_way(reader: Reader, youth_ids: Collection[UUID]) -> dict[UUID, UUID]:
    """The six-month interview that each of these has under way."""
    row = Interview
    found = reader.execute(
        select(row.youth_id, row.id).where(
            row.youth_id.in_(list(youth_ids)), row.kind == "six_months", row.state.in_(("open", "reading"))
        )
    )
    return {one.youth_id: one.id for one in found}


def milestones(reader: Reader, youth_id: UUID, rules: Collection[str]) -> dict[str, Milestone]:
    """These duties of a person, by rule; one that is not written is absent."""
    row = autonomy.MilestoneRow
    rows = reader.execute(
        select(
            row.rule, row.opens_on, row.due_on, row.applies, row.done_on, row.waived_on, row.version
        ).where(row.youth_id == youth_id, row.rule.in_(sorted(rules)))
    )
    return {found.rule: Milestone._make(found) for found in rows}


def acknowledgements(reader: Reader, interview_id: UUID) -> list[Acknowledged]:
    """Everybody who acknowledged a text of this interview, in order."""
    row = InterviewAcknowledgement
    rows = reader.execute(
        select(row.person_id, row.side, row.at, row.sha256)
        .where(row.interview_id == interview_id)
        .order_by(row.at, row.id)
    )
    return [Acknowledged._make(found) for found in rows]


def events(reader: Reader, interview_id: UUID) -> list[Any]:
    """What happened to an interview, in order, still sealed."""
    row = InterviewEvent
    return list(
        reader.execute(
            select(row.id, row.at, row.actor_id, row.act, row.words_sealed)
            .where(row.interview_id == interview_id)
            .order_by(row.at, row.id)
        )
    )


def appointments(reader: Reader, ids: Collection[UUID]) -> dict[UUID, dict[str, Any]]:
    """When these appointments are, in wall time there; `starts` is None while a time is to be chosen."""
    row = AppointmentRow
    rows = reader.execute(
        select(row.id, row.zone, row.starts_at, row.minutes, row.status).where(row.id.in_(list(ids)))
    )
    return {
        found.id: {
            "id": found.id,
            "status": found.status,
            "minutes": found.minutes,
            "starts": None
            if found.starts_at is None
            else found.starts_at.astimezone(ZoneInfo(found.zone)).strftime("%Y-%m-%dT%H:%M"),
        }
        for found in rows
    }


def referents(reader: Reader, youth_id: UUID, on: date) -> list[UUID]:
    """The referents of a person that day; once they have left, the people of the team that keeps an eye on them."""
    bonds = reader.execute(
        select(Bond.kind, Bond.adult_id, Bond.team_id).where(
            Bond.youth_id == youth_id,
            Bond.kind.in_((BondKind.REFERENT.value, BondKind.AFTER_CARE.value)),
            scope.running(on),
        )
    ).all()
    beside = [one.adult_id for one in bonds if one.adult_id is not None]
    teams = [one.team_id for one in bonds if one.team_id is not None]
    if beside or not teams:
        return beside
    member = Membership
    return list(
        reader.execute(
            select(member.person_id)
            .where(
                member.team_id.in_(teams),
                member.role.in_((Role.REFERENT.value, Role.LEAD.value)),
                scope.holding(on),
            )
            .order_by(member.person_id)
        )
        .scalars()
        .unique()
    )


def has_account(reader: Reader, youth_id: UUID) -> bool:
    """Whether this person opened their space: nobody is told in an inbox they do not have."""
    return reader.execute(select(Account.id).where(Account.id == youth_id)).first() is not None
