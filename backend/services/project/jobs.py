"""The daily job: a project signed months ago is to be read again."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from backend.jobs import Job, Tally
from backend.services.project.actions.reviewing import say_day


def review_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:
    """Say what is to be read again on a civil day of a zone; said before, it is not said again."""
    return Tally(*say_day(session, zone, day, at=at))


review = Job(name="project.review", hour=7, work=review_day, title="Projets à relire")
