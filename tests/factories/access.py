"""Invented actors, teams and bonds, as plain values or as rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from backend.access import Actor, Role
from backend.access.models import Authority, Bond, Membership, Team
from backend.ids import new_id

BORN = datetime(2026, 1, 1, tzinfo=UTC)


def an_actor(
    *roles: Role,
    id: UUID | None = None,
    authority_id: UUID | None = None,
    teams: Iterable[tuple[Role, UUID]] = (),
    open: bool = True,
    zone: str = "Europe/Paris",
    stepped_up_at: datetime | None = None,
) -> Actor:
    return Actor(
        id=id or new_id(),
        authority_id=authority_id or new_id(),
        roles=frozenset(roles),
        teams=frozenset(teams),
        zone=zone,
        session_id=new_id(),
        open=open,
        stepped_up_at=stepped_up_at,
    )


def an_authority(
    session: Session, code: str = "D99", zone: str = "Europe/Paris", territory: str = "99"
) -> UUID:
    made = Authority(
        id=new_id(),
        code=code,
        name=f"Département inventé {code}",
        zone=zone,
        territory=territory,
        invented=True,
        created_at=BORN,
    )
    session.add(made)
    session.flush()
    return made.id


def a_team(session: Session, authority_id: UUID, name: str = "Équipe Boussole") -> UUID:
    made = Team(id=new_id(), authority_id=authority_id, name=name, created_at=BORN)
    session.add(made)
    session.flush()
    return made.id


def a_membership(
    session: Session,
    person_id: UUID,
    authority_id: UUID,
    role: Role,
    team_id: UUID | None = None,
    *,
    since: date = date(2026, 1, 1),
    until: date | None = None,
) -> None:
    session.add(
        Membership(
            id=new_id(),
            person_id=person_id,
            authority_id=authority_id,
            team_id=team_id,
            role=role,
            starts_on=since,
            ends_on=until,
        )
    )


def a_bond(
    session: Session,
    authority_id: UUID,
    youth_id: UUID,
    kind: str,
    *,
    adult_id: UUID | None = None,
    team_id: UUID | None = None,
    since: date = date(2026, 1, 1),
    until: date | None = None,
) -> None:
    session.add(
        Bond(
            id=new_id(),
            authority_id=authority_id,
            youth_id=youth_id,
            adult_id=adult_id,
            team_id=team_id,
            kind=kind,
            starts_on=since,
            ends_on=until,
        )
    )
