"""The circle of the examples, on each base."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.instance import instance
from tests.factories.appointments import Circle, a_circle


@pytest.fixture
def circle(app: Flask, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch) -> Circle:
    return a_circle(instance().keyd, new_client, monkeypatch)
