"""The journeys: what to do, step by step, as content. One file each (`journeys/<code>.yaml`), no Python to add one.

A sentence never holds an amount, a date or a phone number: `{money:key}` and `{date:key}` read a dated value of
`law/`, `contact` names a line of the sheet of contacts. A wrong file stops the start, by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
import yaml

from backend import law, yaml_files
from backend.french import MONTHS
from backend.guides.initials import explained

FOLDER = Path(__file__).parent / "journeys"

Domain = Literal[
    "argent", "logement", "sante", "travail", "transports", "identite", "telephone", "culture", "parent"
]
Nationality = Literal["FR", "UE", "etranger", "etranger_ne_en_france"]
Channel = Literal["site", "phone", "office", "post", "app", "home"]
PLACEHOLDER = re.compile(r"\{(money|date):([a-z0-9_.]+)\}")
ADVICE = "conseil"
"""What a step names in `by` when it is advice: no fact to look up."""
FROM_MEMORY = "Cette étape n'a pas encore été vérifiée. Demande à ton référent avant de te déplacer."


class JourneyError(Exception):
    """A file of journeys that cannot be read: which file, and what is wrong."""


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where facts come from. `mark`: V read in a stored text or page, M from memory, to check again."""

    id: str
    title: str
    checked_on: date
    mark: Literal["V", "M"]


class Where(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A place or a service, with its address on the web when it has one."""

    label: str
    url: str | None = None


class Blocked(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What can go wrong, what to do then, and the journey that follows."""

    when: str
    do: str
    go: str | None = None


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One gesture: an infinitive title, one to three short sentences, papers by type, where, how long, what to keep.

    `not_for`: the nationalities it is not for (as on a file: FR, UE, etranger, etranger_ne_en_france); one that is not
    known leaves nothing out.
    `by` names the sources of its facts among the journey's, or ADVICE. `local` and `local_contact` are for what an
    authority writes in its own space: a national file has none.
    """

    code: str
    title: str
    text: list[str]
    channel: Channel
    by: list[str]
    papers: list[str] = []
    where: Where | None = None
    contact: str | None = None
    lasts: str | None = None
    blocked: list[Blocked] = []
    not_for: list[Nationality] = []
    keep: str | None = None
    doubt: str | None = None
    local: bool = False
    local_contact: str | None = None

    def sentences(self) -> Iterator[str]:
        """Everything a young person reads in it."""
        yield self.title
        yield from self.text
        yield from (one for one in (self.lasts, self.doubt) if one)
        for blocked in self.blocked:
            yield from (blocked.when, blocked.do)


class Audience(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who a journey is for, in one sentence and in conditions: months of age (216 is 18 years), nationality.

    `foreign`: True for people who are not French, False for people who are, None for everybody.
    """

    words: str
    from_months: int = 0
    until_months: int | None = None
    foreign: bool | None = None


class Journey(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A journey, from what it is for to the proof that is kept.

    `one_of`: steps that are ways to the same thing; once one is done, the others are not to do.
    """

    code: str
    domain: Domain
    rank: int
    title: str
    goal: str
    audience: Audience
    steps: list[Step]
    legal: list[str]
    sources: list[Source]
    checked_on: date
    author: str
    after: list[str] = []
    unlocks: list[str] = []
    one_of: list[list[str]] = []

    def sentences(self) -> Iterator[str]:
        """Everything a young person reads in it."""
        yield from (self.title, self.goal, self.audience.words)
        for step in self.steps:
            yield from step.sentences()

    def only_remembered(self, step: Step) -> bool:
        """Whether nothing that was read stands behind a step: it rests on memory alone."""
        marks = {one.id: one.mark for one in self.sources}
        return {marks.get(one) for one in step.by} == {"M"}


def read_journey(path: Path) -> Journey:
    """One file. Raises JourneyError when it is not a journey, or names another one."""
    try:
        found = msgspec.convert(yaml_files.read(path), Journey, strict=False)
    except (yaml.YAMLError, msgspec.ValidationError) as wrong:
        raise JourneyError(f"{path.name} : {wrong}") from None
    if found.code != path.stem:
        raise JourneyError(f"{path.name} : « code » doit être « {path.stem} ».")
    return found


@cache
def journeys(folder: Path = FOLDER) -> tuple[Journey, ...]:
    """Every journey, by domain then rank."""
    found = [read_journey(path) for path in sorted(folder.glob("*.yaml"))]
    return tuple(sorted(found, key=lambda one: (one.domain, one.rank, one.code)))


def money(cents_or_euros: object) -> str:
    """An amount as it is read: « 1 600 € », « 8,50 € »."""
    whole, _, part = f"{float(str(cents_or_euros)):,.2f}".replace(",", "\u202f").partition(".")
    return f"{whole}\u00a0€" if part == "00" else f"{whole},{part}\u00a0€"


def day_of_year(written: object) -> str:
    """A day as it is read: « 15 mai » from "05-15", « 1er juillet 2026 » from 2026-07-01."""
    parts = [int(one) for one in str(written).split("-")]
    month, day = parts[-2:]
    words = f"{'1er' if day == 1 else day} {MONTHS[month - 1]}"
    return words if len(parts) == 2 else f"{words} {parts[0]}"


def said(sentence: str, on: date) -> str:
    """A sentence with the values of law in force on a day. Raises LawError when a key is unknown."""

    def written(found: re.Match[str]) -> str:
        value = law.value(found[2], on).value
        return money(value) if found[1] == "money" else day_of_year(value)

    return PLACEHOLDER.sub(written, sentence)


def resolved(journey: Journey, on: date) -> dict[str, Any]:
    """A journey ready to be shown on a day: plain JSON values, amounts written in, doubts said, initials explained."""

    def walk(value: Any) -> Any:
        if isinstance(value, str):
            return said(value, on)
        if isinstance(value, list):
            return [walk(one) for one in value]
        if isinstance(value, dict):
            return {key: walk(one) for key, one in value.items() if key not in ("by", "id", "not_for")}
        return value

    shown: dict[str, Any] = walk(msgspec.to_builtins(journey))
    for step, told in zip(journey.steps, shown["steps"], strict=True):
        if not step.doubt and journey.only_remembered(step):
            told["doubt"] = FROM_MEMORY
    return shown | {"words": explained(journey.sentences())}
