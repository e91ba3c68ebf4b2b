"""Bases without any table: the migrations make them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests.bases import database_of, drop, on_postgresql


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'cap18.sqlite3'}"
        return
    server, name = request.getfixturevalue("postgresql_server"), f"m_{uuid4().hex}"
    on_postgresql(server, f"CREATE DATABASE {name}")
    yield database_of(server, name)
    drop(server, name)
