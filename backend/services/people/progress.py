"""How far an import is, told outside its transaction: a small file per import, without any name in it.

Web processes share one machine with keyd, so a file reaches them all; and on SQLite a row could not be written
while the import holds the write lock.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import msgspec

SILENT_FOR = timedelta(seconds=60)
"""Work that says nothing for this long has died with its process."""


class Progress(msgspec.Struct, frozen=True):
    """Lines done of a total, and the instant this was last said."""

    done: int
    total: int
    at: datetime


class Cancelled(Exception):
    """Somebody asked to stop; everything is given up."""


@dataclass(frozen=True, slots=True)
class Board:
    """The progress files of an instance, in a folder of its own."""

    folder: Path

    def tell(self, import_id: UUID, done: int, total: int, at: datetime) -> None:
        """Say how far it is. Replaces the file whole, so that a reader never sees half of it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self._progress(import_id)
        half = path.with_suffix(".half")
        half.write_bytes(msgspec.json.encode(Progress(done, total, at)))
        os.replace(half, path)

    def read(self, import_id: UUID) -> Progress | None:
        try:
            return msgspec.json.decode(self._progress(import_id).read_bytes(), type=Progress)
        except (FileNotFoundError, msgspec.DecodeError):
            return None

    def alive(self, import_id: UUID, at: datetime) -> bool:
        """Whether some work said something lately."""
        told = self.read(import_id)
        return told is not None and at - told.at < SILENT_FOR

    def begin(self, import_id: UUID, at: datetime) -> None:
        """Work starts: it reads as alive from now on, and nobody has asked it to stop yet."""
        self._stop(import_id).unlink(missing_ok=True)
        self.tell(import_id, 0, 1, at)

    def ask_stop(self, import_id: UUID) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self._stop(import_id).touch()

    def stop_asked(self, import_id: UUID) -> bool:
        return self._stop(import_id).exists()

    def clear(self, import_id: UUID) -> None:
        for path in (self._progress(import_id), self._stop(import_id)):
            path.unlink(missing_ok=True)

    def _progress(self, import_id: UUID) -> Path:
        return self.folder / f"{import_id.hex}.json"

    def _stop(self, import_id: UUID) -> Path:
        return self.folder / f"{import_id.hex}.stop"


class Teller:
    """Counts what is done and says it; raises `Cancelled` when somebody asked to stop."""

    def __init__(self, board: Board, import_id: UUID, total: int, now: Callable[[], datetime]) -> None:
        self._board, self._id, self._now = board, import_id, now
        self.total, self.done = total, 0
        self(0)

    def __call__(self, count: int = 0) -> None:
        if self._board.stop_asked(self._id):
            raise Cancelled
        self.done = min(self.done + count, self.total)
        self._board.tell(self._id, self.done, self.total, self._now())
