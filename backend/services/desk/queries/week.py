"""What a week holds for each professional: counts of dates, never a name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, case, func, or_, select

from backend.access import Actor, Authority, Bond, BondKind, Membership, Permission, Role, policy, scope
from backend.clock import day_in
from backend.db import Reader
from backend.outbox import Due, Said, Waiting
from backend.services import autonomy, people
from backend.services.desk import notices
from backend.services.desk.models import DigestOff
from backend.services.desk.rules.week import DAYS, PRESSING, Counts

NOTHING = Counts(0, 0, 0)
FIRST_ZONE = "Pacific/Kiritimati"
"""Where a civil day begins first: no summary leaves before its day has begun somewhere."""


def counts(
    reader: Reader, day: date, *, zone: str | None = None, only: Collection[UUID] | None = None
) -> dict[UUID, Counts]:
    """By professional who has something: the files they follow, or those of the teams they lead. Two statements."""
    row = autonomy.MilestoneRow
    late = func.sum(case((row.due_on < day, 1), else_=0))
    owed = (
        autonomy.WAITING,
        row.rule.in_(PRESSING),
        row.due_on < day + timedelta(days=DAYS),
        or_(row.stops_on.is_(None), row.stops_on > day),
        or_(row.lapses_on.is_(None), row.lapses_on > day),
        scope.running(day),
        *([row.zone == zone] if zone is not None else []),
    )
    figures = (late, func.count(), func.count(row.youth_id.distinct()))
    follows = select(Bond.adult_id, *figures).join(row, row.youth_id == Bond.youth_id)
    leads = (
        select(Membership.person_id, *figures)
        .join(Bond, and_(Bond.team_id == Membership.team_id, Bond.kind == BondKind.TEAM.value))
        .join(row, row.youth_id == Bond.youth_id)
        .where(Membership.role == Role.LEAD.value, scope.holding(day))
    )
    follows = follows.where(Bond.kind == BondKind.REFERENT.value)
    if only is not None:
        follows = follows.where(Bond.adult_id.in_(only))
        leads = leads.where(Membership.person_id.in_(only))
    found: dict[UUID, Counts] = {}
    for wanted, who in ((follows, Bond.adult_id), (leads, Membership.person_id)):
        for person_id, past, every, youths in reader.execute(wanted.where(*owed).group_by(who)):
            found[person_id] = Counts(int(past), int(every) - int(past), int(youths))
    return found


def not_wanted(reader: Reader, ids: Collection[UUID]) -> set[UUID]:
    """Those of these who switched their summary off."""
    off = select(DigestOff.person_id).where(DigestOff.person_id.in_(ids))
    return set(reader.execute(off).scalars())


def wants(reader: Reader, actor: Actor) -> bool:
    """Whether one's own summary is on."""
    policy.require(actor, Permission.CASELOAD_READ)
    return not not_wanted(reader, [actor.id])


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> set[int]:
    """A summary leaves while it is wanted and something is still due, on its own day."""
    ids = {one.recipient_id for one in due}
    off = not_wanted(reader, ids)
    days = {one.subject_id for one in due if date.fromisoformat(one.subject_id) <= day_in(FIRST_ZONE, at)}
    found = {day: counts(reader, date.fromisoformat(day), only=ids) for day in days}
    return {
        one.id
        for one in due
        if one.recipient_id not in off and one.recipient_id in found.get(one.subject_id, {})
    }


def mail_counts(reader: Reader, due: Due, /, *, at: datetime) -> dict[str, int]:
    """The figures of the mail, as they are when it leaves."""
    person = people.Person
    zone = reader.execute(
        select(Authority.zone)
        .join(person, person.authority_id == Authority.id)
        .where(person.id == due.recipient_id)
    ).scalar_one()
    now = counts(reader, day_in(zone, at), only=[due.recipient_id]).get(due.recipient_id, NOTHING)
    return {"late": now.late, "week": now.week}


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """The same figures inside the application, with the way to the names."""
    now = counts(reader, on, only=[actor.id]).get(actor.id, NOTHING)
    return {one.identity: _said(now, one) for one in waiting}


def _said(now: Counts, one: Any) -> Said:
    return Said(
        notices.week_words(now.late, now.week, now.youths), {"kind": notices.WEEK, "id": one.subject_id}
    )
