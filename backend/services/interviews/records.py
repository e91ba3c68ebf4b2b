"""The words of an interview, sealed under the authority's key (class B), each bound to its row and column."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

import msgspec

from backend import vault

TABLE, EVENTS = "interview", "interview_event"
PREPARATION, MINUTES, WORDS = "preparation_sealed", "minutes_sealed", "words_sealed"


class Prepared(msgspec.Struct, frozen=True, omit_defaults=True):
    """One card as the young person filled it. `shared`: their referent reads it; otherwise nobody does."""

    text: str = ""
    shared: bool = False


class Preparation(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the young person prepares: cards, and who comes with them (`yes`, `no`, or not said)."""

    cards: dict[str, Prepared] = {}
    trusted: str = ""
    trusted_name: str = ""


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """A topic of the sheet: spoken of or not, and words."""

    said: str = ""
    note: str = ""


class Correction(msgspec.Struct, frozen=True):
    """What the young person adds or corrects, in their own words, on a day (ISO): never rewritten by anybody."""

    on: str
    text: str


class Minutes(msgspec.Struct, frozen=True, omit_defaults=True):
    """The sheet and the minutes. `following`: what was decided for after."""

    topics: dict[str, Line] = {}
    present: tuple[str, ...] = ()
    late_reason: str = ""
    summary: str = ""
    following: str = ""
    corrections: tuple[Correction, ...] = ()


class Words(msgspec.Struct, frozen=True):
    """What was said with an event."""

    text: str


_S = TypeVar("_S", Preparation, Minutes, Words)
_encode = msgspec.json.Encoder().encode


def seal(key: bytes, table: str, column: str, row: UUID, words: Preparation | Minutes | Words) -> bytes:
    """These words, as the base keeps them."""
    return vault.seal_field(key, table=table, column=column, row=row, plaintext=_encode(words))


def preparation(key: bytes, row: UUID, sealed: bytes | None) -> Preparation:
    """What was prepared; nothing yet gives empty cards. Raises `vault.CannotOpen`."""
    return _open(key, TABLE, PREPARATION, row, sealed, Preparation) or Preparation()


def minutes(key: bytes, row: UUID, sealed: bytes | None) -> Minutes:
    """The sheet and the minutes; nothing yet gives an empty sheet. Raises `vault.CannotOpen`."""
    return _open(key, TABLE, MINUTES, row, sealed, Minutes) or Minutes()


def event(key: bytes, row: UUID, sealed: bytes | None) -> str:
    """What was said with an event. Raises `vault.CannotOpen`."""
    found = _open(key, EVENTS, WORDS, row, sealed, Words)
    return found.text if found else ""


def _open(key: bytes, table: str, column: str, row: UUID, sealed: bytes | None, kind: type[_S]) -> _S | None:
    if sealed is None:
        return None
    return msgspec.json.decode(
        vault.open_field(key, table=table, column=column, row=row, sealed=sealed), type=kind
    )
