"""What gestures share: hold a row, open and close access by its bond, write what happened, tell whom it concerns."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import audit, live
from backend.access import Actor, Bond, BondKind, Role
from backend.errors import NotFound, StaleVersion
from backend.ids import new_id
from backend.services import people
from backend.services.mentoring.models import Pair, PairEvent, Volunteer
from backend.services.mentoring.rules import states

LIVE = "mentoring"
CHANGED_ACCESS = ("pairs", "circle", "messages", "appointments", "papers")
"""What an open application reads again when somebody's place beside a young person changes."""


def hold_volunteer(
    session: Session, authority_id: UUID, volunteer_id: UUID, version: int | None = None
) -> Volunteer:
    """A volunteer's row, held until the end of the transaction."""
    row = session.execute(
        select(Volunteer)
        .where(Volunteer.id == volunteer_id, Volunteer.authority_id == authority_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).scalar_one_or_none()
    if row is None:
        raise NotFound()
    if version is not None and row.version != version:
        raise StaleVersion(extra={"version": row.version})
    return row


def hold_pair(session: Session, pair_id: UUID, version: int | None = None) -> Pair:
    """A pair's row, held until the end of the transaction. The caller decides the right first."""
    row = session.execute(
        select(Pair).where(Pair.id == pair_id).with_for_update().execution_options(populate_existing=True)
    ).scalar_one_or_none()
    if row is None:
        raise NotFound()
    if version is not None and row.version != version:
        raise StaleVersion(extra={"version": row.version})
    return row


def open_access(session: Session, pair: Pair, until: date, on: date) -> None:
    """The mentor stands beside the young person from today, until the day the check no longer holds."""
    close_access(session, pair, on)
    pair.bond_id = people.write_bond(
        session,
        authority_id=pair.authority_id,
        youth_id=pair.youth_id,
        kind=BondKind.MENTOR,
        starts_on=on,
        adult_id=pair.mentor_id,
        ends_on=until,
    )


def close_access(session: Session, pair: Pair, on: date) -> None:
    """Every bond of this mentor with this young person that still runs ends today: the next request finds nothing."""
    session.execute(
        update(Bond)
        .where(
            Bond.youth_id == pair.youth_id,
            Bond.adult_id == pair.mentor_id,
            Bond.kind == BondKind.MENTOR.value,
            (Bond.ends_on.is_(None)) | (Bond.ends_on > on),
        )
        .values(ends_on=on)
        .execution_options(synchronize_session=False)
    )


def lengthen_access(session: Session, pair: Pair, until: date, on: date) -> None:
    """A renewed check: the bond that runs goes on; one that had ended begins again."""
    running = session.execute(
        update(Bond)
        .where(Bond.id == pair.bond_id, Bond.starts_on <= on, Bond.ends_on > on)
        .values(ends_on=until)
        .returning(Bond.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not running:
        open_access(session, pair, until, on)


def note(
    session: Session,
    act: str,
    kind: str,
    object_id: UUID,
    *,
    at: datetime,
    actor_id: UUID | None,
    role: str,
    authority_id: UUID,
    youth_id: UUID | None = None,
) -> None:
    """One line of the journal."""
    audit.record(
        session,
        act,
        kind,
        at=at,
        actor_id=actor_id,
        actor_role=role,
        object_id=object_id,
        youth_id=youth_id,
        authority_id=authority_id,
    )


def role_of(actor: Actor) -> str:
    return actor.leading_role.value if actor.leading_role else ""


def happened(
    session: Session, pair: Pair, act: str, *, actor_id: UUID | None, side: str, role: str, at: datetime
) -> None:
    """Write one step of a pair: its version, its history, the journal; open applications read it again."""
    pair.version += 1
    session.flush()
    session.execute(
        insert(PairEvent).values(id=new_id(), pair_id=pair.id, at=at, actor_id=actor_id, side=side, act=act)
    )
    note(
        session,
        f"pair.{act}",
        "pair",
        pair.id,
        at=at,
        actor_id=actor_id,
        role=role,
        authority_id=pair.authority_id,
        youth_id=pair.youth_id,
    )


def tell(
    session: Session, person_ids: Iterable[UUID], subject: UUID | None, *, at: datetime, access: bool = False
) -> None:
    """Open applications read mentoring again; with `access`, everything a bond opens or closes."""
    whom = sorted(set(person_ids))
    live.tell(session, whom, LIVE, subject, at=at)
    for kind in CHANGED_ACCESS if access else ():
        live.tell(session, whom, kind, at=at)


def pairs_held(session: Session, mentor_ids: Collection[UUID], wanted: Collection[str]) -> list[Pair]:
    """Pairs of some mentors in some states, held."""
    return list(
        session.execute(
            select(Pair)
            .where(Pair.mentor_id.in_(list(mentor_ids)), Pair.state.in_(list(wanted)))
            .order_by(Pair.id)
            .with_for_update()
            .execution_options(populate_existing=True)
        ).scalars()
    )


def side_of(actor: Actor, pair: Any) -> str:
    """On which side of this pair the actor stands."""
    if actor.id == pair.youth_id:
        return states.YOUNG
    if actor.id == pair.mentor_id:
        return states.MENTOR
    return states.LEAD if Role.LEAD in actor.roles else ""
