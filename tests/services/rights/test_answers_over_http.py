"""What a young person answers is kept sealed, merged key by key, and theirs alone."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock
from backend.access import Role
from backend.db import reading, transaction
from backend.instance import instance
from backend.services import rights
from backend.services.people import NewMeasure
from backend.services.rights.schemas import AnswersSchema, RightsSchema
from tests.factories.access import an_actor
from tests.factories.desk import statements
from tests.factories.people import Place, a_place, a_young_person, act_as

URL = "/api/v1/youths/me/answers"


@pytest.fixture
def place(app: Flask, monkeypatch: pytest.MonkeyPatch, at: datetime) -> Place:
    monkeypatch.setattr(clock, "now", lambda: at)
    return a_place(instance().keyd)


@pytest.fixture
def nova(app: Flask, place: Place) -> rights.Answers:
    with transaction() as session:
        youth = a_young_person(
            session,
            place.keyd,
            place.authority_id,
            measures=[NewMeasure("P1", date(2020, 1, 1))],
            flags={"nationalite": "FR"},
        )
    act_as(app, an_actor(Role.YOUNG, id=youth, authority_id=place.authority_id))
    with reading() as reader:
        return rights.answers(reader, youth, date(2026, 11, 23), keyd=place.keyd)


def test_nothing_is_asked_that_the_file_already_says(client: FlaskClient, nova: rights.Answers) -> None:
    with statements() as asked:
        shown = client.get(URL).get_json()
    assert len([one for one in asked if one != "BEGIN"]) <= 5, asked
    assert AnswersSchema().validate(shown) == {}
    assert shown == {
        "on": "2026-11-23",
        "version": 0,
        "answers": {},
        "known": {"nationality": "french"},
        "person": {
            "birth_date": "2009-06-24",
            "birth_precision": "day",
            "care": "minor",
            "care_ended_on": None,
        },
    }


def test_two_phones_that_were_away_keep_each_what_they_answered(
    client: FlaskClient, nova: rights.Answers, place: Place
) -> None:
    assert client.patch(URL, json={"answers": {"bank": "none", "child": "no"}}).status_code == 200
    shown = client.patch(URL, json={"answers": {"housing": "care", "child": None}}).get_json()
    assert (shown["answers"], shown["version"]) == ({"bank": "none", "housing": "care"}, 2)
    again = client.patch(URL, json={"answers": {"housing": "care"}}).get_json()
    assert again["version"] == 2
    with reading() as reader:
        found = rights.answers(reader, nova.youth_id, date(2026, 11, 23), keyd=place.keyd)
    assert (found.get("bank"), found.get("nationality"), found.get("income")) == ("none", "french", None)


def test_answers_are_sealed_at_rest(client: FlaskClient, nova: rights.Answers) -> None:
    client.patch(URL, json={"answers": {"child": "expecting", "pecule.july.2021": "canari-violet"}})
    with reading() as reader:
        sealed = reader.execute(select(rights.RightsAnswers.sealed)).scalar_one()
    assert b"expecting" not in sealed
    assert b"canari" not in sealed


def test_a_wrong_answer_names_itself_and_nothing_is_kept(client: FlaskClient, nova: rights.Answers) -> None:
    refused = client.patch(URL, json={"answers": {"bank": "account", "housing": "castle"}})
    assert refused.status_code == 422
    assert "/answers/housing" in str(refused.get_json())
    assert client.get(URL).get_json()["answers"] == {}


def test_nobody_else_has_answers_here(
    app: Flask, client: FlaskClient, nova: rights.Answers, place: Place
) -> None:
    for actor in (place.referent, place.lead, an_actor(Role.MENTOR, authority_id=place.authority_id)):
        act_as(app, actor)
        assert client.get(URL).status_code == 404
        assert client.patch(URL, json={"answers": {"bank": "none"}}).status_code == 404


def test_anybody_reads_the_rights_once(client: FlaskClient) -> None:
    answer = client.get("/api/v1/rights")
    assert RightsSchema().validate(answer.get_json()) == {}
    assert len(answer.get_json()["questions"]) <= 8
    words = [words for one in answer.get_json()["items"] for words in one["words"]]
    assert not any("{money" in one for one in words)
    again = client.get("/api/v1/rights", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
