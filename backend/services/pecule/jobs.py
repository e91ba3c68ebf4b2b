"""The daily job: whoever must ask for a paper before 18 hears it that day."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from backend.instance import instance
from backend.jobs import Job, Tally
from backend.services.pecule.actions.reminding import say_day


def ready_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:
    """Say the papers of the claim that are to be asked for on a civil day of a zone."""
    return Tally(*say_day(session, zone, day, instance().keyd, at=at))


ready = Job(name="pecule.ready", hour=7, work=ready_day, title="Papiers du pécule à demander")
