"""Who may come to an appointment: the adults who stand beside a young person on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, or_, select

from backend.access import Actor, Bond, BondKind, Membership, Permission, Role, policy, scope
from backend.db import Reader
from backend.services.people import Person

ORDER = {"referent": 0, "mentor": 1, "lead": 2}


class Beside(NamedTuple):
    """An adult of the circle, with the role in which they would come."""

    id: UUID
    first_name: str
    last_name: str
    role: str


def circle(reader: Reader, youth_id: UUID, on: date) -> list[Beside]:
    """The adults who may be invited: referent, mentor, leads of the team. In two statements."""
    bonds = reader.execute(
        select(Bond.kind, Bond.adult_id, Bond.team_id, Person.first_name, Person.last_name)
        .outerjoin(Person, Person.id == Bond.adult_id)
        .where(Bond.youth_id == youth_id, scope.running(on))
    ).all()
    found: dict[UUID, Beside] = {}
    teams = [row.team_id for row in bonds if row.kind == BondKind.TEAM]
    for row in bonds:
        if row.adult_id is not None and row.kind in (BondKind.REFERENT, BondKind.MENTOR):
            found[row.adult_id] = Beside(row.adult_id, row.first_name, row.last_name, row.kind)
    members = reader.execute(
        select(Person.id, Person.first_name, Person.last_name)
        .join(Membership, Membership.person_id == Person.id)
        .where(
            Membership.team_id.in_(teams),
            Membership.role == Role.LEAD.value,
            and_(Membership.starts_on <= on, or_(Membership.ends_on.is_(None), Membership.ends_on > on)),
        )
        .order_by(Person.name_key)
    )
    for person_id, first_name, last_name in members:
        found.setdefault(person_id, Beside(person_id, first_name, last_name, "lead"))
    return sorted(found.values(), key=lambda one: ORDER[one.role])


def invitable(reader: Reader, actor: Actor, youth_id: UUID, on: date) -> list[Beside]:
    """The same, for whoever plans; a mentor sees the referent and themselves."""
    link = scope.link(reader, actor, youth_id, on)
    policy.require(actor, Permission.APPOINTMENT_PLAN, link)
    everybody = circle(reader, youth_id, on)
    if link.pair:
        return [one for one in everybody if one.role != "lead"]
    return everybody


def beside(reader: Reader, days: Mapping[UUID, date]) -> dict[UUID, set[UUID]]:
    """For each young person and civil day, the adults who stand beside them, their leads included: two statements."""
    found: dict[UUID, set[UUID]] = {one: set() for one in days}
    teams: dict[UUID, list[UUID]] = defaultdict(list)
    bonds = reader.execute(
        select(Bond.youth_id, Bond.adult_id, Bond.team_id, Bond.kind, Bond.starts_on, Bond.ends_on).where(
            Bond.youth_id.in_(list(days))
        )
    )
    for bond in bonds:
        if bond.starts_on > days[bond.youth_id] or (bond.ends_on and bond.ends_on <= days[bond.youth_id]):
            continue
        if bond.adult_id is not None and bond.kind in (BondKind.REFERENT, BondKind.MENTOR):
            found[bond.youth_id].add(bond.adult_id)
        elif bond.team_id is not None and bond.kind == BondKind.TEAM:
            teams[bond.team_id].append(bond.youth_id)
    leads = reader.execute(
        select(Membership.team_id, Membership.person_id, Membership.starts_on, Membership.ends_on).where(
            Membership.team_id.in_(list(teams)), Membership.role == Role.LEAD.value
        )
    )
    for team_id, person_id, starts_on, ends_on in leads:
        for youth_id in teams[team_id] if team_id else ():
            if starts_on <= days[youth_id] and (ends_on is None or ends_on > days[youth_id]):
                found[youth_id].add(person_id)
    return found
