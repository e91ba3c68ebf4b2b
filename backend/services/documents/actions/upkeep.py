"""Looking after the blobs without any key: nothing missing, nothing altered, nothing left behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Final
from uuid import UUID

from sqlalchemy import select, update

from backend.db import Reader, transaction
from backend.ids import parse_id
from backend.services.documents import queries, rules
from backend.services.documents.models import DocumentVersion, PaperDeposit, Preview
from backend.vault import BlobMissing, BlobStore, FolderBlobs

PIECE: Final = 2**20
PARTIAL_LASTS: Final = timedelta(hours=24)
"""RET-09: what a cut sending left is erased after a day."""
BATCH: Final = 500


@dataclass(slots=True)
class Inspection:
    """What a check of every blob found. Ids only: neither a name nor a person."""

    checked: int = 0
    size: int = 0
    missing: list[UUID] = field(default_factory=list)
    altered: list[UUID] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)
    waiting: int = 0
    """Blobs whose keys are destroyed, not purged yet."""

    @property
    def sound(self) -> bool:
        """Whether every paper can be read, as far as can be told without a key."""
        return not self.missing and not self.altered


def fsck(reader: Reader, blobs: BlobStore) -> Inspection:
    """Compare each blob with the digest of its sealed bytes (REL-14), and name those no row speaks of.

    The names are listed before the rows are read, so a paper put meanwhile is not taken for an orphan.
    """
    found, present = Inspection(), set(blobs.names())
    for row in queries.resting(reader):
        present.discard(row.name)
        if row.destroyed:
            found.waiting += 1
            continue
        digest = sha256()
        try:
            with blobs.open(row.name) as file:
                while piece := file.read(PIECE):
                    digest.update(piece)
                    found.size += len(piece)
        except BlobMissing:
            found.missing.append(row.id)
            continue
        found.checked += 1
        if digest.digest() != row.ciphertext_sha256:
            found.altered.append(row.id)
    found.orphans = sorted(present)
    return found


def purge_deleted_blobs(blobs: BlobStore, *, at: datetime) -> int:
    """Erase the sealed bytes of papers deleted 48 hours ago or more (RET-02), and what cut sendings left.

    Run at least daily, so that none stays beyond 72 hours. Safe to run twice, and to be cut short.
    """
    purged = 0
    for model in (DocumentVersion, Preview, PaperDeposit):
        while True:
            with transaction() as session:
                due = session.execute(
                    select(model.id, model.blob_name)
                    .where(
                        model.destroyed_at <= at - rules.PURGED_AFTER,
                        model.purged_at.is_(None),
                        model.blob_name.is_not(None),
                    )
                    .limit(BATCH)
                ).all()
                for _, name in due:
                    blobs.delete(str(name))
                session.execute(
                    update(model).where(model.id.in_([row.id for row in due])).values(purged_at=at)
                )
            purged += len(due)
            if len(due) < BATCH:
                break
    return purged + _forget_cut(blobs, at)


def _forget_cut(blobs: BlobStore, at: datetime) -> int:
    """Blobs without row and a day old: a sending killed between its bytes and its row."""
    before = at - PARTIAL_LASTS
    forgotten = blobs.forget_partials(before) if isinstance(blobs, FolderBlobs) else 0
    old = [name for name in blobs.names() if _born(name) < before]
    with transaction() as session:
        spoken_of = {row.name for row in queries.resting(session)} if old else set()
    for name in old:
        if name not in spoken_of:
            blobs.delete(name)
            forgotten += 1
    return forgotten


def _born(name: str) -> datetime:
    """The instant told by a blob's name, which is a UUIDv7; the far future for any other name."""
    told = parse_id(name)
    if told is None or told.version != 7:
        return datetime.max.replace(tzinfo=UTC)
    return datetime.fromtimestamp((told.int >> 80) / 1000, UTC)
