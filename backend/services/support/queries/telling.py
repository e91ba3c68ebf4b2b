"""The words of notices about a request, and which may still leave."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor
from backend.db import Reader
from backend.ids import parse_id
from backend.outbox import Due, Said, Waiting
from backend.services import people
from backend.services.support import notices, rules
from backend.services.support.models import SupportEvent, SupportRequest
from backend.services.support.queries.shown import followed


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """One sentence a notice; what is no longer theirs is left out."""
    about = {one.identity: found for one in waiting if (found := parse_id(one.subject_id))}
    rows = {row.id: row for row in _rows(reader, about.values())}
    theirs = followed(reader, actor, {row.youth_id for row in rows.values()}, on) if rows else {}
    named = people.names(reader, {row.youth_id for row in rows.values()})
    readers = _receivers(reader, rows)
    said = {}
    for one in waiting:
        row = rows.get(about.get(one.identity, UUID(int=0)))
        if row is None:
            continue
        own = row.youth_id == actor.id
        if not own and row.youth_id not in theirs:
            continue
        text = _text(one.kind, own, row.kind)
        if text is None:
            continue
        who = readers.get(row.id, "L'équipe") if own else named[row.youth_id].first_name
        said[one.identity] = Said(text.format(who=who), {"kind": notices.SUBJECT, "id": str(row.id)})
    return said


def _text(kind: str, own: bool, asked: str) -> str | None:
    if own:
        return notices.OWN.get(kind)
    return notices.TEAM.get(kind) or notices.TEAM.get(f"{kind}.{asked}")


def _rows(reader: Reader, ids: Collection[UUID]) -> list[Any]:
    if not ids:
        return []
    return list(
        reader.execute(
            select(
                SupportRequest.id, SupportRequest.youth_id, SupportRequest.kind, SupportRequest.state
            ).where(SupportRequest.id.in_(list(ids)))
        )
    )


def _receivers(reader: Reader, ids: Collection[UUID]) -> dict[UUID, str]:
    """Who said that they read each request."""
    if not ids:
        return {}
    rows = reader.execute(
        select(SupportEvent.request_id, people.Person.first_name)
        .join(people.Person, people.Person.id == SupportEvent.actor_id)
        .where(SupportEvent.request_id.in_(list(ids)), SupportEvent.act == "received")
    )
    return {row.request_id: row.first_name for row in rows}


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]:  # noqa: ARG001 - what a holder is called with
    """A request that was answered or withdrawn calls nobody any more."""
    about = {one.id: found for one in due if (found := parse_id(one.subject_id))}
    rows = {row.id: row for row in _rows(reader, about.values())}
    kept = []
    for one in due:
        row = rows.get(about.get(one.id, UUID(int=0)))
        if row is None:
            continue
        if one.kind in notices.WHILE_WAITING and row.state not in rules.WAITING:
            continue
        if one.kind == "support.received" and row.state != rules.RECEIVED:
            continue
        kept.append(one.id)
    return kept
