"""Rights a young person may have: dated sheets of conditions and words, each with its text and the day checked.

One file a domain in `rights/*.yaml`; the questions that settle them, eight at most, stand in `questions.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
import yaml

from backend import yaml_files
from backend.law.contacts import contact
from backend.law.parameters import value
from backend.law.sheet import LawError

FOLDER = Path(__file__).parent / "rights"
QUESTIONS = FOLDER / "questions.yaml"
AT_MOST = 8
CARE = ("minor", "adult", "ended_recently", "ended")
"""Where one stands with the ASE today: known of the file, never asked."""

_MONEY = re.compile(r"\{money:([a-z0-9_.]+)\}")
Kind = TypeVar("Kind")
Domain = Literal[
    "argent", "logement", "sante", "travail", "transports", "identite", "culture", "parent", "ase"
]


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One possible answer: what is kept, and its words."""

    value: str
    words: str


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A question asked once. `why`: what it is for; `known_by`: the fact of the file that spares it; `to_copy`: how
    the national simulator asks the same thing."""

    code: str
    ask: str
    why: str
    choices: list[Choice]
    to_copy: str
    known_by: str | None = None


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`fact` (a question's code, or `care`) must be one of these; `because` and `otherwise` say it to the person."""

    fact: str
    among: list[str] = msgspec.field(name="in")
    because: str
    otherwise: str


class Have(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The answer that says the person already has it."""

    fact: str
    among: list[str] = msgspec.field(name="in")
    words: str


class Right(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One right. Ages in whole months (216 is 18 years), `until_months` excluded. `guide`: the journey that asks it."""

    code: str
    domain: Domain
    title: str
    words: list[str]
    article: str
    source: str
    checked_on: date
    mark: Literal["V", "M"]
    from_months: int = 0
    until_months: int | None = None
    when: list[Condition] = []
    have: Have | None = None
    guide: str | None = None
    contact: str | None = None
    doubt: str | None = None

    def sentences(self) -> Iterator[str]:
        """Everything a young person reads in it."""
        yield self.title
        yield from self.words
        for one in self.when:
            yield from (one.because, one.otherwise)
        yield from (words for words in (self.have and self.have.words, self.doubt) if words)


def _read(path: Path, kind: type[Kind]) -> list[Kind]:
    try:
        return msgspec.convert(yaml_files.read(path), list[kind], strict=False)  # type: ignore[valid-type]
    except (yaml.YAMLError, msgspec.ValidationError) as wrong:
        raise LawError(f"{path.name} : {wrong}") from None


def read_questions(path: Path = QUESTIONS) -> tuple[Question, ...]:
    """The questions, in the order they are asked. Raises LawError beyond eight, or when one is written twice."""
    found = _read(path, Question)
    if len(found) > AT_MOST:
        raise LawError(f"{path.name} : {len(found)} questions, {AT_MOST} au plus.")
    if len({one.code for one in found}) < len(found):
        raise LawError(f"{path.name} : une question est écrite deux fois.")
    return tuple(found)


def read_rights(folder: Path = FOLDER) -> tuple[Right, ...]:
    """Every right, in the order of the files. Raises LawError: an unknown fact, value, contact, amount, or a twin."""
    facts = {one.code: {choice.value for choice in one.choices} for one in questions()} | {"care": set(CARE)}
    found: list[Right] = []
    for path in sorted(folder.glob("*.yaml")):
        if path.name == QUESTIONS.name:
            continue
        for right in _read(path, Right):
            _check(path.name, right, facts)
            if any(one.code == right.code for one in found):
                raise LawError(f"{path.name} : « {right.code} » est écrit deux fois.")
            found.append(right)
    return tuple(found)


def _check(name: str, right: Right, facts: dict[str, set[str]]) -> None:
    read = [(one.fact, one.among) for one in right.when]
    if right.have:
        read.append((right.have.fact, right.have.among))
    for fact, among in read:
        if not set(among) <= facts.get(fact, set()):
            raise LawError(f"{name}, « {right.code} » : {fact} = {among} n'est pas une réponse possible.")
    if right.contact:
        contact(right.contact)
    for sentence in right.sentences():
        for key in _MONEY.findall(sentence):
            value(key, right.checked_on)


@cache
def questions() -> tuple[Question, ...]:
    """The questions that settle rights; answers serve everywhere."""
    return read_questions()


@cache
def rights() -> tuple[Right, ...]:
    """Every right of the sheets."""
    return read_rights()
