"""Which adults follow a young person on a day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import select

from backend.access import Bond, BondKind, scope
from backend.db import Reader


def beside(reader: Reader, youth_id: UUID, on: date, *, kind: BondKind = BondKind.REFERENT) -> list[UUID]:
    """The referents, or the mentors, of a young person today; nobody for a file that waits for one."""
    found = reader.execute(
        select(Bond.adult_id).where(
            Bond.youth_id == youth_id,
            Bond.kind == kind.value,
            Bond.adult_id.is_not(None),
            scope.running(on),
        )
    ).scalars()
    return [one for one in found if one is not None]
