"""Words of files for facts with few answers: legal basis, nationality, yes or no, disability rate."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from backend.services.people.rules.columns import basis_labels
from backend.services.people.rules.names import fold

BASES = ("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11", "P12", "APJM")
BASIS_WORDS = {
    "P1": "Confié à l'ASE par le juge des enfants",
    "P2": "Placement à domicile",
    "P3": "Confié par le juge à un établissement sanitaire ou éducatif",
    "P4": "Ordonnance de placement provisoire",
    "P5": "Confié à l'autre parent, à la famille ou à un tiers digne de confiance",
    "P6": "Confié par le juge à un service d'accueil de jour",
    "P7": "Aide éducative à domicile ou en milieu ouvert",
    "P8": "Accueil provisoire avec l'accord des parents",
    "P9": "Pupille de l'État",
    "P10": "Tutelle ou délégation d'autorité parentale",
    "P11": "Placement par la justice pénale (PJJ)",
    "P12": "Mineur non accompagné, base à préciser",
    "APJM": "Accueil provisoire jeune majeur",
}
NATIONALITIES = ("FR", "UE", "etranger_ne_en_france", "etranger", "inconnue")
HANDICAPS = ("80+", "50-79", "none")

_YES = frozenset({"oui", "o", "1", "vrai", "true", "x", "yes", "y"})
_NO = frozenset({"non", "n", "0", "faux", "false", "no"})
_NATIONS = {
    "FR": {"fr", "fra", "francais", "francaise", "france"},
    "UE": {"ue", "union europeenne", "europeenne", "communautaire", "ressortissant ue"},
    "etranger_ne_en_france": {
        "etranger ne en france",
        "etrangere nee en france",
        "etranger e ne e en france",
    },
    "etranger": {"etranger", "etrangere", "etranger e", "hors ue", "pays tiers", "extra communautaire"},
    "inconnue": {"inconnue", "inconnu", "nsp", "non connue", "a verifier"},
}
_RATE = re.compile(r"^(\d{1,3})(?: ?%| pour cent)?$")


def basis(label: str) -> str | None:
    """The code of a legal basis from its words, or None when nobody wrote these words down."""
    return basis_labels().get(fold(label))


def yes_or_no(text: str) -> bool | None:
    folded = fold(text)
    return True if folded in _YES else False if folded in _NO else None


def nationality(text: str) -> str | None:
    folded = fold(text)
    return next((code for code, words in _NATIONS.items() if folded in words), None)


def handicap(text: str) -> str | None:
    """`80+`, `50-79` or `none`, from a rate or its words."""
    folded = fold(text)
    if folded in _NO | {"none", "aucun", "sans"} or text in HANDICAPS:
        return text if text in HANDICAPS else "none"
    if folded in {"80 et plus", "80", "superieur a 80"}:
        return "80+"
    if folded in {"50 a 79", "entre 50 et 79"}:
        return "50-79"
    found = _RATE.match(text.strip())
    if found is None or int(found[1]) > 100:
        return None
    rate = int(found[1])
    return "80+" if rate >= 80 else "50-79" if rate >= 50 else "none"


FLAGS: dict[str, Callable[[str], Any]] = {
    "nationalite": nationality,
    "mna": yes_or_no,
    "handicap": handicap,
    "pjj": yes_or_no,
    "oqtf": yes_or_no,
}
