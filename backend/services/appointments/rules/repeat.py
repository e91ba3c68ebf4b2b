"""Appointments that come back: the days of a repeat, at the same wall time through clock changes. Pure."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time
from itertools import islice
from typing import Literal, NamedTuple

from dateutil import rrule

from backend.errors import Invalid

Every = Literal["week", "two_weeks", "month"]
MOST = 26
FARTHEST_DAYS = 400


class Repeat(NamedTuple):
    """How often, and until when: a number of times, or a last day (included)."""

    every: Every
    times: int | None
    until: date | None
    skip_holidays: bool


def days(first: date, repeat: Repeat, holidays: Collection[date] = ()) -> list[date]:
    """The days of a repeat, the first included. Every month keeps the weekday and its rank (the first Tuesday…),
    the last one when the first day stands in a fifth week. A skipped holiday still counts as one of the times.

    Raises `Invalid` when it would go on for too long, or happens once only.
    """
    if (repeat.times is None) == (repeat.until is None):
        raise Invalid(
            "Il manque la fin de la répétition.",
            fields={"/repeat": "Mettez un nombre de fois, ou un dernier jour."},
        )
    begins = datetime.combine(first, time(12))
    until = None if repeat.until is None else datetime.combine(repeat.until, time(12))
    if until is not None and (until - begins).days > FARTHEST_DAYS:
        raise Invalid(
            "Cette répétition va trop loin.", fields={"/repeat/until": "Restez à moins de 13 mois."}
        )
    if repeat.every == "month":
        rank = (first.day - 1) // 7 + 1
        weekday = rrule.weekday(first.weekday(), -1 if rank == 5 else rank)
        found = rrule.rrule(rrule.MONTHLY, dtstart=begins, byweekday=weekday, count=repeat.times, until=until)
    else:
        step = 2 if repeat.every == "two_weeks" else 1
        found = rrule.rrule(rrule.WEEKLY, dtstart=begins, interval=step, count=repeat.times, until=until)
    made = [one.date() for one in islice(found, MOST + 1)]
    if len(made) > MOST:
        raise Invalid(f"Cela fait trop de fois : {MOST} au plus.", fields={"/repeat": "Arrêtez plus tôt."})
    kept = [day for day in made if not (repeat.skip_holidays and day in holidays and day != first)]
    if len(kept) < 2:
        raise Invalid(
            "Cela ne se répète pas.", fields={"/repeat": "Mettez au moins 2 fois, ou enlevez la répétition."}
        )
    return kept
