"""A lead sees apart the interviews that are late, and each file with what it lacks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import clock
from backend.access import BondKind
from backend.db import transaction
from backend.services import people
from backend.services.desk.schemas.apart import ApartSchema
from tests.factories.access import a_bond
from tests.factories.autonomy import House, a_house, a_youth
from tests.factories.desk import API, signed_in


@pytest.fixture
def house(app: Flask, monkeypatch: pytest.MonkeyPatch, at: datetime) -> House:
    monkeypatch.setattr(clock, "now", lambda: at)
    return a_house()


@pytest.fixture
def ines(house: House, new_client: Callable[[], FlaskClient], at: datetime) -> FlaskClient:
    return signed_in(new_client, house.lead, house.authority, "professional", at=at)


def apart(client: FlaskClient) -> Any:
    shown = client.get(f"{API}/caseload/apart").get_json()
    assert ApartSchema().validate(shown) == {}
    return shown


def late(client: FlaskClient) -> dict[str, tuple[str, int, str | None]]:
    items = apart(client)["interviews"]["items"]
    return {one["youth_id"]: (one["rule"], one["days_late"], one["referent"]) for one in items}


def missing(client: FlaskClient) -> dict[str, list[str]]:
    return {one["youth_id"]: one["what"] for one in apart(client)["missing"]["items"]}


def test_an_interview_is_late_the_day_after_the_seventeenth_birthday(
    house: House, ines: FlaskClient, at: datetime
) -> None:
    today = a_youth(house, date(2009, 11, 23), at=at, last_name="Aujourdhui")
    past = a_youth(house, date(2009, 11, 22), at=at, last_name="Hier")
    found = late(ines)
    assert str(today) not in found
    assert found[str(past)] == ("M14", 1, "Malik Repère")


def test_the_interview_six_months_after_care_is_there_too_and_the_oldest_comes_first(
    house: House, ines: FlaskClient, at: datetime
) -> None:
    young = a_youth(house, date(2009, 10, 1), at=at, last_name="Dixsept")
    out = a_youth(
        house,
        date(2006, 3, 1),
        at=at,
        last_name="Parti",
        measures=[
            people.NewMeasure("P1", date(2015, 1, 1), date(2024, 3, 1)),
            people.NewMeasure("APJM", date(2024, 3, 1), date(2025, 9, 1)),
        ],
    )
    items = [(one["youth_id"], one["rule"]) for one in apart(ines)["interviews"]["items"]]
    assert (str(out), "M31") in items
    assert items.index((str(out), "M31")) < items.index((str(young), "M14"))


def test_each_file_says_what_it_lacks_and_nothing_more(house: House, ines: FlaskClient, at: datetime) -> None:
    whole = a_youth(house, date(2010, 5, 1), at=at, last_name="Entier")
    bare = a_youth(house, date(2010, 5, 1), at=at, last_name="Nu", measures=())
    vague = a_youth(house, date(2010, 5, 1), at=at, last_name="Flou", precision="month")
    alone = a_youth(house, date(2010, 5, 1), at=at, last_name="Seul", bonded=False, measures=())
    with transaction() as session:
        a_bond(session, house.authority, alone, BondKind.TEAM, team_id=house.team)
    found = missing(ines)
    assert str(whole) not in found
    assert (found[str(bare)], found[str(vague)]) == (["measures"], ["birth"])
    assert found[str(alone)] == ["referent", "measures"]


def test_a_referent_and_a_lead_of_elsewhere_see_none_of_it(
    house: House, ines: FlaskClient, new_client: Callable[[], FlaskClient], at: datetime
) -> None:
    other: UUID = a_youth(house, date(2009, 11, 22), at=at, bonded=False)
    assert str(other) not in late(ines) and str(other) not in missing(ines)
    malik = signed_in(new_client, house.referent, house.authority, "professional", at=at)
    assert malik.get(f"{API}/caseload/apart").status_code == 404
