"""An appointment as one reader sees it: plain values, ready for JSON. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.services.appointments import records, rules
from backend.services.appointments.rules import states

WALL = "%Y-%m-%dT%H:%M"


class Coming(NamedTuple):
    """An adult who comes."""

    appointment_id: UUID
    person_id: UUID
    role: str
    answer: str
    first_name: str


class Youth(NamedTuple):
    """The young person of an appointment; `whole`: the reader sees all of theirs, `dated`: at least the dates."""

    id: UUID
    first_name: str
    last_name: str
    whole: bool
    dated: bool


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, when and where. `key` opens the words; None while keyd is away: dates alone are shown."""

    id: UUID
    zone: str
    territory: str
    at: datetime
    key: bytes | None


def draw(row: Any, youth: Youth, adults: Sequence[Coming], reader: Reader) -> dict[str, Any] | None:
    """The whole of an appointment, its dates alone, or None when this reader may not know of it."""
    takes_part = any(one.person_id == reader.id for one in adults)
    own = row.youth_id == reader.id
    if not (own or youth.whole or takes_part):
        return dates(row, youth, reader) if youth.dated else None
    if reader.key is None:
        return dates(row, youth, reader)
    words = records.unseal(reader.key, row.id, row.words_sealed)
    proposals = records.read_proposals(row.proposals)
    choosing = rules.chooser([one.by for one in proposals])
    answers = [one.answer for one in adults]
    mine = (
        row.youth_answer
        if own
        else next((one.answer for one in adults if one.person_id == reader.id), "none")
    )
    theirs = row.organiser_side == "young" if own else youth.whole or row.organiser_id == reader.id
    standing = rules.Standing(
        row.status, row.starts_at, row.ends_at, mine=theirs, chooser=choosing, alone=not adults
    )
    return {
        **_times(row, reader.zone),
        "id": row.id,
        "version": row.version,
        "revision": row.revision,
        "access": "full",
        "youth": _youth(youth),
        "status": row.status,
        "kind": words.kind,
        "title": words.title,
        "note": words.note,
        "place": _place(words.place),
        "video": words.video,
        "papers": words.papers,
        "others": words.others,
        "with": [
            {"id": one.person_id, "first_name": one.first_name, "role": one.role, "answer": one.answer}
            for one in adults
        ],
        "young_answer": row.youth_answer,
        "organiser": row.organiser_side,
        "organiser_id": row.organiser_id,
        "proposals": [_proposal(one, reader) for one in proposals] if row.status in states.LIVE else [],
        "waits_for": rules.waits_for(row.status, row.youth_answer, answers, choosing),
        "my_answer": mine,
        "answer_note": _note(adults) if own and row.youth_said_late else None,
        "late_minutes": row.late_minutes,
        "series_id": row.series_id,
        "holiday": _holiday(row.starts_at, reader),
        "conflict": False,
        "before": _before(row, words, reader.zone),
        "can": rules.gestures(standing, own=own, takes_part=takes_part, at=reader.at),
    }


def dates(row: Any, youth: Youth, reader: Reader) -> dict[str, Any]:
    """The dates of an appointment: all that the lead of a team, or a reader without words, is shown."""
    return {
        **_times(row, reader.zone),
        "id": row.id,
        "access": "dates",
        "youth": _youth(youth),
        "status": row.status,
    }


def short(row: Any, reader: Reader, *, words: bool = True) -> dict[str, Any]:
    """An appointment in a few words, for Accueil and the file. Without `words`, its dates alone."""
    told: dict[str, Any] = {**_times(row, reader.zone), "id": row.id, "status": row.status}
    if not words:
        return told
    opened = None if reader.key is None else records.unseal(reader.key, row.id, row.words_sealed)
    return told | {
        "revision": row.revision,
        "title": opened.title if opened else "",
        "place_name": opened.place.line() if opened else "",
        "young_answer": row.youth_answer,
        "waits_for": "young" if row.youth_answer == "none" else None,
    }


def busy(row: Any, adults: Sequence[Coming]) -> rules.Busy:
    """The time an appointment takes, and from whom."""
    people = frozenset({row.youth_id, *(one.person_id for one in adults)})
    return rules.Busy(row.id, row.starts_at, row.ends_at, people)


def _youth(youth: Youth) -> dict[str, Any]:
    told: dict[str, Any] = {"id": youth.id, "first_name": youth.first_name}
    return told | ({"last_name": youth.last_name} if youth.whole or youth.dated else {})


def _times(row: Any, zone: str) -> dict[str, Any]:
    place = ZoneInfo(zone)
    starts, ends = row.starts_at, row.ends_at
    return {
        "starts": None if starts is None else starts.astimezone(place).strftime(WALL),
        "ends": None if ends is None else ends.astimezone(place).strftime(WALL),
        "starts_at": starts,
        "ends_at": ends,
        "minutes": row.minutes,
    }


def _place(place: records.Place) -> dict[str, str]:
    return {
        "name": place.name,
        "address": place.address,
        "floor": place.floor,
        "way": place.way,
        "phone": place.phone,
    }


def _proposal(one: records.Proposal, reader: Reader) -> dict[str, Any]:
    starts = records.starts_of(one)
    ends = starts + timedelta(minutes=one.minutes)
    return {
        "id": one.id,
        "starts": rules.written(starts, reader.zone),
        "ends": rules.written(ends, reader.zone),
        "starts_at": starts,
        "ends_at": ends,
        "minutes": one.minutes,
        "by": one.by,
        "holiday": _holiday(starts, reader),
    }


def _holiday(starts: datetime | None, reader: Reader) -> str | None:
    if starts is None:
        return None
    return rules.holiday(starts.astimezone(ZoneInfo(reader.zone)).date(), reader.territory)


def _before(row: Any, words: records.Words, zone: str) -> dict[str, Any] | None:
    if row.status != states.MOVED:
        return None
    starts = None if row.before_at is None else rules.written(row.before_at, zone)
    return {"starts": starts, "place": words.place_before}


def _note(adults: Sequence[Coming]) -> str:
    seen_by = adults[0].first_name if len(adults) == 1 else "L'équipe"
    return f"Ta réponse est arrivée après l'heure. {seen_by} la voit quand même."
