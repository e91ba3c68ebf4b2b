"""The API against its own contract: whatever a stranger or a signed-in person sends, no server error (TST-02)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.generation.feedback import FeedbackSources
from schemathesis.pytest._test_builder import build_operation_test
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import content_type_conformance, status_code_conformance

from backend import clock
from backend.app import create_app
from backend.config import Settings
from backend.db import Base, db
from backend.demo.commands import fill, ways_in
from tests.conftest import ORIGIN

ENDS_THE_SESSION = ("/api/v1/session", "/api/v1/session/lock")
SAYS_UNWELL = ("/health/ready",)
"""503 is its answer where the scheduler does not run, as here."""
TRIES = settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
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
        fill(app.extensions["cap18"], on=clock.day_in("Europe/Paris", at), at=at)
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


SNAPSHOT: dict[str, Any] = json.loads(
    (Path(__file__).resolve().parents[2] / "openapi.json").read_text(encoding="utf-8")
)
OPERATIONS = [
    (method, path)
    for path, said in SNAPSHOT["paths"].items()
    for method in said
    if method in ("get", "post", "put", "patch", "delete") and path not in ENDS_THE_SESSION
]


@pytest.fixture(scope="module")
def contract() -> BaseSchema:
    return schemathesis.openapi.from_dict(SNAPSHOT)


@pytest.mark.parametrize(("method", "path"), OPERATIONS, ids=[f"{one[0]} {one[1]}" for one in OPERATIONS])
def test_no_role_gets_a_server_error_or_an_answer_outside_the_contract(
    method: str, path: str, contract: BaseSchema, demo: Flask, cookies: dict[str, str]
) -> None:
    """Each role sends what is valid; what is not, and every edge of each field, each sends in turn."""
    operation = contract[path][method]
    checks = CHECKS if path not in SAYS_UNWELL else [check for check in CHECKS if check != not_a_server_error]
    turns = cycle(cookies)

    def send(case: schemathesis.Case) -> None:
        right = case.meta is not None and case.meta.generation.mode.is_positive
        for role in cookies if right else [next(turns)]:
            headers = {"Origin": ORIGIN, "X-Cap18": "1", "Cookie": cookies[role]}
            try:
                case.call_and_validate(headers=headers, base_url=ORIGIN, checks=checks, app=demo)
            except Exception as error:
                error.add_note(f"as {role}")
                raise

    # The library's own marker makes its cases while tests are collected, in every worker, and gives all of them one
    # name: a parallel run then plays a single one.
    build_operation_test(
        config=contract.config,
        operation=operation,
        test_func=send,
        given_kwargs={},
        feedback=FeedbackSources(),
        explicit_settings=TRIES,
    )()
