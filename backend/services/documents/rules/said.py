"""What the person says of a paper, and the dates that cannot be. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

OLDEST_YEAR: Final = 1900
"""No paper of a person alive says an earlier year: a slip of the thumb."""
LATEST_YEAR: Final = 2100


@dataclass(frozen=True, slots=True)
class Paper:
    """What the person says of a paper: its kind, its title, whose it is, its dates, its side, its file's name."""

    type: str
    title: str
    expires_on: date | None = None
    side: int | None = None
    file_name: str = ""
    flatten: bool = False
    issued_on: date | None = None
    holder: str = ""


def dates_fault(issued_on: date | None, expires_on: date | None, *, on: date) -> dict[str, str]:
    """The field whose date cannot be, with what to do; empty when both can. `on`: the day it is said."""
    for name, day in (("issued_on", issued_on), ("expires_on", expires_on)):
        if day is not None and not OLDEST_YEAR <= day.year <= LATEST_YEAR:
            return {f"/{name}": "Regarde l'année. Elle a 4 chiffres."}
    if issued_on is not None and issued_on > on:
        return {"/issued_on": "Cette date est dans le futur. Regarde la date écrite sur le papier."}
    if issued_on is not None and expires_on is not None and expires_on < issued_on:
        return {"/expires_on": "La date de fin est avant la date du papier. Regarde les deux dates."}
    return {}
