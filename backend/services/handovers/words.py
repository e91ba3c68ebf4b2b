"""Dates and names as these sentences say them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

MONTHS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip


def day(one: date) -> str:
    """`3 décembre 2026`, `1er juin 2027`."""
    return f"{one.day}{'er' if one.day == 1 else ''} {MONTHS[one.month - 1]} {one.year}"


def counted(texts: Mapping[str, str] | str, count: int, **said: object) -> str:
    """The sentence for one or for several."""
    text = texts if isinstance(texts, str) else texts["one" if count == 1 else "other"]
    return text.format(count=count, **said)
