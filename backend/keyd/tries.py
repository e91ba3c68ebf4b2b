"""How often a safe's passphrase may be tried, counted in keyd's own store and by its own clock (KEY-06)."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from threading import Lock
from uuid import UUID

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limits:
    """Tries allowed. A network has its own count, so that nobody can lock another person's safe from theirs.

    The count of the safe as a whole is far above it: it only stops an application that lies about networks.
    """

    network_hour: int = 10
    network_day: int = 100
    safe_hour: int = 100
    safe_day: int = 1000


class Tries:
    """The counts, in SQLite; safe to share between threads."""

    def __init__(self, place: Path, limits: Limits) -> None:
        self._lock = Lock()
        # Made here, before SQLite makes it readable: its journals take its mode.
        os.close(os.open(place, os.O_RDWR | os.O_CREAT, 0o600))
        self._base = sqlite3.connect(place, check_same_thread=False, isolation_level=None)
        self._base.execute("PRAGMA journal_mode=WAL")
        self._base.execute("PRAGMA synchronous=FULL")
        self._base.executescript(
            """
            CREATE TABLE IF NOT EXISTS try (safe BLOB NOT NULL, network BLOB NOT NULL, at REAL NOT NULL);
            CREATE INDEX IF NOT EXISTS try_by_safe ON try (safe, at);
            CREATE INDEX IF NOT EXISTS try_by_time ON try (at);
            CREATE TABLE IF NOT EXISTS enrolled (slot BLOB PRIMARY KEY, safe BLOB NOT NULL) WITHOUT ROWID;
            """
        )
        self._limits = limits

    def count(self, safe: UUID, network: bytes, at: datetime) -> timedelta | None:
        """Count one try, unless there were too many: then count nothing and say how long to wait.

        A clock put back frees nothing: tries that seem to come from the future still count.
        """
        limits = self._limits
        mine = sha256(network).digest()
        now = at.timestamp()
        with self._lock, self._base:
            self._base.execute("BEGIN IMMEDIATE")
            self._base.execute("DELETE FROM try WHERE at <= ?", (now - DAY.total_seconds(),))
            rows = self._base.execute(
                "SELECT at, network = ? FROM try WHERE safe = ? ORDER BY at DESC", (mine, safe.bytes)
            ).fetchall()
            everyone = [when for when, _ in rows]
            own = [when for when, is_mine in rows if is_mine]
            wait = max(
                _wait(own, HOUR, limits.network_hour, now),
                _wait(own, DAY, limits.network_day, now),
                _wait(everyone, HOUR, limits.safe_hour, now),
                _wait(everyone, DAY, limits.safe_day, now),
            )
            if wait > 0:
                return timedelta(seconds=wait)
            self._base.execute("INSERT INTO try VALUES (?, ?, ?)", (safe.bytes, mine, now))
        return None

    def enrol(self, safe: UUID, slot: UUID) -> bool:
        """Note that a slot has had its pepper; False if it already had."""
        with self._lock:
            done = self._base.execute(
                "INSERT INTO enrolled VALUES (?, ?) ON CONFLICT DO NOTHING", (slot.bytes, safe.bytes)
            )
            return done.rowcount == 1

    def close(self) -> None:
        """Close the store."""
        with self._lock:
            self._base.close()


def _wait(newest_first: list[float], window: timedelta, limit: int, now: float) -> float:
    """Seconds until there are again fewer than `limit` tries in the window; 0 if there are."""
    if len(newest_first) < limit:
        return 0.0
    return max(newest_first[limit - 1] + window.total_seconds() - now, 0.0)
