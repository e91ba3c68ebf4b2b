"""The way in of a volunteer, over HTTP: application, interview, training, welcome, check; and who never sees it."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock
from backend.access import Role
from backend.db import reading
from backend.instance import instance
from backend.services.mentoring.models import Volunteer
from tests.factories.access import an_actor
from tests.factories.mentoring import AT, a_volunteer, as_mentor
from tests.factories.people import Place, a_place, act_as

API = "/api/v1/mentoring"


@pytest.fixture
def place(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setattr(clock, "now", lambda: AT)
    return a_place(instance().keyd)


def application(**other: Any) -> dict[str, Any]:
    told = {
        "authority": "D99",
        "first_name": "Camille",
        "last_name": "Phare",
        "email": "camille@exemple.test",
    }
    return {"id": str(uuid4()), **told, **other}


def step(client: FlaskClient, sheet: dict[str, Any], what: str, path: str = "steps", **body: Any) -> Any:
    told = body or {"step": what, "on": "2026-11-20"}
    url = f"{API}/volunteers/{sheet['id']}/{path}"
    return client.post(url, json=told, headers={"If-Match": f'"{sheet["version"]}"'})


@pytest.mark.req("SAF-01")
def test_a_candidate_becomes_a_mentor_step_by_step(app: Flask, place: Place, client: FlaskClient) -> None:
    act_as(app, None)
    assert client.get(f"{API}/authorities").json == {
        "items": [{"code": "D99", "name": "Département inventé D99"}]
    }
    told = application(
        languages=["fr", "ar"], motivation="J'ai du temps le samedi.", programme="engaged_offer"
    )
    assert client.post(f"{API}/applications", json=told).status_code == 201
    assert client.post(f"{API}/applications", json=told).status_code == 201
    act_as(app, place.lead)
    [item] = client.get(f"{API}/volunteers").json["items"]
    assert (item["state"], item["programme"]) == ("applied", "engaged_offer")
    assert item["lacks"] == ["training", "account", "check", "charter"]
    sheet = client.get(f"{API}/volunteers/{item['id']}").json
    refused = step(client, sheet, "", "welcome", team_id=str(place.team_id))
    assert (refused.status_code, refused.json["detail"]) == (409, "Notez d'abord l'entretien.")
    sheet = step(client, sheet, "interview").json
    sheet = step(client, sheet, "training").json
    sheet = step(client, sheet, "", "welcome", team_id=str(place.team_id)).json
    assert sheet["state"] == "ready"
    dates = {"result": "valid", "issued_on": "2026-11-01", "checked_on": "2026-11-20"}
    sheet = step(client, sheet, "", "checks", **dates).json
    assert sheet["check"] == {
        "standing": "valid", "issued_on": "2026-11-01", "until": "2027-11-01", "days": 343,
    }  # fmt: skip
    assert sheet["checks"][0]["by"] == "Léa Cap"
    assert sheet["lacks"] == ["charter"]
    mentor = an_actor(Role.MENTOR, id=sheet["person_id"], authority_id=place.authority_id)
    act_as(app, place.lead)
    activation = client.post("/api/v1/activations", json={"person_id": str(mentor.id)})
    assert activation.status_code == 201


@pytest.mark.req("SAF-01", "RET-10")
def test_a_check_is_dates_and_names_and_a_bad_one_is_refused_whole(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    made = a_volunteer(place)
    act_as(app, place.lead)
    sheet = client.get(f"{API}/volunteers/{made}").json
    old = {"result": "valid", "issued_on": "2026-01-01", "checked_on": "2026-11-20"}
    refused = step(client, sheet, "", "checks", **old)
    assert refused.status_code == 422
    assert refused.json["errors"][0]["pointer"] == "/issued_on"
    assert client.get(f"{API}/volunteers/{made}").json["checks"] == sheet["checks"]
    columns = {column.name for column in Volunteer.__table__.columns}
    assert not {name for name in columns if "document" in name or "file" in name or "blob" in name}


@pytest.mark.req("ACC-02", "SAF-02", "SAF-03")
def test_only_the_leads_of_the_authority_read_volunteers(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    made = a_volunteer(place)
    elsewhere = a_place(instance().keyd, code="D98")
    for somebody in (place.referent, as_mentor(place, made), elsewhere.lead):
        act_as(app, somebody)
        assert client.get(f"{API}/volunteers/{made}").status_code == 404
    act_as(app, elsewhere.lead)
    assert client.get(f"{API}/volunteers").json["items"] == []


@pytest.mark.req("KEY-01")
def test_what_a_volunteer_wrote_is_sealed_in_the_base(app: Flask, place: Place, client: FlaskClient) -> None:
    act_as(app, None)
    client.post(f"{API}/applications", json=application(motivation="canari-motivation", phone="canari-06"))
    with reading() as reader:
        kept = reader.execute(select(Volunteer.words_sealed)).scalar_one()
    assert b"canari" not in kept
    assert b"Camille" not in kept


def test_a_bad_application_is_refused_in_words(app: Flask, place: Place, client: FlaskClient) -> None:
    act_as(app, None)
    for other, pointer in (
        ({"first_name": "   "}, "/first_name"),
        ({"authority": "NOPE"}, "/authority"),
        ({"capacity": 40}, "/capacity"),
        ({"languages": ["klingon"]}, "/languages/0"),
    ):
        refused = client.post(f"{API}/applications", json=application(**other))
        assert refused.status_code == 422, other
        assert refused.json["errors"][0]["pointer"] == pointer
