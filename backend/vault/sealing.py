"""Sealing a blob as it arrives, in memory that does not grow with it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Protocol

from backend.vault.container import (
    CHUNK,
    SALT_SIZE,
    SEALED_CHUNK,
    TAG,
    BlobRef,
    chunk_count,
    derive_blob_keys,
)
from backend.vault.errors import LengthDiffers

BATCH: Final = 32
"""Chunks sealed between two writes: 512 KiB, few calls and little memory."""


class Readable(Protocol):
    """Where plaintext comes from: a file, a request's stream."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""


class Writable(Protocol):
    """Where sealed bytes go."""

    def write(self, data: Any, /) -> int | None:
        """Take the bytes; may take fewer and say how many."""


Source = Readable | Iterable[bytes]


def seal_blob(source: Source, sink: Writable, *, dek: bytes, ref: BlobRef, length: int) -> int:
    """Seal a plaintext of exactly `length` bytes and return how many bytes were written.

    `source` is read to its end. Raises LengthDiffers when it holds fewer or more bytes than announced; what
    was written until then is worthless and must be dropped (a blob store does).
    """
    header = ref.header(length)
    write_all(sink, header)
    return len(header) + seal_container(
        source, sink, dek=dek, salt=os.urandom(SALT_SIZE), context=ref.context(header), length=length
    )


def seal_container(
    source: Source, sink: Writable, *, dek: bytes, salt: bytes, context: bytes, length: int
) -> int:
    """The container alone: salt, commitment, chunks. `salt` (24 bytes) is never used twice with one key."""
    keys = derive_blob_keys(dek, salt, context)
    write_all(sink, salt + keys.commitment)
    written = len(salt) + len(keys.commitment)
    fill = _filler(source)
    clear = memoryview(bytearray(min(BATCH * CHUNK, length)))
    sealed = memoryview(bytearray(min(BATCH * SEALED_CHUNK, length + TAG * chunk_count(length))))
    encrypt_into = keys.cipher.encrypt_into
    chunks = chunk_count(length)
    for first in range(0, chunks, BATCH):
        count = min(BATCH, chunks - first)
        wanted = min(BATCH * CHUNK, length - first * CHUNK)
        if fill(clear[:wanted]) != wanted:
            raise LengthDiffers(length)
        for place in range(count):
            piece = clear[place * CHUNK : min((place + 1) * CHUNK, wanted)]
            start = place * SEALED_CHUNK
            encrypt_into(keys.nonce(first + place), piece, None, sealed[start : start + len(piece) + TAG])
        write_all(sink, sealed[: wanted + count * TAG])
        written += wanted + count * TAG
    if fill(memoryview(bytearray(1))):
        raise LengthDiffers(length)
    return written


def write_all(sink: Writable, data: bytes | memoryview) -> None:
    """Write every byte, even to a raw file that takes them in parts."""
    view = memoryview(data)
    while view:
        taken = sink.write(view)
        if taken is None or taken == len(view):
            return
        view = view[taken:]


def _filler(source: Source) -> Callable[[memoryview], int]:
    """A function that fills a buffer from the source, short only at its end."""
    readinto: Callable[[memoryview], int | None] | None = getattr(source, "readinto", None)
    if readinto is None:
        read = getattr(source, "read", None)
        readinto = _pour(_reads(read) if read is not None else iter(source))  # type: ignore[arg-type]

    def fill(view: memoryview) -> int:
        filled = 0
        while filled < len(view):
            got = readinto(view[filled:])
            if not got:
                break
            filled += got
        return filled

    return fill


def _reads(read: Callable[[int], bytes]) -> Iterator[bytes]:
    while piece := read(BATCH * CHUNK):
        yield piece


def _pour(pieces: Iterator[bytes]) -> Callable[[memoryview], int]:
    """Turn pieces of any size into a `readinto`."""
    rest = memoryview(b"")

    def readinto(view: memoryview) -> int:
        nonlocal rest
        while not rest:
            piece = next(pieces, None)
            if piece is None:
                return 0
            rest = memoryview(piece)
        taken = min(len(view), len(rest))
        view[:taken] = rest[:taken]
        rest = rest[taken:]
        return taken

    return readinto
