"""The nightly job of mentoring."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from backend.jobs import Job, Tally
from backend.services.mentoring.actions.night import night


def night_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:
    """One civil day of checks, pauses and questions."""
    return Tally(*night(session, zone, day, at=at))


nightly = Job(name="mentoring", hour=5, work=night_day, title="Vérifications et binômes")
