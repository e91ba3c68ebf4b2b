"""The month of due dates: whose one follows, day by day, nothing of what is settled, and where to look when empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update

from backend import clock
from backend.access import Bond
from backend.db import transaction
from backend.keyd import Keyd
from backend.services.desk.models import FollowUp
from backend.services.desk.schemas.calendar import MonthSchema
from tests.factories.autonomy import House, a_house, a_youth
from tests.factories.desk import API, signed_in, statements

MARKS = {
    "check_up_on": "2025-12-10",
    "mdph": "decided",
    "mdph_until": "2027-08-31",
    "school_ends_on": "2027-07-02",
}


@pytest.fixture
def house(app: Flask, monkeypatch: pytest.MonkeyPatch, at: datetime) -> House:
    monkeypatch.setattr(clock, "now", lambda: at)
    return a_house()


@pytest.fixture
def malik(house: House, new_client: Callable[[], FlaskClient], at: datetime) -> FlaskClient:
    return signed_in(new_client, house.referent, house.authority, "professional", at=at)


def month(client: FlaskClient, asked: str) -> Any:
    return client.get(f"{API}/caseload/calendar?month={asked}")


def dues(client: FlaskClient, asked: str, youth: UUID) -> dict[str, str]:
    items = month(client, asked).get_json()["items"]
    return {one["rule"]: one["due_on"] for one in items if one["youth_id"] == str(youth)}


def test_a_month_holds_what_falls_due_in_it_from_its_first_day_to_its_last(
    house: House, malik: FlaskClient, at: datetime
) -> None:
    first = a_youth(house, date(2009, 12, 1), at=at, last_name="Premier")
    last = a_youth(house, date(2009, 12, 31), at=at, last_name="Dernier")
    out = a_youth(house, date(2010, 1, 1), at=at, last_name="Apres")
    shown = month(malik, "2026-12").get_json()
    assert MonthSchema().validate(shown) == {}
    assert dues(malik, "2026-12", first)["M14"] == "2026-12-01"
    assert dues(malik, "2026-12", last)["M14"] == "2026-12-31"
    assert "M14" not in dues(malik, "2026-12", out)
    days = [one["due_on"] for one in shown["items"]]
    assert days == sorted(days)
    assert all(one["why"] and one["article"] for one in shown["items"])


def test_what_was_done_or_set_aside_is_not_due_any_more(
    house: House, malik: FlaskClient, at: datetime
) -> None:
    youth = a_youth(house, date(2009, 12, 10), at=at)
    [one] = [row for row in month(malik, "2026-12").get_json()["items"] if row["rule"] == "M14"]
    headers = {"Idempotency-Key": str(uuid4()), "If-Match": f'"{one["version"]}"', "X-Cap18": "1"}
    told = {"on": "2026-11-20", "evidence": "Compte rendu"}
    done = malik.post(f"{API}/youths/{youth}/milestones/M14/done", json=told, headers=headers)
    assert done.status_code == 200
    assert "M14" not in dues(malik, "2026-12", youth)


def test_an_empty_month_says_where_the_nearest_are(house: House, malik: FlaskClient, at: datetime) -> None:
    a_youth(house, date(2009, 12, 10), at=at)
    empty = month(malik, "2099-01").get_json()
    assert (empty["items"], empty["after"], empty["cut"]) == ([], None, False)
    assert empty["before"] is not None
    past = month(malik, "2001-01").get_json()
    assert (past["items"], past["before"]) == ([], None) and past["after"] is not None


def test_only_those_one_follows_are_there_and_a_lead_reads_the_team(
    house: House, malik: FlaskClient, new_client: Callable[[], FlaskClient], at: datetime
) -> None:
    mine = a_youth(house, date(2009, 12, 10), at=at)
    other = a_youth(house, date(2009, 12, 11), at=at, bonded=False)
    assert dues(malik, "2026-12", mine) and not dues(malik, "2026-12", other)
    ines = signed_in(new_client, house.lead, house.authority, "professional", at=at)
    assert dues(ines, "2026-12", mine) and not dues(ines, "2026-12", other)
    nova = signed_in(new_client, mine, house.authority, "young", at=at)
    assert month(nova, "2026-12").status_code == 404


def test_a_month_is_two_statements_whatever_the_number_and_a_wrong_one_is_said(
    house: House, malik: FlaskClient, at: datetime
) -> None:
    for day in range(1, 13):
        a_youth(house, date(2009, 12, day), at=at, last_name=f"N{day}")
    month(malik, "2026-12")
    with statements() as seen:
        month(malik, "2026-12")
    assert len([one for one in seen if "milestone" in one or "follow_up" in one]) == 2
    wrong = month(malik, "2026-13")
    assert (wrong.status_code, wrong.get_json()["errors"][0]["detail"]) == (422, "Écrivez un mois : 2026-11.")


def follow(client: FlaskClient, youth: UUID, told: dict[str, str]) -> None:
    headers = {"Idempotency-Key": str(uuid4()), "If-Match": '"0"', "X-Cap18": "1"}
    assert client.put(f"{API}/youths/{youth}/follow-up", json=told, headers=headers).status_code == 200


def test_what_is_followed_on_a_file_comes_back_in_its_month_and_is_never_in_clear(
    house: House, malik: FlaskClient, new_client: Callable[[], FlaskClient], at: datetime
) -> None:
    youth = a_youth(house, date(2012, 5, 14), at=at, last_name="Suivi")
    a_youth(house, date(2012, 5, 14), at=at, last_name="Sans")
    follow(malik, youth, MARKS)
    shown = month(malik, "2026-12").get_json()
    assert MonthSchema().validate(shown) == {}
    about = {"youth_id": str(youth), "first_name": "Nova", "last_name": "Suivi"}
    assert shown["followed"] == [about | {"what": "check_up", "on": "2026-12-10", "state": "soon"}]
    [renewed] = month(malik, "2027-02").get_json()["followed"]
    assert (renewed["what"], renewed["on"], renewed["state"]) == ("mdph", "2027-02-28", "later")
    assert [one["what"] for one in month(malik, "2027-07").get_json()["followed"]] == ["school"]
    ines = signed_in(new_client, house.lead, house.authority, "professional", at=at)
    assert len(month(ines, "2026-12").get_json()["followed"]) == 1
    with transaction() as session:
        kept = session.execute(select(FollowUp.__table__)).mappings().one()
    days = [value for value in kept.values() if isinstance(value, date)]
    assert days == [kept["changed_at"]] and b"2025-12-10" not in kept["facts_sealed"]


def test_the_nearest_days_count_what_is_followed_and_only_files_one_follows_are_opened(
    house: House, malik: FlaskClient, at: datetime
) -> None:
    mine = a_youth(house, date(2012, 5, 14), at=at)
    follow(malik, mine, {"school_ends_on": "2046-07-06"})
    far = month(malik, "2046-06").get_json()
    assert (far["followed"], far["after"]) == ([], "2046-07-06")
    assert month(malik, "2046-08").get_json()["before"] == "2046-07-06"
    with transaction() as session:
        session.execute(update(Bond).where(Bond.youth_id == mine).values(ends_on=at.date()))
    assert month(malik, "2046-07").get_json()["followed"] == []


def test_while_the_keys_are_away_the_dates_of_the_law_are_still_read(
    house: House, malik: FlaskClient, app: Flask, at: datetime
) -> None:
    youth = a_youth(house, date(2009, 12, 10), at=at)
    follow(malik, youth, MARKS)
    known = app.extensions["cap18"]
    app.extensions["cap18"] = replace(known, keyd=Keyd(known.settings.state_dir / "nobody.sock"))
    shown = month(malik, "2026-12").get_json()
    assert shown["followed"] is None and MonthSchema().validate(shown) == {}
    assert "M14" in {one["rule"] for one in shown["items"]}
