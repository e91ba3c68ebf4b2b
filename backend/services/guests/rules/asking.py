"""Whether somebody of a kind may ask for a kind of paper. A paper outside the list is warned about, never refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

Answer = Literal["no", "doubt"]


@dataclass(frozen=True, slots=True)
class Listed:
    """The papers that somebody of a kind may ask for, and the text that says so."""

    may_ask: frozenset[str]
    doubt: Mapping[str, str]
    article: str
    url: str
    checked_on: date
    doubted: str = ""
    """What is not sure of the reading itself; said beside the article."""


@dataclass(frozen=True, slots=True)
class Warned:
    """What is said before showing: the paper is not in the list, or it is not sure that it is."""

    answer: Answer
    words: str


NO = "Un propriétaire n'a pas le droit de te demander ce papier. Tu peux dire non."


def warning(asked: Listed | None, paper_type: str) -> Warned | None:
    """What to say before showing a paper of this kind; None when it may be asked for, or when no text lists them."""
    if asked is None or paper_type in asked.may_ask:
        return None
    if paper_type in asked.doubt:
        return Warned("doubt", asked.doubt[paper_type])
    return Warned("no", NO)
