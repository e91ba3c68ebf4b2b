"""What the desk shows of dates: where a person stands in time, why a file comes first. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, cast

from backend.services.autonomy import Dated, rules

SILENT_DAYS = 14
WEEK_DAYS = 7
SOON_DAYS = 30
INTERVIEW_DAYS = 180
INTERVIEW = "M14"
RIGHTS_END_YEARS = 21
CODES = ("late_loss", "late", "soon", "open", "none")


class Age(NamedTuple):
    """Whole years, and whole months since the last birthday."""

    years: int
    months: int


def age(birth: date, on: date) -> Age:
    """The age on a day. Born on 29 February: one more year on 1 March in a common year."""
    months = (on.month - birth.month - (on.day < birth.day)) % 12
    return Age(rules.age_on(birth, on), months)


@lru_cache(maxsize=8192)
def majority_on(birth: date, precision: str) -> date:
    """The first day of majority, the latest possible when the day or month of birth is unknown."""
    return rules.majority_on(birth, cast(rules.Precision, precision))


def days_to_18(birth: date, precision: str, on: date) -> int | None:
    """Days left before majority; None once it is reached."""
    left = (majority_on(birth, precision) - on).days
    return left if left > 0 else None


def standing(birth: date, precision: str, on: date) -> dict[str, Any]:
    """Where a person stands in time on a day. `days_to_18` is None from 18, when the counter speaks of 21."""
    lived = age(birth, on)
    return {
        "age_years": lived.years,
        "age_months": lived.months,
        "days_to_18": days_to_18(birth, precision, on),
        "turns_18_on": majority_on(birth, precision),
        "rights_until": rules.anniversary(birth, RIGHTS_END_YEARS),
        "certain": precision == "day",
    }


def pressing(rows: Iterable[Dated], on: date) -> list[tuple[int, Dated]]:
    """The milestones to look at, most urgent first, each with its urgency (0 to 3)."""
    ranked = [(rules.urgency(row, on), row) for row in rows]
    ranked = [one for one in ranked if one[0] < rules.REST]
    ranked.sort(key=lambda one: (one[0], one[1].due_on or date.max, one[1].opens_on, one[1].rule))
    return ranked


def silence(last_exchange_on: date | None, on: date) -> int | None:
    """Days since the last recorded exchange with the referent; None when none was ever recorded (DESIGN §11.17)."""
    return None if last_exchange_on is None else max(0, (on - last_exchange_on).days)


def is_silent(days: int | None) -> bool:
    """Nobody recorded an exchange for 14 days, or ever."""
    return days is None or days >= SILENT_DAYS


class Look(NamedTuple):
    """What a caseload needs of one person's milestones: the first to look at, how many others, which filters."""

    rank: int
    row: Dated | None
    others: int
    late: bool
    week: bool
    soon: bool
    no_interview: bool


def look(rows: Iterable[Dated], on: date) -> Look:
    """One pass over the rows of one person; the first is the first of `pressing`."""
    first: Dated | None = None
    least: tuple[int, date, date, str] | None = None
    count = 0
    late = week = soon = missing = False
    for row in rows:
        rank = rules.urgency(row, on)
        if row.rule == INTERVIEW:
            missing = interview_missing(row, on)
        if rank >= rules.REST:
            continue
        count += 1
        due = row.due_on
        if rank <= rules.LATE_DUTY:
            late = True
        elif rank == rules.SOON:
            soon = True
            week = week or (due is not None and (due - on).days <= WEEK_DAYS)
        key = (rank, due or date.max, row.opens_on, row.rule)
        if least is None or key < least:
            least, first = key, row
    return Look(least[0] if least else rules.REST, first, max(0, count - 1), late, week, soon, missing)


def interview_missing(row: Dated, on: date) -> bool:
    """The interview of 17 is neither held nor set aside, and is due within 180 days or late."""
    now = rules.state(row, on)
    if now == "late":
        return True
    return now in ("open", "later") and row.due_on is not None and (row.due_on - on).days <= INTERVIEW_DAYS
