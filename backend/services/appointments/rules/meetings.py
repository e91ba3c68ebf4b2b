"""Times that meet: who would be in two places, and when everybody is free. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from backend import law

from .holidays import holiday
from .times import Slot, nearest_instant

LOOK_AHEAD_DAYS = 60
SATURDAY = 5
EARLY, LATE = time(8), time(20)


class Busy(NamedTuple):
    """A time taken, and who takes part."""

    id: UUID
    starts_at: datetime
    ends_at: datetime
    people: frozenset[UUID]


def meets(one: Slot, other: Slot | Busy) -> bool:
    """Whether two times overlap: one that begins when the other ends does not."""
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at


def clashes(taken: Iterable[Busy]) -> set[UUID]:
    """The appointments during which somebody would be in two places: one sweep in order of time."""
    found: set[UUID] = set()
    running: list[Busy] = []
    for one in sorted(taken, key=lambda busy: busy.starts_at):
        running = [other for other in running if other.ends_at > one.starts_at]
        for other in running:
            if other.people & one.people:
                found |= {one.id, other.id}
        running.append(one)
    return found


def free_slots(
    taken: Collection[Busy],
    first: date,
    minutes: int,
    zone: str,
    territory: str,
    *,
    at: datetime,
    count: int = 3,
) -> list[Slot]:
    """Times when nobody is taken, one a working day, at the hours people keep most easily; fewer when none are left."""
    hours = [time.fromisoformat(one) for one in law.value("appointments.offer_hours", first).value]
    found: list[Slot] = []
    for days in range(LOOK_AHEAD_DAYS):
        day = first + timedelta(days=days)
        if day.weekday() >= SATURDAY or holiday(day, territory):
            continue
        tried = (_slot(day, hour, minutes, zone) for hour in hours)
        free = next((one for one in tried if one.starts_at > at and not _taken(one, taken)), None)
        if free is not None:
            found.append(free)
        if len(found) == count:
            break
    return found


def unusual(starts: datetime) -> bool:
    """A wall time before 8 h or from 20 h on: shown before it is sent, never forbidden."""
    return not EARLY <= starts.time() < LATE


def _slot(day: date, hour: time, minutes: int, zone: str) -> Slot:
    starts_at = nearest_instant(datetime.combine(day, hour), zone)
    return Slot(starts_at, starts_at + timedelta(minutes=minutes))


def _taken(one: Slot, taken: Collection[Busy] | Sequence[Busy]) -> bool:
    return any(meets(one, other) for other in taken)
