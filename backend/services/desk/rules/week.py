"""The weekly summary: on which morning it is said, and what it counts. Pure."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from backend.services.autonomy import rules

DAYS: Final = 7
PRESSING: Final = tuple(one for one in rules.rule_ids() if rules.family(one) != "standing")
"""The rules that press somebody: a standing right never does."""


class Counts(NamedTuple):
    """Dates past, dates of the seven days that begin today, and how many young persons they are about."""

    late: int
    week: int
    youths: int


def is_the_morning(day: date) -> bool:
    """The first working day of its week: Monday, or the day after when Monday is a public holiday."""
    before = (day - timedelta(days=back) for back in range(1, day.weekday() + 1))
    return rules.is_working_day(day) and not any(rules.is_working_day(one) for one in before)
