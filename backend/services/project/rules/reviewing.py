"""The day a project is read again: some months after it was signed, and once more before 18. Pure."""

from __future__ import annotations

from datetime import date, timedelta

from backend.birthdays import add_months, anniversary


def review_on(signed_on: date, born_first: date, *, months: int, before_18_days: int) -> date:
    """`born_first` is the earliest day they may be born: what is said before 18 is never said too late."""
    usual = add_months(signed_on, months)
    last = anniversary(born_first, 18) - timedelta(days=before_18_days)
    return last if signed_on < last < usual else usual
