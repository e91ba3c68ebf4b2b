"""Papers as they rest, still sealed. Never a write."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, func, select

from backend.db import Reader
from backend.services.documents import rules
from backend.services.documents.models import Document, DocumentVersion, Preview, TraceEntry


class Held(NamedTuple):
    """A paper and its latest version, sealed."""

    id: UUID
    owner_id: UUID
    state: str
    version: int
    card_epoch: int
    sealed_card: bytes | None
    version_id: UUID
    number: int
    blob_name: str
    blob_epoch: int
    size: int
    ciphertext_sha256: bytes
    key_epoch: int
    sealed_dek: bytes | None
    sealed_origin: bytes | None
    depositor_id: UUID
    depositor_role: str
    deposited_at: datetime


class Known(NamedTuple):
    """What is remembered of an id already used."""

    owner_id: UUID
    state: str
    sent_mac: bytes | None


_HELD = select(
    Document.id,
    Document.owner_id,
    Document.state,
    Document.version,
    Document.key_epoch,
    Document.sealed_card,
    DocumentVersion.id,
    DocumentVersion.number,
    DocumentVersion.blob_name,
    DocumentVersion.blob_epoch,
    DocumentVersion.size,
    DocumentVersion.ciphertext_sha256,
    DocumentVersion.key_epoch,
    DocumentVersion.sealed_dek,
    DocumentVersion.sealed_origin,
    DocumentVersion.depositor_id,
    DocumentVersion.depositor_role,
    DocumentVersion.deposited_at,
).join(
    DocumentVersion,
    and_(DocumentVersion.document_id == Document.id, DocumentVersion.number == Document.latest_version),
)


def known(reader: Reader, document_id: UUID) -> Known | None:
    """Whether an id was ever used, and for what."""
    row = reader.execute(
        select(Document.owner_id, Document.state, Document.sent_mac).where(Document.id == document_id)
    ).one_or_none()
    return Known._make(row) if row else None


def held(reader: Reader, document_id: UUID) -> Held | None:
    """A paper with its latest version, deleted ones included."""
    row = reader.execute(_HELD.where(Document.id == document_id)).one_or_none()
    return Held._make(row) if row else None


def held_by(reader: Reader, owner_id: UUID) -> list[Held]:
    """Every paper of a safe, the newest first, in one statement."""
    rows = reader.execute(
        _HELD.where(Document.owner_id == owner_id, Document.state == "kept").order_by(
            Document.created_at.desc(), Document.id.desc()
        )
    )
    return [Held._make(row) for row in rows]


def all_versions(reader: Reader, owner_id: UUID) -> list[Held]:
    """Every version of every paper of a safe, as long as its key exists."""
    rows = reader.execute(
        select(*_HELD.selected_columns)
        .select_from(Document)
        .join(DocumentVersion, DocumentVersion.document_id == Document.id)
        .where(Document.owner_id == owner_id, DocumentVersion.sealed_dek.is_not(None))
    )
    return [Held._make(row) for row in rows]


def usage(reader: Reader, owner_id: UUID, at: datetime) -> rules.Usage:
    """What a safe holds, and its sendings of the last hour, in one statement."""
    sent = (
        select(func.count())
        .select_from(TraceEntry)
        .where(TraceEntry.safe_id == owner_id, TraceEntry.at > at - rules.HOUR, TraceEntry.act == "deposited")
        .scalar_subquery()
    )
    count, size, last_hour = reader.execute(
        select(func.count(), func.coalesce(func.sum(DocumentVersion.size), 0), sent)
        .select_from(Document)
        .join(DocumentVersion, DocumentVersion.document_id == Document.id)
        .where(Document.owner_id == owner_id, Document.state == "kept")
    ).one()
    return rules.Usage(count, int(size), last_hour)


class Drawn(NamedTuple):
    """A page already drawn, sealed."""

    id: UUID
    blob_name: str
    blob_epoch: int


def preview(reader: Reader, version_id: UUID, page: int) -> Drawn | None:
    """The drawn page of a version, if it was drawn before."""
    row = reader.execute(
        select(Preview.id, Preview.blob_name, Preview.blob_epoch).where(
            Preview.version_id == version_id, Preview.page == page, Preview.destroyed_at.is_(None)
        )
    ).one_or_none()
    return Drawn._make(row) if row else None


class Resting(NamedTuple):
    """A blob some row speaks of."""

    name: str
    ciphertext_sha256: bytes
    kind: str
    id: UUID
    destroyed: bool


def resting(reader: Reader) -> Iterator[Resting]:
    """Every blob that must rest in the store, or may still rest there until it is purged."""
    for model, kind in ((DocumentVersion, "paper"), (Preview, "preview")):
        rows = reader.execute(
            select(model.blob_name, model.ciphertext_sha256, model.id, model.destroyed_at.is_not(None)).where(
                model.purged_at.is_(None)
            )
        )
        for name, digest, row_id, destroyed in rows:
            yield Resting(name, digest, kind, row_id, bool(destroyed))
