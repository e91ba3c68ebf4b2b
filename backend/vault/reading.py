"""Opening a blob: whole or in part, every byte checked before it is given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from cryptography.exceptions import InvalidTag

from backend.vault.container import (
    BODY_AT,
    CHUNK,
    HEADER_SIZE,
    PREAMBLE_SIZE,
    SALT_SIZE,
    SEALED_CHUNK,
    TAG,
    BlobRef,
    chunk_count,
    derive_blob_keys,
    sealed_size,
)
from backend.vault.errors import CannotOpen

PIECE: Final = 8
"""Chunks given at once: 128 KiB."""


def open_blob(file: BinaryIO, *, dek: bytes, ref: BlobRef) -> BlobReader:
    """Open a blob from a seekable file. Raises CannotOpen unless it is this paper's, whole."""
    return BlobReader(file, dek, ref)


class BlobReader:
    """An opened blob: iterate over it for its plaintext, or ask for a range.

    Each piece was checked before it is given. Raises CannotOpen on the first piece that was altered: what was
    given before it is genuine, and the reader must throw away an answer that stops there.
    """

    def __init__(self, file: BinaryIO, dek: bytes, ref: BlobRef) -> None:
        size = file.seek(0, 2)
        file.seek(0)
        header = file.read(HEADER_SIZE)
        self.length = ref.announced_length(header)
        if size != sealed_size(self.length):
            raise CannotOpen
        preamble = file.read(PREAMBLE_SIZE)
        if len(preamble) != PREAMBLE_SIZE:
            raise CannotOpen
        self._keys = derive_blob_keys(dek, preamble[:SALT_SIZE], ref.context(header))
        self._keys.check(preamble[SALT_SIZE:])
        self._file = file

    def __iter__(self) -> Iterator[bytes]:
        return self._pieces(0, chunk_count(self.length))

    def read(self) -> bytes:
        """The whole plaintext; for papers small enough to be held."""
        return b"".join(self)

    def range(self, start: int, stop: int) -> Iterator[bytes]:
        """The plaintext from `start` to `stop` excluded, reading only the chunks that hold it.

        Raises ValueError outside 0 <= start <= stop <= length.
        """
        if not 0 <= start <= stop <= self.length:
            raise ValueError(f"no range {start}-{stop} in {self.length} bytes")
        return self._cut(start, stop)

    def _cut(self, start: int, stop: int) -> Iterator[bytes]:
        if start == stop:
            return
        first, last = start // CHUNK, (stop - 1) // CHUNK
        at = first * CHUNK
        for piece in self._pieces(first, last + 1):
            yield piece[max(start - at, 0) : stop - at]
            at += len(piece)

    def _pieces(self, first: int, end: int) -> Iterator[bytes]:
        """The plaintext of chunks `first` to `end` excluded, several chunks a piece; no piece is empty."""
        decrypt_into, nonce = self._keys.cipher.decrypt_into, self._keys.nonce
        held = min(PIECE, end - first)
        sealed, clear = memoryview(bytearray(held * SEALED_CHUNK)), memoryview(bytearray(held * CHUNK))
        # Cut once, not for every chunk: slicing would cost as much as half the deciphering.
        places = [
            (sealed[n * SEALED_CHUNK : (n + 1) * SEALED_CHUNK], clear[n * CHUNK : (n + 1) * CHUNK])
            for n in range(held)
        ]
        last, left = self.length // CHUNK, self.length % CHUNK
        for batch in range(first, end, PIECE):
            count = min(PIECE, end - batch)
            size = min(count * CHUNK, self.length - batch * CHUNK)
            self._fill(sealed[: size + count * TAG], BODY_AT + batch * SEALED_CHUNK)
            for index, (source, target) in enumerate(places[:count], batch):
                if index == last:
                    source, target = source[: left + TAG], target[:left]
                try:
                    decrypt_into(nonce(index), source, None, target)
                except InvalidTag:
                    raise CannotOpen from None
            if size:
                yield bytes(clear[:size])

    def _fill(self, view: memoryview, at: int) -> None:
        # Seek each time: two readings of one blob may take turns on the same file.
        self._file.seek(at)
        filled = 0
        while filled < len(view):
            got = self._file.readinto(view[filled:])  # type: ignore[attr-defined]
            if not got:
                raise CannotOpen
            filled += got
