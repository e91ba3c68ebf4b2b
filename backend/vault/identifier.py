"""The identifier a person types on a new device: eight characters that no eye confuses."""

from __future__ import annotations

import secrets
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U."""

SIZE: Final = 8

_READ_AS: Final = str.maketrans({"I": "1", "L": "1", "O": "0"})


def make_identifier() -> str:
    """A new identifier, as it is stored: 8 characters, 40 random bits. It is a name, not a secret."""
    return "".join(secrets.choice(ALPHABET) for _ in range(SIZE))


def show_identifier(identifier: str) -> str:
    """The identifier as it is shown, in two groups of four."""
    return f"{identifier[:4]}-{identifier[4:]}"


def normalise_identifier(typed: str) -> str | None:
    """What was typed, as it is stored: any case, spaces or hyphens, O read as 0, I and L as 1.

    None when it cannot be an identifier.
    """
    bare = "".join(typed.upper().replace("-", "").split()).translate(_READ_AS)
    if len(bare) != SIZE or any(letter not in ALPHABET for letter in bare):
        return None
    return bare
