"""Which events of a life the facts of a person tell, and on which day: E01 to E12 of the calendar."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backend.birthdays import anniversary

from .care import Path, care_at_17, read_path
from .catalogue import settings_on
from .facts import Certainty, PersonFacts

WARD_BASES = frozenset({"P9", "P10"})


class LifeEvent(NamedTuple):
    """An event that the facts tell. `day`: when it happened, None when only the fact is known."""

    id: str
    day: date | None
    certainty: Certainty


def life_events(facts: PersonFacts, on: date) -> tuple[LifeEvent, ...]:
    """The events known of a person, in order of id. `on` only picks the law in force that day."""
    return events_of(read_path(facts, settings_on(on)))


def events_of(path: Path) -> tuple[LifeEvent, ...]:
    """The same, for a path already read."""
    facts = path.facts
    known: Certainty = "sure" if path.born_first == path.born_last else "to_check"
    found: list[LifeEvent] = []

    def say(event: str, day: date | None, certainty: Certainty = "sure") -> None:
        found.append(LifeEvent(event, day, certainty))

    late = care_at_17(path)
    if late.why in ("late_entry", "doubtful_basis") and late.entered_on is not None:
        say("E01", late.entered_on, known if late.applies == "yes" else "to_check")
    if path.stays:
        first = path.stays[0]
        years = path.law.majority_years - path.law.nationality_care_years
        if first.started_on >= anniversary(path.born_first, years):
            sure = first.sure and first.started_on >= anniversary(path.born_last, years)
            say("E02", first.started_on, "sure" if sure else "to_check")
        say("E03", first.started_on, known if first.sure and first.decided_on is None else "to_check")
    if facts.oqtf:
        say("E04", None)
    if path.stays and path.left_as_minor:
        say("E05", path.exit_last, known if all(stay.sure for stay in path.stays) else "to_check")
    if facts.departement_depuis is not None:
        say("E06", facts.departement_depuis)
    ward = next((stay for stay in path.stays if stay.basis in WARD_BASES), None)
    if ward is not None:
        say("E07", ward.started_on)
    elif facts.statut in ("pupille", "tutelle_ou_delegation"):
        say("E07", None)
    if facts.naissance_corrigee_le is not None:
        say("E08", facts.naissance_corrigee_le)
    if path.early is not None:
        say("E09", path.early)
    if facts.deces_le is not None:
        say("E10", facts.deces_le)
    if path.adult_to is not None and path.adult_to < path.at_21_last:
        say("E11", path.adult_to)
    penal = next((stay for stay in path.stays if stay.basis == "P11"), None)
    if penal is not None:
        say("E12", penal.started_on)
    elif facts.pjj:
        say("E12", None)
    return tuple(found)
