"""The circle of the examples, and the gestures of an interview over HTTP."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.instance import instance
from tests.factories.interviews import Interviews, some_interviews


@pytest.fixture
def interviews(
    app: Flask, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch
) -> Interviews:
    return some_interviews(instance().keyd, new_client, monkeypatch)
