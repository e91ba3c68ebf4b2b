"""When a space that nobody opens is warned of, paused, and erased (RET-03). Pure: days in, a day and a step out.

Only its owner's own opening counts: never a push that arrives, a message received, or a gesture of somebody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from backend.birthdays import add_months

DELAYS: Final = "inactivity.delays"
"""The name of the dated value in `law/`."""


class Stage(StrEnum):
    """How far an absence went. `OPEN`: nothing was said. `PAUSED`: any way in opens all of it again."""

    OPEN = "open"
    FIRST = "first"
    SECOND = "second"
    LAST = "last"
    PAUSED = "paused"
    ERASED = "erased"


WARNED: Final = (Stage.FIRST, Stage.SECOND, Stage.LAST)


@dataclass(frozen=True, slots=True)
class Delays:
    """Months and days, from `law/`."""

    first_months: int
    second_months: int
    last_days: int
    pause_months: int
    kept_months: int

    @classmethod
    def of(cls, told: Mapping[str, int]) -> Delays:
        return cls(**told)


@dataclass(frozen=True, slots=True)
class Absence:
    """The last day somebody opened their space, how far it was said, and the day it was (None: `OPEN`)."""

    opened_on: date
    stage: Stage = Stage.OPEN
    stage_on: date | None = None


def pause_day(absence: Absence, delays: Delays) -> date:
    """The day the space is paused if nobody opens it before: never less than the last days after the last warning.

    A month without such a day ends on its last one (as CPC art. 641 counts).
    """
    by_months = add_months(absence.opened_on, delays.pause_months)
    if absence.stage is Stage.LAST and absence.stage_on is not None:
        return max(by_months, absence.stage_on + timedelta(days=delays.last_days))
    return by_months


def erase_day(absence: Absence, delays: Delays) -> date:
    """The day all is erased: so many months after the day it was, or would be, paused."""
    paused = absence.stage is Stage.PAUSED and absence.stage_on is not None
    start = absence.stage_on if paused and absence.stage_on else pause_day(absence, delays)
    return add_months(start, delays.kept_months)


def next_day(absence: Absence, delays: Delays) -> date | None:
    """The next day something happens if nobody comes; None once all is erased."""
    opened = absence.opened_on
    match absence.stage:
        case Stage.OPEN:
            return add_months(opened, delays.first_months)
        case Stage.FIRST:
            return add_months(opened, delays.second_months)
        case Stage.SECOND:
            return pause_day(absence, delays) - timedelta(days=delays.last_days)
        case Stage.LAST:
            return pause_day(absence, delays)
        case Stage.PAUSED:
            return erase_day(absence, delays)
    return None


def reached(absence: Absence, delays: Delays, on: date) -> Stage | None:
    """What is to be done on a day; None when nothing is.

    After nights without the job only the most advanced warning is said; a pause always comes at least the last days
    after a last warning really said, whatever the outage.
    """
    due = next_day(absence, delays)
    if due is None or on < due:
        return None
    if absence.stage is Stage.PAUSED:
        return Stage.ERASED
    if absence.stage is Stage.LAST:
        return Stage.PAUSED
    if on >= pause_day(absence, delays) - timedelta(days=delays.last_days):
        return Stage.LAST
    return Stage.SECOND if on >= add_months(absence.opened_on, delays.second_months) else Stage.FIRST
