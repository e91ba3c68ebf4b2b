"""The traces of safes, entry by entry. Never a write."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.db import Reader
from backend.services.documents import rules
from backend.services.documents.models import Document, TraceEntry, TraceHead


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
