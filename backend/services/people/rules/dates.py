"""Dates as French software and people write them, read without guessing."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date
from typing import Literal, NamedTuple

from backend.services.people.rules.names import fold

Precision = Literal["day", "month", "year"]

_NUMBERS = re.compile(r"^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})(?:[ T]00:00(?::00)?)?$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$")
_SHORT_YEAR = re.compile(r"^\d{1,2}\s*[/.\- ]\s*\d{1,2}\s*[/.\- ]\s*\d{2}$")
_MONTH = re.compile(r"^(\d{1,2})\s*[/.\-]\s*(\d{4})$")
_ISO_MONTH = re.compile(r"^(\d{4})-(\d{2})$")
_YEAR = re.compile(r"^(\d{4})$")
_SERIAL = re.compile(r"^\d{5}(?:[.,]\d+)?$")
_WORDS = re.compile(r"^(?:(\d{1,2})(?:er)? )?([a-z]+) (\d{4})$")
MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin",
    "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
)  # fmt: skip


class PartialDate(NamedTuple):
    """A day, or the first day of a month or year when the rest is unknown."""

    day: date
    precision: Precision


class UnreadableDate(ValueError):
    """The sentence says what is wrong and how to write it."""


def french(day: date) -> str:
    """`24/06/2009`, as the file would write it."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def read_date(typed: str) -> PartialDate:
    """A date from `24/06/2009`, `2009-06-24`, `24 juin 2009`, `06/2009`, `00/06/2009` or `2009`.

    Raises `UnreadableDate`.
    """
    text = typed.strip()
    if found := _NUMBERS.match(text):
        return _exact(int(found[3]), int(found[2]), int(found[1]), text)
    if found := _ISO.match(text):
        return _exact(int(found[1]), int(found[2]), int(found[3]), text)
    if found := _MONTH.match(text):
        return _exact(int(found[2]), int(found[1]), 0, text)
    if found := _ISO_MONTH.match(text):
        return _exact(int(found[1]), int(found[2]), 0, text)
    if found := _YEAR.match(text):
        return _exact(int(found[1]), 0, 0, text)
    if _SHORT_YEAR.match(text):
        raise UnreadableDate(f"« {text} » : écrivez l'année avec ses quatre chiffres, comme 24/06/2009.")
    if _SERIAL.match(text):
        raise UnreadableDate(f"« {text} » est un nombre de tableur : mettez la colonne au format date.")
    if (found := _WORDS.match(fold(text))) and found[2] in MONTHS:
        return _exact(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1] or 0), text)
    raise UnreadableDate(f"« {text[:40]} » n'est pas une date : écrivez-la comme 24/06/2009.")


def read_day(typed: str) -> date:
    """The same where the whole day is needed. Raises `UnreadableDate`."""
    read = read_date(typed)
    if read.precision != "day":
        raise UnreadableDate(f"« {typed.strip()} » : il faut aussi le jour, comme 24/06/2009.")
    return read.day


def _exact(year: int, month: int, day: int, text: str) -> PartialDate:
    if not 1900 <= year <= 2199:
        raise UnreadableDate(f"« {text} » : l'année {year} est impossible.")
    if month == 0 and day == 0:
        return PartialDate(date(year, 1, 1), "year")
    if not 1 <= month <= 12:
        raise UnreadableDate(f"« {text} » : le mois {month} n'existe pas. Écrivez le jour, le mois, l'année.")
    if day == 0:
        return PartialDate(date(year, month, 1), "month")
    try:
        return PartialDate(date(year, month, day), "day")
    except ValueError:
        if (day, month) == (29, 2) and not isleap(year):
            raise UnreadableDate(f"« {text} » : il n'y a pas de 29 février en {year}.") from None
        raise UnreadableDate(f"« {text} » : ce jour n'existe pas dans ce mois.") from None
