"""What a text for a young person must not hold, and how hard it is to read. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from backend import law
from backend.guides.initials import initials, said_in
from backend.guides.journeys import PLACEHOLDER, said
from backend.guides.reading import level, sentences, words

LONGEST, MEAN, EASY = 20, 12, 70
FORBIDDEN = re.compile(
    r"\b(placé[es]*|cas social|MNA|oups|veuillez|il convient|nonobstant|susvisé|ci-joint|ci-dessous"
    r"|coffre-fort numérique|etc|faire valoir|percevoir|justificatifs?|bénéficier|effectuer|FALC)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"\d[\d\s\u202f\u00a0.,]*(€|euros?)", re.IGNORECASE)
_PHONE = re.compile(
    r"\b0\d([ .]?\d\d){4}\b|\b0 ?8\d\d( ?\d{2,3}){2,3}\b"
    r"|\b(?:numéro|appelle[rz]?|le|au) (?:1[0-9]{1,2}|3\d{3})\b(?! ?(?:jours?|mois|ans|heures?))",
    re.IGNORECASE,
)
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_DATE = re.compile(rf"\b(19|20)\d\d\b|\b\d{{1,2}}(er)? (?:{_MONTHS})\b|\b\d\d?/\d\d?\b", re.IGNORECASE)
_DOT = re.compile(r"\w·\w")
_WRITTEN_BY_HAND = (
    (_AMOUNT, "un montant écrit à la main"),
    (_PHONE, "un numéro de téléphone écrit à la main"),
    (_DATE, "une date écrite à la main"),
    (FORBIDDEN, "un mot à éviter"),
    (_DOT, "un point médian, que la lecture à voix haute dit mal"),
)


class Found(NamedTuple):
    """One thing to mend, and whether it stops a release (`error`) or is only said (`warning`)."""

    weight: Literal["error", "warning"]
    words: str


def of_sentences(texts: Iterable[str], on: date) -> list[Found]:
    """What is wrong in each sentence: a value typed by hand, a word to avoid, initials nobody explains, its length."""
    return [found for one in texts for found in _of(one, on)]


def _of(sentence: str, on: date) -> list[Found]:
    found = []
    try:
        said(sentence, on)
    except law.LawError as wrong:
        found.append(Found("error", str(wrong)))
    bare = PLACEHOLDER.sub("somme", sentence)
    for pattern, what in _WRITTEN_BY_HAND:
        if hit := pattern.search(bare):
            found.append(Found("error", f"{what} : « {hit[0].strip()} » dans « {sentence} »."))
    for letters in said_in(bare):
        if letters not in initials():
            found.append(
                Found(
                    "error",
                    f"« {letters} » n'est pas expliqué dans initials.yaml : l'écrire en entier ou l'ajouter.",
                )
            )
    for cut in sentences([bare]):
        if (count := len(words(cut))) > LONGEST:
            found.append(Found("error", f"une phrase de {count} mots, {LONGEST} au plus : « {cut} »."))
    return found


def of_level(texts: Iterable[str]) -> list[Found]:
    """What is wrong in a whole text: too long a mean sentence, too hard to read."""
    of = level(texts)
    found = []
    if of.mean > MEAN:
        found.append(Found("error", f"{of.mean} mots par phrase en moyenne, {MEAN} au plus."))
    if of.kandel_moles < EASY:
        found.append(Found("error", f"lecture difficile : {of.kandel_moles}, {EASY} au moins attendu."))
    return found
