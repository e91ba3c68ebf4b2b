"""Whoever watches the service learns at once that the base, keyd or the night's jobs are away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock
from backend.app import create_app
from backend.config import Settings
from backend.db import transaction
from backend.jobs import lease
from backend.web.models import RequestRow
from backend.web.retention import KEPT_WHOLE, forget_bodies


@pytest.mark.req("REL-11")
def test_ready_says_that_no_scheduler_ticks_then_that_one_does(client: FlaskClient) -> None:
    before = client.get("/health/ready")
    assert (before.status_code, before.json) == (
        503,
        {"status": "degraded", "base": True, "keyd": True, "scheduler": False, "live": False},
    )
    with transaction() as session:
        assert lease.take(session, "a scheduler", clock.now())
    assert client.get("/health/ready").status_code == 200
    assert client.get("/health/live").json == {"status": "ok"}


@pytest.mark.req("REL-20")
def test_ready_says_that_keyd_is_away(settings: Settings, tmp_path: Path) -> None:
    app = create_app(replace(settings, keyd_socket=tmp_path / "nobody.sock"))
    answer = app.test_client().get("/health/ready")
    assert answer.status_code == 503
    assert answer.json
    assert answer.json["keyd"] is False
    assert answer.json["base"] is True


@pytest.mark.req("RET-06")
def test_after_six_months_only_the_uuid_of_a_request_stays(app: Flask) -> None:
    at, who, old, recent = clock.now(), uuid4(), uuid4(), uuid4()
    with transaction() as session:
        for key, age in ((old, KEPT_WHOLE * 1.01), (recent, KEPT_WHOLE * 0.99)):
            session.add(
                RequestRow(
                    actor_id=who, key=key, action="milestone.done", body_mac=b"x" * 32, received_at=at - age
                )
            )
        session.flush()
        assert forget_bodies(session, "Europe/Paris", at.date(), at=at).new == 1
        assert forget_bodies(session, "Europe/Paris", at.date(), at=at).new == 0
        kept = dict(session.execute(select(RequestRow.key, RequestRow.action)).all())
    assert kept == {old: None, recent: "milestone.done"}
