"""What one may ask of Ma file: a filter, an order, a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from backend.birthdays import anniversary
from backend.services.desk.rules import GROUPS

SORTS = ("urgency", "name", "age", "silence")
FILTERS = tuple(GROUPS)
LIMIT, MOST = 100, 200
NO_DAY, NEVER = "9999-12-31", "0"
"""What stands in an order for a milestone without a day (last), and for an exchange never recorded (first)."""

Key = tuple[str, str, str]
"""Where a file comes in the order that was asked: two texts, then its identifier."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the screen asks for: one filter, one rule, one age, words of a name, an order, a page."""

    filter: str | None = None
    rule: str | None = None
    age: int | None = None
    q: str = ""
    referent: UUID | None = None
    sort: str = "urgency"
    after: list[str] | None = None
    limit: int = LIMIT


class Born(NamedTuple):
    """Whoever is of an age was born after the first day, until the second."""

    after: date
    until: date


def born(on: date, years: int) -> Born:
    """The births of those who are `years` old on a day."""
    return Born(anniversary(on, -years - 1), anniversary(on, -years))


def counted(told: dict[int, int]) -> dict[str, int]:
    """How many files each filter keeps, from how many hold each sum of groups."""
    return {"all": sum(told.values())} | {
        name: sum(many for groups, many in told.items() if groups & bit) for name, bit in GROUPS.items()
    }
