"""A young person with their safe open, and somebody outside, on both bases."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.factories.guests import Guest
from tests.factories.safes import Safe, an_open_safe


@pytest.fixture
def safe(new_client: Callable[[], FlaskClient]) -> Safe:
    return an_open_safe(new_client)


@pytest.fixture
def guest(new_client: Callable[[], FlaskClient]) -> Guest:
    return Guest(new_client())
