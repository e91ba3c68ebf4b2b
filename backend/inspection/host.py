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

Task = Literal["check", "clean", "preview", "picture", "small_picture", "flatten"]

AT_ONCE: Final = 2
"""Files read at once by one process: each may take 512 MiB for a moment."""
GONE: Final = -1
"""No descriptor: a number given back to the system may already be another paper's, or somebody's connection."""
TURN: Final = 30.0
"""Seconds a file waits for its turn before its sender is asked to come back."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the guest answered: facts, and `length` bytes to be taken once from `pieces`."""

    facts: dict[str, Any]
    length: int
    pieces: Iterator[bytes]


class Tray:
    """A file that has no name and no place on a disk: host and guest see it, and it goes with them."""

    def __init__(self) -> None:
        self.descriptor = os.memfd_create("paper", os.MFD_CLOEXEC)

    def put(self, piece: bytes | memoryview) -> None:
        """Add a piece at the end."""
        left = memoryview(piece)
        while left:
            left = left[os.write(self.descriptor, left) :]

    def close(self) -> None:
        """Let it go; the guest keeps its own sight of it. What is put afterwards goes nowhere: OSError."""
        descriptor, self.descriptor = self.descriptor, GONE
        os.close(descriptor)


class Asked:
    """A file being read: the answer comes while the host does something else."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def answer(self) -> Reading:
        """What the guest says. Raises Refused when the file is not to be kept."""
        try:
            told = wire.receive_note(self._connection)
        except (TimeoutError, wire.HungUp, ConnectionResetError):
            # Stopped by the system at its limits, or broken by the file: either way this file is not read.
            raise Refused(Verdict.TOO_HEAVY) from None
        if "refused" in told:
            raise Refused(Verdict(told["refused"]))
        return Reading(told["facts"], told["length"], _taken(self._connection, told["length"]))


@cache
def inspector() -> Inspector:
    """The one reader of this process: two files at once, whoever asks."""
    return Inspector()


class Inspector:
    """Reads files in a process apart. Safe to share between threads and across a fork."""

    def __init__(self, *, at_once: int = AT_ONCE, turn: float = TURN) -> None:
        self._turns = BoundedSemaphore(at_once)
        self._trays = BoundedSemaphore(at_once)
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
    def tray(self) -> Iterator[Tray | None]:
        """A tray to fill while a file arrives, or None when the few there are serve already."""
        if not self._trays.acquire(blocking=False):
            yield None
            return
        try:
            made = Tray()
            try:
                yield made
            finally:
                made.close()
        finally:
            self._trays.release()

    @contextmanager
    def read(
        self,
        task: Task,
        kind: Kind,
        source: Iterable[bytes],
        length: int,
        *,
        page: int = 1,
        mark: str = "",
    ) -> Iterator[Reading]:
        """Hand `length` bytes over and give what the guest says; one turn is held until the block ends.

        A preview may carry a `mark`, in plain capitals, drawn across the page. A picture (`small_picture`: lighter) is
        the page as a JPEG to print, with its width and height in pixels.
        Raises Refused when the file is not to be kept, InspectionBusy when nobody could read it.
        """
        with self._my_turn():
            filled = Tray()
            try:
                for piece in source:
                    filled.put(piece)
                connection = self._hand_over(task, kind, filled, length, page, mark)
            finally:
                filled.close()
            with connection:
                yield Asked(connection).answer()

    @contextmanager
    def reading(self, task: Task, kind: Kind, filled: Tray, length: int) -> Iterator[Asked]:
        """The same for a tray already filled, without waiting for the answer. Raises InspectionBusy."""
        with self._my_turn(), self._hand_over(task, kind, filled, length, 1) as connection:
            yield Asked(connection)

    def close(self) -> None:
        """Let the reader go; the next file starts another."""
        with self._lock:
            self._stop()

    @contextmanager
    def _my_turn(self) -> Iterator[None]:
        if not self._turns.acquire(timeout=self._turn):
            raise InspectionBusy
        try:
            yield
        finally:
            self._turns.release()

    def _hand_over(
        self, task: Task, kind: Kind, filled: Tray, length: int, page: int, mark: str = ""
    ) -> socket.socket:
        ours, theirs = socket.socketpair()
        ours.settimeout(PATIENCE[task])
        with theirs:
            for _ in range(2):
                with self._lock:
                    control = self._ensure()
                    try:
                        socket.send_fds(control, [b"1"], [theirs.fileno(), filled.descriptor])
                    except OSError:
                        self._stop()
                        continue
                asked = {"task": task, "kind": kind, "length": length, "page": page, "mark": mark}
                wire.send_note(ours, asked)
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


def _taken(connection: socket.socket, length: int) -> Iterator[bytes]:
    try:
        yield from wire.receive_pieces(connection, length)
    except (TimeoutError, wire.HungUp, ConnectionResetError):
        raise Refused(Verdict.TOO_HEAVY) from None
