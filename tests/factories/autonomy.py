"""Invented young persons with their milestones built, as rows: the ground of the tests of dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy import select

from backend.access import BondKind, Role
from backend.db import transaction
from backend.instance import instance
from backend.services import autonomy, people
from backend.services.accounts import Account
from backend.services.autonomy import MilestoneEvent, MilestoneRow
from tests.factories.access import a_bond, a_membership, a_team, an_authority

BORN = datetime(2026, 1, 1, tzinfo=UTC)
IN_CARE = (people.NewMeasure("P1", date(2015, 3, 2)),)


@dataclass(frozen=True)
class House:
    """One invented authority: a team, a lead, a referent."""

    authority: UUID
    zone: str
    team: UUID
    lead: UUID
    referent: UUID


def a_house(code: str = "D99", zone: str = "Europe/Paris", territory: str = "99") -> House:
    """An authority with a team, its lead and a referent."""
    with transaction() as session:
        authority = an_authority(session, code, zone, territory)
        team = a_team(session, authority)
        adults = [
            people.write_person(
                session,
                authority_id=authority,
                kind="professional",
                first_name=first,
                last_name="Repère",
                at=BORN,
            )
            for first in ("Inès", "Malik")
        ]
        a_membership(session, adults[0], authority, Role.LEAD, team)
        a_membership(session, adults[1], authority, Role.REFERENT, team)
    return House(authority, zone, team, adults[0], adults[1])


def a_youth(
    house: House,
    birth_date: date,
    *,
    at: datetime,
    first_name: str = "Nova",
    last_name: str = "Modèle",
    precision: str = "day",
    measures: Sequence[people.NewMeasure] = IN_CARE,
    flags: dict[str, object] | None = None,
    account: bool = False,
    referent: UUID | None = None,
    last_exchange_on: date | None = None,
    bonded: bool = True,
) -> UUID:
    """A young person of the house, followed by its referent and its team, with milestones built at an instant."""
    keyd = instance().keyd
    with transaction() as session:
        youth = people.write_young(
            session,
            authority_id=house.authority,
            authority_key=keyd.authority_key(house.authority) if flags else bytes(32),
            first_name=first_name,
            last_name=last_name,
            birth_date=birth_date,
            birth_precision=precision,
            measures=measures,
            flags=flags or {},
            last_exchange_on=last_exchange_on,
            at=at,
        )
        if bonded:
            a_bond(session, house.authority, youth, BondKind.REFERENT, adult_id=referent or house.referent)
            a_bond(session, house.authority, youth, BondKind.TEAM, team_id=house.team)
        if account:
            session.add(
                Account(
                    id=youth,
                    authority_id=house.authority,
                    kind="young",
                    identifier=youth.hex[-8:],
                    activated_at=at,
                )
            )
        autonomy.rebuild(session, [youth], keyd=keyd, at=at)
    return youth


def correct_birth_date(youth: UUID, birth_date: date, *, at: datetime, precision: str = "day") -> None:
    """The birth date was wrong: write the right one and tell who follows."""
    with transaction() as session:
        young = session.get_one(people.YoungPerson, youth)
        young.birth_date, young.birth_precision = birth_date, precision
        session.flush()
        autonomy.rebuild(session, [youth], keyd=instance().keyd, at=at)


def events_of(*youths: UUID) -> set[tuple[UUID, str, str, int, date]]:
    """What was written of these young persons: (who, rule, kind, n, day)."""
    with transaction() as session:
        rows = session.execute(
            select(
                MilestoneEvent.youth_id,
                MilestoneEvent.rule,
                MilestoneEvent.kind,
                MilestoneEvent.n,
                MilestoneEvent.day,
            ).where(MilestoneEvent.youth_id.in_(youths))
        )
        return {tuple(row) for row in rows}


def milestone(youth: UUID, rule: str) -> MilestoneRow:
    """One row as it is in the base."""
    with transaction() as session:
        row = session.get_one(MilestoneRow, (youth, rule))
        session.refresh(row)
        session.expunge(row)
        return row
