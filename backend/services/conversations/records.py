"""The words of messages, sealed under the authority's key (class B), each bound to its row."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import msgspec

from backend import vault

TABLE, COLUMN = "message", "words_sealed"
FORMER = "message_former"
ABSENCE = "absence"
AID = "message_aid"
SOUND, SOUND_COLUMN = "message_sound", "sound_sealed"


class Target(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a message points at: a step, an appointment, a paper, a guide, by name; it opens nothing by itself."""

    kind: str
    ref: str
    title: str = ""


class Voice(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is known of a voice note: its length, its type, its size in bytes, its words if somebody wrote them."""

    seconds: int
    type: str
    size: int
    transcript: str = ""


class Words(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that a message says."""

    text: str = ""
    target: Target | None = None
    voice: Voice | None = None


class Away(msgspec.Struct, frozen=True, omit_defaults=True):
    """Whom to turn to while somebody is away: a name, a phone number."""

    name: str = ""
    phone: str = ""


class AidWords(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message model, or a list: its title, the text of the one, the young persons of the other."""

    title: str
    text: str = ""
    youth_ids: tuple[UUID, ...] = ()


_encode = msgspec.json.Encoder().encode
_words = msgspec.json.Decoder(Words).decode
EMPTY = Words()


def seal(key: bytes, row: UUID, words: Words) -> bytes:
    """The words of one message, as the base keeps them."""
    return vault.seal_field(key, table=TABLE, column=COLUMN, row=row, plaintext=_encode(words))


def opener(key: bytes) -> Callable[[UUID, bytes | None], Words]:
    """Opens the words of many messages, the key made ready once. Raises `vault.CannotOpen`."""
    opened = vault.field_opener(key, table=TABLE, column=COLUMN)

    def words(row: UUID, sealed: bytes | None) -> Words:
        return EMPTY if sealed is None else _words(opened(row, sealed))

    return words


def unseal(key: bytes, row: UUID, sealed: bytes | None) -> Words:
    """The words of one message; none when it was taken back. Raises `vault.CannotOpen`."""
    if sealed is None:
        return EMPTY
    return _words(vault.open_field(key, table=TABLE, column=COLUMN, row=row, sealed=sealed))


def seal_former(key: bytes, row: UUID, words: Words) -> bytes:
    """What a message said before it changed."""
    return vault.seal_field(key, table=FORMER, column=COLUMN, row=row, plaintext=_encode(words))


def unseal_former(key: bytes, row: UUID, sealed: bytes) -> Words:
    """What a message said before it changed."""
    return _words(vault.open_field(key, table=FORMER, column=COLUMN, row=row, sealed=sealed))


def seal_sound(key: bytes, row: UUID, sound: bytes) -> bytes:
    """The sound of a voice note, bound to its message."""
    return vault.seal_field(key, table=SOUND, column=SOUND_COLUMN, row=row, plaintext=sound)


def unseal_sound(key: bytes, row: UUID, sealed: bytes) -> bytes:
    """The sound of a voice note. Raises `vault.CannotOpen`."""
    return vault.open_field(key, table=SOUND, column=SOUND_COLUMN, row=row, sealed=sealed)


def seal_away(key: bytes, row: UUID, words: Away) -> bytes:
    """Whom to turn to while somebody is away, as the base keeps it."""
    return vault.seal_field(key, table=ABSENCE, column=COLUMN, row=row, plaintext=_encode(words))


def unseal_away(key: bytes, row: UUID, sealed: bytes) -> Away:
    """Whom to turn to meanwhile."""
    opened = vault.open_field(key, table=ABSENCE, column=COLUMN, row=row, sealed=sealed)
    return msgspec.json.decode(opened, type=Away)


def seal_aid(key: bytes, row: UUID, words: AidWords) -> bytes:
    """A message model or a list, as the base keeps it."""
    return vault.seal_field(key, table=AID, column=COLUMN, row=row, plaintext=_encode(words))


def unseal_aid(key: bytes, row: UUID, sealed: bytes) -> AidWords:
    """A message model or a list. Raises `vault.CannotOpen`."""
    return msgspec.json.decode(
        vault.open_field(key, table=AID, column=COLUMN, row=row, sealed=sealed), type=AidWords
    )
