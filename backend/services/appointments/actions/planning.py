"""Reminders, planned with the gesture that makes or moves an appointment, and again where a wish has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Authority
from backend.jobs import Tally
from backend.services.appointments import notices, rules
from backend.services.appointments.models import AppointmentAdult, AppointmentRow
from backend.services.appointments.rules import states

WISHES = "appointment"
SLICE = 250
AHEAD = timedelta(days=31)
"""How far the nightly job looks: further than the longest wish a person may have."""
FOR_EVER = timedelta(days=3653)


class Due(NamedTuple):
    """What planning needs of an appointment."""

    id: UUID
    youth_id: UUID
    zone: str
    starts_at: datetime
    status: str
    plan: int


_DUE = (
    AppointmentRow.id,
    AppointmentRow.youth_id,
    AppointmentRow.zone,
    AppointmentRow.starts_at,
    AppointmentRow.status,
    AppointmentRow.plan,
)


def plan(session: Session, appointments: Sequence[Due], *, at: datetime) -> int:
    """Post the reminders of these appointments to the young persons and mentors who come; planned already: nothing.

    Professionals are told once a day, by their digest. Three statements, whatever the number of appointments.
    """
    going = [one for one in appointments if one.status in states.WAITING and one.starts_at > at]
    mentors: dict[UUID, list[UUID]] = defaultdict(list)
    if going:
        for appointment_id, person_id in session.execute(
            select(AppointmentAdult.appointment_id, AppointmentAdult.person_id).where(
                AppointmentAdult.appointment_id.in_([one.id for one in going]),
                AppointmentAdult.role == "mentor",
            )
        ):
            mentors[appointment_id].append(person_id)
    told = {one.id: [one.youth_id, *mentors.get(one.id, ())] for one in going}
    wishes = outbox.lead_times(session, {person for some in told.values() for person in some}, WISHES)
    posted = [notice for one in going for notice in _notices(one, told[one.id], wishes, at)]
    outbox.post(session, posted, at=at)
    return len(posted)


def _notices(
    one: Due, told: Iterable[UUID], wishes: dict[UUID, tuple[timedelta, ...]], at: datetime
) -> list[outbox.Notice]:
    about = notices.About(one.id, one.youth_id, one.starts_at, 0, one.plan, one.status == states.CONFIRMED)
    return [
        notice
        for person in told
        for notice in notices.reminders(
            about, person, rules.planned(one.starts_at, wishes.get(person, ()), one.zone, at=at)
        )
    ]


def plan_again(session: Session, person_id: UUID, /, *, at: datetime) -> None:
    """Somebody wants to be told earlier, later or not at all: their reminders are planned again, at once."""
    row, adult = AppointmentRow, AppointmentAdult
    with_them = select(adult.appointment_id).where(adult.person_id == person_id, adult.role == "mentor")
    theirs = (row.youth_id == person_id) | row.id.in_(with_them)
    session.execute(
        update(row)
        .where(row.status.in_(states.WAITING), row.starts_at > at, theirs)
        .values(plan=row.plan + 1)
        .execution_options(synchronize_session=False)
    )
    rows = [
        Due._make(found)
        for found in session.execute(
            select(*_DUE).where(row.status.in_(states.WAITING), row.starts_at > at, theirs)
        )
    ]
    ids = [one.id for one in rows]
    mentors = session.execute(
        select(adult.person_id).where(adult.appointment_id.in_(ids), adult.role == "mentor").distinct()
    ).scalars()
    told = {person_id, *(one.youth_id for one in rows), *mentors}
    outbox.withdraw(session, sorted(told), notices.REMINDER, [one.hex for one in ids], at=at)
    plan(session, rows, at=at)


def plan_day(session: Session, zone: str, day: date, /, *, at: datetime) -> Tally:
    """The nightly job: every appointment of the coming month has its reminders, whatever was missed since."""
    found = new = 0
    for rows in _slices(session, zone, at, rules.midnight(day, zone) + AHEAD):
        found += len(rows)
        new += plan(session, rows, at=at)
    return Tally(found, new)


def plan_everything(session: Session, *, at: datetime) -> int:
    """Plan the reminders of every appointment to come, in every authority; how many were posted."""
    zones = session.execute(select(Authority.zone).distinct()).scalars()
    return sum(
        plan(session, rows, at=at)
        for zone in list(zones)
        for rows in _slices(session, zone, at, at + FOR_EVER)
    )


def _slices(session: Session, zone: str, at: datetime, end: datetime) -> Iterator[list[Due]]:
    """The appointments to come, young person by young person: what is posted to somebody stands in one place of the
    base, and no slice reads the others over again, so that ten times as many cost ten times as much."""
    row = AppointmentRow
    wanted = (row.status.in_(states.WAITING), row.starts_at > at, row.starts_at < end, row.zone == zone)
    whose = session.execute(select(row.youth_id).where(*wanted).distinct().order_by(row.youth_id)).scalars()
    for youths in _by(SLICE, whose.all()):
        rows = session.execute(
            select(*_DUE).where(*wanted, row.youth_id.in_(youths)).order_by(row.youth_id, row.starts_at)
        )
        yield [Due._make(found) for found in rows]


def _by(size: int, ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    return (ids[start : start + size] for start in range(0, len(ids), size))
