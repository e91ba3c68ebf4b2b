"""A body as it arrives: told by its first bytes, hashed as it passes, never held."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import sha256
from typing import Protocol

from backend.errors import Cut, DomainError, Unsupported
from backend.inspection import Tray
from backend.inspection.kinds import HEAD, Kind, is_heic, kind_of
from backend.services.documents import rules
from backend.vault import BlobStore

PIECE = 2**16
WORTH_A_HELPER = 2**15


class Source(Protocol):
    """Where bytes come from: the body of a request."""

    def readinto(self, view: memoryview, /) -> int | None:
        """Fill a buffer, in part perhaps; nothing at the end."""


class Arriving:
    """A body of `length` bytes, told apart, hashed and laid on a tray while the caller seals it.

    Raises Cut when it ends before. Each piece is hashed by a helper while the caller works on it; the next one
    is taken only when the helper is done, so nothing is copied and nothing piles up.
    """

    def __init__(self, source: Source, length: int, tray: Tray | None = None) -> None:
        self._source = source
        self._left = length
        self._hash = sha256()
        self._tray = tray
        self._noting: Future[None] | None = None
        first = memoryview(bytearray(min(HEAD, length)))
        got = 0
        while got < len(first):
            got += self._take(first[got:])
        self.head = bytes(first)
        self._ahead = memoryview(self.head)

    def kind(self) -> Kind:
        """What the first bytes say it is. Raises Unsupported, with what to do."""
        found = kind_of(self.head)
        if found is not None:
            return found
        if is_heic(self.head):
            raise Unsupported(
                "Ce téléphone envoie un format que Cap 18 ne lit pas (HEIC). "
                "Prends la photo depuis Cap 18, ou envoie-la en JPEG.",
                code="heic",
            )
        raise Unsupported("Cap 18 garde les photos (JPEG, PNG, WebP) et les PDF. Prends ton papier en photo.")

    def readinto(self, view: memoryview, /) -> int:
        """The next bytes; nothing at the end."""
        self._noted()
        if self._ahead:
            count = min(len(view), len(self._ahead))
            view[:count] = self._ahead[:count]
            self._ahead = self._ahead[count:]
            return count
        return self._take(view) if self._left else 0

    def read(self, size: int, /) -> bytes:
        """At most `size` next bytes."""
        view = memoryview(bytearray(size))
        return bytes(view[: self.readinto(view)])

    @property
    def sha256(self) -> bytes:
        """The digest (32 bytes) of what has arrived."""
        self._noted()
        return self._hash.digest()

    def drain(self) -> None:
        """Read what is left, and keep nothing: the digest is whole, or the answer can be heard."""
        view = memoryview(bytearray(PIECE))
        while self._left:
            self._noted()
            self._take(view)
        self._noted()

    def _take(self, view: memoryview) -> int:
        got = self._source.readinto(view[: self._left]) or 0
        if not got:
            raise Cut()
        self._left -= got
        if got > WORTH_A_HELPER:
            self._noting = _helpers().submit(self._note, view[:got])
        else:
            self._note(view[:got])
        return got

    def _note(self, piece: memoryview) -> None:
        self._hash.update(piece)
        if self._tray is not None:
            self._tray.put(piece)

    def _noted(self) -> None:
        if self._noting is not None:
            self._noting.result()
            self._noting = None


@cache
def _helpers() -> ThreadPoolExecutor:
    """Threads that hash while others seal: the digest leaves Python alone, so both truly run at once."""
    return ThreadPoolExecutor(4, thread_name_prefix="hashing")


@contextmanager
def heard(source: Source, length: int) -> Iterator[None]:
    """A refusal waits for the end of what is being sent: a phone that still talks does not hear an answer."""
    try:
        yield
    except Cut:
        raise
    except DomainError:
        if length <= 2 * rules.MAX_FILE:
            view = memoryview(bytearray(PIECE))
            with suppress(Cut):
                while source.readinto(view):
                    pass
        raise


@contextmanager
def drafts(blobs: BlobStore) -> Iterator[list[str]]:
    """Blobs being made: their names are added to the list, and none is left when the gesture fails.

    A name taken out of the list is kept.
    """
    names: list[str] = []
    try:
        yield names
    finally:
        for name in names:
            blobs.delete(name)
