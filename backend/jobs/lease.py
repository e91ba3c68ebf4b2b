"""One scheduler acts at a time: a row that expires, and a token that grows at each change of hands (REL-07)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backend.db import Reader
from backend.jobs.models import JobLease

NAME = "scheduler"
BEAT = timedelta(seconds=30)
LASTS = 3 * BEAT


class LostLease(Exception):
    """Another scheduler took over; nothing of this transaction is kept."""


@dataclass(frozen=True, slots=True)
class Fence:
    """The right to act, as held at one beat: stale as soon as another holder took the lease."""

    holder: str
    token: int


def take(session: Session, holder: str, at: datetime) -> Fence | None:
    """Renew the lease, or take it when it is free or expired. None while another scheduler holds it."""
    mine = JobLease.holder == holder
    row = session.execute(
        select(JobLease.holder, JobLease.token).where(JobLease.name == NAME).with_for_update()
    ).one_or_none()
    if row is None:
        insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
        made = session.execute(
            insert(JobLease)
            .values(name=NAME, holder=holder, token=1, until=at + LASTS, ticked_at=at)
            .on_conflict_do_nothing()
            .returning(JobLease.token)
        ).scalar_one_or_none()
        return Fence(holder, made) if made is not None else None
    token = row.token if row.holder == holder else row.token + 1
    taken = session.execute(
        update(JobLease)
        .where(JobLease.name == NAME, or_(mine, JobLease.until <= at))
        .values(holder=holder, token=token, until=at + LASTS, ticked_at=at)
        .returning(JobLease.token)
    ).scalar_one_or_none()
    return Fence(holder, taken) if taken is not None else None


def check(session: Session, fence: Fence) -> None:
    """Inside the transaction of a job: raise `LostLease` unless the fence still holds; it holds until the commit."""
    row = session.execute(
        select(JobLease.holder, JobLease.token).where(JobLease.name == NAME).with_for_update()
    ).one_or_none()
    if row is None or (row.holder, row.token) != (fence.holder, fence.token):
        raise LostLease()


def give_back(session: Session, fence: Fence, at: datetime) -> None:
    """A scheduler that stops in good order frees the lease at once."""
    session.execute(
        update(JobLease)
        .where(JobLease.name == NAME, JobLease.holder == fence.holder, JobLease.token == fence.token)
        .values(until=at)
    )


def last_tick(reader: Reader) -> datetime | None:
    """When a scheduler last gave a sign of life; None when none ever ran."""
    return reader.execute(select(JobLease.ticked_at).where(JobLease.name == NAME)).scalar_one_or_none()


def alive(reader: Reader, at: datetime) -> bool:
    """Whether a scheduler ticked within 3 beats (REL-11): what `/health/ready` asks."""
    seen = last_tick(reader)
    return seen is not None and at - seen <= 3 * BEAT
