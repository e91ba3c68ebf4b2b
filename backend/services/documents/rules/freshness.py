"""Until which day a paper is good, by itself and for each use; the phone computes the same. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from backend.guides.papers import PaperType, Use

State = Literal["good", "soon", "too_old", "unknown"]
"""`unknown`: a date is missing, and the person may know it."""

PRESSING: Final[dict[State, int]] = {"too_old": 0, "soon": 1, "unknown": 2, "good": 3}


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates written on a paper, as far as the person said them."""

    issued_on: date | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a paper stands: until which day, included; or which date to ask for."""

    state: State
    until: date | None = None
    ask: str | None = None


@dataclass(frozen=True, slots=True)
class Freshness:
    """A paper on a given day: what to say first, the use that decides it, and each use."""

    state: State
    until: date | None
    ask: str | None
    use: str | None
    uses: tuple[tuple[Use, Standing], ...]


def freshness(kind: PaperType, dates: Dates, *, on: date) -> Freshness:
    """How a paper stands on a day. Its own validity is said first when it is not good, else the use that presses."""
    own = standing(kind, dates, on=on)
    uses = tuple((use, for_use(use, own, dates, on=on)) for use in kind.uses)
    if own.state in ("too_old", "unknown") or not uses:
        return Freshness(own.state, own.until, own.ask, None, uses)
    use, pressing = min(uses, key=lambda one: (PRESSING[one[1].state], one[1].until or date.max))
    if PRESSING[pressing.state] < PRESSING[own.state]:
        return Freshness(pressing.state, pressing.until, pressing.ask, use.use, uses)
    return Freshness(own.state, own.until, own.ask, None, uses)


def standing(kind: PaperType, dates: Dates, *, on: date) -> Standing:
    """How a paper stands by itself."""
    until = last_day(kind, dates)
    if until is not None:
        return Standing(_state(until, kind.soon_days, on), until)
    if kind.validity.kind == "none" or kind.validity.optional:
        return Standing("good")
    return Standing("unknown", ask="issued_on" if kind.validity.kind == "months" else "expires_on")


def for_use(use: Use, own: Standing, dates: Dates, *, on: date) -> Standing:
    """How a paper stands for one use: still good by itself, and fresh enough."""
    if own.state in ("too_old", "unknown"):
        return own
    if use.fresh_months is None:
        return own
    if dates.issued_on is None:
        return Standing("unknown", own.until, "issued_on")
    fresh = under(dates.issued_on, use.fresh_months)
    if own.until is not None and own.until <= fresh:
        return own
    return Standing(_state(fresh, use.soon_days, on), fresh)


def last_day(kind: PaperType, dates: Dates) -> date | None:
    """The last day a paper is good by itself, included; None when nothing says it."""
    ends = []
    if dates.expires_on is not None:
        ends.append(dates.expires_on)
    if kind.validity.kind == "months" and kind.validity.months and dates.issued_on is not None:
        ends.append(under(dates.issued_on, kind.validity.months))
    return min(ends, default=None)


def reminders(kind: PaperType, dates: Dates, *, on: date) -> list[date]:
    """The days to say that a paper is to be redone: ahead of its last day, by the leads of its kind, after `on`.

    None for a paper that never ends: how fresh it must be matters only once it is asked for.
    """
    until = last_day(kind, dates)
    if until is None:
        return []
    return sorted(day for lead in kind.remind_before if (day := until - timedelta(days=lead)) > on)


def under(day: date, months: int) -> date:
    """The last day on which something dated `day` is less than `months` months old.

    The same number of the month, or its last day when the month is shorter; minus one day.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    same = date(year, month, min(day.day, (following - timedelta(days=1)).day))
    return same - timedelta(days=1)


def _state(until: date, soon_days: int, on: date) -> State:
    if on > until:
        return "too_old"
    return "soon" if (until - on).days <= soon_days else "good"
