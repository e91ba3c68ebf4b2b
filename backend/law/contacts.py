"""Emergency and listening numbers: what the Urgence page shows, without login and offline."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from backend.law.parameters import confidence
from backend.law.sheet import Sheet, open_sheet

FILE = Path(__file__).parent / "emergency_contacts.yaml"
LEVELS = ("emergency", "listening")
_DIGITS = re.compile(r"^\d{2,6}$|^0\d{9}$")
_SCHEMES = {"tel_uri": "tel:", "sms_uri": "sms:"}


@dataclass(frozen=True, slots=True)
class Contact:
    """One number a young person may call. `level`: "emergency" or "listening"; `words`: what it is for (tu).

    `hours` are OSM opening_hours in Paris time. `button` says whether a screen may offer it: only numbers read in a
    page (confidence V), and 3114. `tel_uri`/`sms_uri` hold plain digits; at least one of them is set.
    """

    id: str
    level: str
    name: str
    words: str
    number_display: str
    tel_uri: str | None
    sms_uri: str | None
    channels: tuple[str, ...]
    hours: str
    timezone: str
    cost: str
    anonymous: bool | None
    on_bill: bool | None
    territory: str
    url: str | None
    source: str
    checked_on: date
    confidence: str
    button: bool


def _maybe(sheet: Sheet, kind: type, what: str, *path: str | int) -> Any:
    here = sheet.data
    for part in path[:-1]:
        here = here[part]
    if path[-1] in here and here[path[-1]] is None:
        return None
    return sheet.get(path, kind, what)


def _uri(sheet: Sheet, display: str, *path: str | int) -> str | None:
    found: str | None = _maybe(sheet, str, "une adresse d'appel ou null", *path)
    scheme = _SCHEMES[str(path[-1])]
    if found is None:
        return None
    digits = found.removeprefix(scheme)
    if not found.startswith(scheme) or not _DIGITS.match(digits) or digits != display.replace(" ", ""):
        raise sheet.refuse(path, f"« {found} » ne compose pas le numéro affiché « {display} ».")
    return found


def _contact(sheet: Sheet, at: int) -> Contact:
    path = ("contacts", at)
    sheet.only(frozenset(Contact.__dataclass_fields__) - {"timezone"}, *path)
    level = sheet.text(*path, "level")
    if level not in LEVELS:
        raise sheet.refuse((*path, "level"), f"« {level} » refusé ; attendu : {', '.join(LEVELS)}.")
    display = sheet.text(*path, "number_display")
    contact = Contact(
        id=sheet.text(*path, "id"),
        level=level,
        name=sheet.text(*path, "name"),
        words=sheet.text(*path, "words"),
        number_display=display,
        tel_uri=_uri(sheet, display, *path, "tel_uri"),
        sms_uri=_uri(sheet, display, *path, "sms_uri"),
        channels=sheet.texts(*path, "channels"),
        hours=sheet.text(*path, "hours"),
        timezone="Europe/Paris",
        cost=sheet.text(*path, "cost"),
        anonymous=_maybe(sheet, bool, "true, false ou null", *path, "anonymous"),
        on_bill=_maybe(sheet, bool, "true, false ou null", *path, "on_bill"),
        territory=sheet.text(*path, "territory"),
        url=_maybe(sheet, str, "une adresse ou null", *path, "url"),
        source=sheet.text(*path, "source"),
        checked_on=sheet.day(*path, "checked_on"),
        confidence=confidence(sheet, *path, "confidence"),
        button=sheet.get((*path, "button"), bool, "true ou false"),
    )
    if contact.tel_uri is None and contact.sms_uri is None:
        raise sheet.refuse((*path, "tel_uri"), "ni appel ni SMS : personne ne pourrait joindre ce service.")
    if contact.button and contact.confidence != "V" and contact.id != "suicide3114":
        raise sheet.refuse(
            (*path, "button"), "un numéro qui n'a pas été lu dans une page ne peut pas être un bouton."
        )
    return contact


def read_contacts(path: Path) -> tuple[Contact, ...]:
    """Every number of a sheet, in the order of the screen. Raises LawError at the first doubt."""
    sheet = open_sheet(path)
    count = len(sheet.get(("contacts",), list, "une liste de numéros"))
    found = tuple(_contact(sheet, at) for at in range(count))
    seen: set[str] = set()
    for at, one in enumerate(found):
        if one.id in seen:
            raise sheet.refuse(("contacts", at, "id"), "écrit deux fois.")
        seen.add(one.id)
    return found


@cache
def emergency_contacts() -> tuple[Contact, ...]:
    """Every number, emergency first, in the order of the Urgence page; only those with `button` may be shown."""
    return read_contacts(FILE)


def contacts_as_dicts() -> list[dict[str, Any]]:
    """The numbers a screen may offer (`button`), as plain JSON values, for the build of the app."""
    return [
        {**asdict(one), "channels": list(one.channels), "checked_on": one.checked_on.isoformat()}
        for one in emergency_contacts()
        if one.button
    ]
