"""One line of a caseload file, read as a young person's case, or the reasons why it cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

import msgspec

from backend.birthdays import add_months
from backend.services.people.rules import values
from backend.services.people.rules.checks import birth_fault, name_fault, too_young
from backend.services.people.rules.dates import (
    Precision,
    UnreadableDate,
    french,
    read_date,
    read_day,
)
from backend.services.people.rules.names import name_key
from backend.services.people.rules.table import MAX_CELL, clean


class Fault(NamedTuple):
    """Why a line, or one of its cells, cannot be kept."""

    field: str
    reason: str


class Case(msgspec.Struct, frozen=True, omit_defaults=True):
    """A young person as a line tells them. Empty cells are None: they never erase what is known."""

    line: int
    first_name: str
    last_name: str
    birth_date: date
    birth_precision: Precision = "day"
    external_ref: str | None = None
    team: str | None = None
    referent: str | None = None
    basis: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    received_on: date | None = None
    care_began_on: date | None = None
    flags: dict[str, Any] = {}
    to_check: tuple[Fault, ...] = ()

    @property
    def key(self) -> tuple[str, date, str]:
        """Two lines with the same folded name and birth date are about the same person."""
        return (name_key(self.first_name, self.last_name), self.birth_date, self.birth_precision)


class Refused(msgspec.Struct, frozen=True):
    """A line left out, with its matched cells and each reason."""

    line: int
    faults: tuple[Fault, ...]
    cells: dict[str, str]


class TooYoung(msgspec.Struct, frozen=True):
    """A line about somebody under 15½: counted, never kept."""

    line: int


def read_case(line: int, cells: Mapping[str, str], on: date) -> Case | Refused | TooYoung:
    """Read matched cells ({column name: text}) on a day."""
    told = {name: text for name, cell in cells.items() if (text := clean(cell))}
    reading = _Reading(told, on)
    birth = reading.birth()
    if birth is not None and too_young(birth[0], on):
        return TooYoung(line)
    first_name, last_name = reading.name("prenom", "Le prénom"), reading.name("nom", "Le nom")
    fields = reading.measure(birth[0] if birth else None)
    flags = reading.flags()
    reference = reading.short("identifiant", 64)
    team, referent = reading.short("equipe", 120), reading.short("referent", 160)
    if reading.faults or birth is None or first_name is None or last_name is None:
        return Refused(line, tuple(reading.faults), told)
    return Case(
        line=line,
        first_name=first_name,
        last_name=last_name,
        birth_date=birth[0],
        birth_precision=birth[1],
        external_ref=reference,
        team=team,
        referent=referent,
        flags=flags,
        to_check=tuple(reading.to_check),
        **fields,
    )


def too_wide(line: int, cells: Mapping[str, str]) -> Refused:
    """A line with more cells than titles: what stands where cannot be known."""
    fault = Fault("ligne", "Cette ligne a plus de cases que de titres : un séparateur est en trop.")
    return Refused(line, (fault,), {name: text for name, cell in cells.items() if (text := clean(cell))})


class _Reading:
    def __init__(self, told: Mapping[str, str], on: date) -> None:
        self.told, self.on = told, on
        self.faults: list[Fault] = []
        self.to_check: list[Fault] = []

    def name(self, field: str, subject: str) -> str | None:
        text = self.told.get(field, "")
        fault = name_fault(text, subject)
        if fault:
            self.faults.append(Fault(field, fault))
            return None
        return text

    def short(self, field: str, longest: int) -> str | None:
        text = self.told.get(field)
        if text and len(text) > min(longest, MAX_CELL):
            self.faults.append(Fault(field, f"Cette case dépasse {longest} caractères."))
            return None
        return text

    def birth(self) -> tuple[date, Precision] | None:
        text = self.told.get("date_naissance")
        if not text:
            self.faults.append(Fault("date_naissance", "La date de naissance manque."))
            return None
        try:
            day, precision = read_date(text)
        except UnreadableDate as error:
            self.faults.append(Fault("date_naissance", str(error)))
            return None
        fault = birth_fault(day, self.on)
        if fault:
            self.faults.append(Fault("date_naissance", fault))
            return None
        return day, precision

    def day(self, field: str, birth: date | None, latest: date) -> date | None:
        text = self.told.get(field)
        if not text:
            return None
        try:
            day = read_day(text)
        except UnreadableDate as error:
            self.faults.append(Fault(field, str(error)))
            return None
        if birth is not None and day < birth:
            self.faults.append(Fault(field, f"Le {french(day)} est avant la naissance."))
            return None
        if day > latest:
            self.faults.append(Fault(field, f"Le {french(day)} est trop loin dans le futur."))
            return None
        return day

    def measure(self, birth: date | None) -> dict[str, Any]:
        soon, far = add_months(self.on, 12), add_months(self.on, 10 * 12)
        fields: dict[str, Any] = {
            "care_began_on": self.day("date_entree_ase", birth, self.on),
            "starts_on": self.day("debut_mesure", birth, soon),
            "ends_on": self.day("fin_mesure", birth, far),
            "received_on": self.day("date_arrivee", birth, soon),
            "basis": None,
        }
        starts, ends = fields["starts_on"], fields["ends_on"]
        if starts and ends and ends <= starts:
            reason = f"La mesure finit le {french(ends)}, avant ou le jour de son début ({french(starts)})."
            self.faults.append(Fault("fin_mesure", reason))
        label = self.told.get("fondement")
        if label:
            fields["basis"] = values.basis(label)
            if fields["basis"] is None:
                reason = f"Fondement « {label[:60]} » inconnu : la mesure n'est pas gardée, à vérifier."
                self.to_check.append(Fault("fondement", reason))
            elif starts is None:
                reason = "Le début de la mesure manque : la mesure n'est pas gardée, à vérifier."
                self.to_check.append(Fault("debut_mesure", reason))
        elif starts:
            reason = "Le fondement de la mesure manque : la mesure n'est pas gardée, à vérifier."
            self.to_check.append(Fault("fondement", reason))
        if fields["basis"] is None or starts is None:
            fields |= {"basis": None, "starts_on": None, "ends_on": None, "received_on": None}
        if fields["received_on"] == fields["starts_on"]:
            fields["received_on"] = None
        return fields

    def flags(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for field, read in values.FLAGS.items():
            text = self.told.get(field)
            if not text:
                continue
            value = read(text)
            if value is None:
                reason = f"« {text[:40]} » n'est pas compris : cette case n'est pas gardée, à vérifier."
                self.to_check.append(Fault(field, reason))
            else:
                found[field] = value
        return found
