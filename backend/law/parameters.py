"""Dated values of law: each with its article, its source and the day somebody last checked it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from backend.law.sheet import LawError, Sheet, check_periods, open_sheet

FOLDER = Path(__file__).parent / "parameters"
_KEYS = frozenset({"since", "until", "value", "article", "source", "checked_on", "confidence"})
CONFIDENCES = ("V", "O", "C", "G", "I", "M", "PROD")


@dataclass(frozen=True, slots=True)
class Value:
    """One value of law over a period: in force from `since`, until `until` (exclusive; None: still in force).

    `confidence`: V read in a text, O openfisca, C computed, G seen in public code only, I inferred,
    M from memory (check before showing), PROD a choice of ours and not law.
    """

    key: str
    value: Any
    since: date
    until: date | None
    article: str
    source: str
    checked_on: date
    confidence: str


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(inner) for key, inner in value.items()})
    if isinstance(value, list):
        return tuple(_frozen(inner) for inner in value)
    return value


def confidence(sheet: Sheet, *path: str | int) -> str:
    """The confidence code at a path, refused when it is not one of CONFIDENCES."""
    found = sheet.text(*path)
    if found not in CONFIDENCES:
        raise sheet.refuse(path, f"« {found} » refusé ; attendu : {', '.join(CONFIDENCES)}.")
    return found


def _value(sheet: Sheet, key: str, at: int) -> Value:
    path = (key, "values", at)
    sheet.only(_KEYS, *path)
    written = sheet.data[key]["values"][at]
    if "value" not in written:
        raise sheet.refuse((*path, "value"), "manque ; attendu : la valeur.")
    until = None if written.get("until") is None else sheet.day(*path, "until")
    return Value(
        key=key,
        value=_frozen(written["value"]),
        since=sheet.day(*path, "since"),
        until=until,
        article=sheet.text(*path, "article"),
        source=sheet.text(*path, "source"),
        checked_on=sheet.day(*path, "checked_on"),
        confidence=confidence(sheet, *path, "confidence"),
    )


def read_parameters(folder: Path) -> dict[str, tuple[Value, ...]]:
    """Every value of a folder of sheets, by key, in order of date. Raises LawError at the first doubt."""
    found: dict[str, tuple[Value, ...]] = {}
    for path in sorted(folder.glob("*.yaml")):
        sheet = open_sheet(path)
        for key in sheet.data:
            sheet.only(frozenset({"about", "values"}), key)
            sheet.text(key, "about")
            if key in found:
                raise sheet.refuse((key,), "déjà écrite dans une autre feuille.")
            count = len(sheet.get((key, "values"), list, "une liste de valeurs datées"))
            values = [_value(sheet, key, at) for at in range(count)]
            check_periods(sheet, (key, "values"), [(one.since, one.until) for one in values])
            found[key] = tuple(values)
    return found


@cache
def _parameters() -> MappingProxyType[str, tuple[Value, ...]]:
    return MappingProxyType(read_parameters(FOLDER))


def keys() -> tuple[str, ...]:
    """The keys of every dated value."""
    return tuple(_parameters())


def value(key: str, on: date) -> Value:
    """The value in force on a civil day. Raises LawError when the key is unknown or nothing is in force that day."""
    if key not in _parameters():
        raise LawError(f"Aucune valeur de droit « {key} ».")
    for one in _parameters()[key]:
        if one.since <= on and (one.until is None or on < one.until):
            return one
    raise LawError(f"Aucune valeur de droit « {key} » en vigueur le {on}.")


def since(key: str) -> date:
    """The first day on which anything is known of a value. Raises LawError when the key is unknown."""
    if key not in _parameters():
        raise LawError(f"Aucune valeur de droit « {key} ».")
    return _parameters()[key][0].since


def zone_of(territory: str | None) -> str:
    """The IANA time zone of a département ("971" gives America/Guadeloupe); Europe/Paris when none is special.

    "Today" is the local date of the département in charge, so this decides the civil day of every deadline.
    """
    zones = _parameters()["zones.by_territory"][-1].value
    return str(zones.get(territory or "", "Europe/Paris"))
