"""What can be done after a refusal, in order, with its delay and whom to turn to: dated data, read once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from backend import yaml_files
from backend.birthdays import add_months
from backend.law.contacts import contact


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way. `months`: how long one has, from the day of the decision; `letter`: the application writes it."""

    code: str
    title: str
    title_vous: str
    text: str
    text_vous: str
    article: str
    source: str
    confidence: str
    checked_on: date
    months: int | None = None
    letter: bool = False
    doubt: str = ""

    def shown(self, decided_on: date) -> dict[str, Any]:
        """The way as a screen shows it, with the last day when there is one."""
        return {
            "code": self.code,
            "title": {"tu": self.title, "vous": self.title_vous},
            "text": {"tu": self.text, "vous": self.text_vous},
            "until": add_months(decided_on, self.months) if self.months else None,
            "letter": self.letter,
            "article": self.article,
            "checked_on": self.checked_on,
            "doubt": self.doubt,
        }


@cache
def sheet() -> tuple[tuple[Remedy, ...], tuple[str, ...]]:
    """The ways in order, and the ids of those one may turn to. Raises KeyError for a contact nobody knows."""
    told = yaml_files.read(files("backend.services.support") / "data" / "remedies.yaml")
    return (
        tuple(Remedy(**one) for one in told["steps"]),
        tuple(contact(one).id for one in told["contacts"]),
    )


def after_refusal(decided_on: date) -> dict[str, Any]:
    """What can be done from the day of a refusal."""
    steps, whom = sheet()
    return {"steps": [one.shown(decided_on) for one in steps], "contacts": list(whom)}
