"""A project signed months ago is to be read again: said that day to the young person and to who follows them now."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Authority
from backend.services.project import notices
from backend.services.project.models import ProjectEdition
from backend.services.steps import beside


def say_day(session: Session, zone: str, day: date, *, at: datetime) -> tuple[int, int]:
    """What is to be read again on a civil day of a zone: how many projects, and how many persons were told."""
    row = ProjectEdition
    found = session.execute(
        select(row.youth_id, row.number)
        .join(Authority, Authority.id == row.authority_id)
        .where(Authority.zone == zone, row.review_on == day)
    ).all()
    said = [
        notices.review(youth_id, number, day, zone, to=to)
        for youth_id, number in found
        for to in (youth_id, *beside(session, youth_id, day))
    ]
    outbox.post(session, said, at=at)
    return len(found), len(said)
