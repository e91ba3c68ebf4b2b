"""A body as it arrives: told by its first bytes, hashed as it passes, never held."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import sha256
from typing import Protocol, Self

from backend.errors import Cut, DomainError, Unsupported
from backend.inspection import Tray
from backend.inspection.kinds import HEAD, Kind, is_heic, kind_of
from backend.services.documents import rules
from backend.vault import BlobStore

PIECE = 2**16
WORTH_A_HELPER = 2**15


class Source(Protocol):
    """Where bytes come from: the body of a request."""

    def read(self, size: int, /) -> bytes:
        """At most `size` next bytes; none at the end."""


class Arriving:
    """A body of `length` bytes, told apart, hashed and laid on a tray while the caller seals it.

    Raises Cut when it ends before. Each piece is hashed by a helper while the caller works on it and takes the
    next; one more is taken only when the helper is done, so nothing piles up. With a tray, it is a `with`: however
    the block ends, the helper has ended when the tray goes.
    """

    def __init__(self, source: Source, length: int, tray: Tray | None = None) -> None:
        self._source = source
        self._left = length
        self._hash = sha256()
        self._tray = tray
        self._noting: Future[None] | None = None
        self.head = b""
        while len(self.head) < min(HEAD, length):
            self.head += self._take(min(HEAD, length) - len(self.head))
        self._ahead = memoryview(self.head)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._noting is not None:
            wait([self._noting])

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
        piece = self.read(len(view))
        view[: len(piece)] = piece
        return len(piece)

    def read(self, size: int, /) -> bytes:
        """At most `size` next bytes; none at the end."""
        if self._ahead:
            piece, self._ahead = bytes(self._ahead[:size]), self._ahead[size:]
            return piece
        return self._take(size) if self._left else b""

    @property
    def sha256(self) -> bytes:
        """The digest (32 bytes) of what has arrived."""
        self._noted()
        return self._hash.digest()

    def drain(self) -> None:
        """Read what is left, and keep nothing: the digest is whole, or the answer can be heard."""
        while self._left:
            self._take(PIECE)
        self._noted()

    def _take(self, size: int) -> bytes:
        piece = self._source.read(min(size, self._left))
        if not piece:
            raise Cut()
        self._left -= len(piece)
        self._noted()
        if len(piece) > WORTH_A_HELPER:
            self._noting = _helpers().submit(self._note, piece)
        else:
            self._note(piece)
        return piece

    def _note(self, piece: bytes) -> None:
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
            with suppress(Cut):
                while source.read(PIECE):
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
