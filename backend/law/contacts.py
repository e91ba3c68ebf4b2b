"""Every help line and service: the Urgence page without login and offline, then « À qui parler », guides and cards."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from backend.law.opening import read_hours
from backend.law.parameters import confidence
from backend.law.sheet import LawError, Sheet, open_sheet

FILE = Path(__file__).parent / "contacts.yaml"
LEVELS = ("emergency", "listening", "service")
ON_URGENCE = LEVELS[:2]
ABOUT = (
    "argent", "logement", "sante", "travail", "transports", "identite", "telephone", "culture", "parent", "droits",
    "entraide",
)  # fmt: skip
DECIDED = "suicide3114"
"""The one number shown as a button by decision, before a page was read (contacts.md §1)."""
_DIGITS = re.compile(r"^\d{2,6}$|^0\d{9}$")
_SCHEMES = {"tel_uri": "tel:", "sms_uri": "sms:"}


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody a young person may turn to. `level`: "emergency", "listening" or "service"; `words`: what for (tu).

    `hours` are OSM opening_hours in Paris time, None when not known. `button` says whether a screen may offer the
    number: only those read in a page (confidence V), and 3114. `tel_uri`/`sms_uri` hold plain digits. A service may
    have neither: then it is a site (`url`) or a place. `doubt` is said on screen; `about` is the domain of a service.
    Ages are in years, both included.
    """

    id: str
    level: str
    name: str
    words: str
    number_display: str | None
    tel_uri: str | None
    sms_uri: str | None
    channels: tuple[str, ...]
    hours: str | None
    timezone: str
    cost: str | None
    anonymous: bool | None
    on_bill: bool | None
    territory: str
    url: str | None
    source: str
    checked_on: date
    confidence: str
    button: bool
    languages: tuple[str, ...] = ("fr",)
    age_min: int | None = None
    age_max: int | None = None
    audience: str | None = None
    doubt: str | None = None
    about: str | None = None


def _maybe(sheet: Sheet, kind: type, what: str, *path: str | int) -> Any:
    here = sheet.data
    for part in path[:-1]:
        here = here[part]
    if here.get(path[-1]) is None:
        return None
    return sheet.get(path, kind, what)


def _uri(sheet: Sheet, display: str | None, *path: str | int) -> str | None:
    found: str | None = _maybe(sheet, str, "une adresse d'appel ou null", *path)
    scheme = _SCHEMES[str(path[-1])]
    if found is None:
        return None
    digits = found.removeprefix(scheme)
    if (
        not found.startswith(scheme)
        or not _DIGITS.match(digits)
        or digits != (display or "").replace(" ", "")
    ):
        raise sheet.refuse(path, f"« {found} » ne compose pas le numéro affiché « {display} ».")
    return found


def _hours(sheet: Sheet, *path: str | int) -> str | None:
    written: str | None = _maybe(sheet, str, "des horaires OSM ou null", *path)
    if written is not None:
        try:
            read_hours(written)
        except ValueError:
            raise sheet.refuse(path, f"« {written} » ne se lit pas ; exemple : Mo-Fr 09:00-12:00.") from None
    return written


def _contact(sheet: Sheet, at: int) -> Contact:
    path = ("contacts", at)
    sheet.only(frozenset(Contact.__dataclass_fields__) - {"timezone"}, *path)
    level = sheet.text(*path, "level")
    if level not in LEVELS:
        raise sheet.refuse((*path, "level"), f"« {level} » refusé ; attendu : {', '.join(LEVELS)}.")
    display = _maybe(sheet, str, "un numéro ou null", *path, "number_display")
    contact = Contact(
        id=sheet.text(*path, "id"),
        level=level,
        name=sheet.text(*path, "name"),
        words=sheet.text(*path, "words"),
        number_display=display,
        tel_uri=_uri(sheet, display, *path, "tel_uri"),
        sms_uri=_uri(sheet, display, *path, "sms_uri"),
        channels=sheet.texts(*path, "channels"),
        hours=_hours(sheet, *path, "hours"),
        timezone="Europe/Paris",
        cost=_maybe(sheet, str, "un prix en mots ou null", *path, "cost"),
        anonymous=_maybe(sheet, bool, "true, false ou null", *path, "anonymous"),
        on_bill=_maybe(sheet, bool, "true, false ou null", *path, "on_bill"),
        territory=sheet.text(*path, "territory"),
        url=_maybe(sheet, str, "une adresse ou null", *path, "url"),
        source=sheet.text(*path, "source"),
        checked_on=sheet.day(*path, "checked_on"),
        confidence=confidence(sheet, *path, "confidence"),
        button=sheet.get((*path, "button"), bool, "true ou false"),
        languages=sheet.texts(*path, "languages") if "languages" in sheet.data["contacts"][at] else ("fr",),
        age_min=_maybe(sheet, int, "un âge en années", *path, "age_min"),
        age_max=_maybe(sheet, int, "un âge en années", *path, "age_max"),
        audience=_maybe(sheet, str, "pour qui, en mots", *path, "audience"),
        doubt=_maybe(sheet, str, "un doute, en mots", *path, "doubt"),
        about=_maybe(sheet, str, "un domaine", *path, "about"),
    )
    if (contact.about is not None) != (level == "service") or contact.about not in (*ABOUT, None):
        raise sheet.refuse((*path, "about"), f"un service en a un, et lui seul, parmi : {', '.join(ABOUT)}.")
    called = contact.tel_uri is not None or contact.sms_uri is not None
    if not called and (level == "emergency" or contact.button):
        raise sheet.refuse((*path, "tel_uri"), "ni appel ni SMS : personne ne pourrait joindre ce service.")
    if contact.button and contact.confidence != "V" and contact.id != DECIDED:
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
def all_contacts() -> tuple[Contact, ...]:
    """Every line and service, in the order of the screens; only a `button` may be offered as one."""
    return read_contacts(FILE)


def emergency_contacts() -> tuple[Contact, ...]:
    """Those of the Urgence page, emergency first; only those with `button` may be shown there."""
    return tuple(one for one in all_contacts() if one.level in ON_URGENCE)


@cache
def _by_id() -> dict[str, Contact]:
    return {one.id: one for one in all_contacts()}


def contact(contact_id: str) -> Contact:
    """One line or service. Raises LawError when nobody wrote it."""
    found = _by_id().get(contact_id)
    if found is None:
        raise LawError(f"{FILE.name} : le contact « {contact_id} » n'existe pas.")
    return found


def contacts_as_dicts(*, urgence: bool) -> list[dict[str, Any]]:
    """What the app carries, as plain JSON values: the buttons of the Urgence page, or everybody.

    A number nobody checked never becomes a link; a listening line nobody checked goes without its number. In the
    longer list, what is not known is left out.
    """
    if urgence:
        return [_plain(one) for one in emergency_contacts() if one.button]
    return [
        {
            key: value
            for key, value in _plain(one).items()
            if value is not None and key not in ("timezone", "languages")
        }
        for one in all_contacts()
    ]


def _plain(one: Contact) -> dict[str, Any]:
    shown = asdict(one) | {"checked_on": one.checked_on.isoformat()}
    shown |= {"channels": list(one.channels), "languages": list(one.languages)}
    if not one.button:
        shown |= {"tel_uri": None, "sms_uri": None}
        if one.level in ON_URGENCE:
            shown |= {"number_display": None, "hours": None}
    return shown
