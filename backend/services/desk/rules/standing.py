"""What the desk shows of dates: where a person stands in time, why a file comes first. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, cast

from backend.services.autonomy import Dated, rules

SILENT_DAYS = 14
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
    ranked.sort(key=lambda one: rules.place(one[1], one[0]))
    return ranked


def silence(last_exchange_on: date | None, on: date) -> int | None:
    """Days since the last recorded exchange with the referent; None when none was ever recorded (DESIGN §11.17)."""
    return None if last_exchange_on is None else max(0, (on - last_exchange_on).days)
