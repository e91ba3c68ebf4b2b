"""The nightly statements against the pure rules: over a year, and over any outage, nobody is forgotten."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random
from uuid import UUID

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, text

from backend import jobs
from backend.db import transaction
from backend.instance import instance
from backend.services import autonomy, people
from backend.services.autonomy import MilestoneRow, rules
from tests.factories.autonomy import House, a_house, a_youth, events_of

ZONES = ("Europe/Paris", "Indian/Reunion", "America/Martinique", "Indian/Mayotte")
MEASURES = (
    (),
    (people.NewMeasure("P1", date(2012, 9, 1)),),
    (people.NewMeasure("P8", date(2024, 2, 1), date(2026, 3, 1)),),
    (people.NewMeasure("P3", date(2020, 1, 1)),),
    (people.NewMeasure("P1", date(2025, 6, 1)), people.NewMeasure("APJM", date(2027, 1, 15))),
)
FLAGS: tuple[dict[str, object], ...] = (
    {},
    {"nationalite": "FR"},
    {"nationalite": "etranger", "mna": True, "formation_qualifiante_depuis": "2026-01-05"},
)


CODES = count(1)

Event = tuple[UUID, str, str, int, date]


def noon(day: date) -> datetime:
    """Noon of a day, in UTC: that day has begun in every zone here."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def crowd(house: House, size: int, random: Random, at: datetime) -> list[UUID]:
    """Invented persons of 15 to 20 years, of every kind of date and measure, built as one file."""
    keyd = instance().keyd
    key = keyd.authority_key(house.authority)
    with transaction() as session:
        made = []
        for _ in range(size):
            birth = date(2006, 1, 1) + timedelta(days=random.randrange(365 * 5))
            if random.random() < 0.05:
                birth = date(2008, 2, 29)
            precision = random.choice(["day"] * 8 + ["month", "year"])
            made.append(
                people.write_young(
                    session,
                    authority_id=house.authority,
                    authority_key=key,
                    first_name="Nova",
                    last_name="Modèle",
                    birth_date=birth if precision == "day" else birth.replace(day=1),
                    birth_precision=precision,
                    measures=random.choice(MEASURES),
                    flags=random.choice(FLAGS),
                    at=at,
                )
            )
        autonomy.rebuild(session, made, keyd=keyd, at=at)
        # What a base does by itself within a minute; that of the tests is told not to.
        session.execute(text("ANALYZE"))
    return made


def expected(youths: list[UUID], after: date, upto: date) -> set[Event]:
    """The oracle: the pure rules over everybody."""
    found: set[Event] = set()
    with transaction() as session:
        for row in session.execute(select(*autonomy.DATED).where(MilestoneRow.youth_id.in_(youths))):
            found |= {
                (row.youth_id, row.rule, event.kind, event.n, event.day)
                for event in rules.events_between(row, after, upto)
            }
    return found


def test_the_sweep_finds_what_the_pure_rules_find_over_a_year(app: Flask, at: datetime, on: date) -> None:
    youths = crowd(a_house(), 2000, Random(18), at)
    for day in (on, on + timedelta(days=400)):
        jobs.run(autonomy.daily, at=noon(day))
    wanted = expected(youths, on - timedelta(days=1), on + timedelta(days=400))
    assert len(wanted) > 9000
    assert events_of(*youths) == wanted


@pytest.mark.req("REL-09", "REL-10")
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    births=st.lists(st.dates(date(2005, 1, 1), date(2011, 12, 31)), min_size=1, max_size=4),
    zone=st.sampled_from(ZONES),
    outage=st.integers(1, 40),
    start=st.dates(date(2026, 1, 1), date(2028, 3, 1)),
)
def test_no_birthday_is_lost_in_an_outage(
    app: Flask, births: list[date], zone: str, outage: int, start: date
) -> None:
    with transaction() as session:
        session.execute(delete(jobs.JobDay))
    house = a_house(f"D{next(CODES)}", zone)
    youths = [a_youth(house, birth, at=noon(start), bonded=False) for birth in births]
    back = start + timedelta(days=outage)
    for day in (start, back):
        jobs.run(autonomy.daily, at=noon(day), only=[zone])
    assert events_of(*youths) == expected(youths, start - timedelta(days=1), back)
    for youth, birth in zip(youths, births, strict=True):
        majority = rules.majority_on(birth)
        if start <= majority <= back:
            assert (youth, "M22", "opened", 0, majority) in events_of(youth)


@pytest.mark.req("REL-10")
@pytest.mark.parametrize(
    ("birth", "majority"),
    [
        (date(2008, 2, 29), date(2026, 3, 1)),
        (date(2008, 3, 29), date(2026, 3, 29)),
        (date(2008, 10, 25), date(2026, 10, 25)),
        (date(2008, 12, 31), date(2026, 12, 31)),
    ],
    ids=["29 February", "spring clock change", "autumn clock change", "31 December"],
)
def test_a_birthday_on_a_difficult_day_is_said_once(app: Flask, birth: date, majority: date) -> None:
    before = majority - timedelta(days=2)
    youth = a_youth(a_house(), birth, at=noon(before), bonded=False)
    for day in (before, majority, majority, majority + timedelta(days=2)):
        jobs.run(autonomy.daily, at=noon(day))
    told = [one for one in events_of(youth) if one[1:3] == ("M22", "opened")]
    assert told == [(youth, "M22", "opened", 0, majority)]
