"""The lines of a département: kept by its lead, read by its people, unknown to another département."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import clock
from backend.access import Role
from backend.instance import instance
from backend.services.rights.schemas import LocalContactsSchema
from tests.factories.access import an_actor
from tests.factories.people import Place, a_place, act_as

URL = "/api/v1/local-contacts"
LINE = {
    "kind": "duty",
    "name": "Astreinte de l'ASE, inventée",
    "words": "La nuit, pour un jeune accueilli.",
    "number": "01 99 00 00 01",
    "hours": "Mo-Su 18:00-08:00",
    "checked_on": "2026-11-20",
}


@pytest.fixture
def place(app: Flask, monkeypatch: pytest.MonkeyPatch, at: datetime) -> Place:
    monkeypatch.setattr(clock, "now", lambda: at)
    return a_place(instance().keyd)


def test_a_lead_adds_a_line_and_every_one_of_the_departement_reads_it(
    app: Flask, client: FlaskClient, place: Place
) -> None:
    act_as(app, place.lead)
    made = uuid4()
    kept = client.put(f"{URL}/{made}", json=LINE)
    assert kept.status_code == 200, kept.get_json()
    assert LocalContactsSchema().validate(kept.get_json()) == {}
    for role in (Role.YOUNG, Role.MENTOR, Role.REFERENT):
        act_as(app, an_actor(role, authority_id=place.authority_id))
        [shown] = client.get(URL).get_json()["items"]
        assert (shown["id"], shown["number"], shown["hours"]) == (str(made), LINE["number"], LINE["hours"])
        assert client.put(f"{URL}/{uuid4()}", json=LINE).status_code == 404
    act_as(app, a_place(place.keyd, code="D98").lead)
    assert client.get(URL).get_json()["items"] == []
    changed = client.put(f"{URL}/{made}", json=LINE, headers={"If-Match": '"1"'})
    assert changed.status_code == 404
    assert client.delete(f"{URL}/{made}").status_code == 404


def test_a_line_changes_only_from_the_version_that_was_read(
    app: Flask, client: FlaskClient, place: Place
) -> None:
    act_as(app, place.lead)
    made = uuid4()
    client.put(f"{URL}/{made}", json=LINE)
    changed = client.put(f"{URL}/{made}", json=LINE | {"name": "Astreinte"}, headers={"If-Match": '"1"'})
    assert changed.get_json()["items"][0]["version"] == 2
    assert client.put(f"{URL}/{made}", json=LINE, headers={"If-Match": '"1"'}).status_code == 412
    assert client.delete(f"{URL}/{made}").status_code == 204
    assert client.get(URL).get_json()["items"] == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"number": "appelez-nous"}, "/number"),
        ({"number": None}, "/number"),
        ({"hours": "9h-17h"}, "/hours"),
        ({"url": "http://exemple.test"}, "/url"),
        ({"checked_on": "2026-12-25"}, "/checked_on"),
        ({"kind": "magic"}, "/kind"),
    ],
)
def test_a_line_nobody_could_call_names_what_to_correct(
    app: Flask, client: FlaskClient, place: Place, wrong: dict[str, Any], field: str
) -> None:
    act_as(app, place.lead)
    refused = client.put(f"{URL}/{uuid4()}", json=LINE | wrong)
    assert refused.status_code == 422
    assert field in str(refused.get_json())
    assert client.get(URL).get_json()["items"] == []
