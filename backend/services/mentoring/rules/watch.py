"""What a lead watches: silence, who speaks first, feedback that is due, a proposal to make again."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from backend.law.parameters import value


def silence(last_on: date | None, started_on: date, on: date) -> str:
    """`` when there was an exchange lately, else `silent` or `long` (14 and 60 days by default)."""
    days = silent_days(last_on, started_on, on)
    short, long = value("mentoring.silence", on).value
    if days >= long:
        return "long"
    return "silent" if days >= short else ""


def silent_days(last_on: date | None, started_on: date, on: date) -> int:
    """Days since the last exchange, or since the start."""
    return max(0, (on - max(last_on or started_on, started_on)).days)


def initiative(young: int, mentor: int) -> str:
    """Who begins: `balanced`, `mentor` or `young` when one side makes three exchanges out of four; `` under 4."""
    together = young + mentor
    if together < 4:
        return ""
    if mentor * 4 >= together * 3:
        return "mentor"
    return "young" if young * 4 >= together * 3 else "balanced"


def feedback_due(started_on: date, answered: frozenset[int], ended_on: date | None, on: date) -> int | None:
    """The month (1, 3, 6) a side may answer today: the last one reached, when not answered yet."""
    reached = [
        month
        for month in value("mentoring.feedback_months", on).value
        if started_on + relativedelta(months=month) <= min(on, ended_on or on)
    ]
    if not reached or reached[-1] in answered:
        return None
    return int(reached[-1])


def feedback_day(started_on: date, day: date) -> int | None:
    """The month whose question opens exactly that day, or None."""
    for month in value("mentoring.feedback_months", day).value:
        if started_on + relativedelta(months=month) == day:
            return int(month)
    return None


def offer_again_on(kind: str, proposed_on: date | None, on: date) -> date:
    """When a mentor (or a sponsor) is to be proposed: a year after the last proposal, whatever its answer; else now."""
    if proposed_on is None:
        return on
    key = "mentoring.offer" if kind == "mentor" else "mentoring.sponsor_offer"
    return proposed_on + relativedelta(months=value(key, on).value["again_months"])


def offers_since(on: date) -> date:
    """The day since which a proposal counts as made: a year ago."""
    return on - relativedelta(months=value("mentoring.offer", on).value["again_months"])
