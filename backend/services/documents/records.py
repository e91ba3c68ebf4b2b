"""What is sealed of a paper: its card (what the person says of it) and its origin (what happened to its bytes)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import msgspec

from backend import vault
from backend.services.documents.models import Document, DocumentVersion


class Card(msgspec.Struct, frozen=True, omit_defaults=True):
    """Title, kind of paper, end date, side: what a list shows."""

    title: str
    type: str
    expires_on: date | None = None
    side: int | None = None


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


_encode = msgspec.msgpack.Encoder().encode
_card = msgspec.msgpack.Decoder(Card)
_origin = msgspec.msgpack.Decoder(Origin)


def seal_card(index_key: bytes, document_id: UUID, card: Card) -> bytes:
    """A card under the owner's index key, bound to its row."""
    return _seal(index_key, Document.__tablename__, "sealed_card", document_id, card)


def open_card(index_key: bytes, document_id: UUID, sealed: bytes) -> Card:
    """Raises CannotOpen."""
    return _card.decode(_open(index_key, Document.__tablename__, "sealed_card", document_id, sealed))


def seal_origin(index_key: bytes, version_id: UUID, origin: Origin) -> bytes:
    """An origin under the owner's index key, bound to its row."""
    return _seal(index_key, DocumentVersion.__tablename__, "sealed_origin", version_id, origin)


def open_origin(index_key: bytes, version_id: UUID, sealed: bytes) -> Origin:
    """Raises CannotOpen."""
    return _origin.decode(
        _open(index_key, DocumentVersion.__tablename__, "sealed_origin", version_id, sealed)
    )


def dek_context(owner: UUID, epoch: int, document: UUID, version: int) -> vault.Context:
    """The place of keyd's layer around a document key: the same as the seal inside it."""
    return vault.Context("dek", owner, epoch, document, version, recipient=owner)


def category_context(owner: UUID, document: UUID) -> vault.Context:
    """The place of a paper's domain, under keyd alone."""
    return vault.Context("category", owner, object=document)


def _seal(index_key: bytes, table: str, column: str, row: UUID, value: Card | Origin) -> bytes:
    return vault.seal_record(index_key, table=table, column=column, row=row, plaintext=_encode(value))


def _open(index_key: bytes, table: str, column: str, row: UUID, sealed: bytes) -> bytes:
    return vault.open_record(index_key, table=table, column=column, row=row, sealed=sealed)
