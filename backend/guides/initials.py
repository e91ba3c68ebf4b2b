"""The initials a young person meets at a counter, each in plain words: data beside this file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec

from backend import yaml_files

FILE = Path(__file__).parent / "initials.yaml"
_LETTERS = re.compile(r"\b[A-ZÉ][A-ZÉ0-9]{2,}\b")


@cache
def initials() -> dict[str, str]:
    """Every group of initials a text may use, and what it means in one plain sentence."""
    return msgspec.convert(yaml_files.read(FILE), dict[str, str])


def said_in(text: str) -> list[str]:
    """The groups of initials of a text, in their order."""
    return _LETTERS.findall(text)


def explained(texts: Iterable[str]) -> dict[str, str]:
    """The initials these texts use, each in plain words, in the order they are met."""
    return {one: initials()[one] for text in texts for one in said_in(text) if one in initials()}
