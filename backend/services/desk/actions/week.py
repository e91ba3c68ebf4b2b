"""The weekly summary: said on the first working morning of each week, switched off by whoever does not want it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Actor, Permission, policy
from backend.bulk import insert_new
from backend.db import transaction
from backend.services.desk import notices
from backend.services.desk.models import DigestOff
from backend.services.desk.queries import week
from backend.services.desk.rules.week import is_the_morning


def say_week(
    session: Session, zone: str, day: date, *, opens: datetime, closes: datetime, at: datetime
) -> tuple[int, int]:
    """One saying for each professional of a zone who has something due and wants it; how many, and how many new.

    It takes the place of that morning's digest: one mail, not two. A morning caught up after it closed says nothing.
    """
    if not is_the_morning(day) or at >= closes:
        return 0, 0
    found = week.counts(session, day, zone=zone)
    off = week.not_wanted(session, list(found))
    told = [
        notices.of_the_week(one, day, opens=opens, closes=closes) for one in sorted(found) if one not in off
    ]
    before = _already(session, day)
    outbox.post(session, told, at=at)
    return len(told), _already(session, day) - before


def _already(session: Session, day: date) -> int:
    row = outbox.NoticeRow
    counted = select(func.count()).where(row.subject_kind == notices.WEEK, row.subject_id == day.isoformat())
    return session.execute(counted).scalar_one()


def choose_digest(actor: Actor, wanted: bool, *, at: datetime) -> UUID:
    """Switch one's own weekly summary on or off."""
    policy.require(actor, Permission.CASELOAD_READ)
    with transaction() as session:
        if wanted:
            session.execute(delete(DigestOff).where(DigestOff.person_id == actor.id))
        else:
            insert_new(session, DigestOff, [{"person_id": actor.id, "since": at}])
    return actor.id
