"""A month of money: what comes in, four envelopes, what is left to live on. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

INCOME: Final = "in"
ENVELOPES: Final = ("home", "moving", "food", "aside")
WEEKS_A_YEAR, MONTHS_A_YEAR = 52, 12


@dataclass(frozen=True, slots=True)
class Line:
    """One sum of each month: money that comes in, or goes to an envelope; `day` of the month when it is known."""

    envelope: str
    label: str
    cents: int
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """Sums in cents. `left` may be below zero; `week` is what is left for each of 52 weeks, rounded down."""

    income: int
    envelopes: dict[str, int]
    left: int
    week: int


def month_of(lines: Sequence[Line]) -> Month:
    """What a month looks like."""
    spent = {one: sum(line.cents for line in lines if line.envelope == one) for one in ENVELOPES}
    income = sum(line.cents for line in lines if line.envelope == INCOME)
    left = income - sum(spent.values())
    return Month(income, spent, left, left * MONTHS_A_YEAR // WEEKS_A_YEAR)
