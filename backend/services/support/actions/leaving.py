"""When care ends and nothing follows: the bonds of the referent and of the team end that day; an after-care bond keeps
a name and the way back until 21 (DESIGN 11.15)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend import live, outbox
from backend.access import Authority, Bond, BondKind, scope
from backend.services import accounts, autonomy, people
from backend.services.support import notices, rules
from backend.services.support.actions.common import LIVE, answering
from backend.services.support.queries.history import care_of

OF_CARE: Final = (BondKind.REFERENT.value, BondKind.TEAM.value)
WRITTEN_LATE: Final = timedelta(days=60)
"""How far back an end written after the fact is still looked for."""
MORNING: Final = time(9, 30)
SIX_MONTHS: Final = "M31"
SAID_AHEAD: Final = (timedelta(days=30), timedelta(0), timedelta(days=-45))


def leave_day(session: Session, zone: str, day: date, *, at: datetime) -> tuple[int, int]:
    """Account for one civil day of a zone: how many left, or are owed their six months; how many notices posted."""
    morning = datetime.combine(day, MORNING, ZoneInfo(zone))
    said = [*_left(session, zone, day, morning), *_owed(session, zone, day, morning)]
    _of_age(session, zone, day)
    outbox.post(session, said, at=at)
    return len({one.subject_id for one in said}), len(said)


def _left(session: Session, zone: str, day: date, morning: datetime) -> list[outbox.Notice]:
    measure, person = people.CareMeasure, people.Person
    ended = session.execute(
        select(measure.youth_id)
        .join(person, person.id == measure.youth_id)
        .join(Authority, Authority.id == person.authority_id)
        .join(Bond, Bond.youth_id == measure.youth_id)
        .where(
            Authority.zone == zone,
            measure.ends_on > day - WRITTEN_LATE,
            measure.ends_on <= day,
            Bond.kind.in_(OF_CARE),
            scope.running(day),
        )
        .distinct()
    ).scalars()
    said = []
    for youth_id in sorted(ended):
        if rules.left_on(care_of(session, youth_id), day) is not None:
            said += _let_go(session, youth_id, day, morning)
    return said


def _let_go(session: Session, youth_id: UUID, day: date, morning: datetime) -> list[outbox.Notice]:
    """End what care gave; keep what the law keeps. Papers, messages and the project stay their owner's."""
    whom = set(answering(session, youth_id, day))
    running = session.execute(
        select(Bond.kind, Bond.team_id, Bond.authority_id).where(
            Bond.youth_id == youth_id, scope.running(day)
        )
    ).all()
    session.execute(
        update(Bond)
        .where(Bond.youth_id == youth_id, Bond.kind.in_(OF_CARE), scope.running(day))
        .values(ends_on=day)
    )
    young = people.YoungPerson
    born = session.execute(select(young.birth_date, young.birth_precision).where(young.id == youth_id)).one()
    team = next((one for one in running if one.kind == BondKind.TEAM), None)
    kept = any(one.kind == BondKind.AFTER_CARE for one in running)
    if team is not None and not kept and day < rules.kept_until(*born, day):
        people.write_bond(
            session,
            authority_id=team.authority_id,
            youth_id=youth_id,
            kind=BondKind.AFTER_CARE,
            starts_on=day,
            team_id=team.team_id,
        )
    account = accounts.Account
    own = list(session.execute(select(account.id).where(account.id == youth_id)).scalars())
    live.tell(session, sorted({youth_id, *whom}), LIVE, youth_id, at=morning)
    return notices.after("after_care.left", youth_id, day, [*sorted(whom), *own], not_before=morning)


def _owed(session: Session, zone: str, day: date, morning: datetime) -> list[outbox.Notice]:
    """The interview six months after: its team hears it a month ahead, on the day, and once the window closes."""
    row = autonomy.MilestoneRow
    found = session.execute(
        select(row.youth_id)
        .join(Bond, Bond.youth_id == row.youth_id)
        .join(Authority, Authority.id == Bond.authority_id)
        .where(
            Authority.zone == zone,
            Bond.kind == BondKind.AFTER_CARE.value,
            scope.running(day),
            row.rule == SIX_MONTHS,
            row.applies != "no",
            row.done_on.is_(None),
            row.waived_on.is_(None),
            row.due_on.in_([day + ahead for ahead in SAID_AHEAD]),
        )
        .distinct()
    ).scalars()
    return [
        one
        for youth_id in sorted(found)
        for one in notices.after(
            "after_care.six_months", youth_id, day, answering(session, youth_id, day), not_before=morning
        )
    ]


def _of_age(session: Session, zone: str, day: date) -> None:
    """At 21 the after-care bond ends too."""
    young = people.YoungPerson
    rows = session.execute(
        select(Bond.id, young.birth_date, young.birth_precision)
        .join(young, young.id == Bond.youth_id)
        .join(Authority, Authority.id == Bond.authority_id)
        .where(
            Authority.zone == zone,
            Bond.kind == BondKind.AFTER_CARE.value,
            scope.running(day),
            young.birth_date <= day - timedelta(days=21 * 365),
        )
    ).all()
    over = [row.id for row in rows if day >= rules.kept_until(row.birth_date, row.birth_precision, day)]
    if over:
        session.execute(update(Bond).where(Bond.id.in_(over)).values(ends_on=day))
