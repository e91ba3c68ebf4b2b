"""An event of a life, said by the referent: what it changes in the facts, and the dates that follow. Pure.

The twelve events are those of the calendar (E01 to E12). An event is never stored: it is read in the facts, so that
saying one is writing the facts that tell it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final, NamedTuple

from backend.services.autonomy import rules
from backend.services.autonomy.rules import Measure, Milestone, PersonFacts

CARE: Final = ("P1", "P2", "P3", "P4", "P8", "P12")
WARD: Final = ("P9", "P10")
PENAL: Final = "P11"
YOUNG_ADULT: Final = "APJM"
OWED: Final = frozenset({"late", "open", "later"})


class Way(NamedTuple):
    """How an event is said. `flag`: the fact that keeps its day. `bases`: the measure that begins, one of these.

    `ends`: the measures that stop that day (None: none does). `asks_birth`: the birth date as corrected.
    """

    flag: str | None = None
    bases: tuple[str, ...] = ()
    ends: tuple[str, ...] | None = None
    asks_birth: bool = False


# A return home ends every placement; help at home (P7) may go on, and the penal placement (P11) is another judge's.
_PLACED = (*CARE, *WARD, "P5", "P6")
WAYS: Final[dict[str, Way]] = {
    "E01": Way(bases=CARE),
    "E02": Way(bases=CARE),
    "E03": Way(bases=CARE),
    "E04": Way(flag="oqtf_le"),
    "E05": Way(ends=_PLACED),
    "E06": Way(flag="departement_depuis"),
    "E07": Way(bases=WARD, ends=CARE),
    "E08": Way(flag="naissance_corrigee_le", asks_birth=True),
    "E09": Way(flag="emancipe_le"),
    "E10": Way(flag="deces_le"),
    "E11": Way(ends=(YOUNG_ADULT,)),
    "E12": Way(bases=(PENAL,)),
}
NOTHING_RUNS: Final = "Aucune mesure de ce genre ne court à cette date. Regardez « Mesures »."
ALREADY: Final = "Cet événement est déjà dans le dossier à cette date."
NOT_SO: Final = "À cette date, ce n'est pas cet événement : vérifiez le jour, la naissance et les mesures."


class Said(NamedTuple):
    """An event as it is said: which, on which day; the basis that begins, or the corrected birth date."""

    event: str
    on: date
    basis: str | None = None
    birth_date: date | None = None


def faults(said: Said, facts: PersonFacts, today: date) -> dict[str, str]:
    """What stops this event from being said, by field: a sentence each."""
    way, found = WAYS[said.event], dict[str, str]()
    if said.on > today:
        found["/on"] = "Ce jour est dans le futur : un événement se dit quand il a eu lieu."
    elif said.on < facts.birth_date:
        found["/on"] = "Ce jour est avant la naissance."
    if way.bases and said.basis not in way.bases:
        found["/basis"] = "Choisissez le fondement de la mesure qui commence."
    if way.asks_birth and (said.birth_date is None or said.birth_date == facts.birth_date):
        found["/birth_date"] = "Écrivez la date de naissance corrigée, différente de celle du dossier."
    if found:
        return found
    if way.ends is not None and not way.bases and not ended(said, facts.measures):
        return {"/on": NOTHING_RUNS}
    after = facts_after(said, facts)
    if after == facts:
        return {"/on": ALREADY}
    told = [one.day for one in rules.life_events(after, today) if one.id == said.event]
    return {} if told and told[0] in (None, said.on) else {"/on": NOT_SO}


def ended(said: Said, measures: Sequence[Measure]) -> list[int]:
    """Places of the measures that this event stops: begun before, still running that day."""
    stops = WAYS[said.event].ends or ()
    return [
        place
        for place, one in enumerate(measures)
        if one.basis in stops
        and (one.decided_on or one.started_on) < said.on
        and one.started_on < said.on
        and (one.ended_on is None or one.ended_on > said.on)
    ]


def flags_of(said: Said, former_birth: date) -> dict[str, Any]:
    """The sensitive facts that tell this event, as people keeps them. A corrected birth date keeps the former one."""
    way, told = WAYS[said.event], dict[str, Any]()
    if way.flag is not None:
        told[way.flag] = said.on.isoformat()
    if said.event == "E04":
        told["oqtf"] = True
    if said.event == "E12":
        told["pjj"] = True
    if way.asks_birth:
        told["naissance_avant"] = former_birth.isoformat()
    return told


def facts_after(said: Said, facts: PersonFacts) -> PersonFacts:
    """The facts once this event is written."""
    stops = set(ended(said, facts.measures))
    measures = [
        one._replace(ended_on=said.on) if place in stops else one for place, one in enumerate(facts.measures)
    ]
    if said.basis is not None:
        begun = Measure(said.on, None, said.basis)
        measures = sorted({*measures, begun}, key=lambda one: (one.started_on, one.basis))
    told: dict[str, Any] = {"measures": tuple(measures)}
    for name, value in flags_of(said, facts.birth_date).items():
        if name in ("oqtf", "pjj"):
            told[name] = value
        elif name in PersonFacts.__dataclass_fields__:
            told[name] = said.on
    if said.birth_date is not None:
        told |= {"birth_date": said.birth_date, "birth_precision": "day"}
    return replace(facts, **told)


class Change(NamedTuple):
    """What an event does to one dated right or duty. `kind`: `comes`, `moves` or `stops`."""

    kind: str
    before: Milestone
    after: Milestone


def changes(before: Sequence[Milestone], after: Sequence[Milestone], on: date) -> list[Change]:
    """What differs between two readings of the same person, the most pressing first."""
    former = {row.rule: row for row in before}
    found = []
    for row in rules.order(after, on):
        was = former[row.rule]
        owed, owes = _owed(was, on), _owed(row, on)
        if not owed and not owes:
            continue
        if not owed or not owes:
            found.append(Change("comes" if owes else "stops", was, row))
        elif (was.opens_on, was.due_on, was.lapses_on) != (row.opens_on, row.due_on, row.lapses_on):
            found.append(Change("moves", was, row))
    return found


def _owed(row: Milestone, on: date) -> bool:
    """Whether it still counts: not settled, not lost, not ended by this day."""
    return rules.state(row, on) in OWED
