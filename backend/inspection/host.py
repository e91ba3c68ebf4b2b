"""The application's side: hands a file over, takes the answer, waits its turn."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from threading import BoundedSemaphore, Lock
from typing import Any, Final, Literal

from backend.inspection import wire
from backend.inspection.kinds import Kind
from backend.inspection.limits import PATIENCE
from backend.inspection.verdicts import InspectionBusy, Refused, Verdict

Task = Literal["check", "clean", "preview", "flatten"]

AT_ONCE: Final = 2
"""Files read at once by one process: each may take 512 MiB for a moment."""
TURN: Final = 30.0
"""Seconds a file waits for its turn before its sender is asked to come back."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the guest answered: facts, and `length` bytes to be taken once from `pieces`."""

    facts: dict[str, Any]
    length: int
    pieces: Iterator[bytes]


@cache
def inspector() -> Inspector:
    """The one reader of this process: two files at once, whoever asks."""
    return Inspector()


class Inspector:
    """Reads files in a process apart. Safe to share between threads and across a fork."""

    def __init__(self, *, at_once: int = AT_ONCE, turn: float = TURN) -> None:
        self._turns = BoundedSemaphore(at_once)
        self._turn = turn
        self._lock = Lock()
        self._owner = 0
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def warm(self) -> None:
        """Start the reader if it is not there: its libraries load while the file is still arriving."""
        with self._lock:
            self._ensure()

    @contextmanager
    def read(
        self, task: Task, kind: Kind, source: Iterable[bytes], length: int, *, page: int = 1
    ) -> Iterator[Reading]:
        """Hand `length` bytes over and give what the guest says; one turn is held until the block ends.

        Raises Refused when the file is not to be kept, InspectionBusy when nobody could read it.
        """
        if not self._turns.acquire(timeout=self._turn):
            raise InspectionBusy
        try:
            ours = self._hand_over(task)
            with ours:
                yield _exchange(ours, {"task": task, "kind": kind, "length": length, "page": page}, source)
        finally:
            self._turns.release()

    def close(self) -> None:
        """Let the reader go; the next file starts another."""
        with self._lock:
            self._stop()

    def _hand_over(self, task: Task) -> socket.socket:
        ours, theirs = socket.socketpair()
        ours.settimeout(PATIENCE[task])
        with theirs:
            for _ in range(2):
                with self._lock:
                    control = self._ensure()
                    try:
                        socket.send_fds(control, [b"1"], [theirs.fileno()])
                    except OSError:
                        self._stop()
                        continue
                    return ours
        ours.close()
        raise InspectionBusy

    def _ensure(self) -> socket.socket:
        if self._owner != os.getpid():
            self._control, self._process, self._owner = None, None, os.getpid()
        if self._control is None or self._process is None or self._process.poll() is not None:
            self._stop()
            ours, theirs = socket.socketpair()
            with theirs:
                self._process = subprocess.Popen(
                    [sys.executable, "-I", "-m", "backend.inspection.guest", str(theirs.fileno())],
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,
                    env={},
                )
            self._control = ours
        return self._control

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._control = self._process = None


def _exchange(connection: socket.socket, asked: dict[str, Any], source: Iterable[bytes]) -> Reading:
    try:
        wire.send_note(connection, asked)
        for piece in source:
            connection.sendall(piece)
        told = wire.receive_note(connection)
    except (TimeoutError, wire.HungUp, BrokenPipeError, ConnectionResetError):
        # Stopped by the system at its limits, or broken by the file: either way this file is not read.
        raise Refused(Verdict.TOO_HEAVY) from None
    if "refused" in told:
        raise Refused(Verdict(told["refused"]))
    return Reading(told["facts"], told["length"], _taken(connection, told["length"]))


def _taken(connection: socket.socket, length: int) -> Iterator[bytes]:
    try:
        yield from wire.receive_pieces(connection, length)
    except (TimeoutError, wire.HungUp, ConnectionResetError):
        raise Refused(Verdict.TOO_HEAVY) from None
