"""What a failure leaves in the journal: where, never what was being written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
import structlog
from flask import Flask
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from backend import clock
from backend.access import Authority
from backend.db import transaction
from backend.ids import new_id
from backend.prepared import Prepared
from backend.web import logs

SAID = "Zorglub Secret"


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    before = structlog.get_config()
    yield
    structlog.configure(**before)


def _row() -> dict[str, object]:
    return {
        "id": new_id(),
        "code": "D97X",
        "name": SAID,
        "zone": "Europe/Paris",
        "territory": "97",
        "invented": True,
        "created_at": clock.now(),
    }


def _by_sqlalchemy(session: Session, row: dict[str, object]) -> None:
    session.execute(insert(Authority), [row])


def _prepared(session: Session, row: dict[str, object]) -> None:
    Prepared(insert(Authority)).run(session, row)


@pytest.mark.parametrize("write", [_by_sqlalchemy, _prepared])
def test_a_refusal_of_the_base_is_the_same_error_everywhere_and_does_not_quote_what_was_written(
    app: Flask, write: Callable[[Session, dict[str, object]], None]
) -> None:
    row = _row()
    with transaction() as session:
        write(session, row)
        with pytest.raises(IntegrityError) as refused, session.begin_nested():
            write(session, row)
    assert SAID not in str(refused.value)


def test_a_failure_in_production_says_where_and_keeps_its_words_for_itself(
    app: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.configure(replace(app.extensions["cap18"].settings, mode="production", log_level="INFO"))
    try:
        try:
            int(SAID)
        except ValueError as cause:
            raise RuntimeError(SAID) from cause
    except RuntimeError as error:
        structlog.get_logger("cap18.test").error("failed", exc_info=error)
    told = json.loads(capsys.readouterr().err)["exception"]
    assert "test_logs.py" in told and "builtins.ValueError" in told and told.endswith("builtins.RuntimeError")
    assert SAID not in told
