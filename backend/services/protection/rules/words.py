"""Words that ask for a second look before a message leaves: contact data, links, money, meetings, secrets, danger.

Data of `data/signs.yaml`, read the same way by the phone. Nothing here blocks, hides or tells anybody.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from backend import yaml_files

FILE = Path(__file__).parent.parent / "data" / "signs.yaml"


class Sign(NamedTuple):
    """One family of words: who is told of it before sending, and its expressions."""

    sign: str
    adult: bool
    young: bool
    any: tuple[re.Pattern[str], ...]


@cache
def table() -> tuple[Sign, ...]:
    """The data, compiled once. An expression that cannot be read is refused by name (ValueError)."""
    raw: dict[str, Any] = yaml_files.read(FILE)
    found = []
    for one in raw["signs"]:
        try:
            patterns = tuple(re.compile(text) for text in one["any"])
        except re.error as error:
            raise ValueError(f"{FILE.name}: {one['sign']}: {error}") from error
        found.append(Sign(one["sign"], one["adult"], one["young"], patterns))
    return tuple(found)


SIGNS = ("phone", "email", "link", "handle", "address", "money", "meeting", "secret", "danger")
"""Every family, in the order of the data."""


def folded(text: str) -> str:
    """A text without accents, capitals, typographic quotes or doubled spaces: how the expressions are written."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("œ", "oe"))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"\s+", " ", bare.lower()).strip()


def signs(text: str, *, writer: str) -> tuple[str, ...]:
    """The families found in what a `young` or an `adult` is about to write, in the order of the data."""
    said = folded(text)
    return tuple(
        one.sign
        for one in table()
        if (one.young if writer == "young" else one.adult) and any(each.search(said) for each in one.any)
    )


def counted(text: str, *, author_role: str) -> tuple[str, ...]:
    """What is counted for the safeguarding officer: an adult's words alone, never a young person's (SAF-04)."""
    return () if author_role == "young" else signs(text, writer="adult")
