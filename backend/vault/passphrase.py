"""Passphrases: drawn by the service, never chosen, in easy French words without accents (KEY-06)."""

from __future__ import annotations

import secrets
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final

YOUNG_WORDS: Final = 4
"""51.6 bits."""

AGENT_WORDS: Final = 6
"""77.5 bits."""

_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae"})


@cache
def words() -> tuple[str, ...]:
    """The 7,776 words, in order: 4 to 8 letters a-z, none another's feminine or plural."""
    return tuple(files("backend.vault").joinpath("words_fr.txt").read_text("ascii").split())


def make_passphrase(count: int) -> str:
    """A new passphrase of `count` words, joined by hyphens. Raises ValueError under 4 words."""
    if count < YOUNG_WORDS:
        raise ValueError(f"a passphrase has at least {YOUNG_WORDS} words")
    return "-".join(secrets.choice(words()) for _ in range(count))


def normalise_passphrase(typed: str) -> str:
    """What was typed, as it is derived: letters a-z alone, whatever the case, accents, spaces or hyphens.

    Words run together can rarely be cut in two ways; that costs less than a tenth of a bit.
    """
    plain = unicodedata.normalize("NFKD", typed.casefold().translate(_LIGATURES))
    return "".join(letter for letter in plain if "a" <= letter <= "z")
