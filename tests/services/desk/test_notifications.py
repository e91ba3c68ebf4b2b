"""The inbox: words drawn when read, for who reads, and gone when they are no longer true."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import update

from backend import clock, jobs
from backend.access import Bond
from backend.db import transaction
from backend.outbox import NoticeRow
from backend.outbox.routes import InboxSchema
from backend.services import autonomy
from tests.factories.autonomy import House, a_house, a_youth
from tests.factories.desk import API, signed_in

INBOX = f"{API}/notifications"


@dataclass
class Scene:
    house: House
    youth: UUID
    nova: FlaskClient
    malik: FlaskClient


@pytest.fixture
def scene(
    app: Flask, new_client: Callable[[], FlaskClient], at: datetime, monkeypatch: pytest.MonkeyPatch
) -> Scene:
    """Nova was 17 yesterday, her interview was not held; the night job has run."""
    monkeypatch.setattr(clock, "now", lambda: at)
    house = a_house()
    youth = a_youth(house, date(2009, 11, 22), at=at)
    nova = signed_in(new_client, youth, house.authority, "young", at=at)
    malik = signed_in(new_client, house.referent, house.authority, "professional", at=at)
    jobs.run(autonomy.daily, at=at)
    return Scene(house, youth, nova, malik)


def read(client: FlaskClient) -> dict[str, Any]:
    shown = client.get(INBOX).get_json()
    assert InboxSchema().load(shown)
    return shown


def about(page: dict[str, Any], rule: str) -> list[str]:
    return [one["text"] for one in page["items"] if one["subject"]["rule"] == rule]


def test_each_reads_their_own_words(scene: Scene) -> None:
    assert about(read(scene.nova), "M14") == [
        "La date est passée : demande ton entretien. Parles-en à ton référent."
    ]
    assert about(read(scene.malik), "M14") == [
        "Nova Modèle : en retard, entretien pour l'autonomie (« entretien des 17 ans »),"
        " prévu avant le 22 novembre 2026."
    ]


def test_no_word_is_kept_in_the_base(scene: Scene) -> None:
    with transaction() as session:
        kept = " ".join(str(value) for row in session.query(NoticeRow) for value in vars(row).values())
    assert "entretien" not in kept
    assert "Nova" not in kept


def test_what_was_done_since_is_not_said_any_more(scene: Scene) -> None:
    before = read(scene.malik)["unread"]
    scene.nova.post(
        f"{API}/youths/me/milestones/M14/done", json={"on": "2026-11-20"}, headers={"If-Match": '"1"'}
    )
    assert about(read(scene.nova), "M14") == []
    assert about(read(scene.malik), "M14") == [
        "Nova Modèle : fait, entretien pour l'autonomie (« entretien des 17 ans »)."
    ]
    assert read(scene.malik)["unread"] == before


def test_seen_is_seen_by_oneself_alone(scene: Scene) -> None:
    mine = read(scene.nova)
    ids = [one["id"] for one in mine["items"]]
    assert scene.nova.post(f"{INBOX}/seen", json={"ids": ids}).get_json() == {"unread": 0}
    assert all(one["seen"] for one in read(scene.nova)["items"])
    assert read(scene.malik)["unread"] > 0


def test_reading_the_list_marks_nothing(scene: Scene) -> None:
    assert read(scene.nova)["unread"] == read(scene.nova)["unread"] > 0


@pytest.mark.req("ACC-03")
def test_a_referent_whose_bond_ended_no_longer_reads_the_name(scene: Scene, on: date) -> None:
    with transaction() as session:
        session.execute(update(Bond).where(Bond.adult_id == scene.house.referent).values(ends_on=on))
    assert read(scene.malik) == {"unread": 0, "items": []}


def test_nobody_reads_without_a_session(scene: Scene, new_client: Callable[[], FlaskClient]) -> None:
    assert new_client().get(INBOX).status_code == 401
