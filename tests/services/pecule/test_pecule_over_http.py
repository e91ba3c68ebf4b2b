"""The young person reads what may wait for them, in few statements; nobody else finds it."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import clock
from backend.access import Role
from backend.db import transaction
from backend.instance import instance
from backend.services.pecule.schemas import PeculeSchema
from backend.services.people.actions.ground import NewMeasure
from tests.factories.access import an_actor
from tests.factories.desk import statements
from tests.factories.people import Place, a_place, a_young_person, act_as

URL = "/api/v1/youths/me/pecule"


@pytest.fixture
def place(app: Flask, monkeypatch: pytest.MonkeyPatch, at: datetime) -> Place:
    monkeypatch.setattr(clock, "now", lambda: at)
    return a_place(instance().keyd)


def enter(app: Flask, place: Place, born: date, **more: object) -> None:
    with transaction() as session:
        youth = a_young_person(session, place.keyd, place.authority_id, born=born, **more)  # type: ignore[arg-type]
    act_as(app, an_actor(Role.YOUNG, id=youth, authority_id=place.authority_id))


CONFIDED = [NewMeasure("P1", date(2020, 1, 1), date(2024, 1, 1))]


def test_each_year_has_its_amount_its_source_and_its_reason(
    app: Flask, client: FlaskClient, place: Place
) -> None:
    enter(app, place, date(2009, 4, 2), measures=CONFIDED)
    with statements() as asked:
        shown = client.get(URL).get_json()
    assert len([one for one in asked if one != "BEGIN"]) <= 5, asked
    assert PeculeSchema().validate(shown) == {}
    assert shown["certainty"] == "theoretical_maximum"
    assert shown["total"] == 490.39 + 390.74 + 413.69 + 420.05
    assert [one["year"] for one in shown["years"]] == [2024, 2023, 2022, 2021, 2020]
    assert shown["years"][0] == {
        "year": 2024,
        "counts": "no",
        "why": "Ton placement s'est arrêté avant le 31 juillet.",
    }
    assert "CSS, art. L543-1" in shown["years"][1]["source"]
    assert (shown["opens_on"], shown["closes_on"]) == ("2027-04-02", "2057-04-02")


def test_vous_is_said_to_whoever_chose_it(app: Flask, client: FlaskClient, place: Place) -> None:
    enter(app, place, date(2009, 4, 2), measures=CONFIDED)
    me = client.get("/api/v1/me").get_json()
    client.patch(
        "/api/v1/me",
        json={"tutoiement": False},
        headers={"If-Match": f'"{me["version"]}"', "Idempotency-Key": "0192f0c0-0000-7000-8000-000000000001"},
    )
    assert client.get(URL).get_json()["years"][0]["why"] == "Placement fini avant le 31 juillet."


def test_what_cannot_be_said_is_not_a_figure(app: Flask, client: FlaskClient, place: Place) -> None:
    enter(app, place, date(2009, 4, 2), measures=CONFIDED, flags={"territoire": "976"})
    shown = client.get(URL).get_json()
    assert (shown["certainty"], "total" in shown, shown["years"]) == ("not_estimable", False, [])
    assert "Mayotte" in shown["why"]
    enter(app, place, date(2009, 4, 2), name="Orion Essai", measures=CONFIDED, flags={"mna": True})
    assert client.get(URL).get_json()["certainty"] == "very_unlikely"
    enter(app, place, date(2009, 4, 2), name="Lyra Essai")
    assert client.get(URL).get_json()["certainty"] == "nothing"


def test_an_incomplete_birth_date_makes_a_doubt_and_never_a_sum(
    app: Flask, client: FlaskClient, place: Place
) -> None:
    enter(
        app,
        place,
        date(2006, 1, 1),
        birth_precision="year",
        measures=[NewMeasure("P1", date(2024, 1, 1), None)],
    )
    (year,) = client.get(URL).get_json()["years"][-1:]
    assert (year["year"], year["counts"], "amount" in year) == (2024, "to_check", False)


def test_no_adult_finds_it(app: Flask, client: FlaskClient, place: Place) -> None:
    for adult in (place.referent, place.lead):
        act_as(app, adult)
        assert client.get(URL).status_code == 404


def test_a_year_nobody_knows_is_asked_and_the_answer_counts(
    app: Flask, client: FlaskClient, place: Place
) -> None:
    enter(app, place, date(2009, 4, 2))
    asked = client.get(URL).get_json()["ask"]
    year = next(one for one in asked if one["year"] == 2021)
    assert year["on"] == "2021-07-31" and "answer" not in year
    assert (year["would"]["judge"]["amount"], year["would"]["parents"]["counts"]) == (390.74, "no")
    key = {"Idempotency-Key": "0192f0c0-0000-7000-8000-000000000002"}
    said = {"answers": {"pecule.2021": "judge", "pecule.2022": "unsure"}}
    assert client.patch("/api/v1/youths/me/answers", json=said, headers=key).status_code == 200
    shown = client.get(URL).get_json()
    assert PeculeSchema().validate(shown) == {}
    assert (shown["total"], shown["certainty"]) == (390.74, "theoretical_maximum")
    assert [(one["year"], one["counts"], one["told"]) for one in shown["years"]] == [
        (2022, "to_check", True),
        (2021, "counted", True),
    ]
    assert {one["year"]: one.get("answer") for one in shown["ask"]}[2021] == "judge"
