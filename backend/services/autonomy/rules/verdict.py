"""What a condition says of one person, and the readings several conditions share."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from .facts import NOT_IN_SCHOOL, Applies, PersonFacts

UNSURE_NATIONALITIES = frozenset({None, "inconnue", "etranger_ne_en_france"})


class Verdict(NamedTuple):
    """What a condition says of one person.

    `entered_on`: late entry, the rule counts from it (E1). `opens_by`: opens that day at the latest (emancipation).
    `stops_on`: nothing is owed from that day. `released_on`: the same, but only if the deadline had not passed.
    `years_more`: the deadline and the loss come that many years later.
    """

    applies: Applies
    why: str
    entered_on: date | None = None
    opens_by: date | None = None
    stops_on: date | None = None
    released_on: date | None = None
    years_more: int = 0


def foreign(facts: PersonFacts) -> Applies:
    """Whether somebody needs a residence permit: foreign and not of the Union; unknown is to check."""
    if facts.nationalite in ("FR", "UE"):
        return "no"
    return "to_check" if facts.nationalite in UNSURE_NATIONALITIES else "yes"


def schooled(facts: PersonFacts) -> bool | None:
    """Whether somebody studies or trains; None when nobody said."""
    if facts.scolarite is not None:
        return facts.scolarite.strip().lower() not in NOT_IN_SCHOOL
    return True if facts.formation_qualifiante_depuis is not None else None
