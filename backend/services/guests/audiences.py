"""To whom a paper can be shown, read from data and checked once; the law of it with its article and day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from backend import yaml_files
from backend.guides.papers import paper_types
from backend.services.guests.rules.asking import Listed

FILE = Path(__file__).parent / "data" / "audiences.yaml"


@dataclass(frozen=True, slots=True)
class Audience:
    """A kind of somebody outside; `listed` when a text says what they may ask for."""

    code: str
    label: str
    purpose: str
    listed: Listed | None


@cache
def audiences() -> dict[str, Audience]:
    """By code, in the order shown. Raises ValueError when a list names a paper that does not exist."""
    raw = yaml_files.read(FILE)
    lists = {name: _listed(name, told) for name, told in raw["lists"].items()}
    return {
        one["code"]: Audience(one["code"], one["label"], one["purpose"], lists.get(one.get("list", "")))
        for one in raw["audiences"]
    }


def _listed(name: str, told: dict[str, Any]) -> Listed:
    may_ask = frozenset(code for codes in told["may_ask"].values() for code in codes)
    unknown = sorted((may_ask | set(told["doubt"])) - set(paper_types()))
    if unknown or may_ask & set(told["doubt"]):
        raise ValueError(f"{FILE.name}: {name}: unknown or written twice: {', '.join(unknown)}")
    return Listed(
        may_ask,
        told["doubt"],
        told["article"],
        told["source"]["url"],
        told["checked_on"],
        told.get("doubted", ""),
    )
