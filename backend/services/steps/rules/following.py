"""When a follow-up falls due: the days it is said, and the day it stops being worth saying. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple, Protocol

from backend.birthdays import add_months
from backend.guides.follow_ups import After, FollowUp
from backend.services.steps.rules.states import TODO


class Standing(Protocol):
    """Where a step stands: its state, since which day, and how many times it changed."""

    @property
    def state(self) -> str: ...
    @property
    def since(self) -> date: ...
    @property
    def version(self) -> int: ...


class Planned(NamedTuple):
    """A follow-up with its days. `until` is exclusive; `version` is that of the step it counts from, 0 for a birth."""

    follow_up: FollowUp
    days: tuple[date, ...]
    until: date
    version: int

    def due(self, on: date) -> bool:
        """Whether its first day has come, and it is still worth saying."""
        return self.days[0] <= on < self.until


def planned(follow: FollowUp, steps: Mapping[str, Standing], born_last: date) -> Planned | None:
    """The days of one follow-up for somebody, or None when nothing has started it.

    `born_last` is the last day the person may be born: what opens by age never opens too early.
    """
    if follow.from_birth:
        redo = steps.get(follow.redo)
        if redo is not None and redo.state != TODO:
            return None
        return Planned(follow, _days(follow, born_last), _day(follow.until, born_last), 0)
    bases = [one for step in follow.steps if (one := steps.get(step)) and one.state in follow.states]
    if not bases:
        return None
    base = max(bases, key=lambda one: one.since)
    return Planned(follow, _days(follow, base.since), _day(follow.until, base.since), base.version)


def _days(follow: FollowUp, base: date) -> tuple[date, ...]:
    return tuple(_day(one, base) for one in follow.after)


def _day(after: After, base: date) -> date:
    return add_months(base, after.months + after.born_months) + timedelta(days=after.days)


def birth_dates(months: int, on: date) -> tuple[date, ...]:
    """The birth dates of those who are exactly so many months old on a day; none or several at ends of months."""
    near = add_months(on, -months)
    window = (near + timedelta(days=shift) for shift in range(-4, 5))
    return tuple(birth for birth in window if add_months(birth, months) == on)
