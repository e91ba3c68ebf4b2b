"""Which volunteers suit a young person's wishes, and why: reasons first, the order follows. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

WEIGHTS = {"gender": 4, "language": 4, "trade": 3, "area": 2, "interest": 1, "availability": 1, "free": 1}


class Wish(NamedTuple):
    """What a young person asked for; empty means it does not matter."""

    gender: str = ""
    languages: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    availability: tuple[str, ...] = ()
    trade: str = ""
    area: str = ""


class Candidate(NamedTuple):
    """A volunteer who may be proposed."""

    id: UUID
    gender: str
    languages: tuple[str, ...]
    interests: tuple[str, ...]
    availability: tuple[str, ...]
    trade: str
    area: str
    room: int
    refused_before: bool = False


class Reason(NamedTuple):
    """One thing that suits (or not): its code, and the values in common."""

    code: str
    values: tuple[str, ...] = ()


class Match(NamedTuple):
    """A candidate, what suits, what does not."""

    id: UUID
    score: int
    reasons: tuple[Reason, ...]
    against: tuple[Reason, ...]


def matches(wish: Wish, candidates: Sequence[Candidate]) -> list[Match]:
    """Candidates in order of fit. Who was refused before by either, or is not of the asked gender, is left out."""
    found = [_match(wish, one) for one in candidates if _possible(wish, one)]
    return sorted(found, key=lambda one: (-one.score, str(one.id)))


def _possible(wish: Wish, one: Candidate) -> bool:
    return not one.refused_before and one.room > 0 and (not wish.gender or wish.gender == one.gender)


def _match(wish: Wish, one: Candidate) -> Match:
    good: list[Reason] = []
    bad: list[Reason] = []
    score = 0

    def weigh(code: str, asked: tuple[str, ...], offered: tuple[str, ...]) -> None:
        nonlocal score
        if not asked:
            return
        common = tuple(value for value in asked if value in offered)
        if common:
            good.append(Reason(code, common))
            score += WEIGHTS[code] * len(common)
        else:
            bad.append(Reason(code, asked))

    if wish.gender:
        good.append(Reason("gender", (wish.gender,)))
        score += WEIGHTS["gender"]
    weigh("language", wish.languages, one.languages)
    weigh("interest", wish.interests, one.interests)
    weigh("availability", wish.availability, one.availability)
    for code, asked, offered in (("trade", wish.trade, one.trade), ("area", wish.area, one.area)):
        if asked.strip():
            shared = _share_a_word(asked, offered)
            (good if shared else bad).append(Reason(code, (offered if shared else asked,)))
            score += WEIGHTS[code] if shared else 0
    if one.room > 1:
        good.append(Reason("free", (str(one.room),)))
        score += WEIGHTS["free"]
    return Match(one.id, score, tuple(good), tuple(bad))


def _share_a_word(asked: str, offered: str) -> bool:
    """Whether two short texts share a word of four letters or more: « mécanique auto », « Mécanique »."""
    said = {word for word in _words(asked) if len(word) >= 4}
    return bool(said & set(_words(offered)))


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text.casefold()).split()
