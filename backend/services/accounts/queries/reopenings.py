"""What waits in a team: phones whose owner asks to come in again, and safes whose recovery would not stand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select

from backend.access import Actor, Membership, Permission, Role, policy, scope
from backend.access.actor import BondKind
from backend.access.models import Bond
from backend.db import Reader, reading
from backend.services.accounts.actions.asking import asking_rows, standing_of
from backend.services.accounts.actions.teams import SIGNERS
from backend.services.accounts.models import Account, QuorumRow, Reopening, TeamShare
from backend.services.accounts.ports import People, Person

OPEN = ("signed", "waiting", "finishing", "ready")
ENOUGH = 2
"""Two agents sign: a team where one alone holds the share helps nobody."""


def waiting_in_my_teams(actor: Actor, people: People, *, at: datetime) -> list[dict[str, Any]]:
    """Phones that wait for a signature, a delay or its end, in the teams one works in; the latest first."""
    policy.require(actor, Permission.RECOVERIES_TEAM)
    teams = actor.teams_as(Role.LEAD) | actor.teams_as(Role.REFERENT)
    asked = (
        asking_rows()
        .where(
            Reopening.team_id.in_(sorted(teams)),
            Reopening.signed_at.is_not(None),
            Reopening.ended_at.is_(None),
        )
        .order_by(Reopening.signed_at.desc(), Reopening.id)
        .limit(100)
    )
    with reading() as connection:
        rows = [(row, standing_of(row, at)) for row in connection.execute(asked)]
        rows = [(row, state) for row, state in rows if state in OPEN]
        named = people.persons(
            connection,
            {row.person_id for row, _ in rows} | {one for row, _ in rows for one in _signers(row)},
        )
    return [
        {
            "id": row.id,
            "youth": {"id": row.person_id, "name": _name(named, row.person_id)},
            "state": state,
            "way": row.way,
            "identity": row.identity,
            "phone": row.label,
            "signed_by": _name(named, row.signed_by),
            "signed_at": row.signed_at,
            "countersigned_by": _name(named, row.countersigned_by) if row.countersigned_by else None,
            "opens_at": row.opens_at,
            "mine": row.signed_by == actor.id,
        }
        for row, state in rows
    ]


def thin_safes(actor: Actor, people: People, *, on: date) -> list[dict[str, Any]]:
    """Young persons of the teams one leads whose recovery has fewer than two usable shares (KEY-14).

    keyd always holds one; the other is the card, or the team when two of its members can sign.
    """
    policy.require(actor, Permission.SAFES_THIN)
    with reading() as connection:
        found = thin_in(connection, sorted(actor.teams_as(Role.LEAD)), on)
        named = people.persons(connection, found)
    said = [{"id": one, "name": _name(named, one)} for one in found]
    return sorted(said, key=lambda one: (str(one["name"]), str(one["id"])))


def thin_in(reader: Reader, teams: list[UUID], on: date) -> set[UUID]:
    """The same for any teams: ids."""
    signers = (
        select(TeamShare.team_id, TeamShare.epoch)
        .join(
            Membership,
            and_(Membership.person_id == TeamShare.member_id, Membership.team_id == TeamShare.team_id),
        )
        .where(Membership.role.in_(SIGNERS), scope.holding(on))
        .group_by(TeamShare.team_id, TeamShare.epoch)
        .having(func.count(func.distinct(TeamShare.member_id)) >= ENOUGH)
        .subquery()
    )
    rows = reader.execute(
        select(Account.id)
        .join(Bond, Bond.youth_id == Account.id)
        .outerjoin(QuorumRow, QuorumRow.person_id == Account.id)
        .outerjoin(
            signers,
            and_(signers.c.team_id == QuorumRow.team_id, signers.c.epoch == QuorumRow.team_epoch),
        )
        .where(
            Account.kind == "young",
            Bond.team_id.in_(teams),
            Bond.kind.in_((BondKind.TEAM.value, BondKind.AFTER_CARE.value)),
            scope.running(on),
            QuorumRow.card_id.is_(None),
            or_(QuorumRow.team_proof.is_(None), signers.c.team_id.is_(None)),
        )
    )
    return set(rows.scalars())


def _signers(row: Any) -> list[UUID]:
    return [one for one in (row.signed_by, row.countersigned_by) if one is not None]


def _name(named: Mapping[UUID, Person], person_id: UUID | None) -> str:
    person = named.get(person_id) if person_id else None
    return f"{person.first_name} {person.last_name}" if person else ""
