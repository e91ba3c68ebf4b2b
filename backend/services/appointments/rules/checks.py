"""The small check behind a link: a day and a month of birth, or what is known of them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

Check = Literal["day_month", "month_year", "year"]
TRIES = 3
TRIES_OF_APPOINTMENT = 6
PARTS: Mapping[str, tuple[str, ...]] = {
    "day_month": ("day", "month"),
    "month_year": ("month", "year"),
    "year": ("year",),
}


def check_of(precision: str) -> Check:
    """What is asked of somebody whose birth date is known to the day, to the month, or to the year."""
    if precision == "day":
        return "day_month"
    return "month_year" if precision == "month" else "year"


def passes(birth: date, precision: str, given: Mapping[str, int | None]) -> bool:
    """Whether the answer is theirs: every part asked, nothing more."""
    return all(given.get(part) == getattr(birth, part) for part in PARTS[check_of(precision)])
