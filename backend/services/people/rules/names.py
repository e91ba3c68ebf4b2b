"""Names: as they are shown, and folded to compare and look them up."""

from __future__ import annotations

import re
import unicodedata

_APART = re.compile(r"[^a-z0-9]+")
_MARKS = re.compile("[\u0300-\u036f]")
_SPACES = re.compile(r"\s+")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})


def tidy(name: str) -> str:
    """A name as it was typed, without stray spaces, in composed Unicode."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", name)).strip()


def fold(text: str) -> str:
    """Small letters and digits alone, one space between words: `« D'Éssai-Léa »` gives `d essai lea`."""
    small = text.casefold()
    if not small.isascii():
        small = _MARKS.sub("", unicodedata.normalize("NFKD", small.translate(LIGATURES)))
    return _APART.sub(" ", small).strip()


def name_key(first_name: str, last_name: str) -> str:
    """The folded name as lists sort it: last name, a bar, first name. Never empty for a name in another script."""
    last, first = fold(last_name), fold(first_name)
    return f"{last or tidy(last_name).casefold()}|{first or tidy(first_name).casefold()}"[:170]


def words(name: str) -> tuple[str, ...]:
    """The folded words of a full name, sorted, so that « Prénom Nom » meets « NOM Prénom »."""
    return tuple(sorted(fold(name).split()))
