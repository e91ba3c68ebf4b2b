"""What a key for a software may be: its name, its end, what it reads. Pure."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

SCOPES: Final = ("milestones", "appointments")
LONGEST: Final = timedelta(days=366)
MOST_KEYS: Final = 5
"""A person has at most so many keys that still open something."""

LIVE, PAST, ENDED = "live", "past", "ended"


def state(ends_on: date, ended: bool, on: date) -> str:
    """`live`, `past` its last day, or `ended` because it was taken back."""
    if ended:
        return ENDED
    return LIVE if on <= ends_on else PAST


def faults(name: str, scope: Collection[str], ends_on: date, on: date) -> dict[str, str]:
    """What is to be corrected before a key is made, by JSON pointer; nothing when it may be."""
    found = {}
    if not name.strip():
        found["/name"] = "Donnez un nom à cette clé : celui du logiciel qui s'en servira."
    if not scope:
        found["/scope"] = "Choisissez ce que le logiciel pourra lire."
    if ends_on < on:
        found["/ends_on"] = "Ce jour est passé. Choisissez un jour à venir."
    elif ends_on - on > LONGEST:
        found["/ends_on"] = "Une clé vaut un an au plus. Choisissez un jour plus proche."
    return found
