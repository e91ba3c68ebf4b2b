"""What is followed on a file beside the dates of the law: school, health, the MDPH, who to call. Pure.

The delays here are our marks, not the law (milestones.md gives none for them, save M36 for the AAH).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from backend.birthdays import add_months

CHECK_UP_MONTHS: Final = 12
MDPH_MONTHS: Final = 6
SOON_DAYS: Final = 30
ROLES: Final = ("parent", "family", "educator", "school", "doctor", "social", "other")
MDPH_STATES: Final = ("none", "asked", "decided")
MOST_CONTACTS: Final = 12
TEXTS: Final = {"school": 120, "grade": 60, "doctor": 120, "mdph_rights": 300}
DAYS: Final = ("school_ends_on", "check_up_on", "mdph_asked_on", "mdph_decided_on", "mdph_until")
PAST: Final = frozenset({"check_up_on", "mdph_asked_on", "mdph_decided_on"})
COMES_BACK: Final = ("check_up_on", "mdph_until", "school_ends_on")
NAMES: Final = (*TEXTS, *DAYS, "mdph")


WHAT: Final = ("check_up", "mdph", "school")


class Due(NamedTuple):
    """Something followed that comes back: `what` is one of WHAT; `state` late, soon or later."""

    what: str
    on: date
    state: str


def dues(facts: Mapping[str, Any], on: date) -> list[Due]:
    """What is to be done again, the first first."""
    days = {name: _day(facts, name) for name in COMES_BACK}
    found = sorted((day, what) for what, day in marks(on, **days))
    return [Due(what, day, state(day, on)) for day, what in found]


def marks(
    on: date, *, check_up_on: date | None, mdph_until: date | None, school_ends_on: date | None
) -> list[tuple[str, date]]:
    """What comes back and when: a year after the last check-up, six months before the end of an MDPH decision, the
    end of a school year on its day."""
    found: list[tuple[str, date]] = []
    if check_up_on is not None:
        found.append(("check_up", add_months(check_up_on, CHECK_UP_MONTHS)))
    if mdph_until is not None:
        found.append(("mdph", add_months(mdph_until, -MDPH_MONTHS)))
    if school_ends_on is not None and school_ends_on >= on:
        found.append(("school", school_ends_on))
    return found


def state(day: date, on: date) -> str:
    """Past, within 30 days, or further."""
    if day < on:
        return "late"
    return "soon" if (day - on).days <= SOON_DAYS else "later"


def _day(facts: Mapping[str, Any], name: str) -> date | None:
    text = facts.get(name)
    return None if text is None else date.fromisoformat(text)


def faults(told: Mapping[str, Any], birth: date, on: date) -> dict[str, str]:
    """What is wrong in these facts, by field: a sentence each. `told` has real dates."""
    found: dict[str, str] = {}
    for name, longest in TEXTS.items():
        text = told.get(name)
        if text is not None and len(text.strip()) > longest:
            found[f"/{name}"] = f"C'est trop long : {longest} signes au plus."
    for name in DAYS:
        day = told.get(name)
        if day is None:
            continue
        if day < birth:
            found[f"/{name}"] = "Ce jour est avant la naissance."
        elif name in PAST and day > on:
            found[f"/{name}"] = "Ce jour est dans le futur."
        elif day > add_months(on, 20 * 12):
            found[f"/{name}"] = "Ce jour est trop loin : vérifiez l'année."
    decided, until = told.get("mdph_decided_on"), told.get("mdph_until")
    if decided is not None and until is not None and until <= decided:
        found["/mdph_until"] = "La fin de la décision vient après son début."
    for place, one in enumerate(told.get("contacts") or ()):
        if not one["name"].strip():
            found[f"/contacts/{place}/name"] = "Il manque le nom de ce contact, ou retirez la ligne."
        elif not one["phone"].strip():
            found[f"/contacts/{place}/phone"] = "Il manque le numéro de ce contact, ou retirez la ligne."
    return found


def kept(told: Mapping[str, Any]) -> dict[str, Any]:
    """The facts as they are sealed: days as ISO texts, words without blanks around, nothing that is empty."""
    facts: dict[str, Any] = {}
    for name in NAMES:
        value = told.get(name)
        value = value.isoformat() if isinstance(value, date) else value.strip() if value else None
        if value:
            facts[name] = value
    contacts = [
        {"role": one["role"], "name": one["name"].strip(), "phone": one["phone"].strip()}
        for one in told.get("contacts") or ()
    ]
    return facts | ({"contacts": contacts} if contacts else {})
