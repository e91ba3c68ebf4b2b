"""What a name, a birth date, a measure and the sensitive facts must be, told as sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Any

from backend.birthdays import add_months
from backend.services.people.rules.dates import french
from backend.services.people.rules.values import BASES, HANDICAPS, NATIONALITIES

FROM_MONTHS = 15 * 12 + 6
UNTIL_MONTHS = 26 * 12
STATUTS = (
    "mineur_confie_judiciaire", "accueil_provisoire", "pupille", "tutelle_ou_delegation", "jeune_majeur", "sorti",
)  # fmt: skip
_UNSEEN = frozenset({"Cc", "Cs", "Cn", "Co"})
_STRANGE = re.compile(r"[=+@<>{}\[\]|\\/*_%$#\"\d;:!?]")


def readable(text: str) -> bool:
    """Whether every sign can be shown and stored: no control, no half of a pair, nothing unassigned."""
    return not any(unicodedata.category(sign) in _UNSEEN for sign in text)


def name_fault(text: str, subject: str) -> str | None:
    """What is wrong with a name, or None. `subject` starts the sentence: « Le prénom »."""
    if not text:
        return f"{subject} manque."
    if not readable(text):
        return f"{subject} contient un signe invisible. Écrivez-le de nouveau."
    if len(text) > 80:
        return f"{subject} dépasse 80 lettres."
    if _STRANGE.search(text) or not any(letter.isalpha() for letter in text) or text[0] == "-":
        return f"{subject} contient un signe inattendu : « {text[:40]} »."
    return None


def birth_fault(day: date, on: date) -> str | None:
    """What is wrong with a birth date on a day, or None."""
    if day > on:
        return f"Naissance en {day.year} ? Cette date est dans le futur. Corrigez l'année."
    if add_months(day, UNTIL_MONTHS) <= on:
        return f"Avec le {french(day)}, cette personne a 26 ans ou plus. Vérifiez l'année."
    return None


def past_faults(told: Mapping[str, Any], birth: date, on: date) -> dict[str, str]:
    """What is wrong in dates that are behind us (entry into care, last exchange), by field."""
    faults: dict[str, str] = {}
    for field in ("care_began_on", "last_exchange_on"):
        day = told.get(field)
        if day is not None and day < birth:
            faults[f"/{field}"] = f"Le {french(day)} est avant la naissance."
        elif day is not None and day > on:
            faults[f"/{field}"] = f"Le {french(day)} est dans le futur."
    return faults


def too_young(day: date, on: date) -> bool:
    """Under 15½: never kept. An unknown day or month reads as the first, the oldest it can be."""
    return day <= on < add_months(day, FROM_MONTHS)


def measure_faults(
    basis: str, starts_on: date, ends_on: date | None, received_on: date | None, birth: date, on: date
) -> dict[str, str]:
    """What is wrong with a care measure, by field."""
    faults: dict[str, str] = {}
    if basis not in BASES:
        faults["/basis"] = "Ce fondement n'est pas dans la liste."
    if starts_on < birth:
        faults["/starts_on"] = f"Le {french(starts_on)} est avant la naissance."
    elif starts_on > add_months(on, 12):
        faults["/starts_on"] = f"Le {french(starts_on)} est trop loin dans le futur."
    if ends_on is not None and ends_on <= starts_on:
        faults["/ends_on"] = "La fin est le premier jour sans la mesure : elle vient après le début."
    if received_on is not None and received_on < birth:
        faults["/received_on"] = f"Le {french(received_on)} est avant la naissance."
    return faults


def _one_of(*values: str) -> Any:
    return lambda value: value if value in values else None


def _boolean(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _day(value: Any) -> str | None:
    if isinstance(value, date):
        return value.isoformat()
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        return None


def _words(value: Any) -> str | None:
    fits = isinstance(value, str) and 0 < len(value.strip()) <= 80 and readable(value)
    return value.strip() if fits else None


def _years(value: Any) -> int | None:
    known = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 21
    return value if known else None


FLAGS: dict[str, Any] = {
    "statut": _one_of(*STATUTS),
    "nationalite": _one_of(*NATIONALITIES),
    "mna": _boolean,
    "age_entree": _years,
    "emancipe_le": _day,
    "handicap": _one_of(*HANDICAPS),
    "scolarite": _words,
    "oqtf": _boolean,
    "territoire": _words,
    "pjj": _boolean,
    "deces_le": _day,
    "formation_qualifiante_depuis": _day,
    "liens_rompus": _boolean,
    "c2s_fin": _day,
    "rqth": _boolean,
    "departement_depuis": _day,
    "naissance_corrigee_le": _day,
    "naissance_avant": _day,
    "oqtf_le": _day,
}


def check_flags(told: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """The sensitive facts told, as they are kept (None: unknown again), and what is wrong by field."""
    kept: dict[str, Any] = {}
    faults: dict[str, str] = {}
    for name, value in told.items():
        if name not in FLAGS:
            faults[f"/flags/{name}"] = "Cette information n'existe pas."
            continue
        read = None if value is None else FLAGS[name](value)
        if value is not None and read is None:
            faults[f"/flags/{name}"] = "Cette réponse n'est pas dans la liste, ou n'est pas une date."
        else:
            kept[name] = read
    return kept, faults
