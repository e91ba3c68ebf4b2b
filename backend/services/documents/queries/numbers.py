"""« Mes numéros » as they rest, still sealed. Never a write."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.db import Reader
from backend.services.documents.models import OwnNumber


class Numbered(NamedTuple):
    """A number, sealed."""

    id: UUID
    owner_id: UUID
    version: int
    sealed: bytes | None
    changed_at: datetime
    deleted_at: datetime | None


_NUMBERED = select(
    OwnNumber.id,
    OwnNumber.owner_id,
    OwnNumber.version,
    OwnNumber.sealed,
    OwnNumber.changed_at,
    OwnNumber.deleted_at,
)


def numbers_of(reader: Reader, owner_id: UUID) -> list[Numbered]:
    """Every number a person keeps, in one statement."""
    rows = reader.execute(
        _NUMBERED.where(OwnNumber.owner_id == owner_id, OwnNumber.deleted_at.is_(None)).order_by(OwnNumber.id)
    )
    return [Numbered._make(row) for row in rows]


def number(reader: Reader, number_id: UUID) -> Numbered | None:
    """One number, deleted ones included."""
    row = reader.execute(_NUMBERED.where(OwnNumber.id == number_id)).one_or_none()
    return Numbered._make(row) if row else None
