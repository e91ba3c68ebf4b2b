"""Who sees how much of an appointment, and which gestures are open to them. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from backend import law
from backend.access import Actor, Link, Permission, policy

from .states import EXCUSED, LIVE, WAITING
from .times import wall

Sight = Literal["full", "dates"]


class Standing(NamedTuple):
    """What deciding needs of an appointment, for one reader. `mine`: theirs to move and cancel; others propose."""

    status: str
    starts_at: datetime | None
    ends_at: datetime | None
    mine: bool
    chooser: str | None
    alone: bool


def sight(actor: Actor, link: Link, *, takes_part: bool) -> Sight | None:
    """The whole, the dates alone, or nothing (the answer is then a 404)."""
    if policy.decide(actor, Permission.APPOINTMENTS_ALL, link):
        return "full"
    if takes_part and policy.decide(actor, Permission.APPOINTMENTS_SHARED, link):
        return "full"
    return "dates" if policy.decide(actor, Permission.APPOINTMENTS_DATES, link) else None


def gestures(one: Standing, *, own: bool, takes_part: bool, at: datetime) -> list[str]:
    """What a full reader may do now; the actions refuse the rest."""
    told: list[str] = []
    begun = one.starts_at is not None and one.starts_at <= at
    if one.status in LIVE and not begun:
        if (one.starts_at is not None and (own or takes_part)) or one.chooser == _side(own):
            told.append("answer")
        if one.chooser == _side(own):
            told.append("choose")
        told.append("propose")
        if one.mine:
            told += ["edit", "move", "cancel"]
    if one.status in WAITING and (own or takes_part) and can_be_late(one.starts_at, one.ends_at, at):
        told.append("late")
    if begun and one.status != "cancelled" and (not own or one.alone):
        told.append("close")
    if one.starts_at is not None and one.status in LIVE:
        told.append("ics")
    return told


def can_be_late(starts_at: datetime | None, ends_at: datetime | None, at: datetime) -> bool:
    """From two hours before the start until the end."""
    if starts_at is None or ends_at is None:
        return False
    ahead = timedelta(
        hours=float(law.value("appointments.late_from_hours", wall(at, law.zone_of(None)).date()).value)
    )
    return starts_at - ahead <= at < ends_at


def chooser(sides: list[str]) -> str | None:
    """Who chooses among open proposals: the side that did not make them. None when there are none."""
    if not sides:
        return None
    return "young" if sides[-1] == "adult" else "adult"


def waits_for(status: str, youth_answer: str, adult_answers: list[str], choosing: str | None) -> str | None:
    """Whose word is missing; None when nobody's is."""
    if status not in LIVE:
        return None
    if choosing is not None:
        return choosing
    if status == EXCUSED:
        return "adult" if adult_answers else None
    if youth_answer == "none":
        return "young"
    return "adult" if adult_answers and not any(one in ("yes", "late") for one in adult_answers) else None


def _side(own: bool) -> str:
    return "young" if own else "adult"
