"""Write the invented authority in an empty base: people, bonds, measures, milestones ticked, accounts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.access import Authority, BondKind, Role, Team
from backend.db import transaction
from backend.demo import invented
from backend.demo.contacts import write_lines
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import people

CODE = "DEMO"
ZONE = "Europe/Paris"
SLICE = 80


class Somebody(NamedTuple):
    """A person of the demo and the role they are shown in."""

    id: UUID
    role: Role
    name: str


class Staff(NamedTuple):
    teams: list[UUID]
    leads: list[UUID]
    referents: list[UUID]
    mentors: list[UUID]
    officers: list[UUID]


class World(NamedTuple):
    """What was written: who can sign in, and which milestones their referents mark done."""

    authority_id: UUID
    teams: list[UUID]
    members: list[Somebody]
    young: list[Somebody]
    ticked: list[tuple[UUID, str]]


def is_empty() -> bool:
    """Whether nobody lives in this base yet: the demo never mixes with a real one."""
    with transaction() as session:
        return session.execute(select(Authority.id).limit(1)).first() is None


def write_world(keyd: Keyd, *, on: date, at: datetime) -> World:
    """The invented authority with its people; milestones are built by the follower in the same transaction."""
    with transaction() as session:
        authority_id = new_id()
        session.add(
            Authority(
                id=authority_id,
                code=CODE,
                name="Département de Démonstration (inventé)",
                zone=ZONE,
                territory="99",
                invented=True,
                created_at=at,
            )
        )
        session.flush()
        write_lines(session, authority_id, on=on, at=at)
        staff = _staff(session, authority_id, on, at)
        key = keyd.authority_key(authority_id)
        lives = invented.youths(on)
        ids = [_young(session, authority_id, key, staff, life, on, at) for life in lives]
        session.flush()
        for start in range(0, len(ids), SLICE):
            people.facts_changed(session, ids[start : start + SLICE], keyd=keyd, at=at)
    return World(
        authority_id=authority_id,
        teams=staff.teams,
        members=[
            *_named(staff.leads, Role.LEAD, invented.LEADS),
            *_named(staff.referents, Role.REFERENT, invented.REFERENTS),
            *_named(staff.mentors, Role.MENTOR, invented.MENTORS),
            *_named(staff.officers, Role.SAFEGUARDING, invented.OFFICERS),
        ],
        young=[
            Somebody(youth, Role.YOUNG, f"{life.first_name} {life.last_name}")
            for youth, life in zip(ids, lives, strict=True)
            if life.account
        ],
        ticked=[(youth, rule) for youth, life in zip(ids, lives, strict=True) for rule in life.ticked],
    )


def _named(ids: Sequence[UUID], role: Role, names: Sequence[tuple[str, str]]) -> list[Somebody]:
    return [Somebody(one, role, f"{first} {last}") for one, (first, last) in zip(ids, names, strict=True)]


def _staff(session: Session, authority_id: UUID, on: date, at: datetime) -> Staff:
    since = on - timedelta(days=400)
    teams = []
    for name in invented.TEAMS:
        team = Team(id=new_id(), authority_id=authority_id, name=name, created_at=at)
        session.add(team)
        teams.append(team.id)
    session.flush()

    def adults(
        names: Sequence[tuple[str, str]],
        kind: Literal["professional", "mentor"],
        role: Role,
        team_of: Callable[[int], UUID | None],
    ) -> list[UUID]:
        made = []
        for index, (first, last) in enumerate(names):
            one = people.write_person(
                session, authority_id=authority_id, kind=kind, first_name=first, last_name=last, at=at
            )
            people.write_membership(
                session,
                person_id=one,
                authority_id=authority_id,
                role=role,
                starts_on=since,
                team_id=team_of(index),
            )
            made.append(one)
        return made

    return Staff(
        teams=teams,
        leads=adults(invented.LEADS, "professional", Role.LEAD, lambda index: teams[index]),
        referents=adults(invented.REFERENTS, "professional", Role.REFERENT, lambda index: teams[index // 2]),
        mentors=adults(invented.MENTORS, "mentor", Role.MENTOR, lambda _: None),
        officers=adults(invented.OFFICERS, "professional", Role.SAFEGUARDING, lambda _: None),
    )


def _young(
    session: Session,
    authority_id: UUID,
    key: bytes,
    staff: Staff,
    life: invented.Youth,
    on: date,
    at: datetime,
) -> UUID:
    youth = people.write_young(
        session,
        authority_id=authority_id,
        authority_key=key,
        first_name=life.first_name,
        last_name=life.last_name,
        birth_date=life.birth_date,
        birth_precision=life.birth_precision,
        at=at,
        measures=[people.NewMeasure(one.basis, one.starts_on, one.ends_on) for one in life.care],
        flags=life.flags,
        last_exchange_on=life.last_exchange_on,
    )
    _bonds(session, authority_id, youth, staff, life, on)
    return youth


def _bonds(
    session: Session, authority_id: UUID, youth: UUID, staff: Staff, life: invented.Youth, on: date
) -> None:
    """Team, referent and mentor; after the last measure, only the after-care bond to the team is left."""
    team = staff.teams[life.referent // 2]
    left = life.care[-1].ends_on
    left = left if left is not None and left <= on else None
    since = min(left or on, max(life.care[0].starts_on, on - timedelta(days=262)))

    def bond(kind: BondKind, starts_on: date, ends_on: date | None, **holder: UUID) -> None:
        people.write_bond(
            session,
            authority_id=authority_id,
            youth_id=youth,
            kind=kind,
            starts_on=starts_on,
            ends_on=ends_on,
            **holder,
        )

    bond(BondKind.TEAM, life.care[0].starts_on, left, team_id=team)
    until = left if life.alone_days is None else on - timedelta(days=life.alone_days)
    bond(BondKind.REFERENT, since, until, adult_id=staff.referents[life.referent])
    if life.mentor is not None and left is None:
        bond(BondKind.MENTOR, since, None, adult_id=staff.mentors[life.mentor])
    if left is not None:
        bond(BondKind.AFTER_CARE, left, None, team_id=team)
