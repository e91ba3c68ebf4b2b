"""What a stored milestone is on a given day, and in which order to look at several."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from .catalogue import family
from .facts import State, StoredMilestone

LATE_LOSS, LATE_DUTY, SOON, OPEN, REST = range(5)
SOON_DAYS = 30
_NEVER = date.max.toordinal()
_LATE = {"loss_of_right": LATE_LOSS, "duty": LATE_DUTY, "open": OPEN, "standing": REST}
Row = TypeVar("Row", bound=StoredMilestone)


def state(row: StoredMilestone, on: date) -> State:
    """The state of a milestone on a civil day. What was done or waived stays so, whatever the facts became.

    Late the day after `due_on`; lost from `lapses_on`; not concerned from `stops_on` (care ended, person died).
    """
    if row.done_on is not None and row.done_on <= on:
        return "done"
    if row.waived_on is not None and row.waived_on <= on:
        return "waived"
    if row.applies == "no" or (row.stops_on is not None and row.stops_on <= on):
        return "not_concerned"
    if row.lapses_on is not None and row.lapses_on <= on:
        return "lost"
    if row.due_on is not None and row.due_on < on:
        return "late"
    return "open" if row.opens_on <= on else "later"


def urgency(row: StoredMilestone, on: date) -> int:
    """0 late with loss of a right, 1 late duty, 2 due in 30 days or less, 3 open, 4 the rest.

    Late but easy to make up (family "open") is still to do, behind what is due; a standing right never presses.
    """
    now = state(row, on)
    if now == "late":
        return _LATE[family(row.rule)]
    if now not in ("open", "later"):
        return REST
    if row.due_on is not None and (row.due_on - on).days <= SOON_DAYS:
        return SOON
    return OPEN if now == "open" and family(row.rule) != "standing" else REST


def place(row: StoredMilestone, rank: int) -> tuple[int, int, int, str]:
    """Where a row stands among those of a person: urgency, then deadline (none last), then what opened last."""
    due = _NEVER if row.due_on is None else row.due_on.toordinal()
    return rank, due, -row.opens_on.toordinal(), row.rule


def order(rows: Iterable[Row], on: date) -> list[Row]:
    """The rows sorted for a person who has little time: urgency, deadline (none last), what opened last, rule."""
    return sorted(rows, key=lambda row: place(row, urgency(row, on)))
