"""A file seen where it lies in memory, shared with the host: looked at in place, never copied whole."""

from __future__ import annotations

from io import SEEK_CUR, SEEK_END, SEEK_SET, BytesIO, RawIOBase
from mmap import mmap
from typing import Any, BinaryIO, cast

Bytes = bytes | mmap
"""A file in memory, its own or shared with the host."""


class Sight(RawIOBase):
    """Bytes in memory as a file to read and to walk in."""

    def __init__(self, data: mmap) -> None:
        self._view = memoryview(data)
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = SEEK_SET, /) -> int:
        start = {SEEK_SET: 0, SEEK_CUR: self._at, SEEK_END: len(self._view)}[whence]
        if start + offset < 0:
            raise ValueError("before the beginning")
        self._at = start + offset
        return self._at

    def readinto(self, buffer: Any, /) -> int:
        piece = self._view[self._at : self._at + len(buffer)]
        memoryview(buffer).cast("B")[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)


def seekable(data: Bytes) -> BinaryIO:
    """The same bytes as a file."""
    return BytesIO(data) if isinstance(data, bytes) else cast(BinaryIO, Sight(data))
