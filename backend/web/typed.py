"""What people type, looked at before it is kept."""

from __future__ import annotations

import unicodedata
from typing import Final

from marshmallow import ValidationError

TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
KEPT: Final = "\r\n\t"


def plain(text: str) -> None:
    """Refuse signs nobody types: control signs, and those that turn a line around."""
    _refuse(text, "Ce texte contient des signes invisibles. Réécris-le.")


def plain_formal(text: str) -> None:
    """The same, said to a professional."""
    _refuse(text, "Ce texte contient des signes invisibles. Réécrivez-le.")


def _refuse(text: str, why: str) -> None:
    if any(sign in TURNING or (unicodedata.category(sign) == "Cc" and sign not in KEPT) for sign in text):
        raise ValidationError(why)
