"""Recoveries, kept in keyd's own store and by its own clock: nobody who lies about the time shortens one (KEY-13)."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import NamedTuple
from uuid import UUID

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Delays:
    """How long a card alone waits, and a team; how long it may then open, and how many may begin in a day.

    Face to face, two agents wait for nothing, unless a way in of the safe served during `used_within`.
    `safe_day` stops whoever holds a card from beginning again at each veto; `team_day` a team all at once.
    """

    card: timedelta = timedelta(hours=24)
    remote: timedelta = timedelta(hours=72)
    used: timedelta = timedelta(hours=24)
    used_within: timedelta = timedelta(days=7)
    opens_for: timedelta = timedelta(days=7)
    safe_day: int = 3
    team_day: int = 20


class Shown(NamedTuple):
    """A card, and the proof shown for it: a clock started with another proof is another clock."""

    card: UUID
    commitment: bytes


class Wish(NamedTuple):
    """Who asks: a card alone, two agents face to face with the person, or two agents from afar."""

    by_team: bool = False
    remote: bool = False


ALONE = Wish()


class Recoveries:
    """What was begun, and the cards that are dead for ever, in SQLite; safe to share between threads."""

    def __init__(self, place: Path, delays: Delays) -> None:
        self._lock = Lock()
        # Made here, before SQLite makes it readable: its journals take its mode.
        os.close(os.open(place, os.O_RDWR | os.O_CREAT, 0o600))
        self._base = sqlite3.connect(place, check_same_thread=False, isolation_level=None)
        self._base.execute("PRAGMA journal_mode=WAL")
        self._base.execute("PRAGMA synchronous=FULL")
        self._base.executescript(
            """
            CREATE TABLE IF NOT EXISTS recovery
                (card BLOB NOT NULL, shown BLOB NOT NULL, opens REAL NOT NULL, PRIMARY KEY (card, shown))
                WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS begun (safe BLOB NOT NULL, team BLOB NOT NULL, at REAL NOT NULL);
            CREATE INDEX IF NOT EXISTS begun_by_time ON begun (at);
            CREATE TABLE IF NOT EXISTS used (safe BLOB PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS dead (card BLOB PRIMARY KEY) WITHOUT ROWID;
            """
        )
        self._delays = delays

    def begin(
        self, safe: UUID, card: Shown, team: UUID, at: datetime, wish: Wish = ALONE
    ) -> datetime | timedelta | None:
        """From when this card may open; one already begun goes on. How long to wait above the limits.

        None for a card that is dead. A clock put back frees nothing: what seems to come from the future counts.
        """
        now = at.timestamp()
        with self._lock, self._base:
            self._base.execute("BEGIN IMMEDIATE")
            if self._is_dead(card.card):
                return None
            opens = self._opens(card)
            if opens is not None and now < opens + self._delays.opens_for.total_seconds():
                return datetime.fromtimestamp(opens, at.tzinfo)
            wait = self._count(safe, team, now)
            if wait > 0:
                return timedelta(seconds=wait)
            opens = now + self._wait(safe, wish, now)
            self._base.execute(
                "INSERT OR REPLACE INTO recovery VALUES (?, ?, ?)", (card.card.bytes, card.commitment, opens)
            )
            self._base.execute("INSERT INTO begun VALUES (?, ?, ?)", (safe.bytes, team.bytes, now))
        return datetime.fromtimestamp(opens, at.tzinfo)

    def left(self, card: Shown, at: datetime) -> timedelta | None:
        """How long before this card opens, zero when it may; None when nothing was begun, or too long ago."""
        now = at.timestamp()
        with self._lock:
            opens = None if self._is_dead(card.card) else self._opens(card)
        if opens is None or now >= opens + self._delays.opens_for.total_seconds():
            return None
        return timedelta(seconds=max(opens - now, 0.0))

    def use(self, safe: UUID, at: datetime) -> None:
        """A way in of this safe served. Written at most once an hour."""
        now = at.timestamp()
        with self._lock:
            since = self._used(safe)
            if since is None or not 0 <= now - since < HOUR.total_seconds():
                self._base.execute("INSERT OR REPLACE INTO used VALUES (?, ?)", (safe.bytes, now))

    def stop(self, card: UUID) -> None:
        """Forget what was begun with a card: its clock starts afresh, whole, if it is begun again."""
        with self._lock:
            self._base.execute("DELETE FROM recovery WHERE card = ?", (card.bytes,))

    def end(self, card: UUID) -> None:
        """A card that served, was replaced or was refused opens nothing ever again, even in a base restored."""
        with self._lock, self._base:
            self._base.execute("BEGIN IMMEDIATE")
            self._base.execute("INSERT OR IGNORE INTO dead VALUES (?)", (card.bytes,))
            self._base.execute("DELETE FROM recovery WHERE card = ?", (card.bytes,))

    def close(self) -> None:
        """Close the store."""
        with self._lock:
            self._base.close()

    def _wait(self, safe: UUID, wish: Wish, now: float) -> float:
        """Seconds before what is begun now may open."""
        if not wish.by_team:
            return self._delays.card.total_seconds()
        if wish.remote:
            return self._delays.remote.total_seconds()
        since = self._used(safe)
        lately = since is not None and now - since < self._delays.used_within.total_seconds()
        return self._delays.used.total_seconds() if lately else 0.0

    def _used(self, safe: UUID) -> float | None:
        row = self._base.execute("SELECT at FROM used WHERE safe = ?", (safe.bytes,)).fetchone()
        return None if row is None else float(row[0])

    def _is_dead(self, card: UUID) -> bool:
        return self._base.execute("SELECT 1 FROM dead WHERE card = ?", (card.bytes,)).fetchone() is not None

    def _opens(self, card: Shown) -> float | None:
        row = self._base.execute(
            "SELECT opens FROM recovery WHERE card = ? AND shown = ?", (card.card.bytes, card.commitment)
        ).fetchone()
        return None if row is None else float(row[0])

    def _count(self, safe: UUID, team: UUID, now: float) -> float:
        """Seconds until one more may begin; 0 when it may."""
        self._base.execute("DELETE FROM begun WHERE at <= ?", (now - DAY.total_seconds(),))
        waits = []
        for column, value, limit in (
            ("safe", safe, self._delays.safe_day),
            ("team", team, self._delays.team_day),
        ):
            rows = self._base.execute(
                f"SELECT at FROM begun WHERE {column} = ? ORDER BY at DESC LIMIT ?",
                (value.bytes, limit),
            ).fetchall()
            waits.append(rows[-1][0] + DAY.total_seconds() - now if len(rows) == limit else 0.0)
        return max(waits)
