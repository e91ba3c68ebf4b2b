"""A worker really killed (SIGKILL) around the call to the gateway: the phone rings once."""

from __future__ import annotations

import os
import signal
import time
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from backend.instance import instance
from tests import programs
from tests.outbox.conftest import World

WORKER = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from backend.app import create_app
from backend.config import Outside, Settings
from backend.outbox import senders
from backend.outbox.dispatch import Dispatcher

url, socket, folder, sms, at, point = sys.argv[1:]
now = datetime.fromisoformat(at)
app = create_app(Settings(
    mode="test", state_dir=Path(folder), database_url=url, public_url="http://localhost",
    keyd_socket=Path(socket), pwa_dir=Path(folder) / "no-pwa", argon2_cheap=True,
    outside=Outside(sms_url=sms, sms_secret="un secret assez long pour signer"),
))

def stop(where):
    if where == point:
        os.kill(os.getpid(), signal.SIGKILL)

with app.app_context():
    here = app.extensions["cap18"]
    Dispatcher(
        state_dir=here.settings.state_dir, public_url="http://localhost", keyd=here.keyd,
        senders=senders.build(here.settings, now=lambda: now), now=lambda: now, at_point=stop,
    ).run()
"""


@pytest.mark.req("REL-04", "REL-07")
@pytest.mark.parametrize("point", ["claimed", "calling", "called", "marked"])
def test_killed_at_any_point_the_phone_rings_once(app: Flask, world: World, point: str) -> None:
    world.phone()
    world.post()
    here = instance().settings
    words = [here.database_url, str(here.keyd_socket), str(here.state_dir), world.gateway.url]
    died = programs.run(WORKER, *words, world.at.isoformat(), point)
    assert died.returncode == -signal.SIGKILL, died.stderr[-2000:]
    world.run(minutes=1)
    world.run(minutes=5)
    world.run(minutes=5)
    assert len(world.sms) == 1
    assert world.deliveries()["sms"].state == "sent"


@pytest.mark.req("REL-04")
def test_killed_while_the_gateway_is_answering_the_phone_rings_once(app: Flask, world: World) -> None:
    world.phone()
    world.gateway.mood, world.gateway.seconds = ["slow"], 1.0
    world.post()
    here = instance().settings
    words = [here.database_url, str(here.keyd_socket), str(here.state_dir), world.gateway.url]
    words = [*words, world.at.isoformat(), "never"]
    worker = programs.start(WORKER, words, os.environ, os.devnull, os.devnull)
    deadline = time.monotonic() + 60
    while not world.gateway.posts:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    worker.kill()
    worker.join()
    time.sleep(1.2)
    world.run(minutes=6)
    assert len(world.sms) == 1
    assert len(world.gateway.posts) == 1
    assert timedelta(0) < world.at - world.occasion().not_before
    assert Path(here.state_dir / "dispatch.json").exists()
