"""Birthdays and months in whole numbers: 29 February, last days of months, unknown days, working days."""

from __future__ import annotations

from calendar import isleap, monthrange
from datetime import date, timedelta
from functools import lru_cache

from backend import law
from backend.law import Offset

from .facts import PersonFacts, Precision

_DAY = timedelta(days=1)


def anniversary(birth: date, years: int, *, accomplished: bool = False) -> date:
    """The n-th birthday. Born on 29 February, in a common year: 28 February (the prudent day for a deadline),
    or 1 March when the year must be wholly lived (C. civ. 388 and 414)."""
    year = birth.year + years
    if birth.month == 2 and birth.day == 29 and not isleap(year):
        return date(year, 3, 1) if accomplished else date(year, 2, 28)
    return date(year, birth.month, birth.day)


def add_months(day: date, months: int) -> date:
    """Same day number n months away, or the last day of that month when it has no such day."""
    at = day.year * 12 + day.month - 1 + months
    year, month = at // 12, at % 12 + 1
    if day.day > 28:
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    return date(year, month, day.day)


def resolve(offset: Offset, birth: date) -> date:
    """The day an offset means for a birth date: the anniversary, then months, then days."""
    day = anniversary(birth, offset.years, accomplished=offset.accomplished)
    if offset.months:
        day = add_months(day, offset.months)
    if offset.days:
        day += timedelta(days=offset.days)
    return day


def earliest_birth(birth: date, precision: Precision) -> date:
    """The first day the person may have been born: every deadline counts from it."""
    if precision == "year":
        return date(birth.year, 1, 1)
    return date(birth.year, birth.month, 1) if precision == "month" else birth


def latest_birth(birth: date, precision: Precision) -> date:
    """The last day the person may have been born: every opening counts from it."""
    if precision == "year":
        return date(birth.year, 12, 31)
    if precision == "month":
        return date(birth.year, birth.month, monthrange(birth.year, birth.month)[1])
    return birth


def age_on(birth: date, on: date) -> int:
    """Years wholly lived on a day (born on 29 February: one more on 1 March in a common year)."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def majority_on(birth: date, precision: Precision = "day") -> date:
    """The first day of majority (C. civ. 414); the last possible one when the day or month of birth is unknown."""
    years: int = law.value("majority.age_years", max(birth, law.since("majority.age_years"))).value
    return anniversary(latest_birth(birth, precision), years, accomplished=True)


def days_to_18(facts: PersonFacts, on: date) -> int | None:
    """Days left before majority; None once it is reached."""
    left = (majority_on(facts.birth_date, facts.birth_precision) - on).days
    return left if left > 0 else None


def conventional_birth_date(facts: PersonFacts) -> bool:
    """Whether the birth date looks like one an administration chose: 1 January or 31 December (kept as declared)."""
    return facts.birth_precision == "day" and (facts.birth_date.month, facts.birth_date.day) in (
        (1, 1),
        (12, 31),
    )


def easter(year: int) -> date:
    """Easter Sunday (Gregorian, the method of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=128)
def holidays(year: int) -> frozenset[date]:
    """Public holidays of a year (Code du travail L3133-1; those of one territory only are not counted)."""
    on = max(date(year, 1, 1), law.since("holidays.fixed"))
    fixed = {date(year, month, day) for month, day in law.value("holidays.fixed", on).value}
    sunday = easter(year)
    return frozenset(
        fixed | {sunday + timedelta(days=n) for n in law.value("holidays.after_easter", on).value}
    )


def is_working_day(day: date) -> bool:
    """Monday to Friday and not a public holiday."""
    return day.weekday() < 5 and day not in holidays(day.year)


def working_day_before(day: date) -> date:
    """The day itself when worked, else the last working day before it: when a reminder is said."""
    while not is_working_day(day):
        day -= _DAY
    return day


def next_working_day(day: date) -> date:
    """The first working day strictly after a day."""
    day += _DAY
    while not is_working_day(day):
        day += _DAY
    return day
