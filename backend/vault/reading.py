"""Opening a blob: whole or in part, every byte checked before it is given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag

from backend.vault.container import (
    BODY_AT,
    CHUNK,
    HEADER_SIZE,
    PREAMBLE_SIZE,
    SALT_SIZE,
    SEALED_CHUNK,
    BlobRef,
    chunk_count,
    derive_blob_keys,
    sealed_size,
)
from backend.vault.errors import CannotOpen
from backend.vault.sealing import BATCH


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
        """The plaintext of chunks `first` to `end` excluded, a piece each; an empty last chunk gives none."""
        decrypt, nonce = self._keys.cipher.decrypt, self._keys.nonce
        whole = chunk_count(self.length) - 1
        short = self.length - whole * CHUNK + SEALED_CHUNK - CHUNK
        buffer = memoryview(bytearray(min(BATCH, end - first) * SEALED_CHUNK))
        for batch in range(first, end, BATCH):
            count = min(BATCH, end - batch)
            wanted = count * SEALED_CHUNK
            if batch + count > whole:
                wanted += short - SEALED_CHUNK
            self._fill(buffer[:wanted], BODY_AT + batch * SEALED_CHUNK)
            for place in range(count):
                start = place * SEALED_CHUNK
                sealed = buffer[start : min(start + SEALED_CHUNK, wanted)]
                try:
                    piece = decrypt(nonce(batch + place), sealed, None)
                except InvalidTag:
                    raise CannotOpen from None
                if piece:
                    yield piece

    def _fill(self, view: memoryview, at: int) -> None:
        # Seek each time: two readings of one blob may take turns on the same file.
        self._file.seek(at)
        filled = 0
        while filled < len(view):
            got = self._file.readinto(view[filled:])  # type: ignore[attr-defined]
            if not got:
                raise CannotOpen
            filled += got
