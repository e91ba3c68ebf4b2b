"""What can become of an appointment: one table of states and acts. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final

from backend.errors import Conflict

PLANNED, CONFIRMED, MOVED, EXCUSED = "planned", "confirmed", "moved", "excused"
MISSED, DONE, CANCELLED = "missed", "done", "cancelled"
STATUSES: Final = (PLANNED, CONFIRMED, MOVED, EXCUSED, MISSED, DONE, CANCELLED)
WAITING: Final = frozenset({PLANNED, CONFIRMED, MOVED})
"""Those that will take place, as far as one knows."""
LIVE: Final = WAITING | {EXCUSED}
"""Those that can still be answered, moved or cancelled."""

AGREE, UNSETTLE, EXCUSE, MOVE, OFFER, CANCEL = "agree", "unsettle", "excuse", "move", "offer", "cancel"
HAPPEN, MISS, LET_OFF = "happen", "miss", "let_off"
ACTS: Final = (AGREE, UNSETTLE, EXCUSE, MOVE, OFFER, CANCEL, HAPPEN, MISS, LET_OFF)

_CLOSING: Final = {HAPPEN: DONE, MISS: MISSED, LET_OFF: EXCUSED}
TABLE: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        PLANNED: {
            AGREE: CONFIRMED, UNSETTLE: PLANNED, EXCUSE: EXCUSED, MOVE: MOVED, OFFER: PLANNED, CANCEL: CANCELLED,
            **_CLOSING,
        },
        CONFIRMED: {
            AGREE: CONFIRMED, UNSETTLE: PLANNED, EXCUSE: EXCUSED, MOVE: MOVED, OFFER: CONFIRMED, CANCEL: CANCELLED,
            **_CLOSING,
        },
        MOVED: {
            AGREE: CONFIRMED, UNSETTLE: MOVED, EXCUSE: EXCUSED, MOVE: MOVED, OFFER: MOVED, CANCEL: CANCELLED,
            **_CLOSING,
        },
        EXCUSED: {
            AGREE: CONFIRMED, UNSETTLE: EXCUSED, EXCUSE: EXCUSED, MOVE: MOVED, OFFER: EXCUSED, CANCEL: CANCELLED,
            **_CLOSING,
        },
        MISSED: _CLOSING,
        DONE: _CLOSING,
        CANCELLED: {},
    }
)  # fmt: skip

SENTENCES: Final = {
    CANCELLED: "Ce rendez-vous est annulé.",
    DONE: "Ce rendez-vous a déjà eu lieu.",
    MISSED: "Ce rendez-vous est passé.",
    EXCUSED: "L'absence est déjà notée.",
}
COMING: Final = frozenset({"yes", "late"})


def after(status: str, act: str) -> str:
    """The status an act leads to. Raises `Conflict` (code `not_now`) when it cannot be done any more."""
    becomes = TABLE[status].get(act)
    if becomes is None:
        raise Conflict(SENTENCES.get(status, "Ce n'est plus possible."), code="not_now")
    return becomes


def agreed(youth_answer: str, adult_answers: Collection[str]) -> bool:
    """Confirmed when the young person comes and, where adults are expected, one of them at least."""
    return youth_answer in COMING and (not adult_answers or any(one in COMING for one in adult_answers))


def act_of(youth_answer: str, adult_answers: Collection[str]) -> str:
    """What the answers, taken together, do to an appointment that can still be answered."""
    if youth_answer == "no":
        return EXCUSE
    return AGREE if agreed(youth_answer, adult_answers) else UNSETTLE


def settled(status: str, youth_answer: str, adult_answers: Collection[str]) -> str:
    """The status once the answers are taken together; an absence taken back is planned again until all agree."""
    becomes = after(status, act_of(youth_answer, adult_answers))
    return PLANNED if becomes == EXCUSED and youth_answer != "no" else becomes
