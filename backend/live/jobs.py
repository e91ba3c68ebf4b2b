"""What was told is kept a day, longer than any session stays open: nobody comes back with an older cursor."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from backend.jobs import Job, Tally
from backend.live.models import LiveEvent

KEPT = timedelta(days=1)


def forget_told(session: Session, _zone: str, _day: date, *, at: datetime) -> Tally:
    """Erase what is older than a day, in whatever zone's turn comes first; the next finds nothing."""
    done = session.execute(delete(LiveEvent).where(LiveEvent.at < at - KEPT))
    count = int(getattr(done, "rowcount", 0))
    return Tally(count, count)


retention = Job(name="live.retention", hour=3, work=forget_told, title="Ce qui a été dit aux écrans ouverts")
