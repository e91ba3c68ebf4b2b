"""Accueil: three things at most, where one stands in time, in few statements and without a write."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import clock, jobs
from backend.services import autonomy
from backend.services.desk.schemas import HomeSchema
from tests.factories.autonomy import House, a_house, a_youth
from tests.factories.desk import API, signed_in, statements

HOME = f"{API}/home"


@pytest.fixture
def house(app: Flask, monkeypatch: pytest.MonkeyPatch, at: datetime) -> House:
    monkeypatch.setattr(clock, "now", lambda: at)
    return a_house()


@pytest.fixture
def enter(
    house: House, new_client: Callable[[], FlaskClient], at: datetime
) -> Callable[[date], tuple[FlaskClient, object]]:
    def make(birth: date, **more: object) -> tuple[FlaskClient, object]:
        youth = a_youth(house, birth, at=at, **more)  # type: ignore[arg-type]
        return signed_in(new_client, youth, house.authority, "young", at=at), youth

    return make


def test_three_things_at_most_the_most_urgent_first(enter) -> None:  # type: ignore[no-untyped-def]
    nova, _ = enter(date(2009, 12, 10))
    shown = nova.get(HOME).get_json()
    assert [one["rule"] for one in shown["to_do"]] == ["M14", "M15", "M16"]
    first = shown["to_do"][0]
    assert (first["title"], first["due_on"], first["days_left"]) == (
        "Ton entretien des 17 ans",
        "2026-12-10",
        17,
    )
    assert first["gesture"] == "Demande ton entretien"


def test_what_one_has_not_to_do_yet_is_announced_with_its_day(enter) -> None:  # type: ignore[no-untyped-def]
    nova, _ = enter(date(2010, 11, 1))
    shown = nova.get(HOME).get_json()
    assert "M14" not in [one["rule"] for one in shown["to_do"]]
    assert shown["next"] == {"rule": "M14", "title": "Ton entretien des 17 ans", "opens_on": "2027-05-01"}


def test_a_permit_is_not_spoken_of_to_somebody_whose_nationality_nobody_knows(enter, at: datetime) -> None:  # type: ignore[no-untyped-def]
    nova, _ = enter(date(2009, 11, 22), flags={"nationalite": None, "mna": None})
    jobs.run(autonomy.daily, at=at)
    told = nova.get("/api/v1/notifications").get_json()["items"]
    assert {"M05", "M06", "M13", "M17", "M19"}.isdisjoint(one["subject"]["rule"] for one in told)
    assert "M17" not in [one["rule"] for one in nova.get(HOME).get_json()["to_do"]]


@pytest.mark.parametrize(
    ("birth", "precision", "years", "months", "left", "majority", "certain"),
    [
        (date(2009, 6, 24), "day", 17, 4, 213, date(2027, 6, 24), True),
        (date(2008, 11, 23), "day", 18, 0, None, date(2026, 11, 23), True),
        (date(2008, 11, 24), "day", 17, 11, 1, date(2026, 11, 24), True),
        (date(2012, 2, 29), "day", 14, 8, 1194, date(2030, 3, 1), True),
        (date(2009, 6, 1), "month", 17, 5, 219, date(2027, 6, 30), False),
    ],
    ids=["17 and 4 months", "18 today", "18 tomorrow", "29 February", "unknown day"],
)
def test_where_one_stands_in_time(  # type: ignore[no-untyped-def]
    enter, birth, precision, years, months, left, majority, certain
) -> None:
    nova, _ = enter(birth, precision=precision)
    told = nova.get(HOME).get_json()["birth"]
    assert (told["age_years"], told["age_months"], told["days_to_18"]) == (years, months, left)
    assert (told["turns_18_on"], told["certain"]) == (majority.isoformat(), certain)


def test_after_18_the_home_speaks_of_rights_until_21(enter) -> None:  # type: ignore[no-untyped-def]
    nova, _ = enter(date(2008, 3, 4))
    told = nova.get(HOME).get_json()["birth"]
    assert (told["days_to_18"], told["rights_until"]) == (None, "2029-03-04")


def test_the_home_costs_at_most_six_statements_and_writes_nothing(enter) -> None:  # type: ignore[no-untyped-def]
    nova, _ = enter(date(2009, 12, 10))
    nova.get(HOME)
    with statements() as seen:
        assert nova.get(HOME).status_code == 200
    asked = [one for one in seen if not one.startswith(("BEGIN", "PRAGMA"))]
    assert len(asked) <= 6
    assert all(one.startswith("SELECT") for one in asked)


def test_the_fast_answer_is_what_the_contract_dumps(enter) -> None:  # type: ignore[no-untyped-def]
    nova, _ = enter(date(2009, 12, 10))
    shown = nova.get(HOME).get_json()
    schema = HomeSchema()
    assert schema.dump(schema.load(shown)) == shown


def test_a_phone_that_asks_again_gets_304_when_nothing_changed(enter) -> None:  # type: ignore[no-untyped-def]
    nova, _ = enter(date(2009, 12, 10))
    tag = nova.get(HOME).headers["ETag"]
    assert nova.get(HOME, headers={"If-None-Match": tag}).status_code == 304


def test_what_waits_in_the_inbox_is_counted(enter, at: datetime, on: date) -> None:  # type: ignore[no-untyped-def]
    nova, _ = enter(date(2009, 11, 22))
    jobs.run(autonomy.daily, at=at)
    assert nova.get(HOME).get_json()["unread"] == 3


def test_the_counter_of_days_can_be_hidden_and_shown_again(enter) -> None:  # type: ignore[no-untyped-def]
    nova, _ = enter(date(2009, 12, 10))
    assert nova.get(HOME).get_json()["counter_hidden"] is False
    for hidden in (True, False, True):
        answer = nova.put(f"{HOME}/counter", json={"hidden": hidden})
        assert answer.get_json()["counter_hidden"] is hidden
    assert nova.get(HOME).get_json()["counter_hidden"] is True


def test_a_professional_has_no_home_here(
    house: House, new_client: Callable[[], FlaskClient], at: datetime
) -> None:
    malik = signed_in(new_client, house.referent, house.authority, "professional", at=at)
    assert malik.get(HOME).status_code == 404
    assert malik.put(f"{HOME}/counter", json={"hidden": True}).status_code == 404


@pytest.mark.req("ACC-03")
def test_a_closed_session_reads_nothing(enter, monkeypatch: pytest.MonkeyPatch, at: datetime) -> None:  # type: ignore[no-untyped-def]
    nova, _ = enter(date(2009, 12, 10))
    monkeypatch.setattr(clock, "now", lambda: at + timedelta(hours=2))
    assert nova.get(HOME).status_code == 423
