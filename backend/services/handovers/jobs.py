"""The nightly job: no file is left between two people without its lead hearing it."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from backend.jobs import Job, Tally
from backend.services.handovers.actions.night import night


def watch_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:
    """One civil day of files without a referent and of absences."""
    return Tally(*night(session, zone, day, at=at))


watching = Job(name="handovers", hour=6, work=watch_day, title="Dossiers sans référent")
