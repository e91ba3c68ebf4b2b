"""Asking now and then: nothing told is passed over, nothing of others is heard."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from backend import live
from backend.db import db, reading, transaction
from backend.live import LiveEvent, feed
from backend.live.jobs import KEPT, forget_told
from tests.live.conftest import EVENTS, Scene


def ask(client: FlaskClient, after: str | None = None) -> TestResponse:
    tag = {"If-None-Match": f'"{after}"'} if after is not None else {}
    asked = f"{EVENTS}/since" + (f"?after={after}" if after is not None else "")
    return client.get(asked, headers=tag)


@pytest.mark.req("SAF-22")
def test_one_hears_a_kind_and_an_id_and_nothing_else(scene: Scene) -> None:
    start = ask(scene.phone).json["cursor"]
    thing = uuid4()
    scene.tell(scene.nova, kind="appointments", subject=thing)
    heard = ask(scene.phone, start).json
    assert heard["items"] == [{"kind": "appointments", "id": str(thing)}]
    assert ask(scene.phone, heard["cursor"]).status_code == 304


def test_nothing_new_is_an_answer_without_a_body_even_while_others_are_told(scene: Scene) -> None:
    start = ask(scene.phone).json["cursor"]
    assert ask(scene.phone, start).status_code == 304
    scene.tell(scene.malik)
    assert ask(scene.phone, start).status_code == 304
    assert [one["kind"] for one in ask(scene.desk, start).json["items"]] == ["notices"]


def test_what_is_rolled_back_was_never_told(scene: Scene) -> None:
    start = ask(scene.phone).json["cursor"]

    def a_gesture_that_fails() -> None:
        with transaction() as session:
            live.tell(session, [scene.nova], "notices", at=scene.at)
            raise RuntimeError("the gesture failed")

    with pytest.raises(RuntimeError):
        a_gesture_that_fails()
    assert ask(scene.phone, start).status_code == 304


def test_a_person_named_twice_is_told_once_and_nobody_named_is_nobody_told(scene: Scene) -> None:
    scene.tell(scene.nova, scene.nova)
    scene.tell()
    with reading() as connection:
        assert connection.execute(select(func.count()).select_from(LiveEvent)).scalar() == 1


@pytest.mark.parametrize("kind", ["", "Notices", "rendez vous", "milestone:late", "x" * 25])
def test_a_kind_that_says_more_than_a_word_is_refused(scene: Scene, kind: str) -> None:
    with pytest.raises(ValueError, match="one lower-case word"):
        scene.tell(scene.nova, kind=kind)


def test_a_cursor_of_another_base_means_read_everything_again(scene: Scene) -> None:
    heard = ask(scene.phone, str(2**60)).json
    assert heard["items"] == [{"kind": "all", "id": None}]
    assert ask(scene.phone, heard["cursor"]).status_code == 304


def test_too_much_at_once_means_read_everything_again(scene: Scene) -> None:
    start = ask(scene.phone).json["cursor"]
    for _ in range(feed.MOST_OF_ONE + 1):
        scene.tell(scene.nova)
    assert ask(scene.phone, start).json["items"] == [{"kind": "all", "id": None}]


@pytest.mark.parametrize("cursor", ["-1", "abc", "9" * 30])
def test_a_cursor_that_is_not_one_is_refused_with_a_sentence(scene: Scene, cursor: str) -> None:
    answer = ask(scene.phone, cursor)
    assert answer.status_code == 422
    assert "after" in answer.text


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_gesture_committed_after_a_later_one_is_not_passed_over(scene: Scene) -> None:
    """PostgreSQL numbers rows before it commits them: the first told may be the last seen."""
    start = ask(scene.phone).json["cursor"]
    with Session(db.engine) as slow:
        live.tell(slow, [scene.nova], "appointments", at=scene.at)
        scene.tell(scene.nova, kind="notices")
        heard = ask(scene.phone, start).json
        assert [one["kind"] for one in heard["items"]] == ["notices"]
        slow.connection().commit()
    later = ask(scene.phone, heard["cursor"]).json
    assert "appointments" in [one["kind"] for one in later["items"]]


def test_what_was_told_is_kept_a_day_and_the_cursor_never_goes_back(scene: Scene) -> None:
    scene.tell(scene.nova)
    before = int(ask(scene.phone).json["cursor"])
    with transaction() as session:
        soon, later = scene.at + KEPT - timedelta(minutes=1), scene.at + KEPT + timedelta(minutes=1)
        assert forget_told(session, "Europe/Paris", soon.date(), at=soon).new == 0
        assert forget_told(session, "Europe/Paris", later.date(), at=later).new == 1
    assert int(ask(scene.phone).json["cursor"]) >= before
    assert ask(scene.phone, str(before)).status_code == 304
