"""Who draws the words of a notice: the service that posted it, handed over by `app.py`. Nothing is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple, Protocol
from uuid import UUID

from backend.access import Actor
from backend.db import Reader


class Waiting(NamedTuple):
    """A notice as it is kept: identifiers alone."""

    identity: str
    recipient_id: UUID
    kind: str
    subject_kind: str
    subject_id: str
    not_before: datetime
    seen_at: datetime | None


class Said(NamedTuple):
    """A notice as its reader sees it: one sentence, and where it leads (`subject`: kind and identifiers)."""

    text: str
    subject: Mapping[str, str]


class Speaker(Protocol):
    """Draw the words of these notices for one reader, by identity. Left out: no longer true, or no longer theirs."""

    def __call__(
        self, reader: Reader, actor: Actor, notices: Sequence[Waiting], /, *, on: date
    ) -> Mapping[str, Said]: ...


_speakers: dict[str, Speaker] = {}


def speak(subject_kind: str, speaker: Speaker) -> None:
    """Register who draws the words of notices about one kind of thing."""
    _speakers[subject_kind] = speaker


def words(reader: Reader, actor: Actor, notices: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """The words of several notices: one call a kind of thing."""
    said: dict[str, Said] = {}
    for kind in {one.subject_kind for one in notices}:
        speaker = _speakers.get(kind)
        if speaker is not None:
            said |= speaker(reader, actor, [one for one in notices if one.subject_kind == kind], on=on)
    return said
