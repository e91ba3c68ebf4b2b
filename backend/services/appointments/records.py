"""The words of an appointment, sealed under the authority's key (class B), each bound to its row."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import msgspec

from backend import vault

TABLE, COLUMN = "appointment", "words_sealed"
EVENTS = "appointment_event"


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where: a name, an address, which floor or door, how to get there, a phone to call."""

    name: str = ""
    address: str = ""
    floor: str = ""
    way: str = ""
    phone: str = ""

    def line(self) -> str:
        """The place in a few words: its name, or its address."""
        return self.name or self.address


class Words(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything of an appointment that is not a time: what for, where, what to bring, who else comes."""

    title: str
    kind: str = "other"
    note: str = ""
    place: Place = Place()
    video: str = ""
    papers: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    place_before: str = ""


class EventWords(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was said with a change: a reason, and the places before and after."""

    reason: str = ""
    place_before: str = ""
    place_after: str = ""


_encode = msgspec.json.Encoder().encode
_words = msgspec.json.Decoder(Words).decode
_event = msgspec.json.Decoder(EventWords).decode


def seal(key: bytes, row: UUID, words: Words) -> bytes:
    """The words of one appointment, as the base keeps them."""
    return vault.seal_field(key, table=TABLE, column=COLUMN, row=row, plaintext=_encode(words))


def unseal(key: bytes, row: UUID, sealed: bytes) -> Words:
    """The words of one appointment. Raises `vault.CannotOpen`."""
    return _words(vault.open_field(key, table=TABLE, column=COLUMN, row=row, sealed=sealed))


def seal_event(key: bytes, row: UUID, words: EventWords) -> bytes | None:
    """The words of one line of history; None when nothing was said."""
    if words == EventWords():
        return None
    return vault.seal_field(key, table=EVENTS, column=COLUMN, row=row, plaintext=_encode(words))


def unseal_event(key: bytes, row: UUID, sealed: bytes | None) -> EventWords:
    """The words of one line of history."""
    if sealed is None:
        return EventWords()
    return _event(vault.open_field(key, table=EVENTS, column=COLUMN, row=row, sealed=sealed))


class Proposal(msgspec.Struct, frozen=True):
    """A time offered: its id, its start (seconds of the epoch), its length, and the side that offers it."""

    id: UUID
    starts: int
    minutes: int
    by: str


_proposals = msgspec.json.Decoder(list[Proposal]).decode


def starts_of(proposal: Proposal) -> datetime:
    """The instant a time offered begins."""
    return datetime.fromtimestamp(proposal.starts, UTC)


def keep_proposals(proposals: list[Proposal]) -> str:
    """Times offered, as the base keeps them."""
    return _encode(proposals).decode()


def read_proposals(kept: str) -> list[Proposal]:
    """Times offered, as the base kept them."""
    return [] if kept == "[]" else _proposals(kept)
