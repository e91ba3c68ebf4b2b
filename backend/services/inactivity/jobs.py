"""The night that looks at spaces nobody opens."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from backend.instance import instance
from backend.jobs import Job, Tally
from backend.services.inactivity.actions import look


def look_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:  # noqa: ARG001 - late nights never hurry
    """Warn, pause, erase: by the civil day it really is, so that an outage made up for shortens nobody's delay."""
    return look(session, zone, keyd=instance().keyd, at=at)


watching = Job(name="inactivity", hour=4, work=look_day, title="Espaces que personne n'ouvre")
