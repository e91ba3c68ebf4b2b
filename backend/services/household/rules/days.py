"""Deadlines of the bank and of the home. Pure."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def silent_from(asked_on: date, days: int) -> date:
    """The first day on which a bank that said nothing has refused: `days` whole days have passed (CMF R312-3)."""
    return asked_on + timedelta(days=days + 1)


def until_after(ended_on: date, years: int) -> date:
    """The last day of a right that lasts `years` after `ended_on`; 29 February becomes the 28th."""
    year = ended_on.year + years
    return ended_on.replace(year=year, day=min(ended_on.day, monthrange(year, ended_on.month)[1]))
