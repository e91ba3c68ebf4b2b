"""How a process learns that something was told: PostgreSQL says it, SQLite is watched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import sleep
from typing import Any, Protocol

import psycopg

from backend import clock
from backend.db import db
from backend.live import CHANNEL

STEP = 0.025
"""Seconds between two looks at SQLite: `PRAGMA data_version` costs some microseconds."""

PATIENCE = 30.0
"""Seconds after which one reads again without having been told: a line that died in silence loses nothing."""


class Waiting(Protocol):
    def wait(self) -> list[str]:
        """Return when something may have been told, or after `PATIENCE`: what the signals said by themselves."""


@contextmanager
def listening() -> Iterator[Waiting]:
    """One connection of its own, closed at the end. What is told from then on wakes `wait`."""
    engine = db.engine
    lent = engine.raw_connection()
    driver: Any = lent.driver_connection
    lent.detach()
    try:
        yield _Signals(driver) if engine.dialect.name == "postgresql" else _Changes(driver)
    finally:
        driver.close()


class _Signals:
    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection
        connection.rollback()
        connection.autocommit = True
        connection.execute(f"LISTEN {CHANNEL}")

    def wait(self) -> list[str]:
        return [one.payload for one in self._connection.notifies(timeout=PATIENCE, stop_after=1)]


class _Changes:
    """SQLite has one file and no signal: its change counter is read, a few microseconds at a time."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._version = self._read()

    def _read(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def wait(self) -> list[str]:
        until = clock.monotonic() + PATIENCE
        while clock.monotonic() < until:
            version = self._read()
            if version != self._version:
                self._version = version
                break
            sleep(STEP)
        return []
