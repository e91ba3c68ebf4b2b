"""Reading the safe: rows as they rest, still sealed. Never a write."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, func, select

from backend.db import Reader
from backend.services.documents import rules
from backend.services.documents.models import (
    Consent,
    Document,
    DocumentVersion,
    Preview,
    TraceEntry,
    TraceHead,
)


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


def opened_lately(reader: Reader, safe_id: UUID, actor_id: UUID, document_id: UUID, at: datetime) -> bool:
    """Whether this person is still in the opening already written in the trace."""
    found = (
        select(TraceEntry.sequence)
        .where(
            TraceEntry.safe_id == safe_id,
            TraceEntry.at > at - rules.SAME_OPENING,
            TraceEntry.actor_id == actor_id,
            TraceEntry.object_id == document_id,
            TraceEntry.act == "opened",
            TraceEntry.result == "done",
        )
        .limit(1)
    )
    return reader.execute(found).first() is not None


class Agreed(NamedTuple):
    """A consent as it stands: the last yes, and whether it was taken back."""

    kind: str
    text_version: str
    given_at: datetime
    withdrawn_at: datetime | None


def consents(reader: Reader, person_id: UUID) -> dict[str, Agreed]:
    """The last word of a person on each kind."""
    rows = reader.execute(
        select(Consent.kind, Consent.text_version, Consent.given_at, Consent.withdrawn_at)
        .where(Consent.person_id == person_id)
        .order_by(Consent.given_at, Consent.id)
    )
    return {row.kind: Agreed._make(row) for row in rows}


def agrees(reader: Reader, person_id: UUID, kind: str) -> bool:
    """Whether a person's yes to this kind holds."""
    last = consents(reader, person_id).get(kind)
    return last is not None and last.withdrawn_at is None


class Traced(NamedTuple):
    """One line of a trace."""

    sequence: int
    at: datetime
    actor_id: UUID | None
    actor_role: str
    act: str
    object_id: UUID | None
    version: int | None
    result: str
    device: str
    network: str


def traced(reader: Reader, safe_id: UUID, *, before: int | None, limit: int) -> list[Traced]:
    """A page of a trace, the latest first, those before a sequence number."""
    wanted = select(
        TraceEntry.sequence,
        TraceEntry.at,
        TraceEntry.actor_id,
        TraceEntry.actor_role,
        TraceEntry.act,
        TraceEntry.object_id,
        TraceEntry.version,
        TraceEntry.result,
        TraceEntry.device,
        TraceEntry.network,
    ).where(TraceEntry.safe_id == safe_id)
    if before is not None:
        wanted = wanted.where(TraceEntry.sequence < before)
    rows = reader.execute(wanted.order_by(TraceEntry.sequence.desc()).limit(limit))
    return [Traced._make(row) for row in rows]


def whole_trace(reader: Reader, safe_id: UUID) -> list[TraceEntryRow]:
    """Every entry of a safe in order, with its link and code, to be checked."""
    rows = reader.execute(
        select(*TraceEntry.__table__.columns)
        .where(TraceEntry.safe_id == safe_id)
        .order_by(TraceEntry.sequence)
    )
    return [TraceEntryRow(**row) for row in rows.mappings()]


class TraceEntryRow(NamedTuple):
    """An entry as it rests."""

    safe_id: UUID
    sequence: int
    at: datetime
    actor_id: UUID | None
    actor_role: str
    act: str
    object_id: UUID | None
    version: int | None
    result: str
    device: str
    network: str
    blob_sha256: bytes | None
    link: bytes
    mac: bytes


class Head(NamedTuple):
    """Where a trace ends."""

    safe_id: UUID
    sequence: int
    link: bytes
    mac: bytes


def heads(reader: Reader) -> list[Head]:
    """The end of every trace."""
    rows = reader.execute(
        select(TraceHead.safe_id, TraceHead.sequence, TraceHead.link, TraceHead.mac).order_by(
            TraceHead.safe_id
        )
    )
    return [Head._make(row) for row in rows]


def safes_with_acts(reader: Reader) -> set[UUID]:
    """Every safe that must have a trace: it has entries, or papers."""
    entries = reader.execute(select(TraceEntry.safe_id).distinct()).scalars()
    owners = reader.execute(select(Document.owner_id).distinct()).scalars()
    return {*entries, *owners}


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
