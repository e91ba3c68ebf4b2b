"""How easily a text is read: length of sentences, and the Kandel-Moles measure (Flesch for French). Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+", re.UNICODE)
_VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+", re.IGNORECASE)


class Level(NamedTuple):
    """Mean and longest number of words a sentence, and Kandel-Moles (100 very easy, under 50 hard)."""

    mean: float
    longest: int
    kandel_moles: float


def words(sentence: str) -> list[str]:
    """The words of a sentence; a number is one word."""
    return _WORD.findall(sentence)


def syllables(word: str) -> int:
    """Groups of vowels, the silent final « e » and « es » apart: near enough to compare two texts."""
    word = re.sub(r"(?<=[qg])u(?=[eéèêiîy])", "", word, flags=re.IGNORECASE)
    groups = len(_VOWELS.findall(word))
    if groups > 1 and re.search(r"[^aeiouyéèê](e|es|ent)$", word, re.IGNORECASE):
        groups -= 1
    return max(1, groups)


def sentences(texts: Iterable[str]) -> list[str]:
    """Texts cut at their full stops."""
    return [one for text in texts for one in re.split(r"(?<=[.!?:;])\s+", text) if words(one)]


def level(texts: Iterable[str]) -> Level:
    """The level of several texts together."""
    cut = sentences(texts)
    counts = [len(words(one)) for one in cut] or [0]
    every = [word for one in cut for word in words(one)]
    mean = sum(counts) / len(counts)
    per_word = sum(map(syllables, every)) / max(1, len(every))
    return Level(round(mean, 1), max(counts), round(207 - 1.015 * mean - 73.6 * per_word, 1))
