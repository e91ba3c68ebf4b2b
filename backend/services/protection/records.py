"""What is written in reports, sealed under the authority's key (class B), each bound to its row."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import msgspec

from backend import vault


class Former(msgspec.Struct, frozen=True):
    """What stood in a message before it was changed or erased."""

    at: datetime
    text: str


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """One message of an excerpt, as it was when it was reported. `author_id` is empty for the programme's own lines."""

    id: UUID
    at: datetime
    kind: str
    text: str
    author_id: UUID | None = None
    edited: bool = False
    deleted: bool = False
    held: bool = False
    former: tuple[Former, ...] = ()
    reported: bool = False


_encode = msgspec.json.Encoder().encode
_lines = msgspec.json.Decoder(tuple[Line, ...]).decode


def seal_excerpt(key: bytes, table: str, row: UUID, lines: tuple[Line, ...]) -> bytes:
    """An excerpt, as the base keeps it."""
    return vault.seal_field(key, table=table, column="excerpt_sealed", row=row, plaintext=_encode(lines))


def unseal_excerpt(key: bytes, table: str, row: UUID, sealed: bytes | None) -> tuple[Line, ...]:
    """An excerpt; nothing when there is none, or when its time ended."""
    if sealed is None:
        return ()
    return _lines(vault.open_field(key, table=table, column="excerpt_sealed", row=row, sealed=sealed))


def seal_words(key: bytes, table: str, row: UUID, words: str, column: str = "words_sealed") -> bytes | None:
    """What somebody wrote; None when they wrote nothing."""
    if not words:
        return None
    return vault.seal_field(key, table=table, column=column, row=row, plaintext=words.encode())


def unseal_words(
    key: bytes, table: str, row: UUID, sealed: bytes | None, column: str = "words_sealed"
) -> str:
    """What somebody wrote."""
    if sealed is None:
        return ""
    return vault.open_field(key, table=table, column=column, row=row, sealed=sealed).decode()
