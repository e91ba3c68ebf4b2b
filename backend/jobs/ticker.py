"""What is done every few seconds, besides the daily jobs: by the holder of the lease alone, with a sign of life."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple, Protocol

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backend.db import Reader
from backend.jobs.lease import Fence
from backend.jobs.models import JobTick


class TickWork(Protocol):
    """Do what is due now, and say how many things were. Raises `LostLease` when another scheduler took over."""

    def __call__(self, fence: Fence, /) -> int: ...


@dataclass(frozen=True, slots=True)
class Ticker:
    """A work done again and again. Three periods of silence are a fault (REL-11); `every` is at least a second."""

    name: str
    every: timedelta
    work: TickWork
    title: str


class Tick(NamedTuple):
    """A sign of life: when, how many things were done, whether it failed, how often it is due."""

    name: str
    every: timedelta
    at: datetime
    done: int
    failed: bool


def note(session: Session, ticker: Ticker, *, at: datetime, done: int, failed: bool) -> None:
    """Write a sign of life over the former one."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    values = {
        "every_seconds": int(ticker.every.total_seconds()),
        "ticked_at": at,
        "done": done,
        "failed": failed,
    }
    session.execute(
        insert(JobTick)
        .values(name=ticker.name, **values)
        .on_conflict_do_update(index_elements=[JobTick.name], set_=values)
    )


def ticks(reader: Reader) -> list[Tick]:
    """The last sign of life of each, by name."""
    rows = reader.execute(
        select(JobTick.name, JobTick.every_seconds, JobTick.ticked_at, JobTick.done, JobTick.failed).order_by(
            JobTick.name
        )
    )
    return [
        Tick(row.name, timedelta(seconds=row.every_seconds), row.ticked_at, row.done, row.failed)
        for row in rows
    ]


SLOWEST = timedelta(seconds=90)


def silent(reader: Reader, at: datetime) -> list[str]:
    """Those that gave no sign within three periods, a minute and a half at least: what `/health/ready` refuses."""
    return [one.name for one in ticks(reader) if one.failed or at - one.at > max(3 * one.every, SLOWEST)]
