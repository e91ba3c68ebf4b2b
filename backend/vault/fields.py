"""Small sealed values of the base: records of a vault (class A) and fields of an authority (class B).

Each is bound to its table, column and row: a value copied elsewhere in the base no longer opens.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from backend.vault.context import PREFIX, SUITE
from backend.vault.errors import CannotOpen
from backend.vault.wraps import HEAD_SIZE, KEY_SIZE, NONCE_SIZE, derive_kid

_RECORD: Final = PREFIX + b"record\x00"
_FIELD: Final = PREFIX + b"field\x00"
_SUITE: Final = SUITE.to_bytes(1, "big")
_BODY: Final = HEAD_SIZE + NONCE_SIZE


def seal_record(index_key: bytes, *, table: str, column: str, row: UUID, plaintext: bytes) -> bytes:
    """Class A: a title, a date of a paper, a number. Under the index key of the person's vault."""
    return _seal(_RECORD, index_key, table, column, row, plaintext)


def open_record(index_key: bytes, *, table: str, column: str, row: UUID, sealed: bytes) -> bytes:
    """Class A, opened while the person's session is open. Raises CannotOpen."""
    return _open(_RECORD, index_key, table, column, row, sealed)


def record_opener(index_key: bytes, *, table: str, column: str) -> Callable[[UUID, bytes], bytes]:
    """Class A, for a whole list: opens the value of each row of one column, the key made ready once."""
    return _opener(_RECORD, index_key, table, column)


def record_sealer(index_key: bytes, *, table: str, column: str) -> Callable[[UUID, bytes], bytes]:
    """`seal_record` for many rows of one column, the key made ready once."""
    return _sealer(_RECORD, index_key, table, column)


def field_opener(key: bytes, *, table: str, column: str) -> Callable[[UUID, bytes], bytes]:
    """Class B, for a whole list: a thread's messages."""
    return _opener(_FIELD, key, table, column)


def _opener(kind: bytes, key: bytes, table: str, column: str) -> Callable[[UUID, bytes], bytes]:
    head, cipher = _SUITE + derive_kid(key), AESGCM(key)
    place = _column(kind, table, column)

    def opened(row: UUID, sealed: bytes) -> bytes:
        """The value of a row. Raises CannotOpen."""
        if sealed[:HEAD_SIZE] != head:
            raise CannotOpen
        try:
            return cipher.decrypt(sealed[HEAD_SIZE:_BODY], sealed[_BODY:], place + row.bytes)
        except (InvalidTag, ValueError):
            raise CannotOpen from None

    return opened


def seal_field(key: bytes, *, table: str, column: str, row: UUID, plaintext: bytes) -> bytes:
    """Class B: a message, a note, a contact. Under the authority's key, which keyd gives."""
    return _seal(_FIELD, key, table, column, row, plaintext)


def open_field(key: bytes, *, table: str, column: str, row: UUID, sealed: bytes) -> bytes:
    """Class B, opened by who may. Raises CannotOpen."""
    return _open(_FIELD, key, table, column, row, sealed)


def _seal(kind: bytes, key: bytes, table: str, column: str, row: UUID, plaintext: bytes) -> bytes:
    return _sealer(kind, key, table, column)(row, plaintext)


def _sealer(kind: bytes, key: bytes, table: str, column: str) -> Callable[[UUID, bytes], bytes]:
    if len(key) != KEY_SIZE:
        raise ValueError("a key has 32 bytes")
    head, cipher = _SUITE + derive_kid(key), AESGCM(key)
    place = _column(kind, table, column)

    def sealed(row: UUID, plaintext: bytes) -> bytes:
        nonce = os.urandom(NONCE_SIZE)
        return head + nonce + cipher.encrypt(nonce, plaintext, place + row.bytes)

    return sealed


def _open(kind: bytes, key: bytes, table: str, column: str, row: UUID, sealed: bytes) -> bytes:
    if len(key) != KEY_SIZE:
        raise ValueError("a key has 32 bytes")
    if sealed[:HEAD_SIZE] != _SUITE + derive_kid(key):
        raise CannotOpen
    try:
        return AESGCM(key).decrypt(sealed[HEAD_SIZE:_BODY], sealed[_BODY:], _place(kind, table, column, row))
    except (InvalidTag, ValueError):
        raise CannotOpen from None


def _place(kind: bytes, table: str, column: str, row: UUID) -> bytes:
    return _column(kind, table, column) + row.bytes


@cache
def _column(kind: bytes, table: str, column: str) -> bytes:
    # The zero bytes keep ("ab", "c") and ("a", "bc") apart: neither name can hold one.
    return b"".join((kind, _SUITE, _name(table), b"\x00", _name(column), b"\x00"))


def _name(name: str) -> bytes:
    if not name.isidentifier():
        raise ValueError(f"not a name of the base: {name!r}")
    return name.encode("ascii")
