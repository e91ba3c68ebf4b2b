"""The words of the notices about one handover, and which of them still hold."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Permission, policy
from backend.db import Reader
from backend.french import day
from backend.ids import parse_id
from backend.outbox import Said, Waiting
from backend.services import people
from backend.services.handovers import notices
from backend.services.handovers.models import Handover
from backend.services.handovers.queries.standing import facts_of, stands
from backend.services.handovers.rules import states
from backend.services.handovers.words import counted


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], on: date) -> dict[str, Said]:
    """One sentence each, for those whom the handover still concerns."""
    mine = [
        (one, found)
        for one in waiting
        if one.subject_kind == notices.HANDOVER and (found := parse_id(one.subject_id)) is not None
    ]
    if not mine:
        return {}
    rows = _rows(reader, {found for _, found in mine})
    named = people.names(
        reader, {one for row in rows.values() for one in (row.youth_id, row.to_id, row.from_id) if one}
    )
    said = {}
    for one, found in mine:
        row = rows.get(found)
        if row is None or not _true(one.kind, row):
            continue
        text = _sentence(one.kind, row, named, own=actor.id == row.youth_id)
        if actor.id == row.youth_id or _concerns(reader, actor, row, on):
            subject = {"kind": notices.HANDOVER, "id": str(row.id), "youth_id": str(row.youth_id)}
            said[one.identity] = Said(text, subject)
    return said


def _concerns(reader: Reader, actor: Actor, row: Any, on: date) -> bool:
    standing = stands(reader, actor, row, on)
    return (
        standing.follows(actor)
        or actor.id == row.from_id
        or policy.decide(actor, Permission.TEAM_MANAGE, standing.link)
    )


def _sentence(kind: str, row: Any, named: Any, *, own: bool) -> str:
    to, youth, former = named.get(row.to_id), named.get(row.youth_id), named.get(row.from_id)
    if own:
        return notices.YOUNG[kind].format(
            name=_full(to),
            since=day(row.starts_on),
            until=day(row.ends_on - timedelta(days=1)) if row.ends_on else "",
            former=former.first_name if former else "ton référent",
        )
    return counted(notices.ADULT[kind], 1, first=_full(youth), name=_full(to))


def _full(one: Any) -> str:
    return f"{one.first_name} {one.last_name}" if one is not None else "Quelqu'un de l'équipe"


def _rows(reader: Reader, ids: Collection[UUID]) -> dict[UUID, Any]:
    columns = tuple(Handover.__table__.columns)
    return {row.id: row for row in reader.execute(select(*columns).where(Handover.id.in_(list(ids))))}


def holds(reader: Reader, kind: str, handover_id: UUID, at: datetime) -> bool:  # noqa: ARG001 - asked at an instant
    """Whether this is still to be said."""
    row = _rows(reader, [handover_id]).get(handover_id)
    return row is not None and _true(kind, row)


def _true(kind: str, row: Any) -> bool:
    if row.cancelled_at is not None:
        return False
    if kind == "handover.ask":
        return row.answered_at is None and not states.in_force(facts_of(row))
    if kind == "handover.accept":
        return row.to_signed_at is None
    if kind in ("handover.to_read", "handover.unread"):
        return row.read_at is None
    return True
