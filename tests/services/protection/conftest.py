"""The circle of the examples with its officers, on each base."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.instance import instance
from tests.factories.protection import Protected
from tests.factories.protection import protected as made


@pytest.fixture
def protected(
    app: Flask, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch
) -> Protected:
    return made(instance().keyd, new_client, monkeypatch)
