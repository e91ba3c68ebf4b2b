"""What is sealed for somebody else than whoever seals it: a share for its reader, a paper handed over.

Each is closed to the receiver's public key, bound to its place, then wrapped by keyd: a receiver may be away.
"""

from __future__ import annotations

from uuid import UUID

import msgspec

from backend import vault
from backend.services.documents import records
from backend.services.documents.models import Grant


class SharedCard(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a reader sees of a paper shown to them, besides its pages."""

    title: str
    type: str
    kind: str
    pages: int
    purpose: str


class Told(msgspec.Struct, frozen=True):
    """What is said of a paper handed over, and where its bytes came from."""

    card: records.Card
    origin: records.Origin


_encode = msgspec.msgpack.Encoder().encode
_shared_card = msgspec.msgpack.Decoder(SharedCard)
_told = msgspec.msgpack.Decoder(Told)


def grant_dek_context(
    owner: UUID, epoch: int, document: UUID, number: int, recipient: UUID, grant: UUID
) -> vault.Context:
    """The place of a share's paper key; `epoch` is that of the reader's keys. The same inside and outside."""
    return vault.Context("dek", owner, epoch, document, number, recipient, grant)


def grant_card_context(
    owner: UUID, epoch: int, document: UUID, number: int, recipient: UUID, grant: UUID
) -> vault.Context:
    """The place of a share's card."""
    return vault.Context("grant-card", owner, epoch, document, number, recipient, grant)


def deposit_context(youth: UUID, epoch: int, deposit: UUID) -> vault.Context:
    """The place of what is said of a paper handed over."""
    return vault.Context("deposit-told", youth, epoch, deposit, recipient=youth)


def seal_shared_card(card: SharedCard, public: bytes, context: vault.Context) -> bytes:
    """A card for its reader alone."""
    return vault.seal_to(public, _encode(card), context)


def open_shared_card(secret: bytes, sealed: bytes, context: vault.Context) -> SharedCard:
    """Raises CannotOpen."""
    return _shared_card.decode(vault.open_with(secret, sealed, context))


def seal_told(told: Told, public: bytes, context: vault.Context) -> bytes:
    """What is said of a paper handed over, for the young person alone."""
    return vault.seal_to(public, _encode(told), context)


def open_told(secret: bytes, sealed: bytes, context: vault.Context) -> Told:
    """Raises CannotOpen."""
    return _told.decode(vault.open_with(secret, sealed, context))


def seal_purpose(index_key: bytes, grant_id: UUID, purpose: str) -> bytes:
    """What a share is for, for its owner's own list."""
    return vault.seal_record(
        index_key,
        table=Grant.__tablename__,
        column="sealed_purpose",
        row=grant_id,
        plaintext=purpose.encode(),
    )


def open_purpose(index_key: bytes, grant_id: UUID, sealed: bytes) -> str:
    """Raises CannotOpen."""
    return vault.open_record(
        index_key, table=Grant.__tablename__, column="sealed_purpose", row=grant_id, sealed=sealed
    ).decode()
