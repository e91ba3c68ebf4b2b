"""« Mes numéros »: what is kept of a number, and when it looks wrong. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from backend.guides.papers import NumberType

MAX_NUMBERS: Final = 50
LONGEST_NUMBER: Final = 80
LONGEST_NOTE: Final = 300
NIR_KEYED: Final = 15
NIR_WHOLE: Final = 97


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the person keeps it: its kind, how they call it, the number itself, a word beside it."""

    type: str
    label: str
    value: str
    note: str = ""


def number_doubt(kind: NumberType, value: str) -> str | None:
    """What looks wrong in a number, said without refusing it: the paper in their hand is right, not us."""
    told = value.upper()
    if kind.code == "nir":
        # Births in Corsica: the department is written 2A or 2B, and counts as 19 or 18 in the key.
        told = told.replace("2A", "19").replace("2B", "18")
    digits = "".join(one for one in told if one.isdecimal())
    if kind.digits and len(digits) not in kind.digits:
        usual = " ou ".join(map(str, kind.digits))
        return f"Ce numéro a {len(digits)} chiffres. D'habitude, il en a {usual}. Regarde encore une fois."
    if kind.code == "nir" and len(digits) == NIR_KEYED and not _keyed(digits):
        return "Les 2 derniers chiffres ne vont pas avec les autres. Regarde encore une fois."
    return None


def _keyed(digits: str) -> bool:
    """Whether the key of a social security number fits: 97 less the remainder of its 13 first digits."""
    return NIR_WHOLE - int(digits[:13]) % NIR_WHOLE == int(digits[13:])
