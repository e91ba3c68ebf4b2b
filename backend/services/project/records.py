"""What is sealed of a project, as plain values: a line, and a whole project frozen to be signed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from uuid import UUID

import msgspec

from backend import vault
from backend.services.project.rules import Line

LINE, VERSION, EDITION, COLUMN = "project_line", "project_line_version", "project_edition", "sealed"


class FrozenLine(msgspec.Struct, frozen=True):
    """A line in an edition: its id, its text as it was, and whether what it leads to had ticked it."""

    id: UUID
    line: Line
    ticked: bool = False


class Edition(msgspec.Struct, frozen=True):
    """A whole project as it is signed. `salt` is random: the sum of a short text tells nobody what it says."""

    salt: bytes
    young: str
    mentors: list[str]
    lines: list[FrozenLine]


_encode = msgspec.json.Encoder().encode
_line = msgspec.json.Decoder(Line).decode
_edition = msgspec.json.Decoder(Edition).decode


def seal_line(key: bytes, row: UUID, line: Line, *, table: str = LINE) -> bytes:
    """A line, bound to its row."""
    return vault.seal_field(key, table=table, column=COLUMN, row=row, plaintext=_encode(line))


def line_opener(key: bytes, *, table: str = LINE) -> Callable[[UUID, bytes], Line]:
    """Opens the lines of somebody, the key made ready once. The opener raises `vault.CannotOpen`."""
    opened = vault.field_opener(key, table=table, column=COLUMN)
    return lambda row, sealed: _line(opened(row, sealed))


def seal_edition(key: bytes, row: UUID, edition: Edition) -> tuple[bytes, str]:
    """An edition, bound to its row, and the SHA-256 of its text in hexadecimal."""
    text = _encode(edition)
    sealed = vault.seal_field(key, table=EDITION, column=COLUMN, row=row, plaintext=text)
    return sealed, hashlib.sha256(text).hexdigest()


def open_edition(key: bytes, row: UUID, sealed: bytes) -> tuple[Edition, str]:
    """An edition and the sum of the text read. Raises `vault.CannotOpen`."""
    text = vault.open_field(key, table=EDITION, column=COLUMN, row=row, sealed=sealed)
    return _edition(text), hashlib.sha256(text).hexdigest()
