"""Birthdays and months in whole numbers, for every rule that counts an age: 29 February, short months, days of
birth that nobody knows. Pure."""

from __future__ import annotations

from calendar import isleap, monthrange
from datetime import date


def anniversary(birth: date, years: int, *, accomplished: bool = False) -> date:
    """The n-th birthday. Born on 29 February, in a common year: 28 February (the prudent day for a deadline),
    or 1 March when the year must be wholly lived (C. civ. 388 and 414)."""
    year = birth.year + years
    if birth.month == 2 and birth.day == 29 and not isleap(year):
        return date(year, 3, 1) if accomplished else date(year, 2, 28)
    return date(year, birth.month, birth.day)


def add_months(day: date, months: int) -> date:
    """Same day number n months away (n may be negative), or the last day of that month when it has no such day."""
    at = day.year * 12 + day.month - 1 + months
    year, month = at // 12, at % 12 + 1
    if day.day > 28:
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    return date(year, month, day.day)


def born_between(birth: date, precision: str) -> tuple[date, date]:
    """The first and last day somebody may be born (`precision`: `day`, `month` or `year`): deadlines count from the
    first, openings from the last."""
    if precision == "year":
        return date(birth.year, 1, 1), date(birth.year, 12, 31)
    if precision == "month":
        return birth.replace(day=1), birth.replace(day=monthrange(birth.year, birth.month)[1])
    return birth, birth


def age_on(birth: date, on: date) -> int:
    """Years wholly lived on a day (born on 29 February: one more on 1 March in a common year)."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))
