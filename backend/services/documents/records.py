"""What is sealed of a paper: its card (what the person says of it) and its origin (what happened to its bytes)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import msgspec

from backend import vault
from backend.keyd import Wrap
from backend.services.documents import rules
from backend.services.documents.models import Document, DocumentVersion, OwnNumber


class Card(msgspec.Struct, frozen=True, omit_defaults=True):
    """Title, kind of paper, dates, side, whose it is; `silent` when it is not to be recalled.

    `kind` and `pages` of the bytes in front stand here too: a list opens one thing a paper. Empty on cards made before.
    """

    title: str
    type: str
    expires_on: date | None = None
    side: int | None = None
    issued_on: date | None = None
    holder: str = ""
    silent: bool = False
    kind: str = ""
    pages: int = 0


class Origin(msgspec.Struct, frozen=True):
    """VLT-02: where the bytes came from, and what was done to them."""

    kind: str
    pages: int
    channel: str
    device: str
    file_name: str
    received_size: int
    received_sha256: bytes
    stored_sha256: bytes
    transformation: str


class KeptNumber(msgspec.Struct, frozen=True, omit_defaults=True):
    """A number that is no paper: its kind, how it is called, the number, a word beside it."""

    type: str
    label: str
    value: str
    note: str = ""


_encode = msgspec.msgpack.Encoder().encode
_card = msgspec.msgpack.Decoder(Card)
_origin = msgspec.msgpack.Decoder(Origin)
_number = msgspec.msgpack.Decoder(KeptNumber)


def card_of(paper: rules.Paper, origin: Origin) -> Card:
    """The card of a paper as it was just described."""
    return over(
        Card(paper.title, paper.type, paper.expires_on, paper.side, paper.issued_on, paper.holder), origin
    )


def over(card: Card, origin: Origin) -> Card:
    """The same card over other bytes."""
    return msgspec.structs.replace(card, kind=origin.kind, pages=origin.pages)


SAID = ("title", "type", "expires_on", "side", "issued_on", "holder", "silent")


def changed(card: Card, **change: Any) -> Card:
    """The same card with what was said again; an emptied title is that of before."""
    told = {name: value for name, value in change.items() if name in SAID and (name != "title" or value)}
    return msgspec.structs.replace(card, **told)


def seal_card(index_key: bytes, document_id: UUID, card: Card) -> bytes:
    """A card under the owner's index key, bound to its row."""
    return _seal(index_key, Document.__tablename__, "sealed_card", document_id, card)


def open_card(index_key: bytes, document_id: UUID, sealed: bytes) -> Card:
    """Raises CannotOpen."""
    return _card.decode(_open(index_key, Document.__tablename__, "sealed_card", document_id, sealed))


def card_opener(index_key: bytes) -> Callable[[UUID, bytes], Card]:
    """Opens the cards of a list, each bound to its row. What it gives raises CannotOpen."""
    opened = vault.record_opener(index_key, table=Document.__tablename__, column="sealed_card")
    return lambda document_id, sealed: _card.decode(opened(document_id, sealed))


def seal_origin(index_key: bytes, version_id: UUID, origin: Origin) -> bytes:
    """An origin under the owner's index key, bound to its row."""
    return _seal(index_key, DocumentVersion.__tablename__, "sealed_origin", version_id, origin)


def open_origin(index_key: bytes, version_id: UUID, sealed: bytes) -> Origin:
    """Raises CannotOpen."""
    return _origin.decode(
        _open(index_key, DocumentVersion.__tablename__, "sealed_origin", version_id, sealed)
    )


Mover = Callable[[UUID, bytes], bytes]


def movers(former_key: bytes, fresh_key: bytes) -> tuple[Mover, Mover]:
    """Seal again cards, and origins, under a new index key, each bound to its row. What they give raises CannotOpen."""
    return (
        _mover(former_key, fresh_key, Document.__tablename__, "sealed_card"),
        _mover(former_key, fresh_key, DocumentVersion.__tablename__, "sealed_origin"),
    )


def _mover(former_key: bytes, fresh_key: bytes, table: str, column: str) -> Mover:
    opened = vault.record_opener(former_key, table=table, column=column)
    again = vault.record_sealer(fresh_key, table=table, column=column)
    return lambda row, sealed: again(row, opened(row, sealed))


def seal_number(index_key: bytes, number_id: UUID, number: rules.Number) -> bytes:
    """A number under the owner's index key, bound to its row."""
    kept = KeptNumber(number.type, number.label, number.value, number.note)
    return _seal(index_key, OwnNumber.__tablename__, "sealed", number_id, kept)


def open_number(index_key: bytes, number_id: UUID, sealed: bytes) -> rules.Number:
    """Raises CannotOpen."""
    kept = _number.decode(_open(index_key, OwnNumber.__tablename__, "sealed", number_id, sealed))
    return rules.Number(kept.type, kept.label, kept.value, kept.note)


def dek_context(owner: UUID, epoch: int, document: UUID, version: int) -> vault.Context:
    """The place of keyd's layer around a document key: the same as the seal inside it."""
    return vault.Context("dek", owner, epoch, document, version, recipient=owner)


def category_context(owner: UUID, document: UUID) -> vault.Context:
    """The place of a paper's domain, under keyd alone."""
    return vault.Context("category", owner, object=document)


def category(owner: UUID, document: UUID, domain: str) -> Wrap:
    """A paper's domain, to be wrapped by keyd."""
    return Wrap(category_context(owner, document), domain.encode())


def _seal(index_key: bytes, table: str, column: str, row: UUID, value: Card | Origin | KeptNumber) -> bytes:
    return vault.seal_record(index_key, table=table, column=column, row=row, plaintext=_encode(value))


def _open(index_key: bytes, table: str, column: str, row: UUID, sealed: bytes) -> bytes:
    return vault.open_record(index_key, table=table, column=column, row=row, sealed=sealed)
