"""What was done elsewhere, when a file comes from another authority. Decides no right: the caller did."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from backend.services.autonomy.models import MilestoneRow


def bring_done(session: Session, youth_id: UUID, done: Mapping[str, date], *, by_id: UUID) -> int:
    """Tick the milestones that were done there, on their day; those not known here are left out. How many."""
    count = 0
    for rule, day in done.items():
        row = MilestoneRow
        found = session.execute(
            update(row)
            .where(row.youth_id == youth_id, row.rule == rule, row.done_on.is_(None))
            .values(done_on=day, done_by=by_id, version=row.version + 1)
            .returning(row.rule)
        )
        count += len(found.all())
    return count
