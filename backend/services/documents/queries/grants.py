"""Papers shared, as they rest: one statement tells whether a share stands. Never a write."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, select

from backend.access import Bond, BondKind, scope
from backend.db import Reader
from backend.services.documents.models import Document, DocumentVersion, Grant, TraceEntry
from backend.services.documents.rules import sharing

READ = ("opened", "downloaded")
KINDS = (BondKind.REFERENT.value, BondKind.MENTOR.value)


class Shared(NamedTuple):
    """A share, the bond it rests on, and the version of the paper it shows."""

    id: UUID
    owner_id: UUID
    document_id: UUID
    number: int
    recipient_id: UUID
    recipient_role: str
    authority_id: UUID
    mode: str
    side: int | None
    created_at: datetime
    ends_on: date
    ended_at: datetime | None
    owner_epoch: int
    sealed_purpose: bytes
    recipient_epoch: int | None
    sealed_dek: bytes | None
    sealed_card: bytes | None
    first_read_at: datetime | None
    bond_holds: bool
    readable: bool
    latest: bool
    blob_name: str
    blob_epoch: int
    ciphertext_sha256: bytes

    def state(self, on: date) -> sharing.GrantState:
        """Where it stands on a day."""
        standing = sharing.Standing(
            self.ends_on,
            self.ended_at is not None,
            bool(self.bond_holds),
            bool(self.readable),
            self.sealed_dek is not None,
        )
        return sharing.state(standing, on)


def _shared(on: date) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Grant.id,
            Grant.owner_id,
            Grant.document_id,
            Grant.number,
            Grant.recipient_id,
            Grant.recipient_role,
            Bond.authority_id,
            Grant.mode,
            Grant.side,
            Grant.created_at,
            Grant.ends_on,
            Grant.ended_at,
            Grant.owner_epoch,
            Grant.sealed_purpose,
            Grant.recipient_epoch,
            Grant.sealed_dek,
            Grant.sealed_card,
            Grant.first_read_at,
            scope.running(on).label("bond_holds"),
            and_(Document.state == "kept", DocumentVersion.destroyed_at.is_(None)).label("readable"),
            (Document.latest_version == Grant.number).label("latest"),
            DocumentVersion.blob_name,
            DocumentVersion.blob_epoch,
            DocumentVersion.ciphertext_sha256,
        )
        .join(Bond, Bond.id == Grant.bond_id)
        .join(Document, Document.id == Grant.document_id)
        .join(
            DocumentVersion,
            and_(DocumentVersion.document_id == Grant.document_id, DocumentVersion.number == Grant.number),
        )
    )


def shared(reader: Reader, grant_id: UUID, on: date) -> Shared | None:
    """One share, ended ones included."""
    row = reader.execute(_shared(on).where(Grant.id == grant_id)).one_or_none()
    return Shared._make(row) if row else None


def given(
    reader: Reader, owner_id: UUID, on: date, *, document_id: UUID | None = None, everything: bool = False
) -> list[Shared]:
    """What an owner shares, the newest first; with `everything`, what is over too (the last 500)."""
    wanted = _shared(on).where(Grant.owner_id == owner_id)
    if document_id is not None:
        wanted = wanted.where(Grant.document_id == document_id)
    if not everything:
        wanted = wanted.where(Grant.ended_at.is_(None), Grant.ends_on >= on)
    rows = reader.execute(wanted.order_by(Grant.created_at.desc(), Grant.id.desc()).limit(500))
    return [Shared._make(row) for row in rows]


def received(reader: Reader, recipient_id: UUID, on: date, *, owner_id: UUID | None = None) -> list[Shared]:
    """What somebody may read today, the newest first: the same truth as `Shared.state`, as a filter (tested)."""
    wanted = _shared(on).where(Grant.recipient_id == recipient_id, *_live(on))
    if owner_id is not None:
        wanted = wanted.where(Grant.owner_id == owner_id)
    rows = reader.execute(wanted.order_by(Grant.created_at.desc(), Grant.id.desc()))
    return [Shared._make(row) for row in rows]


def _live(on: date) -> list[ColumnElement[bool]]:
    return [
        Grant.ended_at.is_(None),
        Grant.ends_on >= on,
        scope.running(on),
        Document.state == "kept",
        DocumentVersion.destroyed_at.is_(None),
        Grant.sealed_dek.is_not(None),
    ]


class Bonded(NamedTuple):
    """A bond that holds between a young person and an adult."""

    id: UUID
    kind: str
    authority_id: UUID


def bond(reader: Reader, youth_id: UUID, adult_id: UUID, on: date, *kinds: str) -> Bonded | None:
    """The bond between these two on a day, a referent's before a mentor's; None when nothing ties them."""
    rows = reader.execute(
        select(Bond.id, Bond.kind, Bond.authority_id).where(
            Bond.youth_id == youth_id,
            Bond.adult_id == adult_id,
            Bond.kind.in_(kinds or KINDS),
            scope.running(on),
        )
    ).all()
    found = sorted((Bonded._make(row) for row in rows), key=lambda one: KINDS.index(one.kind))
    return found[0] if found else None


def bonded_before(reader: Reader, youth_id: UUID, adult_ids: Iterable[UUID]) -> set[UUID]:
    """Those of these adults who are, or were, in this young person's circle."""
    rows = reader.execute(
        select(Bond.adult_id).where(
            Bond.youth_id == youth_id, Bond.adult_id.in_(list(adult_ids)), Bond.kind.in_(KINDS)
        )
    )
    return {one for one in rows.scalars() if one is not None}


class Readings(NamedTuple):
    """How often a person read a paper, the first time and the last."""

    times: int
    first_at: datetime
    last_at: datetime


def readings(
    reader: Reader, safe_id: UUID, *, document_id: UUID | None = None, actor_id: UUID | None = None
) -> dict[tuple[UUID, UUID], Readings]:
    """What others read in a safe, by paper and by person, in one statement."""
    wanted = select(
        TraceEntry.object_id,
        TraceEntry.actor_id,
        func.count(),
        func.min(TraceEntry.at),
        func.max(TraceEntry.at),
    ).where(
        TraceEntry.safe_id == safe_id,
        TraceEntry.actor_id != safe_id,
        TraceEntry.act.in_(READ),
        TraceEntry.result == "done",
    )
    if document_id is not None:
        wanted = wanted.where(TraceEntry.object_id == document_id)
    if actor_id is not None:
        wanted = wanted.where(TraceEntry.actor_id == actor_id)
    rows = reader.execute(wanted.group_by(TraceEntry.object_id, TraceEntry.actor_id))
    return {
        (document, person): Readings(times, first, last)
        for document, person, times, first, last in rows
        if document is not None and person is not None
    }


def cards(reader: Reader, owner_id: UUID, document_ids: Iterable[UUID]) -> dict[UUID, bytes]:
    """The sealed cards of papers still kept."""
    rows = reader.execute(
        select(Document.id, Document.sealed_card).where(
            Document.owner_id == owner_id, Document.id.in_(list(document_ids)), Document.state == "kept"
        )
    )
    return {document_id: card for document_id, card in rows if card is not None}
