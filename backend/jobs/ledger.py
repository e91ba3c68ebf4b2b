"""The days done, read and written: which are missing, which is the last."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backend.access import Authority
from backend.db import Reader
from backend.jobs.job import Tally
from backend.jobs.models import JobDay


class LastDay(NamedTuple):
    """The last civil day a job finished in a zone."""

    zone: str
    day: date
    found: int
    new: int
    finished_at: datetime


def zones(reader: Reader) -> list[str]:
    """The time zones of the authorities here."""
    return list(reader.execute(select(Authority.zone).distinct().order_by(Authority.zone)).scalars())


def last_finished(reader: Reader, job: str, zone: str) -> date | None:
    """The last civil day accounted for; None when the job never ran in this zone."""
    return reader.execute(
        select(func.max(JobDay.day)).where(JobDay.job == job, JobDay.zone == zone)
    ).scalar_one()


def last_days(reader: Reader, job: str) -> dict[str, LastDay]:
    """The same for every zone, with what that day gave."""
    newest = (
        select(JobDay.zone, func.max(JobDay.day).label("day"))
        .where(JobDay.job == job)
        .group_by(JobDay.zone)
        .subquery()
    )
    rows = reader.execute(
        select(JobDay.zone, JobDay.day, JobDay.found, JobDay.new, JobDay.finished_at)
        .join(newest, (JobDay.zone == newest.c.zone) & (JobDay.day == newest.c.day))
        .where(JobDay.job == job)
    )
    return {row.zone: LastDay(*row) for row in rows}


def missing(last: date | None, upto: date) -> Iterator[date]:
    """The civil days still to do, oldest first. A job that never ran begins with `upto`: no past is invented."""
    day = upto if last is None else last + timedelta(days=1)
    while day <= upto:
        yield day
        day += timedelta(days=1)


def claim(session: Session, job: str, zone: str, day: date, at: datetime) -> bool:
    """Take this day, in the transaction that does its work. False when it was already accounted for.

    Two runners at once: the second waits here for the first, then finds the day taken.
    """
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    made = session.execute(
        insert(JobDay)
        .values(job=job, zone=zone, day=day, found=0, new=0, finished_at=at)
        .on_conflict_do_nothing()
        .returning(JobDay.day)
    )
    return made.first() is not None


def write(session: Session, job: str, zone: str, day: date, tally: Tally, at: datetime) -> None:
    """Say what a claimed day gave."""
    session.execute(
        update(JobDay)
        .where(JobDay.job == job, JobDay.zone == zone, JobDay.day == day)
        .values(found=tally.found, new=tally.new, finished_at=at)
    )
