"""What is kept of requests: after 6 months, their UUID alone, so that a very late replay is still known (RET-06)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from backend.jobs import Job, Tally
from backend.web.models import RequestRow

KEPT_WHOLE = timedelta(days=183)


def forget_bodies(session: Session, _zone: str, _day: date, *, at: datetime) -> Tally:
    """Erase what old requests did, in whatever zone's turn comes first; the next finds nothing."""
    done = session.execute(
        update(RequestRow)
        .where(RequestRow.received_at < at - KEPT_WHOLE, RequestRow.action.is_not(None))
        .values(action=None, body_mac=None, object_id=None)
    )
    count = int(getattr(done, "rowcount", 0))
    return Tally(count, count)


requests = Job(name="requests", hour=3, work=forget_bodies, title="Demandes de plus de 6 mois")
