"""The six domains of the law and the words they are asked in, read from `data/project.yaml`."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import msgspec

from backend import yaml_files

FILE = Path(__file__).parent / "data" / "project.yaml"


class Domain(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One domain: its article, its title for the young person and for a professional, the question that opens it.

    `journeys` is the domain of journeys whose colour and sign it wears.
    """

    code: str
    law: str
    title: str
    pro: str
    ask: str
    journeys: str


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article. `mark`: V read in a stored text, M from memory, to check again."""

    title: str
    mark: str


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a project holds, by law and by choice."""

    checked_on: date
    sources: tuple[Source, ...]
    review_months: int
    before_18_days: int
    domains: tuple[Domain, ...]


@cache
def frame() -> Frame:
    """The frame of every project. Raises `msgspec.ValidationError` when the file is not well made."""
    return msgspec.convert(yaml_files.read(FILE), Frame)


@cache
def codes() -> tuple[str, ...]:
    """The codes of the six domains, in the order of the article."""
    return tuple(one.code for one in frame().domains)
