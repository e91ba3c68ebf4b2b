"""Nova's safe, on a day she is 18."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import clock
from tests.factories.safes import Safe, an_open_safe

OF_AGE = datetime(2027, 6, 24, 10, tzinfo=UTC)


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Set the day and hour it is."""

    def on(at: datetime) -> None:
        monkeypatch.setattr(clock, "now", lambda: at)

    on(OF_AGE)
    return on


@pytest.fixture
def safe(app: Flask, today: Callable[[datetime], None], new_client: Callable[[], FlaskClient]) -> Safe:
    """Nova, born on 24 June 2009, on her eighteenth birthday, her safe open."""
    return an_open_safe(new_client)
