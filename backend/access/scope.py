"""The filter of lists, told by the same truth as the decision: `policy.decide` and this agree (tested)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Uuid, and_, false, literal, or_, select, union

from backend.access.actor import Actor, BondKind, Link, Role
from backend.access.models import Bond
from backend.access.permissions import TABLE, Permission, Tie
from backend.db import Reader


def running(on: date) -> ColumnElement[bool]:
    """A bond that holds on a day: started, and its exclusive end not reached."""
    return and_(Bond.starts_on <= on, or_(Bond.ends_on.is_(None), Bond.ends_on > on))


def youths(actor: Actor, permission: Permission, on: date) -> Select[UUID]:
    """Ids of the young persons for whom this actor holds a permission on a day, as a subquery."""
    cells = TABLE[permission]
    own: list[Select[UUID]] = []
    ways: list[ColumnElement[bool]] = []
    for role in sorted(actor.roles):
        tie = cells.get(role)
        if tie is Tie.OWN:
            own.append(select(literal(actor.id, Uuid()).label("youth_id")))
        elif tie is Tie.PAIR:
            ways.append(and_(Bond.adult_id == actor.id, Bond.kind == BondKind.MENTOR))
        elif tie is Tie.ASSIGNED:
            ways.append(and_(Bond.adult_id == actor.id, Bond.kind == BondKind.REFERENT))
        elif tie is Tie.OWN_TEAM and actor.teams_as(role):
            ways.append(and_(Bond.team_id.in_(actor.teams_as(role)), Bond.kind == BondKind.TEAM))
    bonds = select(Bond.youth_id).where(
        Bond.authority_id == actor.authority_id, running(on), or_(false(), *ways)
    )
    if not own:
        return bonds.distinct()
    together = union(*own, bonds).subquery()
    return select(cast("ColumnElement[UUID]", together.c.youth_id))


def link(reader: Reader, actor: Actor, youth_id: UUID, on: date, *, granted: bool = False) -> Link:
    """What ties the actor to one young person on a day: one statement. No tie at all gives 404 later on."""
    return links(reader, actor, [youth_id], on, granted=granted)[youth_id]


def links(
    reader: Reader, actor: Actor, youth_ids: Sequence[UUID], on: date, *, granted: bool = False
) -> dict[UUID, Link]:
    """The same for several young persons, still in one statement."""
    led = actor.teams_as(Role.LEAD)
    found: dict[UUID, set[tuple[str, UUID | None, UUID | None]]] = {one: set() for one in youth_ids}
    rows = reader.execute(
        select(Bond.youth_id, Bond.kind, Bond.adult_id, Bond.team_id).where(
            Bond.youth_id.in_(youth_ids), Bond.authority_id == actor.authority_id, running(on)
        )
    )
    for youth_id, kind, adult_id, team_id in rows:
        found[youth_id].add((kind, adult_id, team_id))
    return {
        youth_id: Link(
            youth_id=youth_id,
            same_authority=bool(ties) or youth_id == actor.id,
            own=youth_id == actor.id,
            pair=(BondKind.MENTOR, actor.id, None) in ties,
            assigned=(BondKind.REFERENT, actor.id, None) in ties,
            own_team=any(kind == BondKind.TEAM and team in led for kind, _, team in ties),
            granted=granted,
        )
        for youth_id, ties in found.items()
    }
