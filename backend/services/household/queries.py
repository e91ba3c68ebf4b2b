"""Sheets as they rest, still sealed, and the name a letter is signed with. Never a write."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.db import Reader
from backend.services.household.models import OwnSheet
from backend.services.people import Person, YoungPerson


class Sheet(NamedTuple):
    """A sheet, sealed."""

    id: UUID
    kind: str
    version: int
    sealed: bytes
    changed_at: datetime


class Signer(NamedTuple):
    """Who writes a letter. `birth_date` is None when its day or month is not known."""

    first_name: str
    last_name: str
    birth_date: date | None


_SHEETS = select(OwnSheet.id, OwnSheet.kind, OwnSheet.version, OwnSheet.sealed, OwnSheet.changed_at)


def sheets_of(reader: Reader, owner_id: UUID) -> list[Sheet]:
    """Every sheet a person keeps, in one statement."""
    rows = reader.execute(_SHEETS.where(OwnSheet.owner_id == owner_id).order_by(OwnSheet.kind))
    return [Sheet._make(row) for row in rows]


def sheet(reader: Reader, owner_id: UUID, kind: str) -> Sheet | None:
    """One sheet of a person, or None when it was never kept."""
    row = reader.execute(_SHEETS.where(OwnSheet.owner_id == owner_id, OwnSheet.kind == kind)).one_or_none()
    return Sheet._make(row) if row else None


def signer(reader: Reader, youth_id: UUID) -> Signer | None:
    """The name and birth date at the foot of a letter."""
    row = reader.execute(
        select(Person.first_name, Person.last_name, YoungPerson.birth_date, YoungPerson.birth_precision)
        .join(YoungPerson, YoungPerson.id == Person.id)
        .where(Person.id == youth_id)
    ).one_or_none()
    if row is None:
        return None
    return Signer(row.first_name, row.last_name, row.birth_date if row.birth_precision == "day" else None)
