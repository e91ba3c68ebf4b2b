"""Which young persons a professional follows today, among some."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import select

from backend.access import Bond, BondKind, scope
from backend.db import Reader


def followed(reader: Reader, adult_id: UUID, youth_ids: Collection[UUID], on: date) -> set[UUID]:
    """Those whose referent this adult is on that day."""
    rows = reader.execute(
        select(Bond.youth_id).where(
            Bond.adult_id == adult_id,
            Bond.kind == BondKind.REFERENT.value,
            Bond.youth_id.in_(list(youth_ids)),
            scope.running(on),
        )
    )
    return {row.youth_id for row in rows}
