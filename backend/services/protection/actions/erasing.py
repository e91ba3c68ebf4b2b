"""What was reported is erased 12 months after its ticket closed; the fact that it happened stays (RET-05)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from backend.access import Authority
from backend.jobs import Tally
from backend.services.protection import rules
from backend.services.protection.models import Report, ReportEvent, SignCount, WiderExcerpt


def erase_day(session: Session, zone: str, day: date, /, *, at: datetime) -> Tally:
    """Excerpts and words whose time ended, and counters older than the window they serve."""
    here = select(Authority.id).where(Authority.zone == zone)
    ended = [
        row.id
        for row in session.execute(
            select(Report.id, Report.closed_at).where(
                Report.authority_id.in_(here),
                Report.closed_at.is_not(None),
                Report.erased_at.is_(None),
            )
        )
        if rules.excerpt_ends(row.closed_at) <= at
    ]
    if ended:
        for gone in (
            update(Report)
            .where(Report.id.in_(ended))
            .values(words_sealed=None, excerpt_sealed=None, erased_at=at, version=Report.version + 1),
            update(ReportEvent).where(ReportEvent.report_id.in_(ended)).values(words_sealed=None),
            update(WiderExcerpt).where(WiderExcerpt.report_id.in_(ended)).values(excerpt_sealed=None),
        ):
            session.execute(gone.execution_options(synchronize_session=False))
    session.execute(delete(SignCount).where(SignCount.day < day - 2 * rules.window()))
    return Tally(len(ended), len(ended))
