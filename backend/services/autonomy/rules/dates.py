"""What a milestone counts from: offsets of the law, days of birth nobody knows, majority, working days."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from backend import law
from backend.birthdays import anniversary, born_between

from .facts import PersonFacts, Precision

_DAY = timedelta(days=1)


def earliest_birth(birth: date, precision: Precision) -> date:
    """The first day the person may have been born: every deadline counts from it."""
    return born_between(birth, precision)[0]


def latest_birth(birth: date, precision: Precision) -> date:
    """The last day the person may have been born: every opening counts from it."""
    return born_between(birth, precision)[1]


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
