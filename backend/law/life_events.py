"""The events of a life that change which milestones are owed: their words and their article, as data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from backend.law.milestones import FOLDER
from backend.law.parameters import confidence
from backend.law.sheet import open_sheet

SHEET = FOLDER / "events.yaml"
_KEYS = frozenset(
    {"title", "consequence", "rules", "since", "until", "article", "source", "confidence", "checked_on"}
)


@dataclass(frozen=True, slots=True)
class EventRule:
    """One event ("E01" to "E12"): what it is, what follows, the milestones it touches, and where that is written."""

    id: str
    title: str
    consequence: str
    rules: tuple[str, ...]
    since: date
    until: date | None
    article: str
    source: str
    confidence: str
    checked_on: date


def read_event_rules(path: Path) -> tuple[EventRule, ...]:
    """Every event rule of a sheet, in order. Raises LawError naming the file, the line and the key at fault."""
    sheet = open_sheet(path)
    found = []
    for name in sheet.data:
        sheet.only(_KEYS, name)
        written = sheet.data[name]
        found.append(
            EventRule(
                id=name,
                title=sheet.text(name, "title"),
                consequence=sheet.text(name, "consequence"),
                rules=sheet.texts(name, "rules") if written.get("rules") else (),
                since=sheet.day(name, "since"),
                until=sheet.day(name, "until") if written.get("until") is not None else None,
                article=sheet.text(name, "article"),
                source=sheet.text(name, "source"),
                confidence=confidence(sheet, name, "confidence"),
                checked_on=sheet.day(name, "checked_on"),
            )
        )
    return tuple(found)


@cache
def event_rules() -> MappingProxyType[str, EventRule]:
    """The event rules of the product by id, read once."""
    return MappingProxyType({one.id: one for one in read_event_rules(SHEET)})
