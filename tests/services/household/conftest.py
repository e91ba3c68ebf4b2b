"""A young person with an open safe."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.safes import Safe, an_open_safe


@pytest.fixture
def safe(app: Flask, new_client: Callable[[], FlaskClient]) -> Safe:
    return an_open_safe(new_client)
