"""Hours of a day in a zone: when a message may arrive, when a channel is safe, which days are worked. Pure."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from dateutil.easter import easter

from backend import law


class Hours(NamedTuple):
    """Minutes of the local day, from included, until excluded; `until` before `from` runs past midnight."""

    start: int
    end: int

    def hold(self, minute: int) -> bool:
        if self.start <= self.end:
            return self.start <= minute < self.end
        return minute >= self.start or minute < self.end


def minute_of(zone: str, at: datetime) -> int:
    """The minute of the local day."""
    local = at.astimezone(ZoneInfo(zone))
    return local.hour * 60 + local.minute


def instant(zone: str, day: date, moment: time) -> datetime:
    """A local time of a civil day, as an instant; an hour skipped by a clock change is the one after it."""
    return datetime.combine(day, moment, ZoneInfo(zone)).astimezone(UTC)


def between(opens: time, closes: time) -> Hours:
    return Hours(opens.hour * 60 + opens.minute, closes.hour * 60 + closes.minute)


def next_within(zone: str, at: datetime, *windows: Hours) -> datetime | None:
    """The first instant, now or in the next two days, at which every window holds; None when they never meet.

    Walked by local minutes that matter alone: now, and each start of a window on three civil days.
    """
    local = at.astimezone(ZoneInfo(zone))
    tried = [at]
    for days in range(3):
        day = local.date() + timedelta(days=days)
        for one in windows:
            moment = time(one.start // 60 % 24, one.start % 60)
            tried.append(instant(zone, day, moment))
    for candidate in sorted(one for one in tried if one >= at):
        if all(one.hold(minute_of(zone, candidate)) for one in windows):
            return candidate
    return None


@lru_cache(maxsize=64)
def holidays(year: int) -> frozenset[date]:
    """Public holidays of a year (Code du travail L3133-1), from the dated values of law."""
    on = max(date(year, 1, 1), law.since("holidays.fixed"))
    fixed = {date(year, month, day) for month, day in law.value("holidays.fixed", on).value}
    sunday = easter(year)
    return frozenset(
        fixed | {sunday + timedelta(days=n) for n in law.value("holidays.after_easter", on).value}
    )


def is_working_day(day: date) -> bool:
    """Monday to Friday, and not a public holiday."""
    return day.weekday() < 5 and day not in holidays(day.year)
