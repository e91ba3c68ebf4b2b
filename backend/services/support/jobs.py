"""The daily job: the end of an aid is said 90, 60, 30 and 15 days ahead; a late answer, the day it becomes late; care
that ended with nothing after it closes the file, and its team keeps a name until 21."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from backend.jobs import Job, Tally
from backend.services.support.actions.alerting import alert_day
from backend.services.support.actions.leaving import leave_day


def alerts_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:
    """Say what one civil day of a zone asks to be said."""
    alerted, left = alert_day(session, zone, day, at=at), leave_day(session, zone, day, at=at)
    return Tally(alerted[0] + left[0], alerted[1] + left[1])


alerts = Job(
    name="support.alerts", hour=7, work=alerts_day, title="Fins de prise en charge, réponses en retard"
)
