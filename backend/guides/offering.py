"""Which journeys prepare the 18th birthday, and which are never proposed by themselves: a night outside, a birth."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from backend import yaml_files

FILE = Path(__file__).parent / "offering.yaml"


class Offering(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Codes of journeys, by the way they are proposed."""

    prepares_18: frozenset[str] = frozenset()
    closes: frozenset[str] = frozenset()
    on_need: frozenset[str] = frozenset()


@cache
def offering(path: Path = FILE) -> Offering:
    """What the sheet says."""
    return msgspec.convert(yaml_files.read(path), Offering)
