"""What happens to a milestone on which civil day: it opens, it is recalled, it is late. Oracle of the nightly job."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Literal, NamedTuple

from .catalogue import rule
from .dates import next_working_day, working_day_before
from .facts import StoredMilestone

Kind = Literal["opened", "reminder", "late"]
_DAY = timedelta(days=1)


class Event(NamedTuple):
    """One thing that happens on one civil day; `n` is the position of the reminder (from 1), 0 for the others."""

    kind: Kind
    day: date
    n: int


class Window(NamedTuple):
    """Where an event comes from: the stored column it counts from and how many days after (or before).

    `working_day`: the event moves back to the previous working day (reminders); duties and openings never move.
    """

    kind: Kind
    n: int
    column: Literal["opens_on", "due_on"]
    days: int
    working_day: bool


@cache
def windows(rule_id: str) -> tuple[Window, ...]:
    """Every event a rule can give, declared by its sheet: what the nightly SQL selects on.

    A standing right is there for the day one needs it: it opens without a word.
    """
    version = rule(rule_id).latest
    found = (
        [] if rule(rule_id).family == "standing" else [Window("opened", 0, "opens_on", 0, working_day=False)]
    )
    for one in version.remind_before:
        column: Literal["opens_on", "due_on"] = "opens_on" if one.of == "opens_on" else "due_on"
        found.append(Window("reminder", one.n, column, one.days, working_day=True))
    if version.due is not None:
        found.append(Window("late", 0, "due_on", 1, working_day=False))
    return tuple(found)


def event_day(window: Window, stored: date) -> date:
    """The civil day of the event for a stored date."""
    day = stored + timedelta(days=window.days)
    return working_day_before(day) if window.working_day else day


def window_dates(window: Window, after: date, upto: date) -> tuple[date, date]:
    """Stored dates (first and last, both included) whose event falls on a day with `after` < day <= `upto`.

    Exact: going back to the previous working day keeps order, so the days said on worked days are one interval.
    First after last: nothing to select.
    """
    first, last = after + _DAY, upto
    if window.working_day:
        first, last = next_working_day(after), next_working_day(upto) - _DAY
    back = timedelta(days=window.days)
    return first - back, last - back


def events_between(row: StoredMilestone, after: date, upto: date) -> list[Event]:
    """The events of a row on the civil days `after` < day <= `upto`, in order.

    None for a row that is done, waived or not concerned; none from the day care stopped or the person died;
    none once the right is lost, save the sentence that says so (late).
    """
    if row.done_on is not None or row.waived_on is not None or row.applies == "no":
        return []
    found: list[Event] = []
    for window in windows(row.rule):
        stored = row.opens_on if window.column == "opens_on" else row.due_on
        if stored is None:
            continue
        day = event_day(window, stored)
        if not after < day <= upto or (row.stops_on is not None and row.stops_on <= day):
            continue
        if window.kind != "late" and row.lapses_on is not None and row.lapses_on <= day:
            continue
        found.append(Event(window.kind, day, window.n))
    return sorted(found, key=lambda event: (event.day, event.kind, event.n))
