"""The words of interview notices, drawn now for who reads them, and which still hold when they would leave."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Permission, scope
from backend.db import Reader
from backend.outbox import Due, Said, Waiting
from backend.services import people
from backend.services.interviews import notices, ties
from backend.services.interviews.models import Interview

_STATES = {
    notices.ASKED: ("open",),
    notices.DATES: ("open",),
    notices.PREPARED: ("open",),
    notices.READING: ("reading",),
    notices.CORRECTED: ("reading",),
    notices.ACKNOWLEDGED: ("reading",),
    notices.REFUSED: ("refused",),
    notices.DONE: ("done",),
}


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """One sentence a notice; what is over, or no longer theirs to see, is left out."""
    rows = _rows(reader, {UUID(one.subject_id) for one in waiting})
    links = scope.links(reader, actor, [row.youth_id for row in rows.values()], on)
    names = people.names(reader, {row.youth_id for row in rows.values()} - {actor.id})
    said: dict[str, Said] = {}
    for one in waiting:
        row = rows.get(UUID(one.subject_id))
        if row is None or not _holds(one.kind, row.state):
            continue
        if not ties.may(actor, Permission.INTERVIEW_READ, links[row.youth_id], row.kind):
            continue
        act = one.kind.removeprefix("interview.")
        own = row.youth_id == actor.id
        text = notices.young_text(act) if own else notices.adult_text(act, _name(names[row.youth_id]))
        if text:
            about = {"kind": notices.SUBJECT, "id": str(row.id), "youth_id": str(row.youth_id)}
            said[one.identity] = Said(text, about)
    return said


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> set[int]:
    """Those whose interview is still where it was when they were written."""
    _ = at
    rows = _rows(reader, {UUID(one.subject_id) for one in due})
    return {
        one.id
        for one in due
        if (row := rows.get(UUID(one.subject_id))) is not None and _holds(one.kind, row.state)
    }


def _rows(reader: Reader, ids: Collection[UUID]) -> dict[UUID, Any]:
    found = reader.execute(
        select(Interview.id, Interview.youth_id, Interview.kind, Interview.state).where(
            Interview.id.in_(list(ids))
        )
    )
    return {row.id: row for row in found}


def _holds(kind: str, state: str) -> bool:
    return state in _STATES.get(kind.removeprefix("interview."), ())


def _name(one: people.Named) -> str:
    return f"{one.first_name} {one.last_name}"
