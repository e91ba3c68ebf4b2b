"""How an authority's own steps, addresses and contacts enter the national journeys. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple
from uuid import UUID

import msgspec

from backend.guides import wording
from backend.guides.content import shape
from backend.guides.journeys import Blocked, Channel, Journey, Source, Step, Where

Kind = Literal["add", "replace", "details"]
OF_HERE = "local-"
"""What the codes of steps written by an authority begin with."""
KINDS: tuple[Kind, ...] = ("add", "replace", "details")


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What an editor wrote. A whole step to add or replace; for `details`, its address and its contact alone."""

    title: str = ""
    text: list[str] = []
    channel: Channel = "office"
    papers: list[str] = []
    where: Where | None = None
    contact: str | None = None
    local_contact: str | None = None
    lasts: str | None = None
    blocked: list[Blocked] = []
    keep: str | None = None
    doubt: str | None = None


class Change(NamedTuple):
    """One change of an authority, as kept; `body` is a `Written` in JSON."""

    id: UUID
    kind: Kind
    journey: str
    step: str | None
    code: str
    body: str
    source: str
    checked_on: date
    published: bool
    version: int

    @property
    def written(self) -> Written:
        return msgspec.json.decode(self.body, type=Written)


def merged(among: tuple[Journey, ...], changes: tuple[Change, ...]) -> tuple[Journey, ...]:
    """The journeys with these changes in, the oldest first. A change whose place is gone is left out."""
    by_journey: dict[str, list[Change]] = {}
    for one in changes:
        by_journey.setdefault(one.journey, []).append(one)
    return tuple(_changed(one, by_journey[one.code]) if one.code in by_journey else one for one in among)


def is_lost(change: Change, among: Iterable[Journey], changes: Iterable[Change] = ()) -> bool:
    """Whether the national text no longer has the place a change was written for."""
    journey = next((one for one in among if one.code == change.journey), None)
    if journey is None:
        return True
    known = {step.code for step in journey.steps}
    if change.kind == "add":
        known |= {one.code for one in changes if one.kind == "add" and one.journey == change.journey}
    return change.step is not None and change.step not in known


def _changed(journey: Journey, changes: Sequence[Change]) -> Journey:
    steps, sources = list(journey.steps), list(journey.sources)
    for one in changes:
        places = {step.code: at for at, step in enumerate(steps)}
        if one.step is not None and one.step not in places:
            continue
        source = f"{OF_HERE}{one.id.hex[-12:]}"
        if one.kind == "add":
            at = 0 if one.step is None else places[one.step] + 1
            steps.insert(at, _whole(one, source))
        elif one.step is not None:
            at = places[one.step]
            steps[at] = _whole(one, source) if one.kind == "replace" else _detailed(steps[at], one)
        sources.append(Source(id=source, title=one.source, checked_on=one.checked_on, mark="V"))
    return msgspec.structs.replace(journey, steps=steps, sources=sources)


def _whole(change: Change, source: str) -> Step:
    written = change.written
    return Step(
        code=change.code,
        title=written.title,
        text=written.text,
        channel=written.channel,
        by=[source],
        papers=written.papers,
        where=written.where,
        contact=written.contact,
        lasts=written.lasts,
        blocked=written.blocked,
        keep=written.keep,
        doubt=written.doubt,
        local=True,
        local_contact=written.local_contact,
    )


def _detailed(step: Step, change: Change) -> Step:
    """The national words, with the address and the contact of here."""
    written = change.written
    return msgspec.structs.replace(
        step,
        where=written.where or step.where,
        contact=written.contact or step.contact,
        local_contact=written.local_contact,
    )


def problems(change: Change, journey: Journey, known: Iterable[str], on: date) -> list[wording.Found]:
    """What a reader would refuse in a change: a dead reference, a value typed by hand, too long a sentence."""
    if change.kind == "details":
        if change.written == Written():
            return [wording.Found("error", "Rien n'est écrit : donner une adresse ou un contact.")]
        step = _detailed(Step(code="x", title="Aller", text=["."], channel="office", by=[]), change)
        return [*_shape(step), *wording.of_sentences(_places(step), on)]
    step = _whole(change, "local")
    texts = list(step.sentences())
    found = [*_shape(step), *wording.of_sentences([*texts, *_places(step)], on), *wording.of_level(texts)]
    codes = set(known)
    for blocked in step.blocked:
        if blocked.go and blocked.go not in codes:
            found.append(wording.Found("error", f"la démarche « {blocked.go} » n'existe pas."))
        if blocked.go == journey.code:
            found.append(wording.Found("error", "la démarche renvoie à elle-même."))
    return found


def _shape(step: Step) -> list[wording.Found]:
    return [
        wording.Found("error" if weight == "error" else "warning", words) for weight, words in shape(step)
    ]


def _places(step: Step) -> list[str]:
    return [step.where.label] if step.where else []
