"""The API against its own contract: whatever a stranger or a signed-in person sends, no server error (TST-02)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, status_code_conformance

from backend import clock
from backend.app import create_app
from backend.config import Settings
from backend.db import Base, db
from backend.demo.commands import fill, ways_in
from tests.conftest import ORIGIN

ENDS_THE_SESSION = r"^/api/v1/session(/lock)?$"
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance]


@pytest.fixture(scope="module")
def demo(keyd_socket: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The invented authority on one base, shared by the operations of this file."""
    folder = tmp_path_factory.mktemp("fuzz")
    app = create_app(
        Settings(
            mode="test",
            state_dir=folder,
            database_url=f"sqlite:///{folder / 'cap18.sqlite3'}",
            public_url=ORIGIN,
            keyd_socket=keyd_socket,
            pwa_dir=folder / "no-pwa",
            argon2_cheap=True,
        )
    )
    with app.app_context():
        Base.metadata.create_all(db.engine)
        at = clock.now()
        fill(app.extensions["cap18"], on=at.date(), at=at)
    yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture(scope="module")
def cookies(demo: Flask) -> dict[str, str]:
    """A signed-in cookie for each role of the demo, and none for a stranger."""
    found = {"anybody": ""}
    with demo.app_context():
        links = ways_in(demo.extensions["cap18"], at=datetime.now(UTC))
    for one in links:
        if one["role"] == "invitation":
            continue
        client = demo.test_client()
        answer = client.post(
            "/api/v1/session",
            base_url=ORIGIN,
            json={"method": "link", "secret": one["url"].split("#")[1]},
            headers={"Origin": ORIGIN, "X-Cap18": "1"},
        )
        assert answer.status_code == 200
        kept = (cookie.split(";")[0] for cookie in answer.headers.getlist("Set-Cookie"))
        found[one["role"]] = "; ".join(kept)
    assert len(found) == 6
    return found


SNAPSHOT = json.loads((Path(__file__).resolve().parents[2] / "openapi.json").read_text(encoding="utf-8"))
api = schemathesis.openapi.from_dict(SNAPSHOT).exclude(path_regex=ENDS_THE_SESSION)


@api.parametrize()
@settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_no_role_gets_a_server_error_or_an_answer_outside_the_contract(
    case: schemathesis.Case, demo: Flask, cookies: dict[str, str]
) -> None:
    for role, cookie in cookies.items():
        headers = {"Origin": ORIGIN, "X-Cap18": "1", "Cookie": cookie}
        try:
            case.call_and_validate(headers=headers, base_url=ORIGIN, checks=CHECKS, app=demo)
        except Exception as error:
            error.add_note(f"as {role}")
            raise
