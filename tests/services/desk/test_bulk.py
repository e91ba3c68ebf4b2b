"""Filters somebody keeps, and one gesture for several files: all of it, or none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import clock
from tests.factories.autonomy import House, a_house, a_youth, milestone
from tests.factories.desk import API, signed_in


@pytest.fixture
def house(app: Flask, monkeypatch: pytest.MonkeyPatch, at: datetime) -> House:
    monkeypatch.setattr(clock, "now", lambda: at)
    return a_house()


@pytest.fixture
def malik(house: House, new_client: Callable[[], FlaskClient], at: datetime) -> FlaskClient:
    return signed_in(new_client, house.referent, house.authority, "professional", at=at)


def send(client: FlaskClient, path: str, body: dict[str, Any] | None = None, verb: str = "POST") -> Any:
    return client.open(
        f"{API}/caseload{path}", method=verb, json=body, headers={"Idempotency-Key": str(uuid4())}
    )


def settle(client: FlaskClient, youths: list[UUID], *, version: int = 1, **more: Any) -> Any:
    targets = [{"youth_id": str(one), "rule": "M14", "version": version} for one in youths]
    return send(client, "/gestures", {"gesture": "done", "targets": targets} | more)


def test_one_gesture_settles_several_files(house: House, malik: FlaskClient, at: datetime, on: date) -> None:
    youths = [a_youth(house, date(2009, 10, 20), at=at) for _ in range(3)]
    answer = settle(malik, youths, on=on.isoformat(), words="Comptes rendus signés")
    assert answer.status_code == 200, answer.get_json()
    assert {milestone(one, "M14").done_on for one in youths} == {on}
    others = [a_youth(house, date(2009, 10, 20), at=at) for _ in range(2)]
    assert settle(malik, others, gesture="waive", words="Suivis ailleurs").status_code == 200
    assert {milestone(one, "M14").waived_on for one in others} == {on}


def test_one_refusal_leaves_every_file_as_it_was(
    house: House, malik: FlaskClient, new_client: Callable[[], FlaskClient], at: datetime
) -> None:
    mine = a_youth(house, date(2009, 10, 20), at=at)
    theirs = a_youth(a_house("D98"), date(2009, 10, 20), at=at)
    assert settle(malik, [mine, theirs]).status_code == 404
    assert settle(malik, [mine], version=7).status_code == 412
    assert settle(malik, [mine], gesture="waive").status_code == 422
    lead = signed_in(new_client, house.lead, house.authority, "professional", at=at)
    assert settle(lead, [mine]).status_code == 404
    row = milestone(mine, "M14")
    assert (row.done_on, row.waived_on, row.version) == (None, None, 1)


def test_filters_are_kept_under_a_name_replaced_and_taken_away_each_ones_own(
    house: House, malik: FlaskClient, new_client: Callable[[], FlaskClient], at: datetime
) -> None:
    late = {"name": "  Mes   retards ", "asked": "filtre=late&tri=name"}
    kept = send(malik, "/views", late).get_json()["items"]
    assert [(one["name"], one["asked"]) for one in kept] == [("Mes retards", "filtre=late&tri=name")]
    again = send(malik, "/views", {"name": "Mes retards", "asked": "filtre=late&age=17"}).get_json()["items"]
    assert [one["asked"] for one in again] == ["filtre=late&age=17"]
    ines = signed_in(new_client, house.lead, house.authority, "professional", at=at)
    assert ines.get(f"{API}/caseload/views").get_json() == {"items": []}
    send(ines, f"/views/{again[0]['id']}", verb="DELETE")
    assert len(malik.get(f"{API}/caseload/views").get_json()["items"]) == 1
    assert send(malik, f"/views/{again[0]['id']}", verb="DELETE").get_json() == {"items": []}
    for number in range(12):
        send(malik, "/views", {"name": f"Vue {number}", "asked": ""})
    assert send(malik, "/views", {"name": "De trop", "asked": ""}).status_code == 409
    assert send(malik, "/views", {"name": "Nom", "asked": "q=Nova Modèle"}).status_code == 422
