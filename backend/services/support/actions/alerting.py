"""Each day: care as a young adult that is about to end, and requests nobody answered in time."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import law, outbox
from backend.access import Authority
from backend.services import accounts
from backend.services.support import notices, rules
from backend.services.support.actions.common import answering
from backend.services.support.models import SupportRequest
from backend.services.support.queries.endings import ending_on

MORNING: Final = time(9, 30)


def alert_day(session: Session, zone: str, day: date, *, at: datetime) -> tuple[int, int]:
    """Account for one civil day of a zone: how many endings and late requests were found, how many notices posted."""
    said = [*_endings(session, zone, day), *_late(session, zone, day)]
    outbox.post(session, said, at=at)
    return len({one.subject_id for one in said}), len(said)


def _endings(session: Session, zone: str, day: date) -> list[outbox.Notice]:
    ahead = {day + timedelta(days=int(n)): int(n) for n in law.value("support.alert_days", day).value}
    found = ending_on(session, zone, ahead)
    own = _with_account(session, [youth_id for youth_id, _ in found])
    said = []
    for youth_id, ends_on in found:
        whom = [*answering(session, youth_id, day), *([youth_id] if youth_id in own else [])]
        said += notices.ending(
            youth_id, ends_on, ahead[ends_on], whom, not_before=datetime.combine(day, MORNING, ZoneInfo(zone))
        )
    return said


def _late(session: Session, zone: str, day: date) -> list[outbox.Notice]:
    """The first day after the mark: the team hears it once."""
    rows = session.execute(
        select(SupportRequest.id, SupportRequest.youth_id)
        .join(Authority, Authority.id == SupportRequest.authority_id)
        .where(
            Authority.zone == zone,
            SupportRequest.state.in_(rules.WAITING),
            SupportRequest.due_on == day - timedelta(days=1),
        )
        .order_by(SupportRequest.id)
    ).all()
    morning = datetime.combine(day, MORNING, ZoneInfo(zone))
    return [
        one
        for request_id, youth_id in rows
        for one in notices.about(
            "support.late", request_id, day.isoformat(), answering(session, youth_id, day), at=morning
        )
    ]


def _with_account(session: Session, youth_ids: list[UUID]) -> set[UUID]:
    if not youth_ids:
        return set()
    account = accounts.Account
    return set(session.execute(select(account.id).where(account.id.in_(youth_ids))).scalars())
