"""The streams one process holds, and the one thread that listens to the base for them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from time import sleep
from typing import NamedTuple
from uuid import UUID

import structlog
from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from backend.db import db, reading
from backend.live import EVERYTHING, feed
from backend.live.aside import Aside
from backend.live.listening import listening

log = structlog.get_logger("cap18.live")

MOST_OF_ONE = 6
"""Streams of one person in one process: a phone, a computer, a few tabs. One more ends the oldest: a phone that lost
its network left lines behind it, which are noticed only when something is said on them."""

A_FEW = 4
"""Streams told one after the other without handing them over: a change of thread costs as much as the reading."""

AGAIN_AFTER = 1.0
"""Seconds before the base is tried again when it went away."""


class Full(Exception):
    """This process holds all the streams it was told to hold."""


class Heard(NamedTuple):
    """What one stream is given to say, and the cursor from which it resumes once it is said."""

    cursor: int
    kind: str
    subject_id: UUID | None


class Stream:
    """One open application. `wait` gives what it must hear, or None when nothing came or it is `ended`.

    `still_open` reads the session again: before each news, so that an ended one hears nothing more.
    """

    __slots__ = ("_queue", "ended", "person_id", "still_open")

    def __init__(self, person_id: UUID, still_open: Callable[[], bool]) -> None:
        self.person_id = person_id
        self.still_open = still_open
        self.ended = False
        self._queue: SimpleQueue[Heard | None] = SimpleQueue()

    def offer(self, heard: Heard) -> None:
        """Say it, if the session it would be said to is still open; if not, the stream ends."""
        if self.still_open():
            self._queue.put(heard)
        else:
            self.end()

    def end(self) -> None:
        self.ended = True
        self._queue.put(None)

    def wait(self, seconds: float) -> Heard | None:
        try:
            return self._queue.get(timeout=seconds)
        except Empty:
            return None


class Hub:
    """Who listens here. `room` is how many streams this process may hold; 0 for a process that holds none."""

    def __init__(self, app: Flask, room: int) -> None:
        self.room = room
        self.aside = Aside(app)
        self._app = app
        self._lock = Lock()
        self._streams: dict[UUID, list[Stream]] = {}
        self._count = 0
        self._cursor = 0
        self._said: set[int] = set()
        self._someone = Event()
        self._thread: Thread | None = None

    def __len__(self) -> int:
        return self._count

    def join(self, person_id: UUID, cursor: int, still_open: Callable[[], bool]) -> Stream:
        """A new stream, which hears all that is told after `cursor`, read just before. Raises `Full`."""
        with self._lock:
            mine = self._streams.get(person_id, [])
            if len(mine) >= MOST_OF_ONE:
                self._remove(mine[0])
            if self._count >= self.room:
                raise Full()
            stream = Stream(person_id, still_open)
            self._streams.setdefault(person_id, []).append(stream)
            if self._count == 0:
                self._cursor, self._said = cursor, set()
            self._count += 1
            if self._thread is None:
                self._thread = Thread(target=self._run, name="live-listener", daemon=True)
                self._thread.start()
            self._someone.set()
        return stream

    def leave(self, stream: Stream) -> None:
        """The application closed; leaving twice is nothing."""
        with self._lock:
            self._remove(stream)
            if self._count == 0:
                self._someone.clear()

    def _remove(self, stream: Stream) -> None:
        mine = self._streams.get(stream.person_id, [])
        if stream not in mine:
            return
        mine.remove(stream)
        stream.end()
        self._count -= 1
        if not mine:
            del self._streams[stream.person_id]

    def _run(self) -> None:
        with self._app.app_context():
            while True:
                self._someone.wait()
                try:
                    self._follow()
                except (SQLAlchemyError, OSError, db.engine.dialect.loaded_dbapi.Error) as error:
                    # The cursor stays where it was: what was told meanwhile is read when the base is back.
                    log.warning("live_base_away", kind=type(error).__name__)
                    sleep(AGAIN_AFTER)

    def _follow(self) -> None:
        with listening() as base:
            while self._someone.is_set():
                self._share()
                self._pass_on(base.wait())

    def _share(self) -> None:
        """Read what was told, and hand each person's part to their streams."""
        with self._lock:
            after = self._cursor
        with reading() as connection:
            news = feed.since(connection, after)
        with self._lock:
            if self._cursor != after:
                return  # everybody left and somebody came: the next turn reads from where they stand
            given = [
                (stream, Heard(news.cursor, one.kind, one.subject_id))
                for one in news.told
                if one.id not in self._said
                for stream in self._streams.get(one.person_id, ())
            ]
            if news.lost:
                everything = Heard(news.cursor, EVERYTHING, None)
                given = [(stream, everything) for held in self._streams.values() for stream in held]
            self._cursor = news.cursor
            # On PostgreSQL rows of a transaction still running when we looked come again with the next reading.
            self._said = {one.id for one in news.told if one.made_in >= news.cursor}
        self._give(given)

    def _pass_on(self, signals: Iterable[str]) -> None:
        """What a signal says by itself is passed on at once; the base is read after it, and nothing is said twice."""
        given: list[tuple[Stream, Heard]] = []
        with self._lock:
            for one in map(feed.read_signal, filter(None, signals)):
                if one.made_in >= self._cursor and one.id not in self._said:
                    self._said.add(one.id)
                    heard = Heard(self._cursor, one.kind, one.subject_id)
                    given += [(stream, heard) for stream in self._streams.get(one.person_id, ())]
        self._give(given)

    def _give(self, given: list[tuple[Stream, Heard]]) -> None:
        """Few are told from here, at once; many are told by the threads aside, so that listening goes on."""
        for stream, heard in given:
            if len(given) <= A_FEW:
                stream.offer(heard)
            else:
                self.aside.begin(stream.offer, heard)
