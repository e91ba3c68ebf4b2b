"""« Équipe »: who is in the teams one leads, where their accounts stand, and the files nobody follows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from backend.access import Actor, Bond, BondKind, Link, Membership, Permission, Role, Team, policy, scope
from backend.db import Reader
from backend.services import accounts, handovers, people

ORDER = [Role.LEAD, Role.REFERENT, Role.SAFEGUARDING, Role.MENTOR]
BESIDE = (BondKind.REFERENT.value, BondKind.MENTOR.value)
_Of = aliased(Bond, name="of_team")


def teams(reader: Reader, actor: Actor, *, at: datetime, on: date) -> dict[str, Any]:
    """Each team with its members by role and name, and the files without a referent, the oldest first.

    Five statements, whatever the size of the teams. Nothing says when somebody last signed in.
    """
    led = sorted(scope.reach(actor, Permission.TEAM_MANAGE).teams)
    policy.require(actor, Permission.TEAM_MANAGE, Link(same_authority=True, own_team=bool(led)))
    named = reader.execute(
        select(Team.id, Team.name)
        .where(Team.id.in_(led), Team.authority_id == actor.authority_id)
        .order_by(Team.name, Team.id)
    ).all()
    members = _members(reader, led, on)
    account = accounts.adult_accounts(reader, {person_id for _, person_id in members}, at)
    follows = _follows(reader, led, on)
    for (team_id, person_id), member in members.items():
        known = account[person_id]
        member["account"] = known.state
        member["activation"] = (
            None
            if known.activation_id is None
            else {"id": known.activation_id, "expires_at": known.expires_at}
        )
        member["youths"] = follows.get((team_id, person_id), 0)
    return {
        "on": on,
        "teams": [
            {
                "id": team.id,
                "name": team.name,
                "members": sorted(
                    (one for (team_id, _), one in members.items() if team_id == team.id), key=_rank
                ),
            }
            for team in named
        ],
        "orphans": handovers.orphans(reader, led, on),
    }


def _rank(member: dict[str, Any]) -> tuple[int, str, str]:
    return ORDER.index(Role(member["roles"][0])), member["last_name"], member["first_name"]


def _members(reader: Reader, led: Sequence[UUID], on: date) -> dict[tuple[UUID, UUID], dict[str, Any]]:
    person = people.Person
    found: dict[tuple[UUID, UUID], dict[str, Any]] = {}
    rows = reader.execute(
        select(
            Membership.team_id,
            Membership.role,
            Membership.ends_on,
            person.id,
            person.first_name,
            person.last_name,
        )
        .join(person, person.id == Membership.person_id)
        .where(
            Membership.team_id.in_(led),
            Membership.role.in_([role.value for role in ORDER]),
            scope.holding(on),
        )
    )
    for row in rows:
        member = found.setdefault(
            (row.team_id, row.id),
            {
                "id": row.id,
                "first_name": row.first_name,
                "last_name": row.last_name,
                "roles": [],
                "ends_on": row.ends_on,
            },
        )
        if row.role not in member["roles"]:
            member["roles"] = sorted([*member["roles"], row.role], key=lambda one: ORDER.index(Role(one)))
        if row.ends_on is None or (member["ends_on"] is not None and row.ends_on > member["ends_on"]):
            member["ends_on"] = row.ends_on
    return found


def _follows(reader: Reader, led: Sequence[UUID], on: date) -> dict[tuple[UUID, UUID], int]:
    """How many young persons of each team an adult stands beside, by (team, adult)."""
    rows = reader.execute(
        select(_Of.team_id, Bond.adult_id, func.count(Bond.youth_id.distinct()))
        .join(_Of, _Of.youth_id == Bond.youth_id)
        .where(
            Bond.kind.in_(BESIDE),
            scope.running(on),
            _Of.kind == BondKind.TEAM.value,
            _Of.team_id.in_(led),
            scope.running(on, _Of),
        )
        .group_by(_Of.team_id, Bond.adult_id)
    )
    return {(team_id, adult_id): count for team_id, adult_id, count in rows if team_id and adult_id}
