"""Where a handover stands, and which gesture each may do now. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

PLANNED: Final = "planned"
TEMPORARY: Final = "temporary"
URGENT: Final = "urgent"
KINDS: Final = (PLANNED, TEMPORARY, URGENT)

DRAFT: Final = "draft"
WITH_YOUNG: Final = "with_young"
TO_SIGN: Final = "to_sign"
TO_ACCEPT: Final = "to_accept"
TO_READ: Final = "to_read"
DONE: Final = "done"
CANCELLED: Final = "cancelled"
STATES: Final = (DRAFT, WITH_YOUNG, TO_SIGN, TO_ACCEPT, TO_READ, DONE, CANCELLED)

SECTIONS: Final = ("where", "matters", "dates", "steps", "papers", "people", "words")
"""The parts of a sheet, each read one by one by whoever takes over."""

WAIT_FOR_YOUNG: Final = timedelta(days=7)
"""Silence does not hold a handover back for ever: after this, it can be signed without the young person's words."""

COVER_AT_MOST: Final = timedelta(days=366)
FURTHEST_START: Final = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a handover's row says, for the rules."""

    kind: str
    orphan: bool
    asked_at: datetime | None
    answered_at: datetime | None
    from_signed_at: datetime | None
    to_signed_at: datetime | None
    read_at: datetime | None
    cancelled_at: datetime | None


def state(facts: Facts, at: datetime) -> str:
    """Where it stands at an instant.

    An urgent one takes effect at once and only waits to be read. Without anybody who leaves, the lead who began it
    stands for them: nothing is to be signed on that side.
    """
    if facts.cancelled_at is not None:
        return CANCELLED
    if facts.read_at is not None and (facts.to_signed_at is not None or facts.kind == URGENT):
        return DONE
    if facts.kind == URGENT or facts.to_signed_at is not None:
        return TO_READ
    if facts.from_signed_at is not None:
        return TO_ACCEPT
    if facts.asked_at is None:
        return DRAFT
    if facts.answered_at is not None or at >= facts.asked_at + WAIT_FOR_YOUNG:
        return TO_ACCEPT if facts.orphan else TO_SIGN
    return WITH_YOUNG


def may_write(facts: Facts, at: datetime) -> bool:
    """Whether the sheet can still be changed by whoever prepares it: until the first signature, or the reading."""
    return facts.from_signed_at is None and state(facts, at) in (DRAFT, WITH_YOUNG, TO_SIGN, TO_ACCEPT)


def may_answer(facts: Facts, at: datetime) -> bool:
    """Whether the young person can still add their words: once asked, until somebody signed or read the text."""
    return (
        facts.asked_at is not None
        and facts.from_signed_at is None
        and facts.to_signed_at is None
        and state(facts, at) not in (DONE, CANCELLED)
    )


def in_force(facts: Facts) -> bool:
    """Whether the file changed hands, or will on its day."""
    return facts.cancelled_at is None and (facts.kind == URGENT or facts.to_signed_at is not None)


def fault_of_days(kind: str, starts_on: date, ends_on: date | None, on: date) -> dict[str, str]:
    """What is wrong in the days, by field."""
    if not on <= starts_on <= on + FURTHEST_START:
        return {"/starts_on": "Choisissez aujourd'hui, ou un jour des six mois qui viennent."}
    if kind == URGENT and starts_on != on:
        return {"/starts_on": "Une passation urgente commence aujourd'hui."}
    if kind == TEMPORARY and ends_on is None:
        return {"/ends_on": "Écrivez le jour du retour."}
    if kind != TEMPORARY and ends_on is not None:
        return {
            "/ends_on": "Seul un remplacement a une fin. Choisissez « Remplacement », ou effacez ce jour."
        }
    if ends_on is not None and not starts_on < ends_on <= starts_on + COVER_AT_MOST:
        return {"/ends_on": "Le retour vient après le départ, dans l'année. Vérifiez les deux jours."}
    return {}
