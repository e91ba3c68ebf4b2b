"""Until when one may ask, by when one is answered, when the end is said. Dates in, dates out. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from backend import law
from backend.birthdays import add_months, anniversary, born_between

RETURN, YOUNG_ADULT, INTERVIEW = "return", "young_adult", "interview"
KINDS: Final = (RETURN, YOUNG_ADULT, INTERVIEW)
SENT, RECEIVED, ANSWERED, WITHDRAWN = "sent", "received", "answered", "withdrawn"
WAITING: Final = (SENT, RECEIVED)
NEEDS: Final = ("home", "money", "study", "work", "health", "papers", "alone", "other")
HISTORY: Final = ("care", "people", "steps")
APJM: Final = "APJM"


class Window(NamedTuple):
    """When one may ask. `last_on` is the last sure day; with a birth date that is not sure, asking stays possible a
    little longer (`open`), since a doubt never silences anybody."""

    opens_on: date
    last_on: date
    days_left: int
    open: bool
    certain: bool


def window(kind: str, birth: date, precision: str, on: date) -> Window:
    """From the age the law or the application gives to this kind, until 21."""
    first, last = born_between(birth, precision)
    until = int(law.value("care.young_adult_until_years", on).value)
    ends_on = anniversary(first, until)
    return Window(
        _from(kind, last, on),
        ends_on - timedelta(days=1),
        max((ends_on - on).days, 0),
        _from(kind, first, on) <= on < anniversary(last, until, accomplished=True),
        precision == "day",
    )


def _from(kind: str, birth: date, on: date) -> date:
    if kind == RETURN:
        return anniversary(birth, int(law.value("support.return_from_years", on).value), accomplished=True)
    if kind == INTERVIEW:
        return anniversary(birth, int(law.value("support.interview_from_years", on).value))
    age = law.value("support.young_adult_from", on).value
    return add_months(birth, 12 * int(age["years"]) + int(age["months"]))


def due_on(kind: str, asked_on: date) -> date:
    """By when the team means to answer."""
    return asked_on + timedelta(days=int(law.value("support.answer_days", asked_on).value[kind]))


def meet_by(decided_on: date) -> date:
    """By when a team means to hold the interview it said yes to."""
    return decided_on + timedelta(days=int(law.value("support.meet_days", decided_on).value))


def silent_on(asked_on: date) -> date:
    """From this day on, a silence is a refusal that can be contested (to check)."""
    return add_months(asked_on, int(law.value("support.silence_months", asked_on).value))


def contest_until(decided_on: date) -> date:
    """The last day to contest a refusal, counted from the day of the decision: the prudent one."""
    return add_months(decided_on, int(law.value("support.contest_months", decided_on).value))


class Care(NamedTuple):
    """A stretch of care; `ends_on` is the first day it no longer runs."""

    starts_on: date
    ends_on: date | None
    basis: str


class Standing(NamedTuple):
    """In care today, gone, or not known; since when, and the first day a contract no longer runs."""

    state: str
    left_on: date | None
    contract_ends_on: date | None


def standing(care: Iterable[Care], on: date) -> Standing:
    """Where somebody stands towards care on a day. Without any known measure nobody can say."""
    begun = [one for one in care if one.starts_on <= on]
    running = [one for one in begun if one.ends_on is None or one.ends_on > on]
    if running:
        ends = [one.ends_on for one in running if one.basis == APJM]
        return Standing("in_care", None, max((one for one in ends if one), default=None))
    ended = [one.ends_on for one in begun if one.ends_on]
    return Standing("left", max(ended), None) if ended else Standing("unknown", None, None)


def left_on(care: Iterable[Care], on: date) -> date | None:
    """The first day without any care, once it has come and nothing follows; None while care runs, is to come, or is
    not known: nobody is let go on a doubt."""
    every = list(care)
    if any(one.ends_on is None or one.ends_on > on for one in every):
        return None
    return max((one.ends_on for one in every if one.ends_on), default=None)


def kept_until(birth: date, precision: str, on: date) -> date:
    """The first day a team no longer keeps an eye on somebody who left: 21 years, the latest possible."""
    _, last = born_between(birth, precision)
    return anniversary(last, int(law.value("care.young_adult_until_years", on).value), accomplished=True)
