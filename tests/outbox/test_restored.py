"""A backup put back sends nothing that had left, and nothing that was due when it was made (REL-33)."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import text

from backend import clock
from backend.config import Settings
from backend.db import db
from backend.instance import instance
from backend.outbox import marker
from backend.outbox.commands import group
from backend.outbox.deciding import State
from tests.bases import copy_of, database_of, drop
from tests.outbox.conftest import World

pytestmark = pytest.mark.own_base


class Backup:
    """A copy of the base as it is now, put back later in its place."""

    def __init__(self, settings: Settings, server: str | None) -> None:
        self.url, self.server = settings.database_url, server
        self.copy = settings.state_dir / "copy.sqlite3"
        self.name = f"copy_{uuid4().hex}"
        self._let_go()
        if server is None:
            shutil.copy(self.path, self.copy)
        else:
            copy_of(server, self.base, self.name)

    @property
    def path(self) -> Path:
        return Path(self.url.removeprefix("sqlite:///"))

    @property
    def base(self) -> str:
        return self.url.rsplit("/", 1)[-1].split("?")[0]

    def _let_go(self) -> None:
        if self.server is None:
            with db.engine.connect() as connection:
                connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
        db.session.remove()
        db.engine.dispose()

    def put_back(self) -> None:
        self._let_go()
        if self.server is None:
            for path in self.path.parent.glob(self.path.name + "-*"):
                path.unlink()
            shutil.copy(self.copy, self.path)
            return
        drop(self.server, self.base)
        copy_of(self.server, self.name, self.base)
        drop(self.server, self.name)


@pytest.fixture
def back_up(app: Flask, settings: Settings, request: pytest.FixtureRequest) -> Callable[[], Backup]:
    server = (
        None if settings.database_url.startswith("sqlite") else request.getfixturevalue("postgresql_server")
    )
    if server is not None:
        assert database_of(server, "x").startswith("postgresql")
    return lambda: Backup(settings, server)


def cli(world: World, *words: str) -> str:
    answer = world.app.test_cli_runner().invoke(group, list(words))
    assert answer.exit_code == 0, answer.output
    return answer.stdout


@pytest.mark.req("REL-33")
def test_a_restored_backup_sends_nothing_old(world: World, back_up: Callable[[], Backup]) -> None:
    world.phone()
    world.post("warm-up")
    world.run()
    for number in range(3):
        world.post(f"appointment:{number}:P2D", not_before=world.at + timedelta(hours=1))
    world.post("appointment:9:P7D", not_before=world.at + timedelta(days=2))
    copy = back_up()
    world.run(hours=2)
    assert len(world.sms) == 4
    copy.put_back()
    world.live(4)
    assert len(world.sms) == 4
    for number in range(3):
        row = world.occasion(f"appointment:{number}:P2D")
        assert (row.state, row.reason) == (State.HELD, "restored")
    world.at += timedelta(days=2)
    world.run()
    assert len(world.sms) == 5


@pytest.mark.req("REL-33")
def test_a_base_put_back_on_another_machine_holds_too(world: World) -> None:
    world.phone()
    world.post()
    world.run()
    world.post("appointment:2:P2D")
    (instance().settings.state_dir / marker.NAME).unlink()
    world.run(minutes=10)
    assert len(world.sms) == 1
    assert world.occasion("appointment:2:P2D").reason == "restored"


@pytest.mark.req("REL-33")
def test_what_is_held_leaves_or_not_at_a_person_s_word(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: world.at)
    world.phone()
    world.post("appointment:1:P2D")
    world.post("appointment:2:P2D")
    assert "2 envois retenus" in cli(world, "hold")
    world.run()
    assert world.sms == []
    told = json.loads(cli(world, "status", "--json"))
    assert told["states"] == {"held": 2}
    cli(world, "release")
    world.run()
    assert len(world.sms) == 2
    world.post("appointment:3:P2D")
    cli(world, "hold")
    cli(world, "drop")
    world.run(hours=1)
    assert world.occasion("appointment:3:P2D").state == State.CANCELLED


def test_a_new_instance_is_no_restored_one(world: World) -> None:
    world.phone()
    world.post()
    world.run()
    assert len(world.sms) == 1


def test_a_base_ahead_of_its_file_is_a_crash_and_not_a_backup() -> None:
    one, other = UUID(int=1), UUID(int=2)
    assert not marker.went_back(marker.Mark(one, 5), marker.Mark(one, 4))
    assert marker.went_back(marker.Mark(one, 4), marker.Mark(one, 5))
    assert marker.went_back(marker.Mark(one, 4), None)
    assert marker.went_back(marker.Mark(one, 9), marker.Mark(other, 4))


def test_what_is_due_can_be_sent_once_from_a_terminal_at_an_instant_of_one_s_choice(world: World) -> None:
    world.phone()
    world.post(not_before=world.at + timedelta(days=2))
    told = json.loads(cli(world, "dispatch", "--at", "2026-11-25T10:00+0000", "--json"))
    assert told == {"looked": 1, "left": {"sms": 1}}
    assert len(world.sms) == 1
