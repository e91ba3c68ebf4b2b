"""The life of a pair: which gesture is possible in which state, for whom, and where it leads."""

from __future__ import annotations

from backend.errors import Conflict

PROPOSED, ACCEPTED, ACTIVE, PAUSED, SUSPENDED = "proposed", "accepted", "active", "paused", "suspended"
ENDED, DECLINED, WITHDRAWN = "ended", "declined", "withdrawn"
RUNNING = (ACTIVE, PAUSED, SUSPENDED)
OPEN = (PROPOSED, ACCEPTED, *RUNNING)
OVER = (ENDED, DECLINED, WITHDRAWN)
REASONS = ("done", "moved", "time", "no_fit", "silence", "other")

YOUNG, MENTOR, LEAD = "young", "mentor", "lead"

TABLE: dict[str, dict[str, tuple[str, ...]]] = {
    "answer": {PROPOSED: (YOUNG, MENTOR), ACCEPTED: (YOUNG, MENTOR)},
    "withdraw": {PROPOSED: (LEAD,), ACCEPTED: (LEAD,)},
    "start": {ACCEPTED: (LEAD,)},
    "agree": {ACTIVE: (YOUNG, MENTOR, LEAD)},
    "sign": {ACTIVE: (YOUNG, MENTOR)},
    "meet": {ACTIVE: (MENTOR,)},
    "nudge": {ACTIVE: (LEAD,)},
    "pause": {ACTIVE: (YOUNG, MENTOR, LEAD)},
    "resume": {PAUSED: (YOUNG, LEAD)},
    "end": {ACTIVE: (YOUNG, MENTOR, LEAD), PAUSED: (YOUNG, MENTOR, LEAD), SUSPENDED: (YOUNG, LEAD)},
    "goodbye": {ENDED: (YOUNG, MENTOR)},
    "feedback": {ACTIVE: (YOUNG, MENTOR), PAUSED: (YOUNG, MENTOR), ENDED: (YOUNG, MENTOR)},
}


def possible(gesture: str, state: str, side: str) -> bool:
    """Whether this side may make this gesture now."""
    return side in TABLE[gesture].get(state, ())


def require(gesture: str, state: str, side: str) -> None:
    """Raises `Conflict` (`not_now`) when the gesture is not possible in this state."""
    if not possible(gesture, state, side):
        tu = (
            "Ce binôme a changé. Recharge la page."
            if side == YOUNG
            else "Ce binôme a changé. Rechargez la page."
        )
        raise Conflict(tu, code="not_now")


def can(state: str, side: str) -> list[str]:
    """Every gesture open to a side: screens draw their buttons from it."""
    return [gesture for gesture in TABLE if possible(gesture, state, side)]


def after_answers(young: str, mentor: str) -> str:
    """Where two answers lead: no from either declines, yes from both accepts."""
    if "no" in (young, mentor):
        return DECLINED
    return ACCEPTED if young == mentor == "yes" else PROPOSED
