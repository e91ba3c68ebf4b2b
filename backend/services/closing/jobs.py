"""The night that erases the accounts whose thirty days are over."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from backend.instance import instance
from backend.jobs import Job, Tally
from backend.services.closing.actions import erase_day


def close_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:
    """Erase the safes of this zone whose last day is over; a second time finds nothing."""
    erased = erase_day(session, zone, day, keyd=instance().keyd, at=at)
    return Tally(erased, erased)


erasing = Job(name="closing.erasing", hour=3, work=close_day, title="Comptes fermés à effacer")
