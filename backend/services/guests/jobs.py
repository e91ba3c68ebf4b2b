"""The night's upkeep of links for somebody outside."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from backend.jobs import Job, Tally
from backend.services.guests.actions.sweeping import sweep


def end_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:  # noqa: ARG001 - a job's signature
    """Destroy what opened links that are over; every zone's turn does, and finds nothing twice."""
    ended = sweep(session, at=at)
    return Tally(ended, ended)


ending = Job(name="guests.ending", hour=3, work=end_day, title="Liens pour l'extérieur arrivés à leur fin")
