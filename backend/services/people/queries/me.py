"""What a person is told about themselves: their card, and the people around them."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from backend.access import (
    TABLE,
    Actor,
    Authority,
    Bond,
    BondKind,
    Link,
    Permission,
    Role,
    Team,
    Tie,
    policy,
    scope,
)
from backend.db import Reader
from backend.errors import NotFound
from backend.services.people.models import Person, YoungPerson

STANDS_AS: dict[BondKind, tuple[Role, Tie]] = {
    BondKind.REFERENT: (Role.REFERENT, Tie.ASSIGNED),
    BondKind.MENTOR: (Role.MENTOR, Tie.PAIR),
    BondKind.TEAM: (Role.LEAD, Tie.OWN_TEAM),
}


def card(reader: Reader, actor: Actor) -> dict[str, Any]:
    """Who I am here: names, authority, teams, language. Any open session."""
    policy.require(actor, Permission.INBOX_READ)
    row = reader.execute(
        select(
            Person.id,
            Person.first_name,
            Person.last_name,
            Person.kind,
            Person.version,
            Authority.name.label("authority_name"),
            Authority.zone,
            Authority.invented,
            YoungPerson.language,
            YoungPerson.tutoiement,
            YoungPerson.version.label("young_version"),
        )
        .join(Authority, Authority.id == Person.authority_id)
        .outerjoin(YoungPerson, YoungPerson.id == Person.id)
        .where(Person.id == actor.id)
    ).one_or_none()
    if row is None:
        raise NotFound()
    team_ids = {team_id for _, team_id in actor.teams}
    teams = reader.execute(select(Team.id, Team.name).where(Team.id.in_(team_ids)).order_by(Team.name)).all()
    return {
        "id": row.id,
        "first_name": row.first_name,
        "last_name": row.last_name,
        "kind": row.kind,
        "roles": sorted(actor.roles),
        "authority": {"name": row.authority_name, "zone": row.zone, "invented": row.invented},
        "teams": [{"id": team.id, "name": team.name} for team in teams],
        "language": row.language or "fr",
        "tutoiement": bool(row.tutoiement),
        "version": row.young_version or row.version,
    }


def circle(reader: Reader, actor: Actor, on: date) -> list[dict[str, Any]]:
    """The people and the team around a young person, since when, and what each may see or not.

    What they see is read from the table of access itself: it cannot say anything else than what is enforced.
    """
    policy.require(actor, Permission.CIRCLE_READ, scope.link(reader, actor, actor.id, on))
    rows = reader.execute(
        select(Bond.kind, Bond.starts_on, Person.id, Person.first_name, Team.id.label("team_id"), Team.name)
        .outerjoin(Person, Person.id == Bond.adult_id)
        .outerjoin(Team, Team.id == Bond.team_id)
        .where(
            Bond.youth_id == actor.id,
            Bond.kind.in_([kind.value for kind in STANDS_AS]),
            scope.running(on),
        )
        .order_by(Bond.starts_on, Bond.id)
    )
    order = list(STANDS_AS)
    return sorted(
        (
            {
                "id": row.id or row.team_id,
                "kind": row.kind,
                "first_name": row.first_name or row.name,
                "since": row.starts_on,
                **sight(BondKind(row.kind)),
            }
            for row in rows
        ),
        key=lambda one: order.index(BondKind(one["kind"])),
    )


def pairs(reader: Reader, actor: Actor, on: date) -> list[dict[str, Any]]:
    """The young persons a mentor is paired with on a day: first name and since when, and nothing else of them."""
    policy.require(actor, Permission.IDENTITY_FIRST_NAME, Link(same_authority=True, pair=True))
    rows = reader.execute(
        select(Person.id, Person.first_name, Bond.starts_on.label("since"))
        .join(Bond, Bond.youth_id == Person.id)
        .where(
            Bond.adult_id == actor.id,
            Bond.kind == BondKind.MENTOR.value,
            Bond.authority_id == actor.authority_id,
            scope.running(on),
        )
        .order_by(Bond.starts_on, Person.first_name, Person.id)
    )
    return [dict(row) for row in rows.mappings()]


SHARED_WITH_MENTOR = frozenset({Permission.STEPS_READ, Permission.PROJECT_READ})
"""What a mentor's bond opens only as far as the young person chose, journey by journey and line by line."""


def sight(kind: BondKind) -> dict[str, list[str]]:
    """Permission codes of what is mine: seen by this kind of person, seen if I share it, or not seen."""
    role, tie = STANDS_AS[kind]
    told: dict[str, list[str]] = {"sees": [], "if_shared": [], "sees_not": []}
    for permission, cells in TABLE.items():
        mine = cells.get(Role.YOUNG) is Tie.OWN
        if not mine or not permission.value.endswith((".read", ".first_name")):
            continue
        cell = cells.get(role)
        shared = cell is Tie.GRANT or (cell is Tie.PAIR and permission in SHARED_WITH_MENTOR)
        key = "if_shared" if shared else "sees" if cell is tie else "sees_not"
        told[key].append(permission.value)
    return told
