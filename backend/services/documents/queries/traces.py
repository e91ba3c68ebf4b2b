"""The traces of safes, entry by entry. Never a write."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, literal, or_, select, union

from backend.access import Authority
from backend.db import Reader
from backend.services.accounts import Account
from backend.services.documents import rules
from backend.services.documents.models import Document, TraceEntry, TraceHead, TraceSeal


def opened_lately(
    reader: Reader, safe_id: UUID, actor_id: UUID, document_id: UUID, at: datetime, *, result: str = "done"
) -> bool:
    """Whether this person is still in the opening (or the refused try) already written in the trace."""
    found = (
        select(TraceEntry.sequence)
        .where(
            TraceEntry.safe_id == safe_id,
            TraceEntry.at > at - rules.SAME_OPENING,
            TraceEntry.actor_id == actor_id,
            TraceEntry.object_id == document_id,
            TraceEntry.act == "opened",
            TraceEntry.result == result,
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
    with_id: UUID | None


def traced(
    reader: Reader,
    safe_id: UUID,
    *,
    before: int | None,
    limit: int,
    document_id: UUID | None = None,
    person_id: UUID | None = None,
) -> list[Traced]:
    """A page of a trace, the latest first, those before a sequence number; of one paper, of one person."""
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
        TraceEntry.with_id,
    ).where(TraceEntry.safe_id == safe_id)
    if document_id is not None:
        wanted = wanted.where(TraceEntry.object_id == document_id)
    if person_id is not None:
        wanted = wanted.where(or_(TraceEntry.actor_id == person_id, TraceEntry.with_id == person_id))
    if before is not None:
        wanted = wanted.where(TraceEntry.sequence < before)
    rows = reader.execute(wanted.order_by(TraceEntry.sequence.desc()).limit(limit))
    return [Traced._make(row) for row in rows]


class Seen(NamedTuple):
    """Somebody a trace speaks of, other than its owner."""

    id: UUID
    role: str


def seen_in(reader: Reader, safe_id: UUID) -> list[Seen]:
    """Everybody a trace speaks of but its owner, in one statement."""
    acting = select(TraceEntry.actor_id, TraceEntry.actor_role).where(
        TraceEntry.safe_id == safe_id, TraceEntry.actor_id.is_not(None), TraceEntry.actor_id != safe_id
    )
    others = select(TraceEntry.with_id, literal("")).where(
        TraceEntry.safe_id == safe_id, TraceEntry.with_id.is_not(None)
    )
    found: dict[UUID, str] = {}
    for person_id, role in reader.execute(union(acting, others)):
        if person_id is not None:
            found[person_id] = found.get(person_id) or role
    return [Seen(person_id, role) for person_id, role in sorted(found.items())]


def done_since(reader: Reader, safe_id: UUID, act: str, since: datetime) -> int:
    """How many times something was done in a safe since an instant."""
    return reader.execute(
        select(func.count()).where(
            TraceEntry.safe_id == safe_id,
            TraceEntry.at > since,
            TraceEntry.act == act,
            TraceEntry.result == "done",
        )
    ).scalar_one()


class Sealed(NamedTuple):
    """What the retention job erased of a trace."""

    safe_id: UUID
    sequence: int
    link: bytes
    erased_at: datetime
    mac: bytes


def seals(reader: Reader) -> dict[UUID, Sealed]:
    """The sealed count of every trace that was shortened."""
    rows = reader.execute(
        select(TraceSeal.safe_id, TraceSeal.sequence, TraceSeal.link, TraceSeal.erased_at, TraceSeal.mac)
    )
    return {row.safe_id: Sealed._make(row) for row in rows}


def aged(reader: Reader, before: datetime, zone: str) -> list[tuple[UUID, int]]:
    """Safes of a zone whose trace holds entries older than an instant, and the last of these."""
    rows = reader.execute(
        select(TraceEntry.safe_id, func.max(TraceEntry.sequence))
        .join(Account, Account.id == TraceEntry.safe_id)
        .join(Authority, Authority.id == Account.authority_id)
        .where(TraceEntry.at < before, Authority.zone == zone)
        .group_by(TraceEntry.safe_id)
        .order_by(TraceEntry.safe_id)
    )
    return [(safe_id, int(last)) for safe_id, last in rows]


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
    with_id: UUID | None
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
