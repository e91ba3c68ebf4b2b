"""From which day the written follow-up of a young person may be eliminated (RET-04). Pure: days in, a day out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from backend.birthdays import add_months, anniversary

DELAYS: Final = "file.kept"
"""The name of the dated value in `law/`."""


@dataclass(frozen=True, slots=True)
class Delays:
    """Months after the last measure and the last contact; an age before which nothing goes. From `law/`."""

    months: int
    until_age: int

    @classmethod
    def of(cls, told: Mapping[str, int]) -> Delays:
        return cls(**told)


@dataclass(frozen=True, slots=True)
class Followed:
    """What decides: the birth, the end of the last measure (exclusive; None: one runs, or none is known), the last
    contact with the person (None: none was ever recorded), and whether a safe of theirs may still be opened."""

    born: date
    ended_on: date | None
    contact_on: date | None
    safe_stands: bool


def due_on(one: Followed, delays: Delays) -> date | None:
    """The first day it may be eliminated; None while nobody can say.

    A safe that waits for its owner keeps the follow-up with it: who comes back finds all of it again (RET-03).
    """
    if one.ended_on is None or one.safe_stands:
        return None
    last = max(one.ended_on, one.contact_on or one.ended_on)
    return max(add_months(last, delays.months), anniversary(one.born, delays.until_age, accomplished=True))
