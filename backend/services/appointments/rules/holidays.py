"""Public holidays of a territory, by name, from dated data. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from dateutil.easter import easter

from backend import law


@lru_cache(maxsize=256)
def public_holidays(year: int, territory: str) -> Mapping[date, str]:
    """Every public holiday of a civil year where the département is in charge, with its name, in order."""
    on = date(max(year, 2017), 1, 1)
    told = dict(law.value("holidays.names", on).value)
    told |= dict(law.value("holidays.by_territory", on).value.get(territory, {}))
    return MappingProxyType(dict(sorted((_day(year, when), name) for when, name in told.items())))


def holiday(day: date, territory: str) -> str | None:
    """The name of the holiday that falls on a day, or None."""
    return public_holidays(day.year, territory).get(day)


def between(first: date, end: date, territory: str) -> list[tuple[date, str]]:
    """The holidays from a day to another (exclusive), in order."""
    years = range(first.year, end.year + 1)
    found = (one for year in years for one in public_holidays(year, territory).items())
    return [(day, name) for day, name in found if first <= day < end]


def _day(year: int, when: str) -> date:
    if when[0] in "+-":
        return easter(year) + timedelta(days=int(when))
    month, _, day = when.partition("-")
    return date(year, int(month), int(day))
