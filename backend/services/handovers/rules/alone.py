"""A file nobody follows: how long before its lead is told, and told again. Pure."""

from __future__ import annotations

from datetime import date, datetime, timedelta

AFTER_DAYS = 7
"""Days without an active referent after which the lead is told, and as many before they are told again."""

UNDO_FOR = timedelta(hours=24)
"""How long a lead's gesture can be taken back."""

SAID_AFTER = timedelta(minutes=10)
"""A change of referent is said after this: what is undone at once troubles nobody."""


def days_alone(since: date, on: date) -> int:
    """Whole days without a referent; `since` is the first of them."""
    return max(0, (on - since).days)


def left_alone(since: date, on: date) -> bool:
    """Whether this file counts as forgotten."""
    return days_alone(since, on) >= AFTER_DAYS


def told_today(since: date, on: date) -> bool:
    """Whether its lead hears it on this very day: at seven days, then each week."""
    days = days_alone(since, on)
    return days >= AFTER_DAYS and days % AFTER_DAYS == 0


def may_undo(made_at: datetime, undone_at: datetime | None, at: datetime) -> bool:
    """Whether a reassignment can still be taken back."""
    return undone_at is None and at < made_at + UNDO_FOR
