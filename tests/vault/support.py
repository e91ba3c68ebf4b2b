"""Short ways to build what the vault's tests need."""

from __future__ import annotations

import io
from collections.abc import Iterable
from uuid import UUID

from backend import vault

OWNER, PAPER, SLOT, OTHER = (UUID(int=n) for n in (11, 12, 13, 14))
DEK = bytes(range(32))
REF = vault.BlobRef(owner=OWNER, document=PAPER, version=1, epoch=1)


def pattern(size: int) -> bytes:
    """Bytes that show at once where they come from."""
    return bytes(i % 251 for i in range(size))


def sealed_blob(
    content: bytes, ref: vault.BlobRef = REF, dek: bytes = DEK, source: Iterable[bytes] | None = None
) -> bytes:
    """A blob in memory."""
    sink = io.BytesIO()
    vault.seal_blob([content] if source is None else source, sink, dek=dek, ref=ref, length=len(content))
    return sink.getvalue()


def read_blob(blob: bytes, ref: vault.BlobRef = REF, dek: bytes = DEK) -> bytes:
    """What a blob in memory opens to."""
    return vault.open_blob(io.BytesIO(blob), dek=dek, ref=ref).read()
