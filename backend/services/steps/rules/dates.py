"""An age in whole months. Pure."""

from __future__ import annotations

from datetime import date

from backend.birthdays import add_months


def whole_months(since: date, on: date) -> int:
    """Whole months lived from one day to another; the month is whole on the last day when it has no such day."""
    months = (on.year - since.year) * 12 + on.month - since.month
    return months if on >= add_months(since, months) else months - 1
