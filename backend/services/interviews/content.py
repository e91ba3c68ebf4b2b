"""What each interview holds, read from the data: cards for the phone, topics of the law for the desk."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from backend import yaml_files
from backend.services.interviews import rules


@cache
def contents() -> dict[str, rules.Content]:
    """Every kind of interview, by code."""
    return {kind: _read(kind) for kind in rules.KINDS}


def content(kind: str) -> rules.Content:
    """One kind. Raises KeyError for a kind that is not."""
    return contents()[kind]


def _read(kind: str) -> rules.Content:
    said = yaml_files.read(files("backend.services.interviews") / "data" / f"{kind}.yaml")
    cards = tuple(rules.Card(**one) for one in said.pop("cards"))
    topics = tuple(rules.Topic(**one) for one in said.pop("topics"))
    trusted = rules.Trusted(**said.pop("trusted"))
    return rules.Content(kind=kind, cards=cards, topics=topics, trusted=trusted, **said)
