"""Where blobs rest. They come sealed: a store never sees a plaintext, nor a person's words."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp
from typing import Any, BinaryIO, Protocol

from backend.vault.errors import BlobExists, BlobMissing
from backend.vault.sealing import Writable, write_all

STEP, PIECE = 2**21, 2**18
"""Bytes written between two turns of what follows behind, and read back at a time."""

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{7,63}")


@dataclass(frozen=True, slots=True)
class Stored:
    """A blob at rest: its size in bytes and the SHA-256 (32 bytes) of its sealed bytes."""

    size: int
    sha256: bytes


class BlobSink:
    """A blob being written; once the block ended, `size` and `sha256` (32 bytes) are those of what rests."""

    def __init__(self, file: Writable, behind: _Behind) -> None:
        self._file, self._behind = file, behind
        self.size = 0
        self.sha256 = b""

    def write(self, data: Any, /) -> int:
        """Take sealed bytes, all of them."""
        write_all(self._file, data)
        self.size += len(data)
        self._behind.follow(self.size)
        return len(data)


class _Behind:
    """What follows the writer of a blob on the other core: bytes brought to the disk as they come, and hashed.

    Waiting for the end to do both would add their whole time to a deposit. A blob under a step starts no thread.
    """

    def __init__(self, descriptor: int, place: str) -> None:
        self._descriptor = descriptor
        self._file = open(place, "rb", buffering=0)  # noqa: SIM115 - `close` ends it
        self._flusher, self._hasher = ThreadPoolExecutor(1), ThreadPoolExecutor(1)
        self._hash, self._buffer = sha256(), memoryview(bytearray(PIECE))
        self._hashed = self._followed = 0

    def follow(self, size: int) -> None:
        """The file now has so many bytes: each whole step is hashed and brought to the disk."""
        if size - self._followed >= STEP:
            self._followed = size
            self._hasher.submit(self._hash_to, size)
            self._flusher.submit(os.fdatasync, self._descriptor)

    def finish(self, size: int) -> bytes:
        """The digest of all of the file, once all of it is on the disk. Raises OSError when either fails."""
        rest = self._hasher.submit(self._hash_to, size) if self._followed else None
        os.fsync(self._descriptor)
        if rest is None:
            self._hash_to(size)
        else:
            rest.result()
        return self._hash.digest()

    def close(self) -> None:
        """Nothing of it remains, whatever happened."""
        self._hasher.shutdown()
        self._flusher.shutdown()
        self._file.close()

    def _hash_to(self, size: int) -> None:
        while self._hashed < size:
            got = self._file.readinto(self._buffer[: min(PIECE, size - self._hashed)])
            if not got:
                raise OSError("the blob is shorter than what was written")
            self._hash.update(self._buffer[:got])
            self._hashed += got


class BlobStore(Protocol):
    """What any place for blobs offers: a folder today, an S3-compatible store by the same door.

    Names are opaque: 8 to 64 of a-z, 0-9 and `-`. Raises ValueError on any other, whatever the call.
    """

    def create(self, name: str) -> AbstractContextManager[BlobSink]:
        """Write a blob; it exists, durably, once the block ends, and not at all if the block raises.

        Raises BlobExists: nothing is ever overwritten.
        """

    def put(self, name: str, chunks: Iterable[bytes]) -> Stored:
        """Write a blob from pieces already sealed."""

    def open(self, name: str) -> BinaryIO:
        """The blob as a seekable file. Raises BlobMissing."""

    def read_range(self, name: str, start: int, stop: int) -> bytes:
        """The sealed bytes from `start` to `stop` excluded, fewer at the end. Raises BlobMissing."""

    def exists(self, name: str) -> bool:
        """Whether a blob has this name."""

    def delete(self, name: str) -> None:
        """Remove the blob; nothing happens if there is none."""

    def names(self) -> Iterator[str]:
        """The name of every blob, in no order."""


class FolderBlobs:
    """Blobs in a folder (0700), by the two last characters of their names: no folder grows too wide."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._partial = root / "partial"
        self._partial.mkdir(mode=0o700, parents=True, exist_ok=True)
        root.chmod(0o700)

    @contextmanager
    def create(self, name: str) -> Iterator[BlobSink]:
        """See BlobStore. Temporary file, fsync, rename, fsync of the folder: all of it or nothing."""
        place = self._place(name)
        if place.exists():
            raise BlobExists(name)
        descriptor, partial = mkstemp(dir=self._partial)
        try:
            with open(descriptor, "wb", buffering=0) as file, closing(_Behind(descriptor, partial)) as behind:
                sink = BlobSink(file, behind)
                yield sink
                sink.sha256 = behind.finish(sink.size)
            if not place.parent.exists():
                place.parent.mkdir(mode=0o700, exist_ok=True)
                _sync_folder(self._root)
            os.rename(partial, place)
            _sync_folder(place.parent)
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(partial)
            raise

    def put(self, name: str, chunks: Iterable[bytes]) -> Stored:
        """See BlobStore."""
        with self.create(name) as sink:
            for chunk in chunks:
                sink.write(chunk)
        return Stored(sink.size, sink.sha256)

    def open(self, name: str) -> BinaryIO:
        """See BlobStore."""
        try:
            return open(self._place(name), "rb", buffering=0)
        except FileNotFoundError:
            raise BlobMissing(name) from None

    def read_range(self, name: str, start: int, stop: int) -> bytes:
        """See BlobStore."""
        with self.open(name) as file:
            file.seek(start)
            return file.read(max(stop - start, 0))

    def exists(self, name: str) -> bool:
        """See BlobStore."""
        return self._place(name).exists()

    def delete(self, name: str) -> None:
        """See BlobStore."""
        place = self._place(name)
        with suppress(FileNotFoundError):
            place.unlink()
            _sync_folder(place.parent)

    def names(self) -> Iterator[str]:
        """See BlobStore."""
        for folder in self._root.iterdir():
            if folder != self._partial and folder.is_dir():
                yield from (place.name for place in folder.iterdir())

    def forget_partials(self, before: datetime) -> int:
        """Remove what writings cut short (a kill, a power cut) left before an instant; return how many."""
        forgotten = 0
        for place in self._partial.iterdir():
            with suppress(FileNotFoundError):
                if place.stat().st_mtime < before.timestamp():
                    place.unlink()
                    forgotten += 1
        return forgotten

    def _place(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise ValueError("not a blob's name")
        return self._root / name[-2:] / name


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
