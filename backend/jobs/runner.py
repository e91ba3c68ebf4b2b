"""Running a daily job: per zone, the missing civil days in order, one transaction each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from backend import audit, clock
from backend.db import reading, transaction
from backend.jobs import lease, ledger
from backend.jobs.job import Job, Tally


class DayDone(NamedTuple):
    """One civil day of one zone, accounted for. `again` when it had been done before."""

    zone: str
    day: date
    found: int
    new: int
    again: bool


def run(
    job: Job,
    *,
    at: datetime,
    day: date | None = None,
    only: Iterable[str] | None = None,
    fence: lease.Fence | None = None,
) -> list[DayDone]:
    """Account for every missing day up to `day` (today by default), in each zone where that day has begun.

    Asked for a day already done, it looks again and writes only what is new: nothing, as a rule.
    Raises `LostLease` when another scheduler took over; the days finished before stay done.
    """
    done: list[DayDone] = []
    with reading() as connection:
        zones = ledger.zones(connection) if only is None else list(only)
        last = {zone: ledger.last_finished(connection, job.name, zone) for zone in zones}
    for zone in zones:
        today = clock.day_in(zone, at)
        upto = today if day is None else day
        if upto > today:
            continue
        finished = last[zone]
        again = finished is not None and upto <= finished
        for one in [upto] if again else ledger.missing(finished, upto):
            done.append(run_day(job, zone, one, at=at, fence=fence))
    return done


def run_day(job: Job, zone: str, day: date, *, at: datetime, fence: lease.Fence | None = None) -> DayDone:
    """One civil day, in one transaction: work, ledger and one line of the journal together, or nothing."""
    with transaction() as session:
        if fence is not None:
            lease.check(session, fence)
        first = ledger.claim(session, job.name, zone, day, at)
        tally = job.work(session, zone, day, at=at)
        if first or tally.new:
            if first:
                ledger.write(session, job.name, zone, day, tally, at)
            _journal(session, job, tally, at)
    return DayDone(zone, day, tally.found, tally.new, not first)


def _journal(session: Session, job: Job, tally: Tally, at: datetime) -> None:
    audit.record(session, f"job.{job.name}", "job", at=at, actor_id=None, actor_role="job", count=tally.new)


def due(job: Job, zone: str, at: datetime, last: date | None) -> date | None:
    """The day up to which a zone is due now, or None. Today counts from the job's local hour, yesterday before it."""
    local = at.astimezone(ZoneInfo(zone))
    ripe = local.hour >= job.hour
    if last is None and not ripe:
        return None
    upto = local.date() if ripe else local.date() - timedelta(days=1)
    return upto if last is None or last < upto else None


def behind(zone: str, at: datetime, last: ledger.LastDay | None) -> int:
    """How many civil days of a zone, today included, are not accounted for."""
    today = clock.day_in(zone, at)
    return 1 if last is None else max(0, (today - last.day).days)
