"""A line of the project: a goal, an action towards it, or the young person's own words. Pure."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

import msgspec

GOAL, ACTION, WORD = "goal", "action", "word"
KINDS: Final = (GOAL, ACTION, WORD)
TODO, DOING, DONE, DROPPED = "todo", "doing", "done", "dropped"
STATES: Final = (TODO, DOING, DONE, DROPPED)
OTHER: Final = "other"
OWNERS: Final = ("young", "referent", "both", OTHER)
STEP, JOURNEY, APPOINTMENT, PAPER = "step", "journey", "appointment", "paper"
LINKS: Final = (STEP, JOURNEY, APPOINTMENT, PAPER)
LONGEST: Final = {GOAL: 200, ACTION: 300, WORD: 2000}
MOST_LINES: Final = 150


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line as it is written. `theme` is a domain of R222-6; `goal` is set for an action alone.

    `owner` says who does it (`owner_name` when it is somebody else); `link_kind` and `link_ref` name what ticks it.
    """

    kind: str
    theme: str
    text: str
    goal: UUID | None = None
    owner: str = ""
    owner_name: str = ""
    due: date | None = None
    state: str = ""
    done_on: date | None = None
    link_kind: str = ""
    link_ref: str = ""


def faults(line: Line, on: date) -> dict[str, str]:
    """What cannot be kept of a line, by field, in plain words; nothing when all is well."""
    found: dict[str, str] = {}
    if not line.text:
        found["/text"] = "Écris quelques mots."
    elif len(line.text) > LONGEST[line.kind]:
        found["/text"] = f"C'est trop long : {LONGEST[line.kind]} lettres au plus."
    if line.kind == ACTION and line.goal is None:
        found["/goal"] = "Choisis le but de cette action."
    if line.owner == OTHER and not line.owner_name:
        found["/owner_name"] = "Écris qui le fait."
    if line.done_on is not None and line.done_on > on:
        found["/done_on"] = "Cette date est à venir. Mets une date passée, ou aujourd'hui."
    if bool(line.link_kind) != bool(line.link_ref):
        found["/link"] = "Choisis la démarche, le rendez-vous ou le papier."
    return found


def tidy(line: Line, on: date) -> Line:
    """A line as it is kept: spaces out, only what its kind has, and the day it was done when it is."""
    text = "\n".join(" ".join(part.split()) for part in line.text.strip().split("\n"))
    if line.kind == WORD:
        return Line(WORD, line.theme, text)
    line = msgspec.structs.replace(line, text=" ".join(text.split()), state=line.state or TODO)
    if line.kind == GOAL:
        line = Line(GOAL, line.theme, line.text, state=line.state, done_on=line.done_on)
    elif line.owner != OTHER:
        line = msgspec.structs.replace(line, owner=line.owner or "both", owner_name="")
    if line.state != DONE:
        return msgspec.structs.replace(line, done_on=None)
    return msgspec.structs.replace(line, done_on=line.done_on or on)
