"""What gestures share: the journal, who reads again, whom a file may be given to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import audit, live
from backend.access import Actor, Bond, BondKind, Membership, Role, scope
from backend.errors import Invalid, StaleVersion
from backend.services import people

LIVE = "handovers"
CHANGED_ACCESS = (LIVE, "file", "circle", "messages", "appointments", "papers")
"""What an open application reads again when somebody's place beside a young person changes."""

NOT_THERE = "Cette personne n'est pas dans la liste. Choisissez-en une autre."


def note(
    session: Session,
    actor: Actor | None,
    act: str,
    object_id: UUID,
    *,
    at: datetime,
    authority_id: UUID,
    youth_id: UUID | None = None,
) -> None:
    """One line of the journal; a gesture of the programme itself has no actor."""
    audit.record(
        session,
        act,
        "handover",
        at=at,
        actor_id=actor.id if actor else None,
        actor_role=(actor.leading_role.value if actor.leading_role else "") if actor else "job:handovers",
        object_id=object_id,
        youth_id=youth_id,
        authority_id=authority_id,
    )


def tell(session: Session, person_ids: Iterable[UUID], *, at: datetime, access: bool = False) -> None:
    """Open applications read handovers again; with `access`, everything a bond opens or closes."""
    whom = sorted(set(person_ids))
    for kind in CHANGED_ACCESS if access else (LIVE,):
        live.tell(session, whom, kind, at=at)


def require_referent(session: Session, authority_id: UUID, person_id: UUID, pointer: str, on: date) -> None:
    """Somebody of this authority who holds the role of a referent that day. Raises `Invalid` for anybody else."""
    found = session.execute(
        select(people.Person.id)
        .join(Membership, Membership.person_id == people.Person.id)
        .where(
            people.Person.id == person_id,
            people.Person.authority_id == authority_id,
            people.Person.kind == "professional",
            Membership.authority_id == authority_id,
            Membership.role == Role.REFERENT.value,
            scope.holding(on),
        )
        .limit(1)
    ).first()
    if found is None:
        raise Invalid(fields={pointer: NOT_THERE})


def hold_files(session: Session, wanted: dict[UUID, int]) -> None:
    """Hold the files somebody read at these versions. Raises `StaleVersion` when one of them changed since."""
    young = people.YoungPerson
    rows = session.execute(
        select(young.id, young.version).where(young.id.in_(list(wanted))).order_by(young.id).with_for_update()
    ).all()
    if {row.id: row.version for row in rows} != wanted:
        raise StaleVersion()


def referents_of(session: Session, youth_ids: Sequence[UUID], on: date) -> dict[UUID, list[UUID]]:
    """Who follows each of these young persons on a day, whoever came first before."""
    found: dict[UUID, list[UUID]] = {one: [] for one in youth_ids}
    rows = session.execute(
        select(Bond.youth_id, Bond.adult_id)
        .where(Bond.youth_id.in_(youth_ids), Bond.kind == BondKind.REFERENT.value, scope.running(on))
        .order_by(Bond.starts_on, Bond.id)
    )
    for row in rows:
        if row.adult_id is not None:
            found[row.youth_id].append(row.adult_id)
    return found
