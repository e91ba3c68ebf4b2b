"""An event of a life said on a file: what it would bring is shown first, then it is written whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import clock
from backend.services.desk.schemas.events import EventsSchema, ForeseenSchema
from tests.factories.autonomy import House, a_house, a_youth
from tests.factories.desk import API, signed_in


@pytest.fixture
def house(app: Flask, monkeypatch: pytest.MonkeyPatch, at: datetime) -> House:
    monkeypatch.setattr(clock, "now", lambda: at)
    return a_house()


@pytest.fixture
def malik(house: House, new_client: Callable[[], FlaskClient], at: datetime) -> FlaskClient:
    return signed_in(new_client, house.referent, house.authority, "professional", at=at)


def say(client: FlaskClient, youth: UUID, version: int, **told: Any) -> Any:
    headers = {"Idempotency-Key": str(uuid4()), "If-Match": f'"{version}"', "X-Cap18": "1"}
    return client.post(f"{API}/youths/{youth}/events", json=told, headers=headers)


def whole(client: FlaskClient, youth: UUID) -> Any:
    return client.get(f"{API}/youths/{youth}/file").get_json()


def known(client: FlaskClient, youth: UUID) -> dict[str, Any]:
    answer = client.get(f"{API}/youths/{youth}/events").get_json()
    assert EventsSchema().validate(answer) == {}
    return {one["event"]: one for one in answer["items"]}


def test_the_twelve_are_on_the_file_and_those_the_facts_tell_bring_their_dates(
    house: House, malik: FlaskClient, at: datetime
) -> None:
    youth = a_youth(house, date(2009, 5, 14), at=at)
    told = known(malik, youth)
    assert list(told) == [f"E{n:02}" for n in range(1, 13)]
    assert [one for one in told if told[one]["known"]] == ["E03"]
    assert (told["E03"]["day"], told["E03"]["article"]) == ("2015-03-02", "CESEDA, art. L423-22 et L435-3")
    assert told["E05"]["consequence"] and told["E05"]["dates"] == []


def test_a_return_home_is_foreseen_then_written_and_the_dates_follow(
    house: House, malik: FlaskClient, at: datetime
) -> None:
    youth = a_youth(house, date(2009, 5, 14), at=at, flags={"nationalite": "FR"})
    asked = {"event": "E05", "on": "2026-11-02"}
    ahead = malik.get(f"{API}/youths/{youth}/events/foreseen", query_string=asked).get_json()
    assert ForeseenSchema().validate(ahead) == {}
    assert {"stops"} <= {one["kind"] for one in ahead["changes"]}
    assert all(one["why"] and one["article"] and one["if_missed"] for one in ahead["changes"])
    before = whole(malik, youth)
    assert before["measures"][0]["ends_on"] is None
    answer = say(malik, youth, before["version"], **asked)
    assert answer.status_code == 200
    after = whole(malik, youth)
    assert (after["measures"][0]["ends_on"], after["flags"]) == ("2026-11-02", {"nationalite": "FR"})
    stopped = {one["rule"] for one in ahead["changes"] if one["kind"] == "stops"}
    assert stopped <= {one["rule"] for one in after["milestones"] if one["state"] == "not_concerned"}
    assert known(malik, youth)["E05"]["day"] == "2026-11-02"


def test_a_corrected_birth_date_keeps_the_former_one(house: House, malik: FlaskClient, at: datetime) -> None:
    youth = a_youth(house, date(2009, 5, 14), at=at)
    told = {"event": "E08", "on": "2026-11-02", "birth_date": "2009-01-01"}
    assert say(malik, youth, whole(malik, youth)["version"], **told).status_code == 200
    after = whole(malik, youth)
    assert after["identity"]["birth_date"] == "2009-01-01"
    assert after["flags"] == {"naissance_corrigee_le": "2026-11-02", "naissance_avant": "2009-05-14"}


def test_a_ward_of_the_state_is_two_measures_written_together(
    house: House, malik: FlaskClient, at: datetime
) -> None:
    youth = a_youth(house, date(2009, 5, 14), at=at)
    told = {"event": "E07", "on": "2026-11-02", "basis": "P9"}
    assert say(malik, youth, whole(malik, youth)["version"], **told).status_code == 200
    spans = [(one["basis"], one["starts_on"], one["ends_on"]) for one in whole(malik, youth)["measures"]]
    assert spans == [("P1", "2015-03-02", "2026-11-02"), ("P9", "2026-11-02", None)]


def test_what_cannot_be_said_writes_nothing_and_says_why(
    house: House, malik: FlaskClient, at: datetime
) -> None:
    youth = a_youth(house, date(2009, 5, 14), at=at)
    version = whole(malik, youth)["version"]
    for told, field in (
        ({"event": "E05", "on": "2027-01-01"}, "/on"),
        ({"event": "E11", "on": "2026-11-02"}, "/on"),
        ({"event": "E03", "on": "2026-11-02"}, "/basis"),
        ({"event": "E08", "on": "2026-11-02"}, "/birth_date"),
    ):
        answer = say(malik, youth, version, **told)
        assert (answer.status_code, [one["pointer"] for one in answer.get_json()["errors"]]) == (422, [field])
    assert say(malik, youth, version + 7, event="E05", on="2026-11-02").status_code == 412
    assert say(malik, youth, version, event="E99", on="2026-11-02").status_code == 404
    assert whole(malik, youth)["version"] == version


def test_who_may_not_correct_the_measures_may_not_say_an_event(
    house: House, malik: FlaskClient, new_client: Callable[[], FlaskClient], at: datetime
) -> None:
    youth = a_youth(house, date(2009, 5, 14), at=at, account=True)
    version = whole(malik, youth)["version"]
    ines = signed_in(new_client, house.lead, house.authority, "professional", at=at)
    assert known(ines, youth)["E03"]["known"]
    assert say(ines, youth, version, event="E05", on="2026-11-02").status_code == 404
    assert ines.get(f"{API}/youths/{youth}/events/foreseen?event=E05&on=2026-11-02").status_code == 404
    other = a_youth(house, date(2009, 5, 14), at=at, first_name="Orion", bonded=False)
    assert malik.get(f"{API}/youths/{other}/events").status_code == 404
