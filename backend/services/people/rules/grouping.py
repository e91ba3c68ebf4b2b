"""Lines of one file about the same person: several measures are gathered, true doubles are left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from backend.services.people.rules.cases import Case, Fault, Refused
from backend.services.people.rules.dates import french


class FileMeasure(NamedTuple):
    """A care measure told by a line; `ends_on` exclusive."""

    basis: str
    starts_on: date
    ends_on: date | None
    received_on: date | None


@dataclass(slots=True)
class Group:
    """One person of the file: their first line, and every measure told about them."""

    case: Case
    key: tuple[str, date, str]
    measures: list[FileMeasure] = field(default_factory=list)


def measure_of(case: Case) -> FileMeasure | None:
    """The measure a line tells, if it tells one whole."""
    if case.basis is None or case.starts_on is None:
        return None
    return FileMeasure(case.basis, case.starts_on, case.ends_on, case.received_on)


def group(cases: Iterable[Case]) -> tuple[list[Group], list[Refused]]:
    """Persons of a file in the order of their first line, and the lines left out as doubles."""
    groups: list[Group] = []
    refused: list[Refused] = []
    by_ref: dict[str, Group] = {}
    by_key: dict[tuple[str, date, str], Group] = {}
    for case in cases:
        same_ref = by_ref.get(case.external_ref) if case.external_ref else None
        key = case.key
        same_key = by_key.get(key)
        known = same_ref or same_key
        measure = measure_of(case)
        if known is None:
            made = Group(case, key, [measure] if measure else [])
            groups.append(made)
            by_key[key] = made
            if case.external_ref:
                by_ref[case.external_ref] = made
            continue
        fault = _fault(known, case, same_ref is not None)
        if fault is None and measure is not None and not _tells(known, measure):
            known.measures.append(measure)
        else:
            where = f"Même personne que la ligne {known.case.line} : cette ligne est en double."
            refused.append(refuse(case, fault or Fault("nom", where)))
    return groups, refused


def _fault(known: Group, case: Case, by_reference: bool) -> Fault | None:
    line = known.case.line
    if by_reference and known.key != case.key:
        reason = f"Même identifiant que la ligne {line}, mais un autre nom ou une autre date de naissance."
        return Fault("identifiant", reason)
    if not by_reference and case.external_ref and known.case.external_ref:
        reason = f"Même nom et même naissance que la ligne {line}, avec un autre identifiant. Vérifiez."
        return Fault("identifiant", reason)
    return None


def _tells(known: Group, measure: FileMeasure) -> bool:
    return any(one[:2] == measure[:2] for one in known.measures)


def refuse(case: Case, *faults: Fault) -> Refused:
    """The line left out, its cells written as our template writes them."""
    days = {
        "date_naissance": _birth(case),
        "date_entree_ase": case.care_began_on,
        "debut_mesure": case.starts_on,
        "fin_mesure": case.ends_on,
        "date_arrivee": case.received_on,
    }
    cells: dict[str, str] = {
        "identifiant": case.external_ref or "",
        "nom": case.last_name,
        "prenom": case.first_name,
        "equipe": case.team or "",
        "referent": case.referent or "",
        "fondement": case.basis or "",
    }
    cells |= {name: french(day) if isinstance(day, date) else day or "" for name, day in days.items()}
    for name, value in case.flags.items():
        cells[name] = {True: "oui", False: "non"}[value] if isinstance(value, bool) else str(value)
    return Refused(case.line, faults, {name: text for name, text in cells.items() if text})


def _birth(case: Case) -> str:
    day = french(case.birth_date)
    return {"day": day, "month": day[3:], "year": day[6:]}[case.birth_precision]
