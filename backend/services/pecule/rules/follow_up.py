"""What follows a claim: the states it takes, when to ask about it, and the autumn birthdays that look again. Pure."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from backend import yaml_files
from backend.services.pecule.rules.law import known

STATES: Final = ("preparing", "sent", "received", "more_asked", "paid", "refused")
CLAIMED: Final[frozenset[str]] = frozenset({"sent", "received", "more_asked", "paid", "refused"})


class Refusal(NamedTuple):
    """A usual refusal: what it means, what to do, and the guide or the contact that helps."""

    code: str
    say: str
    do: str
    guide: str | None
    contact: str | None


class Nudge(NamedTuple):
    """Something to say of a claim: which saying, and the civil days between which it is worth saying (end excluded)."""

    code: str
    day: date
    until: date


@cache
def refusals() -> tuple[Refusal, ...]:
    """The refusals people meet, in the order of the sheet."""
    written = yaml_files.read(files("backend.services.pecule") / "data" / "refusals.yaml")
    sheet: list[dict[str, Any]] = written["refusals"]
    return tuple(
        Refusal(one["code"], one["say"], one["do"], one.get("guide"), one.get("contact")) for one in sheet
    )


def look_again_on(opens_on: date) -> date | None:
    """For birthdays of the autumn: the day of the following January to see whether one more year arrived."""
    late = known("pecule.late_year", opens_on)
    first, last = tuple(late["from"]), tuple(late["until"])
    if not first <= (opens_on.month, opens_on.day) <= last:
        return None
    return date(opens_on.year + 1, *late["look_on"])


def nudges(state: str, changed_on: date, opens_on: date) -> list[Nudge]:
    """What is to be said if the claim does not move, oldest first."""
    days = known("pecule.nudge_days", changed_on).get(state, ())
    asked = [changed_on + timedelta(days=count) for count in days]
    ends = [*asked[1:], *(asked[-1:] and [asked[-1] + timedelta(days=60)])]
    said = [Nudge(state, day, until) for day, until in zip(asked, ends, strict=True)]
    again = look_again_on(opens_on)
    if state in CLAIMED - {"refused"} and again is not None and changed_on < again:
        said.append(Nudge("january", again, again + timedelta(days=60)))
    return said
