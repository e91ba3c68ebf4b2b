"""Listening: what is told elsewhere is heard within moments, after a cut too, and only while the session is open."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, text, update

from backend import clock
from backend.config import Settings
from backend.db import db, transaction
from backend.live.hub import MOST_OF_ONE
from backend.live.routes import EXTENSION
from backend.services.accounts.models import SessionRow
from tests.factories.accounts import one
from tests.factories.desk import API
from tests.live.conftest import EVENTS, ROOM, Scene


def test_a_change_told_elsewhere_is_heard_by_the_person_and_by_nobody_else(scene: Scene) -> None:
    nova, malik = scene.listen(scene.phone), scene.listen(scene.desk)
    assert nova.hear()["event"] == malik.hear()["event"] == "ready"
    thing = uuid4()
    scene.tell(scene.nova, kind="papers", subject=thing)
    assert nova.change() == {"kind": "papers", "id": str(thing)}
    scene.tell(scene.malik, kind="appointments")
    assert malik.change() == {"kind": "appointments", "id": None}


def test_a_change_is_heard_while_it_is_still_news(scene: Scene) -> None:
    nova = scene.listen(scene.phone)
    nova.hear()
    start = time.perf_counter()
    scene.tell(scene.nova)
    nova.change()
    assert time.perf_counter() - start < 1.0


def test_after_a_cut_it_resumes_and_nothing_told_meanwhile_is_lost(scene: Scene) -> None:
    nova = scene.listen(scene.phone)
    nova.hear()
    scene.tell(scene.nova, kind="papers")
    last = nova.hear()["id"]
    nova.close()
    missed = [uuid4() for _ in range(3)]
    for thing in missed:
        scene.tell(scene.nova, kind="appointments", subject=thing)
    scene.tell(scene.malik)
    again = scene.listen(scene.phone, **{"Last-Event-ID": last})
    assert again.hear()["event"] == "ready"
    # What was heard just before the cut may come again; what was missed comes, in order.
    heard: list[str] = []
    while len(heard) < len(missed):
        change = again.change()
        heard += [change["id"]] if change["kind"] == "appointments" else []
    assert heard == [str(thing) for thing in missed]
    scene.tell(scene.nova, kind="notices")
    assert again.change()["kind"] == "notices"


def test_a_session_ended_elsewhere_hears_nothing_more(scene: Scene) -> None:
    nova = scene.listen(scene.phone)
    nova.hear()
    with transaction() as session:
        session.execute(
            update(SessionRow).where(SessionRow.person_id == scene.nova).values(ended_at=scene.at)
        )
    scene.tell(scene.nova, kind="papers")
    with pytest.raises(StopIteration):
        nova.hear()


def test_listening_is_no_sign_that_somebody_is_there(
    scene: Scene, settings: Settings, make_app: Callable[[Settings], Flask], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = select(SessionRow.last_seen_at).where(SessionRow.person_id == scene.nova)
    before, later = one(kept), scene.at + timedelta(minutes=5)
    monkeypatch.setattr(clock, "now", lambda: later)
    scene.listen(scene.phone).hear()
    with make_app(replace(settings, live_streams=0)).app_context() as web:
        client = same_person(scene.phone, web.app.test_client())
        assert client.get(f"{EVENTS}/since", base_url="http://localhost").status_code == 200
        assert one(kept) == before
        assert client.get(f"{API}/notifications", base_url="http://localhost").status_code == 200
        assert one(kept) == later


def test_whoever_is_not_open_hears_nothing(scene: Scene, new_client: Callable[[], FlaskClient]) -> None:
    for path in (EVENTS, f"{EVENTS}/since"):
        assert new_client().get(path).status_code == 401
    with transaction() as session:
        session.execute(
            update(SessionRow).where(SessionRow.person_id == scene.nova).values(open_until=scene.at)
        )
    for path in (EVENTS, f"{EVENTS}/since"):
        assert scene.phone.get(path).status_code == 423


def test_one_person_holds_a_few_streams_and_one_more_ends_the_oldest(scene: Scene) -> None:
    held = [scene.listen(scene.phone) for _ in range(MOST_OF_ONE)]
    for stream in held:
        stream.hear()
    newest = scene.listen(scene.phone)
    assert newest.hear()["event"] == "ready"
    with pytest.raises(StopIteration):
        held[0].hear()
    scene.tell(scene.nova)
    assert held[1].change() == newest.change() == {"kind": "notices", "id": None}


def test_a_full_process_says_so_and_an_application_asks_now_and_then_instead(
    app: Flask, scene: Scene, new_client: Callable[[], FlaskClient]
) -> None:
    hub, _load = app.extensions[EXTENSION]
    for _ in range(MOST_OF_ONE):
        scene.listen(scene.phone)
    while len(hub) < ROOM:
        scene.listen(scene.desk)
    refused = scene.desk.get(EVENTS)
    assert (refused.status_code, refused.json["code"]) == (503, "live_full")
    assert scene.desk.get(f"{EVENTS}/since").status_code == 200
    scene.opened[0].close()
    assert scene.listen(scene.desk).hear()["event"] == "ready"


def test_the_web_process_holds_no_stream(
    scene: Scene, settings: Settings, make_app: Callable[[Settings], Flask]
) -> None:
    web = make_app(replace(settings, live_streams=0))
    with web.app_context():
        client = same_person(scene.phone, web.test_client())
        refused = client.get(EVENTS, base_url="http://localhost")
        assert (refused.status_code, refused.json["code"]) == (503, "live_elsewhere")


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_listener_comes_back_when_its_line_to_the_base_is_cut(scene: Scene) -> None:
    nova = scene.listen(scene.phone)
    nova.hear()
    scene.tell(scene.nova)
    nova.change()
    with db.engine.connect() as connection:
        cut = connection.execute(
            text("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
        ).scalar()
    assert cut == 1
    scene.tell(scene.nova, kind="papers")
    assert nova.change()["kind"] == "papers"


def same_person(client: FlaskClient, other: FlaskClient) -> FlaskClient:
    """Another process answers the same browser."""
    for cookie in client._cookies.values():
        other.set_cookie(cookie.key, cookie.value, domain="localhost", secure=True)
    return other


def test_a_person_listening_in_two_places_hears_in_both(
    scene: Scene, new_client: Callable[[], FlaskClient]
) -> None:
    first, second = scene.listen(scene.phone), scene.listen(scene.phone)
    for stream in (first, second):
        stream.hear()
    scene.tell(scene.nova, kind="messages")
    assert first.change() == second.change() == {"kind": "messages", "id": None}
