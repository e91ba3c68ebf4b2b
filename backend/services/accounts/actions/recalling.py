"""Once a month, no more: a rescue card that was never put away, or never made."""

from __future__ import annotations

import calendar
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backend import clock, outbox
from backend.access import Authority
from backend.jobs import Tally
from backend.services.accounts import notices
from backend.services.accounts.models import Account, QuorumRow


def recall_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:
    """Say it to the young persons whose day of the month this is: that of their card, or of their first day.

    A month without that day says it on its last. Said twice, it is said once.
    """
    since = func.coalesce(QuorumRow.card_made_at, Account.activated_at)
    rows = session.execute(
        select(Account.id, since.label("since"))
        .join(Authority, Authority.id == Account.authority_id)
        .outerjoin(QuorumRow, QuorumRow.person_id == Account.id)
        .where(Account.kind == "young", Authority.zone == zone, QuorumRow.card_stowed_at.is_(None))
    ).all()
    said = [
        notices.card_missing(row.id, day, at=at) for row in rows if is_due(clock.day_in(zone, row.since), day)
    ]
    outbox.post(session, said, at=at)
    return Tally(len(rows), len(said))


def is_due(first: date, day: date) -> bool:
    """Whether a whole number of months, one at least, passed between two civil days."""
    last = calendar.monthrange(day.year, day.month)[1]
    return (
        day > first and (day.year, day.month) != (first.year, first.month) and day.day == min(first.day, last)
    )
