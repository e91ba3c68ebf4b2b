"""A letter: which words are printed, from what was typed. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Letter:
    """A kind of letter as data: its subject, whom it is for, what is printed, what must be typed first."""

    code: str
    file: str
    subject: str
    asks: tuple[str, ...]
    to: tuple[str, ...]
    lines: tuple[str, ...]
    facts: tuple[tuple[str, str], ...] = ()
    enclosures: tuple[str, ...] = ()
    receipt: Mapping[str, object] = field(default_factory=dict)


def missing(letter: Letter, said: Mapping[str, object]) -> list[str]:
    """What the letter asks for and was not typed, in the order of the screen."""
    return [one for one in letter.asks if not said.get(one)]


def told(line: str, values: Mapping[str, str]) -> str | None:
    """A line with its blanks filled; None when one of them has no value: it is not printed half empty."""
    blanks = BLANK.findall(line)
    if any(not values.get(one) for one in blanks):
        return None
    return BLANK.sub(lambda found: values[found[1]], line)


def parts(letter: Letter, values: Mapping[str, str]) -> dict[str, object]:
    """What is printed of a letter. `values`: words by name; what has none is left out."""
    facts = [(label, told(value, values)) for label, value in letter.facts]
    return {
        "object": letter.subject,
        "to": [line for one in letter.to if (line := told(one, values))],
        "lines": [line.split("\n") for one in letter.lines if (line := told(one, values))],
        "facts": [[label, value] for label, value in facts if value],
        "enclosures": [line for one in letter.enclosures if (line := told(one, values))],
        "receipt": _receipt(letter.receipt, values),
    }


def _receipt(receipt: Mapping[str, object], values: Mapping[str, str]) -> dict[str, object] | None:
    if not receipt:
        return None
    return {**receipt, "words": told(str(receipt["words"]), values) or ""}
