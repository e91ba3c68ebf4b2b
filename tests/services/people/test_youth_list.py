"""The list of young persons: pages that neither skip nor repeat, names found whatever their accents."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import msgspec
import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from backend.db import db, transaction
from backend.instance import instance
from backend.services.people.schemas import YouthsSchema
from backend.web.answers import encode_cursor
from tests.factories.people import Place, a_place, a_young_person, act_as

NAMES = ["Lune Exemple", "Élia Exemple", "Orion Essai", "Nova Modèle", "Zoé D'Invention", "Noé Œuvre"]


@pytest.fixture
def place(app: Flask) -> Place:
    made = a_place(instance().keyd)
    with transaction() as session:
        for index, name in enumerate(NAMES):
            made.youths.append(
                a_young_person(
                    session,
                    made.keyd,
                    made.authority_id,
                    name,
                    date(2009, 1, 1 + index),
                    team_id=made.team_id,
                    referent_id=made.referent.id if index < 2 else None,
                )
            )
    act_as(app, made.lead)
    return made


def test_pages_follow_each_other_by_name_and_lose_nobody(place: Place, client: FlaskClient) -> None:
    seen, after = [], ""
    for _ in range(10):
        page = client.get(f"/api/v1/youths?limit=2&after={after}").json
        seen += [one["last_name"] + " " + one["first_name"] for one in page["items"]]
        after = page["next"]
        if after is None:
            break
    assert seen == [
        "D'Invention Zoé",
        "Essai Orion",
        "Exemple Élia",
        "Exemple Lune",
        "Modèle Nova",
        "Œuvre Noé",
    ]


@pytest.mark.parametrize(
    ("typed", "found"), [("elia", ["Élia"]), ("EXEMPLE lu", ["Lune"]), ("oeuvre", ["Noé"]), ("%", [])]
)
def test_a_name_is_found_without_its_accents(
    place: Place, client: FlaskClient, typed: str, found: list[str]
) -> None:
    items = client.get("/api/v1/youths", query_string={"q": typed}).json["items"]
    if typed == "%":
        assert len(items) == len(NAMES)
    else:
        assert [one["first_name"] for one in items] == found


def test_a_referent_lists_their_own_file_alone(app: Flask, place: Place, client: FlaskClient) -> None:
    act_as(app, place.referent)
    items = client.get("/api/v1/youths").json["items"]
    assert [one["first_name"] for one in items] == ["Élia", "Lune"]


def test_the_fast_answer_is_what_the_schema_would_write(place: Place, client: FlaskClient) -> None:
    answer = client.get("/api/v1/youths?limit=3")
    assert YouthsSchema().load(answer.json)
    loaded = YouthsSchema().load(msgspec.json.decode(answer.data))
    assert YouthsSchema().dump(loaded) == answer.json


def test_an_unchanged_list_answers_304_and_reading_writes_nothing(place: Place, client: FlaskClient) -> None:
    statements: list[str] = []
    event.listen(db.engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    first = client.get("/api/v1/youths")
    again = client.get("/api/v1/youths", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert {one.split()[0] for one in statements} <= {"BEGIN", "SELECT"}
    assert sum(one.startswith("SELECT") for one in statements) == 2


def test_an_altered_page_marker_is_refused_with_a_sentence(place: Place, client: FlaskClient) -> None:
    for asked in (
        "after=bm9ucw",
        f"after={encode_cursor(chr(0), str(uuid4()))}",
        "after=%00",
        "limit=0",
        "limit=x",
    ):
        answer = client.get(f"/api/v1/youths?{asked}")
        assert answer.status_code == 422, asked
        assert answer.json["code"] in ("bad_cursor", "invalid")


def test_a_young_person_added_by_hand_joins_the_file_once(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    act_as(app, place.referent)
    body = {
        "first_name": "Comète",
        "last_name": "Essai",
        "birth_date": "2009-02-28",
        "measures": [{"basis": "P8", "starts_on": "2021-01-04"}],
    }
    made = client.post("/api/v1/youths", json=body)
    assert made.status_code == 201, made.json
    assert made.json["referent"]["last_name"] == "Repère"
    assert made.json["team"]["name"] == "Équipe Boussole"
    assert client.post("/api/v1/youths", json=body).status_code == 409
    child = {**body, "first_name": "Trop", "birth_date": "2020-01-01"}
    assert client.post("/api/v1/youths", json=child).json["errors"][0]["pointer"] == "/birth_date"
