"""The card in a pocket: numbers, next dates, a square that opens the help page without account. Names nobody."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import segno

from backend import law, printing
from backend.access import Actor, Permission, policy
from backend.french import DAYS, day_of_month

TEMPLATE = Path(__file__).parent / "card.typ"
ALWAYS = ("eu112", "sms114", "child119", "homeless115", "suicide3114")
MOST_CONTACTS, MOST_DATES, LONGEST = 2, 3, 32
SHORT = {
    "eu112": "Toute urgence",
    "sms114": "Urgence par SMS",
    "child119": "En danger, avant 21 ans",
    "homeless115": "Sans toit ce soir",
    "suicide3114": "Idées noires",
}


class CardDate(NamedTuple):
    """A date to print: the day, an hour in words or none, and what the person chose to write."""

    on: date
    hour: str | None
    words: str


class CardNumber(NamedTuple):
    """A number to print beside those that always are."""

    number: str
    words: str


def pocket_card(
    actor: Actor, numbers: Sequence[CardNumber], dates: Sequence[CardDate], *, address: str, at: datetime
) -> bytes:
    """A PDF of 85 × 54 mm, two sides. `address`: the help page, open to anybody. Nothing of it is kept."""
    policy.require(actor, Permission.CARD_PRINT)
    contacts = [law.contact(one) for one in ALWAYS]
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", xmldecl=False, border=1)
    data = {
        "title": "Carte de poche",
        "numbers_title": "Si ça ne va pas",
        "contacts": [
            *({"number": one.number_display, "words": SHORT[one.id]} for one in contacts),
            *({"number": one.number, "words": one.words} for one in numbers),
        ],
        "dates_title": "Mes prochaines dates",
        "no_date": "Pas de date pour le moment.",
        "dates": [{"day": _day(one, at.year), "words": one.words} for one in sorted(dates)],
        "qr": drawn.getvalue().decode(),
        "qr_alt": f"Carré à scanner : {address}",
        "qr_words": "Numéros et aides, sans compte",
    }
    return printing.pdf(TEMPLATE, data, at=at)


def _day(one: CardDate, year: int) -> str:
    day = one.on
    said = f"{DAYS[day.weekday()].capitalize()} {day_of_month(day)}"
    if day.year != year:
        said += f" {day.year}"
    return f"{said}, {one.hour}" if one.hour else said
