"""What passes in a handover, sealed under the authority's key (class B), bound to its row; and the hash of its text."""

from __future__ import annotations

import hashlib
from datetime import date
from uuid import UUID

import msgspec

from backend import vault

TABLE = "handover"


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """One fact of a sheet: what, which day, and what more there is to say."""

    text: str
    on: date | None = None
    note: str = ""


class Facts(msgspec.Struct, frozen=True):
    """What the programme found the day the sheet was made."""

    made_on: date
    where: tuple[Line, ...] = ()
    dates: tuple[Line, ...] = ()
    steps: tuple[Line, ...] = ()
    papers: tuple[Line, ...] = ()
    people: tuple[Line, ...] = ()


class Sheet(msgspec.Struct, frozen=True):
    """The facts, and the words of whoever leaves: where the young person stands, what matters."""

    facts: Facts
    where: str = ""
    matters: str = ""


_encode = msgspec.json.Encoder().encode
_sheet = msgspec.json.Decoder(Sheet).decode


def seal(key: bytes, row: UUID, sheet: Sheet) -> bytes:
    """A sheet, as the base keeps it."""
    return vault.seal_field(key, table=TABLE, column="sheet_sealed", row=row, plaintext=_encode(sheet))


def unseal(key: bytes, row: UUID, sealed: bytes) -> Sheet:
    """A sheet. Raises `vault.CannotOpen`."""
    return _sheet(vault.open_field(key, table=TABLE, column="sheet_sealed", row=row, sealed=sealed))


def seal_words(key: bytes, row: UUID, words: str) -> bytes | None:
    """What the young person wrote; None when they wrote nothing."""
    if not words:
        return None
    return vault.seal_field(key, table=TABLE, column="words_sealed", row=row, plaintext=words.encode())


def unseal_words(key: bytes, row: UUID, sealed: bytes | None) -> str:
    """What the young person wrote."""
    if sealed is None:
        return ""
    return vault.open_field(key, table=TABLE, column="words_sealed", row=row, sealed=sealed).decode()


def sha256(sheet: Sheet, words: str) -> str:
    """The hash of the whole text, as 64 hexadecimal digits: what a signature and a reading are about."""
    return hashlib.sha256(_encode({"sheet": sheet, "words": words})).hexdigest()
