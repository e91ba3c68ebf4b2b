"""Days as they are read in French. Pure."""

from __future__ import annotations

from datetime import date
from typing import Final

MONTHS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
DAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def day_of_month(one: date) -> str:
    """`3 décembre`, `1er juin`."""
    return f"{'1er' if one.day == 1 else one.day} {MONTHS[one.month - 1]}"


def day(one: date) -> str:
    """`3 décembre 2026`, `1er juin 2027`."""
    return f"{day_of_month(one)} {one.year}"
