"""Who stands beside a young person: bonds begun, ended, moved; and the role that goes with them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import insert, or_, select, update
from sqlalchemy.orm import Session

from backend.access import Bond, BondKind, Membership, Role, scope
from backend.ids import new_id
from backend.services.people.actions.ground import write_membership
from backend.services.people.models import YoungPerson


def bond_row(
    authority_id: UUID,
    youth_id: UUID,
    kind: BondKind,
    on: date,
    *,
    adult_id: UUID | None = None,
    team_id: UUID | None = None,
) -> dict[str, Any]:
    """A bond that starts on a day and has no end yet, as a row."""
    return {
        "id": new_id(),
        "authority_id": authority_id,
        "youth_id": youth_id,
        "adult_id": adult_id,
        "team_id": team_id,
        "kind": kind.value,
        "starts_on": on,
        "ends_on": None,
    }


def end_bonds(session: Session, youth_id: UUID, kind: BondKind, on: date) -> int:
    """End today (exclusive) every running bond of a kind; answers how many. Begun today, it never held."""
    ended = session.execute(
        update(Bond)
        .where(Bond.youth_id == youth_id, Bond.kind == kind.value, scope.running(on))
        .values(ends_on=on)
        .returning(Bond.id)
    )
    return len(ended.all())


def move_bond(session: Session, row: dict[str, Any]) -> UUID:
    """End the running bond of this kind the day this one starts, and write it."""
    end_bonds(session, row["youth_id"], BondKind(row["kind"]), row["starts_on"])
    session.execute(insert(Bond).values(**row))
    made: UUID = row["id"]
    return made


def give_referent_roles(
    session: Session, pairs: Iterable[tuple[UUID, UUID]], *, authority_id: UUID, on: date
) -> None:
    """Whoever becomes a referent holds that role in the team of the young person: pairs (person, team)."""
    wanted = set(pairs)
    rows = session.execute(
        select(Membership.person_id, Membership.team_id).where(
            Membership.person_id.in_({person_id for person_id, _ in wanted}),
            Membership.role == Role.REFERENT.value,
            Membership.starts_on <= on,
            or_(Membership.ends_on.is_(None), Membership.ends_on > on),
        )
    )
    held = {(person_id, team_id) for person_id, team_id in rows}
    for person_id, team_id in sorted(wanted - held):
        write_membership(
            session,
            person_id=person_id,
            authority_id=authority_id,
            team_id=team_id,
            role=Role.REFERENT,
            starts_on=on,
        )


class Left(NamedTuple):
    """What a departure ended: the roles held in the team, and the young persons this adult stood beside."""

    roles: list[UUID]
    youths: list[UUID]


def leave_team(session: Session, person_id: UUID, team_id: UUID, *, on: date, ends_on: date) -> Left:
    """End the roles somebody holds in a team, and their bonds with its young persons; `ends_on` is exclusive.

    Decides no right. A file whose referent leaves waits, without one, for its lead.
    """
    roles = session.scalars(
        update(Membership)
        .where(
            Membership.person_id == person_id,
            Membership.team_id == team_id,
            Membership.starts_on <= on,
            or_(Membership.ends_on.is_(None), Membership.ends_on > ends_on),
        )
        .values(ends_on=ends_on)
        .returning(Membership.id)
    ).all()
    of_team = select(Bond.youth_id).where(
        Bond.team_id == team_id, Bond.kind == BondKind.TEAM.value, scope.running(on)
    )
    youths = session.scalars(
        update(Bond)
        .where(
            Bond.adult_id == person_id,
            Bond.kind.in_((BondKind.REFERENT.value, BondKind.MENTOR.value)),
            Bond.youth_id.in_(of_team.scalar_subquery()),
            Bond.starts_on <= on,
            or_(Bond.ends_on.is_(None), Bond.ends_on > ends_on),
        )
        .values(ends_on=ends_on)
        .returning(Bond.youth_id)
        .execution_options(synchronize_session=False)
    ).all()
    session.execute(
        update(YoungPerson).where(YoungPerson.id.in_(youths)).values(version=YoungPerson.version + 1)
    )
    return Left(list(roles), sorted(set(youths)))
