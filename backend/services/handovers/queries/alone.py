"""Files nobody follows, referents who are away while messages wait, and what was given lately. No words opened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import aliased

from backend.access import Actor, Bond, BondKind, Link, Membership, Permission, Role, policy, scope
from backend.db import Reader
from backend.services import conversations, people
from backend.services.handovers.models import ReassignedYouth, Reassignment
from backend.services.handovers.rules import alone

MOST = 50
_Of = aliased(Bond, name="of_team")
_Beside = aliased(Bond, name="beside")


def _no_referent(on: date) -> ColumnElement[bool]:
    return ~(
        select(_Beside.id)
        .where(
            _Beside.youth_id == _Of.youth_id,
            _Beside.kind == BondKind.REFERENT.value,
            scope.running(on, _Beside),
        )
        .correlate(_Of)
        .exists()
    )


def _since(on: date) -> ColumnElement[date]:
    former = (
        select(func.max(_Beside.ends_on))
        .where(
            _Beside.youth_id == _Of.youth_id,
            _Beside.kind == BondKind.REFERENT.value,
            _Beside.ends_on <= on,
        )
        .correlate(_Of)
        .scalar_subquery()
    )
    return func.coalesce(former, _Of.starts_on)


def _of_teams(teams: Sequence[UUID], on: date) -> ColumnElement[bool]:
    return and_(_Of.kind == BondKind.TEAM.value, _Of.team_id.in_(teams), scope.running(on, _Of))


def orphans(reader: Reader, teams: Sequence[UUID], on: date) -> dict[str, Any]:
    """Files of the teams that no referent follows on a day, since when; 50 at most, and how many in all.

    One statement. Decides no right.
    """
    person, young = people.Person, people.YoungPerson
    rows = reader.execute(
        select(
            person.id,
            person.first_name,
            person.last_name,
            young.birth_date,
            young.birth_precision,
            young.version,
            _Of.team_id,
            _since(on).label("since"),
            func.count().over().label("total"),
        )
        .join(person, person.id == _Of.youth_id)
        .join(young, young.id == person.id)
        .where(_of_teams(teams, on), _no_referent(on))
        .order_by(young.birth_date, person.name_key, person.id)
        .limit(MOST)
    ).all()
    items = [
        {key: value for key, value in row._mapping.items() if key != "total"}
        | {"forgotten": alone.left_alone(row.since, on)}
        for row in rows
    ]
    return {"total": rows[0].total if rows else 0, "items": items}


class Lonely(NamedTuple):
    """A file without a referent."""

    team_id: UUID
    youth_id: UUID
    since: date


def forgotten(reader: Reader, teams: Sequence[UUID], on: date) -> list[Lonely]:
    """Every file of these teams that has been without a referent for a week or more."""
    rows = reader.execute(
        select(_Of.team_id, _Of.youth_id, _since(on).label("since")).where(
            _of_teams(teams, on), _no_referent(on)
        )
    )
    return [
        Lonely(row.team_id, row.youth_id, row.since)
        for row in rows
        if row.team_id is not None and alone.left_alone(row.since, on)
    ]


class Gone(NamedTuple):
    """A referent who is away while messages of young persons nobody else follows wait."""

    away: conversations.Away
    waiting: tuple[conversations.Unanswered, ...]

    @property
    def unread(self) -> int:
        return sum(one.unread for one in self.waiting)


def absent(reader: Reader, teams: Sequence[UUID], on: date) -> list[Gone]:
    """Referents of these teams who said they are away, whose messages wait, and whom nobody covers for."""
    followed = {
        (row.adult_id, row.youth_id)
        for row in reader.execute(
            select(Bond.adult_id, Bond.youth_id)
            .join(_Of, _Of.youth_id == Bond.youth_id)
            .where(Bond.kind == BondKind.REFERENT.value, scope.running(on), _of_teams(teams, on))
        )
        if row.adult_id is not None
    }
    away = conversations.away(reader, {adult for adult, _ in followed}, on)
    if not away:
        return []
    present: dict[UUID, int] = defaultdict(int)
    for adult, youth in followed:
        present[youth] += adult not in away
    waits = [
        one
        for one in conversations.unanswered(reader, list(away), on)
        if (one.adult_id, one.youth_id) in followed and not present[one.youth_id]
    ]
    grouped: dict[UUID, list[conversations.Unanswered]] = defaultdict(list)
    for one in waits:
        grouped[one.adult_id].append(one)
    return [Gone(away[adult], tuple(found)) for adult, found in sorted(grouped.items())]


def led_by(actor: Actor) -> list[UUID]:
    """The teams this person leads. Raises `NotFound` for whoever leads none."""
    led = sorted(scope.reach(actor, Permission.TEAM_MANAGE).teams)
    policy.require(actor, Permission.TEAM_MANAGE, Link(same_authority=True, own_team=bool(led)))
    return led


def leads_of(reader: Reader, teams: Collection[UUID], on: date) -> dict[UUID, list[UUID]]:
    """The leads of each team on a day."""
    found: dict[UUID, list[UUID]] = defaultdict(list)
    rows = reader.execute(
        select(Membership.team_id, Membership.person_id)
        .where(Membership.team_id.in_(list(teams)), Membership.role == Role.LEAD.value, scope.holding(on))
        .order_by(Membership.person_id)
    )
    for row in rows:
        if row.team_id is not None:
            found[row.team_id].append(row.person_id)
    return found


def watch(reader: Reader, actor: Actor, *, at: datetime, on: date) -> dict[str, Any]:
    """For a lead: who is away while messages wait, and what one gave lately and may still take back."""
    led = led_by(actor)
    gone = absent(reader, led, on)
    named = people.names(
        reader,
        {one.away.person_id for one in gone} | {each.youth_id for one in gone for each in one.waiting},
    )
    versions = _versions(reader, [each.youth_id for one in gone for each in one.waiting])
    return {
        "on": on,
        "absent": [
            {
                "referent": _named(named, one.away.person_id),
                "from": one.away.starts_on,
                "back_on": one.away.ends_on,
                "unread": one.unread,
                "youths": [
                    _named(named, each.youth_id)
                    | {"version": versions[each.youth_id], "unread": each.unread, "since": each.since}
                    for each in one.waiting
                ],
            }
            for one in gone
        ],
        "undoable": undoable(reader, actor, at=at),
    }


def _versions(reader: Reader, youth_ids: Sequence[UUID]) -> dict[UUID, int]:
    young = people.YoungPerson
    rows = reader.execute(select(young.id, young.version).where(young.id.in_(youth_ids)))
    return {row.id: row.version for row in rows}


def _named(named: Any, person_id: UUID) -> dict[str, Any]:
    one = named[person_id]
    return {"id": person_id, "first_name": one.first_name, "last_name": one.last_name}


def undoable(reader: Reader, actor: Actor, *, at: datetime, only: UUID | None = None) -> list[dict[str, Any]]:
    """What this lead gave in the last 24 hours and did not take back, the newest first."""
    rows = reader.execute(
        select(
            Reassignment.id,
            Reassignment.referent_id,
            Reassignment.at,
            Reassignment.ends_on,
            func.count(ReassignedYouth.youth_id).label("count"),
        )
        .join(ReassignedYouth, ReassignedYouth.reassignment_id == Reassignment.id)
        .where(
            Reassignment.by_id == actor.id,
            Reassignment.undone_at.is_(None),
            Reassignment.at > at - alone.UNDO_FOR,
            *([Reassignment.id == only] if only else []),
        )
        .group_by(Reassignment.id, Reassignment.referent_id, Reassignment.at, Reassignment.ends_on)
        .order_by(Reassignment.at.desc())
    ).all()
    named = people.names(reader, {row.referent_id for row in rows})
    return [
        {
            "id": row.id,
            "referent": _named(named, row.referent_id),
            "at": row.at,
            "ends_on": row.ends_on,
            "count": row.count,
            "undo_until": row.at + alone.UNDO_FOR,
        }
        for row in rows
    ]
