"""The lines kept ahead for Ma file say what the milestones say, each day they claim; a fact that changes stops them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update

from backend import clock
from backend.db import transaction
from backend.services import desk, people
from backend.services.desk.models import CaseloadLine
from backend.services.desk.queries.lines import work_out
from tests.factories.autonomy import House, a_house, a_youth
from tests.factories.desk import API, signed_in

SAID = ("rank", "rule", "opens_on", "due_on", "certainty", "others", "groups", "rules")


@pytest.fixture
def house(app: Flask, monkeypatch: pytest.MonkeyPatch, at: datetime) -> House:
    monkeypatch.setattr(clock, "now", lambda: at)
    return a_house()


def kept() -> dict[Any, Any]:
    with transaction() as session:
        rows = session.execute(select(CaseloadLine.__table__))
        return {row.youth_id: row for row in rows}


def test_a_line_is_true_on_each_day_it_covers_and_ends_when_something_turns(
    house: House, at: datetime, on: date
) -> None:
    random = Random(3)
    measures = (
        (people.NewMeasure("P1", date(2015, 3, 2)),),
        (people.NewMeasure("P8", date(2026, 1, 5), on),),
    )
    youths = [
        a_youth(
            house, on - timedelta(16 * 365 + random.randrange(1500)), at=at, measures=random.choice(measures)
        )
        for _ in range(4)
    ]
    with transaction() as session:
        for youth in youths:
            day = on
            while day < on + timedelta(500):
                first = work_out(session, {youth: day})[youth]
                assert first.until_on > day
                last = min(first.until_on, on + timedelta(500)) - timedelta(1)
                for other in {day + (last - day) / 2, last}:
                    then = work_out(session, {youth: other})[youth]
                    assert [getattr(then, name) for name in SAID] == [getattr(first, name) for name in SAID]
                day = first.until_on


def test_what_is_kept_ahead_is_what_is_worked_out_on_the_spot(
    house: House, new_client: Callable[[], FlaskClient], at: datetime, on: date
) -> None:
    for days in range(0, 1800, 60):
        a_youth(house, on - timedelta(15 * 365 + 200 + days), at=at, last_exchange_on=on)
    malik = signed_in(new_client, house.referent, house.authority, "professional", at=at)
    before = malik.get(f"{API}/caseload?limit=200").get_json()
    assert desk.bring_up_to_date([house.zone], at=at) == 30
    assert desk.bring_up_to_date([house.zone], at=at) == 0
    assert malik.get(f"{API}/caseload?limit=200").get_json() == before
    with transaction() as session:
        session.execute(update(CaseloadLine).values(groups=0, rank=4, rule=None, until_on=on))
    assert malik.get(f"{API}/caseload?limit=200").get_json() == before


def test_a_milestone_ticked_shows_at_once_in_the_list(
    house: House, new_client: Callable[[], FlaskClient], at: datetime, on: date
) -> None:
    youth = a_youth(house, date(2009, 10, 20), at=at)
    malik = signed_in(new_client, house.referent, house.authority, "professional", at=at)
    desk.bring_up_to_date([house.zone], at=at)
    shown = malik.get(f"{API}/caseload?filter=late").get_json()["items"][0]["urgency"]
    done = malik.post(
        f"{API}/youths/{youth}/milestones/{shown['rule']}/done",
        json={"on": on.isoformat(), "evidence": ""},
        headers={"If-Match": '"1"', "Idempotency-Key": str(uuid4())},
    )
    assert done.status_code == 200, done.get_json()
    assert kept()[youth].until_on is None
    again = malik.get(f"{API}/caseload").get_json()["items"][0]["urgency"]
    assert again["rule"] != shown["rule"]


def test_a_file_leaves_care_within_ninety_days_whatever_its_measure_says(
    house: House, new_client: Callable[[], FlaskClient], at: datetime, on: date
) -> None:
    ends = {
        "ninety": (people.NewMeasure("P8", date(2026, 1, 5), on + timedelta(90)),),
        "later": (people.NewMeasure("P8", date(2026, 1, 5), on + timedelta(91)),),
        "over": (people.NewMeasure("P8", date(2026, 1, 5), on - timedelta(1)),),
    }
    for name, measures in ends.items():
        a_youth(house, date(2009, 12, 10), at=at, first_name=name, measures=measures)
    a_youth(house, date(2008, 12, 20), at=at, first_name="eighteen")
    adult = (people.NewMeasure("APJM", date(2026, 1, 5)),)
    a_youth(house, date(2006, 1, 2), at=at, first_name="twenty", measures=adult)
    a_youth(house, date(2005, 12, 30), at=at, first_name="twentyone", measures=adult)
    malik = signed_in(new_client, house.referent, house.authority, "professional", at=at)
    leaving = malik.get(f"{API}/caseload?filter=leaving").get_json()["items"]
    assert {one["first_name"] for one in leaving} == {"ninety", "eighteen", "twentyone", "twenty"}
