"""The circle of the examples with a second referent, on each base."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.instance import instance
from tests.factories.handovers import Passing, a_team_of_two


@pytest.fixture
def team(app: Flask, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch) -> Passing:
    return a_team_of_two(instance().keyd, new_client, monkeypatch)
