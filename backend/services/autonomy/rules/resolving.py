"""From an offset of the law to a civil day of one person: openings from the last day of birth possible, the rest
from the first."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from backend.birthdays import add_months, anniversary
from backend.law import Offset

from .care import Path


def resolve(offset: Offset, path: Path, *, last: bool) -> date:
    """The day an offset means for a person; `last`: from the latest bounds (openings, losses), else the earliest."""
    base = offset.base
    if base == "birth":
        born = path.born_last if last else path.born_first
        day = anniversary(born, offset.years, accomplished=offset.accomplished)
    elif base == "exit":
        day = path.exit_last if last else path.exit_first
        if offset.years:
            day = anniversary(day, offset.years)
    elif base == "majority":
        day = _majority(offset, path, last=last)
    else:
        known = path.care_on if base == "care" else path.facts.c2s_fin
        if known is None:
            if offset.unknown is None:
                raise ValueError(f"An offset from {base} says no day for when it is not known")
            return resolve(offset.unknown, path, last=last)
        day = anniversary(known, offset.years) if offset.years else known
    if offset.next_year_on is not None:
        month, number = offset.next_year_on
        day = date(day.year + 1, month, number)
    if offset.months:
        day = add_months(day, offset.months)
    if offset.month_end:
        day = date(day.year, day.month, monthrange(day.year, day.month)[1])
    if offset.days:
        day += timedelta(days=offset.days)
    if offset.or_later is not None:
        day = max(day, resolve(offset.or_later, path, last=last))
    return day


def _majority(offset: Offset, path: Path, *, last: bool) -> date:
    """Years after majority, or after emancipation when it came first."""
    if path.early is not None:
        return anniversary(path.early, offset.years, accomplished=offset.accomplished)
    born = path.born_last if last else path.born_first
    return anniversary(born, path.law.majority_years + offset.years, accomplished=offset.accomplished)
