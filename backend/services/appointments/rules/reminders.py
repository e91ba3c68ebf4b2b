"""When an appointment is recalled: days before at a decent hour, hours before to the minute. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import NamedTuple

from backend import law

from .times import nearest_instant, wall

DAY = timedelta(days=1)
CLOSE = timedelta(hours=6)
"""A reminder this near is the last word before leaving home: it does not wait for another channel long."""


class Reminder(NamedTuple):
    """One saying: how long before, when it may leave, and whether it is the last one."""

    code: str
    leaves_at: datetime
    close: bool


def code(before: timedelta) -> str:
    """How a reminder is named in its identity: `7d`, `2h`, `90m`."""
    minutes = int(before.total_seconds()) // 60
    if minutes % 1440 == 0:
        return f"{minutes // 1440}d"
    return f"{minutes // 60}h" if minutes % 60 == 0 else f"{minutes}m"


def leaves_at(starts_at: datetime, before: timedelta, zone: str) -> datetime:
    """When a reminder leaves. Whole days before: the same wall time, brought inside the hours of reminders."""
    if before % DAY:
        return starts_at - before
    local = wall(starts_at, zone)
    first, last = law.value("appointments.reminder_hours", local.date()).value
    hour = min(max(local.time(), time(first)), time(last))
    return nearest_instant(datetime.combine(local.date() - before, hour), zone)


def planned(starts_at: datetime, befores: Iterable[timedelta], zone: str, *, at: datetime) -> list[Reminder]:
    """The reminders still to leave, soonest first; those whose time has passed are not said late."""
    found = [Reminder(code(one), leaves_at(starts_at, one, zone), one <= CLOSE) for one in befores if one]
    return sorted((one for one in found if at < one.leaves_at < starts_at), key=lambda one: one.leaves_at)
