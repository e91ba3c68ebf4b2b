"""What an interview asks for, how far it is, and the one text both acknowledge. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from backend.french import day

SEVENTEEN: Final = "seventeen"
SIX_MONTHS: Final = "six_months"
EXTRA: Final = "extra"
KINDS: Final = (SEVENTEEN, SIX_MONTHS, EXTRA)
AFTER: Final = (SIX_MONTHS, EXTRA)
"""The interviews a team still holds with somebody who left."""

OPEN: Final = "open"
READING: Final = "reading"
DONE: Final = "done"
REFUSED: Final = "refused"

NEAR: Final = timedelta(days=30)


class Card(NamedTuple):
    """A card the young person fills, or not, in their own words."""

    code: str
    title: str
    ask: str


class Topic(NamedTuple):
    """Something to speak of. `needs`: only for this situation; `written`: words are asked for, a tick is not enough;
    `milestone`: the duty this topic keeps; `fact`: what the file already says of it."""

    code: str
    title: str
    say: str
    article: str
    confidence: str
    card: str = ""
    needs: str = ""
    written: bool = False
    milestone: str = ""
    fact: str = ""


class Trusted(NamedTuple):
    """The person of trust, in the words of the law's page."""

    article: str
    checked_on: date
    why_young: str


class Content(NamedTuple):
    """One kind of interview. `rule`: the milestone it answers; `lasting`: a right that stays open once it was used."""

    kind: str
    rule: str
    title: str
    title_young: str
    why_young: str
    article: str
    source: str
    checked_on: date
    confidence: str
    late: str
    trusted: Trusted
    cards: tuple[Card, ...]
    topics: tuple[Topic, ...]
    lasting: bool = False


class Said(NamedTuple):
    """What the sheet says of a topic: spoken of (`yes`), not (`no`), or nothing yet; and words."""

    said: str = ""
    note: str = ""


def topics_for(content: Content, flags: Mapping[str, Any]) -> list[tuple[Topic, bool]]:
    """The topics of a person, each with whether it is to be checked: an unknown situation never removes one."""
    found = []
    for topic in content.topics:
        known = flags.get(topic.needs) if topic.needs else True
        if known is not False:
            found.append((topic, known is None))
    return found


def missing(
    topics: Sequence[tuple[Topic, bool]], said: Mapping[str, Said], held_on: date | None, summary: str
) -> dict[str, str]:
    """What is missing before the minutes are read together: pointer and sentence; nothing when all is there.

    A topic not spoken of says why; conditions to notify are written out.
    """
    faults: dict[str, str] = {}
    if held_on is None:
        faults["/held_on"] = "Il manque le jour de l'entretien."
    if not summary.strip():
        faults["/summary"] = "Il manque le compte rendu."
    for topic, doubtful in topics:
        line = said.get(topic.code, Said())
        if not line.said:
            if not doubtful:
                faults[f"/topics/{topic.code}"] = f"« {topic.title} » : dites si c'est abordé."
        elif (line.said == "no" or topic.written) and not line.note.strip():
            why = "écrivez pourquoi ce n'est pas abordé." if line.said == "no" else "écrivez-le."
            faults[f"/topics/{topic.code}"] = f"« {topic.title} » : {why}"
    return faults


def kept_milestones(content: Content, said: Mapping[str, Said]) -> list[str]:
    """The duties this interview keeps: its own, and those of the topics spoken of."""
    own = [] if content.lasting else [content.rule]
    return [*own, *(one.milestone for one in content.topics if one.milestone and _spoken(said, one))]


def _spoken(said: Mapping[str, Said], topic: Topic) -> bool:
    return said.get(topic.code, Said()).said == "yes"


def is_near(opens_on: date, on: date) -> bool:
    """Whether an interview is worth speaking of: its time has come, or comes within a month."""
    return on >= opens_on - NEAR


def is_late(due_on: date | None, held_on: date | None, on: date) -> bool:
    """Whether the day of the law is past: on the day it was held, or today while it was not."""
    return due_on is not None and (held_on or on) > due_on


def lines(
    content: Content,
    *,
    name: str,
    held_on: date,
    due_on: date | None,
    late_reason: str,
    present: Sequence[str],
    said: Mapping[str, Said],
    summary: str,
    following: str,
    corrections: Sequence[tuple[date, str]],
) -> list[tuple[str, str]]:
    """The minutes, part by part: a heading and its words. The screens and the PDF show these, and nothing else."""
    parts = [("Entretien", f"{content.title}. {name}. Tenu le {day(held_on)}.")]
    if is_late(due_on, held_on, held_on) and due_on is not None:
        why = f" Raison : {late_reason.strip()}" if late_reason.strip() else ""
        parts.append(("Date", f"La loi demandait le {day(due_on)} au plus tard.{why}"))
    if present:
        parts.append(("Étaient là", ", ".join(present)))
    for topic in content.topics:
        line = said.get(topic.code, Said())
        if line.said:
            told = "Abordé." if line.said == "yes" else "Non abordé."
            parts.append((topic.title, f"{told} {line.note}".strip()))
    parts.append(("Compte rendu", summary.strip()))
    if following.strip():
        parts.append(("La suite", following.strip()))
    parts += [(f"Ce que {name} ajoute, le {day(on)}", words.strip()) for on, words in corrections]
    return parts


def fingerprint(parts: Sequence[tuple[str, str]]) -> str:
    """SHA-256 of the text, in hexadecimal: what both acknowledge is this text and no other."""
    text = "\n\n".join(f"{heading}\n{words}" for heading, words in parts)
    return hashlib.sha256(text.encode()).hexdigest()


def both(acknowledged: Collection[str]) -> bool:
    """Whether the young person and a professional acknowledged."""
    return {"young", "adult"} <= set(acknowledged)
