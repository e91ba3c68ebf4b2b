"""The filter of lists, told by the same truth as the decision: `policy.decide` and this agree (tested)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Date,
    Select,
    Uuid,
    and_,
    bindparam,
    false,
    literal,
    or_,
    select,
    true,
    union,
)

from backend.access.actor import NO_LINK, Actor, BondKind, Link, Role
from backend.access.models import Bond, Membership
from backend.access.permissions import TABLE, Permission, Tie
from backend.db import Reader


class Reach(NamedTuple):
    """By which ties somebody holds a permission: oneself, a pair, an assignment, teams one leads, the authority,
    teams one works in that keep an eye on whoever left."""

    own: bool
    pair: bool
    assigned: bool
    teams: frozenset[UUID]
    authority: bool = False
    after: frozenset[UUID] = frozenset()


def running(on: date | BindParameter[date], bond: type[Bond] = Bond) -> ColumnElement[bool]:
    """A bond that holds on a day: started, and its exclusive end not reached. `bond` may be an alias."""
    return and_(bond.starts_on <= on, or_(bond.ends_on.is_(None), bond.ends_on > on))


def holding(on: date) -> ColumnElement[bool]:
    """A role that is held on a day: begun, and its exclusive end not reached."""
    return and_(Membership.starts_on <= on, or_(Membership.ends_on.is_(None), Membership.ends_on > on))


def teams_of(person_id: UUID, on: date) -> Select[UUID | None]:
    """The teams in which somebody holds a role that day, as a subquery."""
    return select(Membership.team_id).where(
        Membership.person_id == person_id, Membership.team_id.is_not(None), holding(on)
    )


def reach(actor: Actor, permission: Permission) -> Reach:
    """The ties that give this actor this permission, from the same table as `policy.decide`."""
    cells = TABLE[permission]
    held = {role: cells[role] for role in actor.roles if role in cells}
    ties = set(held.values())
    teams = [actor.teams_as(role) for role, tie in held.items() if tie is Tie.OWN_TEAM]
    after = [actor.teams_as(role) for role, tie in held.items() if tie is Tie.AFTER_CARE]
    # Whoever sees an authority and is young is one of its young persons.
    return Reach(
        Tie.OWN in ties or (Tie.AUTHORITY in ties and Role.YOUNG in actor.roles),
        Tie.PAIR in ties,
        Tie.ASSIGNED in ties,
        frozenset().union(*teams),
        Tie.AUTHORITY in ties,
        frozenset().union(*after),
    )


def youths(actor: Actor, permission: Permission, on: date) -> Select[UUID]:
    """Ids of the young persons for whom this actor holds a permission on a day, as a subquery."""
    ties = reach(actor, permission)
    return _youths(ties, actor.id, actor.authority_id, sorted(ties.teams), on)


@cache
def prepared_youths(own: bool, pair: bool, assigned: bool, teams: int) -> Select[UUID]:
    """The same for `IN`, written once for every actor tied in these ways; executed with `youths_values`.

    Writing a statement costs more than running it: hot lists keep theirs. An id may come twice (two ties): sorting
    them out would make SQLite read the bonds of everybody.
    """
    return _youths(
        Reach(own, pair, assigned, frozenset([UUID(int=0)] if teams else ())),
        bindparam("scope_me", type_=Uuid()),
        bindparam("scope_authority", type_=Uuid()),
        [bindparam(f"scope_team_{index}", type_=Uuid()) for index in range(teams)],
        bindparam("scope_on", type_=Date()),
        once=False,
    )


def youths_values(actor: Actor, ties: Reach, on: date) -> dict[str, Any]:
    """The values a prepared statement is executed with."""
    values: dict[str, Any] = {"scope_me": actor.id, "scope_authority": actor.authority_id, "scope_on": on}
    values |= {f"scope_team_{index}": team for index, team in enumerate(sorted(ties.teams))}
    return values


def _youths(ties: Reach, me: Any, authority: Any, teams: Any, on: Any, *, once: bool = True) -> Select[UUID]:
    ways: list[ColumnElement[bool]] = []
    if ties.pair:
        ways.append(and_(Bond.adult_id == me, Bond.kind == BondKind.MENTOR))
    if ties.assigned:
        ways.append(and_(Bond.adult_id == me, Bond.kind == BondKind.REFERENT))
    if ties.teams:
        ways.append(and_(Bond.team_id.in_(teams), Bond.kind == BondKind.TEAM))
    if ties.after:
        ways.append(and_(Bond.team_id.in_(sorted(ties.after)), Bond.kind == BondKind.AFTER_CARE))
    if ties.authority:
        ways.append(true())
    bonds = select(Bond.youth_id).where(Bond.authority_id == authority, running(on), or_(false(), *ways))
    if not ties.own:
        return bonds.distinct() if once else bonds
    oneself = me if isinstance(me, BindParameter) else literal(me, Uuid())
    together = union(select(oneself.label("youth_id")), bonds).subquery()
    return select(together.c.youth_id)


def link(reader: Reader, actor: Actor, youth_id: UUID, on: date, *, granted: bool = False) -> Link:
    """What ties the actor to one young person on a day: one statement. No tie at all gives 404 later on."""
    return links(reader, actor, [youth_id], on, granted=granted)[youth_id]


# Written once: writing a statement costs more than running it.
_BONDS = select(Bond.youth_id, Bond.kind, Bond.adult_id, Bond.team_id).where(
    Bond.youth_id.in_(bindparam("youths", type_=Uuid(), expanding=True)),
    Bond.authority_id == bindparam("authority", type_=Uuid()),
    running(bindparam("bonds_on", type_=Date())),
)


def links(
    reader: Reader, actor: Actor, youth_ids: Sequence[UUID], on: date, *, granted: bool = False
) -> dict[UUID, Link]:
    """The same for several young persons, still in one statement."""
    found: dict[UUID, set[_Bond]] = {one: set() for one in youth_ids}
    rows = reader.execute(
        _BONDS, {"youths": list(youth_ids), "authority": actor.authority_id, "bonds_on": on}
    )
    for youth_id, kind, adult_id, team_id in rows:
        found[youth_id].add((kind, adult_id, team_id))
    return {youth_id: tied(actor, youth_id, ties, granted=granted) for youth_id, ties in found.items()}


_Bond = tuple[str, UUID | None, UUID | None]


def tied(actor: Actor, youth_id: UUID, bonds: Collection[_Bond], *, granted: bool = False) -> Link:
    """The same from bonds read already: (kind, adult, team) of every one that runs in the actor's authority."""
    led = actor.teams_as(Role.LEAD)
    worked = led | actor.teams_as(Role.REFERENT)
    return Link(
        youth_id=youth_id,
        same_authority=bool(bonds) or youth_id == actor.id,
        own=youth_id == actor.id,
        pair=(BondKind.MENTOR, actor.id, None) in bonds,
        assigned=(BondKind.REFERENT, actor.id, None) in bonds,
        own_team=any(kind == BondKind.TEAM and team in led for kind, _, team in bonds),
        after_care=any(kind == BondKind.AFTER_CARE and team in worked for kind, _, team in bonds),
        granted=granted,
    )


def team(actor: Actor, team_id: UUID) -> Link:
    """What ties the actor to a team: it is one they lead, or nothing does."""
    led = team_id in actor.teams_as(Role.LEAD)
    return Link(same_authority=led, own_team=led)


def colleague(reader: Reader, actor: Actor, person_id: UUID, on: date) -> Link:
    """What ties the actor to an adult: a role that adult holds, that day, in a team the actor leads."""
    led = actor.teams_as(Role.LEAD)
    if not led:
        return NO_LINK
    held = reader.execute(
        select(Membership.id)
        .where(
            Membership.person_id == person_id,
            Membership.authority_id == actor.authority_id,
            Membership.team_id.in_(sorted(led)),
            holding(on),
        )
        .limit(1)
    ).first()
    return NO_LINK if held is None else Link(same_authority=True, own_team=True)
