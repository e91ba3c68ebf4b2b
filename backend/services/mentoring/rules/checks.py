"""Honorability: until when a check holds, whether a pair may start with it, when its end is told (SAF-01)."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from backend.law.parameters import value


def holds_until(issued_on: date, on: date) -> date:
    """The first day a check no longer holds: so many months after the date of the attestation."""
    return issued_on + relativedelta(months=value("mentoring.check", on).value["lasts_months"])


def recent_enough(issued_on: date, on: date) -> bool:
    """Whether an attestation is young enough, that day, for a pair to start."""
    return on <= issued_on + relativedelta(months=value("mentoring.check", on).value["start_months"])


def issue_fault(issued_on: date, checked_on: date, on: date) -> dict[str, str]:
    """What is wrong in the dates of a check, by field."""
    if checked_on > on:
        return {"/checked_on": "Ce jour n'est pas encore venu. Mettez le jour où vous avez vérifié."}
    if issued_on > checked_on:
        return {"/issued_on": "L'attestation est datée d'après la vérification. Relisez les deux dates."}
    if not recent_enough(issued_on, checked_on):
        return {"/issued_on": "Cette attestation a plus de 6 mois. Demandez-en une nouvelle au bénévole."}
    return {}


def notice_days(on: date) -> tuple[int, ...]:
    """How many days before its end a check is recalled."""
    days: tuple[int, ...] = tuple(value("mentoring.check_notices", on).value)
    return days


def standing(until: date | None, on: date) -> str:
    """`none`, `valid`, `soon` (in the last notice days), `over`."""
    if until is None:
        return "none"
    if until <= on:
        return "over"
    return "soon" if (until - on).days <= max(notice_days(on)) else "valid"


def forget_on(last_pair_ended_on: date | None, check_until: date) -> date:
    """The day a check's dates are erased: 12 months after the pair, or after the check when there was none (RET-10)."""
    return (last_pair_ended_on or check_until) + relativedelta(months=12)
