"""The daily job: what opens by age that day is said to those it opens for."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from backend.jobs import Job, Tally
from backend.services.steps.actions.following import say_births


def births_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:
    """Say what opens by age on a civil day of a zone; said before, it is not said again."""
    return Tally(*say_births(session, zone, day, at=at))


births = Job(name="steps", hour=6, work=births_day, title="Démarches qui s'ouvrent avec l'âge")
