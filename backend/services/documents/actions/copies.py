"""A copy that arrives, at rest while it is read: sealed under a key of the moment, walked in, then gone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import SEEK_CUR, SEEK_END, SEEK_SET, BufferedReader, RawIOBase
from typing import Any

from backend import vault
from backend.errors import Cut
from backend.ids import new_id
from backend.services.documents.actions import receiving
from backend.services.documents.actions.arriving import drafts


@contextmanager
def sealed_meanwhile(
    keys: vault.VaultKeys, body: receiving.Body, blobs: vault.BlobStore
) -> Iterator[BufferedReader]:
    """The archive at rest while it is read: sealed under a key that lives in memory alone, gone at the end."""
    ref = vault.BlobRef(keys.vault, new_id(), 1, keys.epoch)
    name, key = new_id().hex, vault.make_dek()
    with ExitStack() as held, drafts(blobs) as names:
        names.append(name)
        try:
            with blobs.create(name) as sink:
                vault.seal_blob(body.source, sink, dek=key, ref=ref, length=body.length)
        except vault.LengthDiffers:
            raise Cut() from None
        reader = vault.open_blob(held.enter_context(blobs.open(name)), dek=key, ref=ref)
        yield BufferedReader(_Sight(reader), 2**17)


class _Sight(RawIOBase):
    """A sealed blob as a file one can walk in: only the pieces looked at are opened."""

    def __init__(self, reader: vault.BlobReader) -> None:
        self._reader = reader
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = SEEK_SET, /) -> int:
        start = {SEEK_SET: 0, SEEK_CUR: self._at, SEEK_END: self._reader.length}[whence]
        if start + offset < 0:
            raise ValueError("before the beginning")
        self._at = start + offset
        return self._at

    def readinto(self, buffer: Any, /) -> int:
        stop = min(self._at + len(buffer), self._reader.length)
        if stop <= self._at:
            return 0
        view, filled = memoryview(buffer).cast("B"), 0
        for piece in self._reader.range(self._at, stop):
            view[filled : filled + len(piece)] = piece
            filled += len(piece)
        self._at += filled
        return filled
