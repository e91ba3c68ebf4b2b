"""keyd's clock in the test's hand, beside the application's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factories.accounts import Moment
from tests.factories.keyd import KeydInHand, keyd_in_hand
from tests.services.accounts.recovery.steps import Times


@pytest.fixture
def keyd() -> Iterator[KeydInHand]:
    with keyd_in_hand() as made:
        yield made


@pytest.fixture
def keyd_socket(keyd: KeydInHand) -> Path:
    return keyd.socket


@pytest.fixture
def times(moment: Moment, keyd: KeydInHand) -> Times:
    return Times(moment, keyd)
