"""The circle of the examples and their threads, on each base."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.instance import instance
from tests.factories.appointments import a_circle
from tests.factories.conversations import Threads


@pytest.fixture
def threads(app: Flask, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch) -> Threads:
    return Threads(a_circle(instance().keyd, new_client, monkeypatch))
