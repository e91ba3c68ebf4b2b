"""What is said by and about people in mentoring, sealed under the authority's key (class B), bound to its row."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

import msgspec

from backend import vault


class VolunteerWords(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who a volunteer is, as they wrote it. Codes of languages, interests and availability are those of the screens."""

    first_name: str
    last_name: str
    email: str = ""
    phone: str = ""
    gender: str = ""
    languages: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    availability: tuple[str, ...] = ()
    trade: str = ""
    area: str = ""
    presentation: str = ""
    motivation: str = ""
    employer: str = ""
    programme: str = "none"


class NeedWords(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a young person would like."""

    gender: str = ""
    languages: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    availability: tuple[str, ...] = ()
    trade: str = ""
    area: str = ""
    wish: str = ""


class Text(msgspec.Struct, frozen=True, omit_defaults=True):
    """A few words."""

    text: str = ""


class Agreement(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the two decided together: goals, how often they meet."""

    goals: tuple[str, ...] = ()
    rhythm: str = ""


class Goodbye(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one side says at the end: what we did, what I keep."""

    did: str = ""
    keep: str = ""


W = TypeVar("W", bound=msgspec.Struct)
_encode = msgspec.json.Encoder().encode


def seal(key: bytes, table: str, column: str, row: UUID, words: msgspec.Struct) -> bytes:
    """Words as the base keeps them, bound to their table, column and row."""
    return vault.seal_field(key, table=table, column=column, row=row, plaintext=_encode(words))


def unseal(key: bytes, table: str, column: str, row: UUID, sealed: bytes | None, kind: type[W]) -> W:
    """Words as they were said; empty ones when nothing was. Raises `vault.CannotOpen`."""
    if sealed is None:
        return kind()
    plain = vault.open_field(key, table=table, column=column, row=row, sealed=sealed)
    return msgspec.json.decode(plain, type=kind)
