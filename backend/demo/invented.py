"""Invented lives: visibly made-up names, birth dates from 15 and a half to 21, histories that make screens alive.

Pure: a day and a number in, the same people out each time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from backend.birthdays import anniversary

FIRST_NAMES = (
    "Nova", "Lune", "Orion", "Altaïr", "Véga", "Sirius", "Comète", "Zénith", "Aube", "Rigel", "Cosmo", "Lyre",
    "Nébula", "Astre", "Boréal", "Éclipse", "Saturne", "Mira", "Pléiade", "Solstice", "Castor", "Andromède",
    "Météore", "Équinoxe", "Cassiopée", "Polaris", "Titania", "Phobos", "Callisto", "Horizon",
)  # fmt: skip
LAST_NAMES = ("Modèle", "Exemple", "Essai", "Fictif", "Inventé", "Témoin", "Maquette", "Esquisse")
TEAMS = ("Équipe Boussole", "Équipe Gouvernail", "Équipe Voilure")
REFERENTS = (
    ("Malik", "Repère"), ("Inès", "Repère"), ("Solène", "Balise"),
    ("Karim", "Balise"), ("Judith", "Amarre"), ("Tomas", "Amarre"),
)  # fmt: skip
LEADS = (("Irène", "Sextant"), ("Paul", "Sextant"), ("Naïma", "Sextant"))
OFFICERS = (("Aude", "Vigie"), ("Ivan", "Vigie"))
MENTORS = (
    ("Camille", "Phare"), ("Élio", "Phare"), ("Rosa", "Phare"), ("Yann", "Phare"),
    ("Ada", "Jetée"), ("Simon", "Jetée"), ("Lina", "Jetée"), ("Marc", "Jetée"),
)  # fmt: skip
YOUTHS = 240
ALONE = {19: 9, 49: 3}
"""Files whose referent left, and how many days ago: nobody follows them, and their lead is told."""
YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class Care:
    """A care measure, its end exclusive."""

    basis: str
    starts_on: date
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Youth:
    """One invented young person, as the seeder writes them."""

    first_name: str
    last_name: str
    birth_date: date
    birth_precision: str
    care: tuple[Care, ...]
    flags: dict[str, Any]
    last_exchange_on: date | None
    referent: int
    mentor: int | None
    account: bool
    ticked: tuple[str, ...] = field(default=())
    alone_days: int | None = None


def youths(on: date, *, seed: int = 18) -> list[Youth]:
    """The 240 young persons of the demo on a day. The first one, Nova Modèle, turns 18 in 213 days."""
    chance = Random(seed)
    names = [(first, last) for last in LAST_NAMES for first in FIRST_NAMES]
    return [_youth(index, first, last, on, chance) for index, (first, last) in enumerate(names[:YOUTHS])]


def _youth(index: int, first: str, last: str, on: date, chance: Random) -> Youth:
    days_lived = int((15.55 + 5.4 * (((index * 89) % YOUTHS) / YOUTHS) ** 1.7) * YEAR)
    born = on - timedelta(days=days_lived)
    if index == 0:
        born = anniversary(on + timedelta(days=213), -18, accomplished=True)
    elif index == 1:
        born = date(2008, 2, 29)
    precision = "day" if index % 40 else ("day" if index == 0 else "year")
    if precision == "year":
        born = date(born.year, 1, 1)
    stranger = index % 7 == 3
    age = (on - born).days / YEAR
    ticked = tuple(
        rule
        for rule, from_age, likely in (
            ("M14", 16.7, 0.7),
            ("M15", 16.7, 0.6),
            ("M16", 16.7, 0.7),
            ("M18", 17.4, 0.5),
        )
        if age >= from_age and chance.random() < likely
    )
    if index == 0:
        ticked = ("M14", "M16")
    return Youth(
        first_name=first,
        last_name=last,
        birth_date=born,
        birth_precision=precision,
        care=_care(index, born, on, age, chance),
        flags=_flags(stranger, born, chance),
        last_exchange_on=None if index % 31 == 30 else on - timedelta(days=int(chance.expovariate(1 / 9))),
        referent=index % len(REFERENTS),
        mentor=index % len(MENTORS) if index % 3 == 0 else None,
        account=index % 5 < 3,
        ticked=ticked,
        alone_days=ALONE.get(index),
    )


def _care(index: int, born: date, on: date, age: float, chance: Random) -> tuple[Care, ...]:
    entry_age = (3 + 14 * chance.random() ** 0.7) if index % 9 else 17.1
    entry_age = min(entry_age if index else 11.0, age - 0.2)
    entered = born + timedelta(days=int(entry_age * YEAR))
    adult_on = anniversary(born, 18, accomplished=True)
    basis = ("P1", "P1", "P1", "P1", "P8", "P1", "P9", "P1", "P3", "P1")[index % 10]
    first = entered + timedelta(days=120) if index % 4 == 0 else entered
    measures = [Care("P4", entered, first)] if first != entered and first < on else []
    if on < adult_on:
        return (*measures, Care(basis, first if measures else entered))
    measures.append(Care(basis, first if measures else entered, adult_on))
    if index % 5 != 4:
        left = adult_on + timedelta(days=365 * (1 + index % 3))
        measures.append(Care("APJM", adult_on, left if left <= on else None))
    return tuple(measures)


def _flags(stranger: bool, born: date, chance: Random) -> dict[str, Any]:
    if not stranger:
        return {"nationalite": "FR" if chance.random() < 0.9 else "inconnue", "mna": False}
    flags: dict[str, Any] = {"nationalite": "etranger", "mna": chance.random() < 0.8}
    if chance.random() < 0.6:
        flags["formation_qualifiante_depuis"] = (born + timedelta(days=int(16.4 * YEAR))).isoformat()
    return flags
