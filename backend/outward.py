"""Calls to the outside (REL-18): 3 s to connect, 10 s in all, no redirect, a breaker for whoever does not answer."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Timer
from typing import NamedTuple
from urllib.parse import urlsplit

from backend import clock

CONNECT = 3.0
TOTAL = 10.0
LARGEST = 64 * 1024


class NotCalled(Exception):
    """Nothing left: nobody answered the door, or the breaker is open. Trying again later is safe."""


class Unclear(Exception):
    """Something left and no answer came: it may have had its effect."""


class Answer(NamedTuple):
    status: int
    body: bytes


@dataclass(slots=True)
class Breaker:
    """After five failures in a row a host is left alone for a minute; then one call tries again."""

    failures: int = 5
    rest: float = 60.0
    monotonic: Callable[[], float] = clock.monotonic
    _count: dict[str, int] = field(default_factory=dict)
    _since: dict[str, float] = field(default_factory=dict)

    def allows(self, host: str) -> bool:
        """Whether a call may be tried; one a minute once it broke."""
        if self._count.get(host, 0) < self.failures:
            return True
        if self.monotonic() - self._since[host] < self.rest:
            return False
        self._since[host] = self.monotonic()
        return True

    def note(self, host: str, fine: bool) -> None:
        """Count a call's end: an answer closes the breaker, whatever the answer says."""
        if fine:
            self._count.pop(host, None)
            return
        self._count[host] = self._count.get(host, 0) + 1
        self._since[host] = self.monotonic()


@contextmanager
def within(seconds: float, cut: Callable[[], None]) -> Iterator[None]:
    """Run something that may hang; after so many seconds `cut` breaks its line and it fails."""
    timer = Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def shut(line: socket.socket | None) -> None:
    """Break a line that hangs."""
    if line is not None:
        try:
            line.shutdown(socket.SHUT_RDWR)
        except OSError:
            line.close()


def call(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    body: bytes | None = None,
    breaker: Breaker | None = None,
) -> Answer:
    """One HTTP call. Raises `NotCalled` when nothing left, `Unclear` when something did and no answer came."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if breaker is not None and not breaker.allows(parts.netloc):
        raise NotCalled("breaker")
    connection: http.client.HTTPConnection
    if parts.scheme == "https":
        secure = ssl.create_default_context()
        connection = http.client.HTTPSConnection(host, parts.port, timeout=CONNECT, context=secure)
    else:
        connection = http.client.HTTPConnection(host, parts.port, timeout=CONNECT)
    fine = False
    try:
        try:
            connection.connect()
        except OSError as error:
            raise NotCalled(type(error).__name__) from error
        line = connection.sock
        line.settimeout(TOTAL)
        try:
            with within(TOTAL, lambda: shut(line)):
                path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
                connection.request(method, path, body=body, headers=dict(headers or {}))
                answer = connection.getresponse()
                told = Answer(answer.status, answer.read(LARGEST))
        except (OSError, http.client.HTTPException) as error:
            raise Unclear(type(error).__name__) from error
        fine = told.status < 500
        return told
    finally:
        connection.close()
        if breaker is not None:
            breaker.note(parts.netloc, fine)
