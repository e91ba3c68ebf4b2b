"""The words of notices about reports, for who reads them, and which of them are still true when they would leave."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Role
from backend.db import Reader
from backend.ids import parse_id
from backend.outbox import Due, Said, Waiting
from backend.services.appointments import day_and_hour
from backend.services.protection import notices
from backend.services.protection.models import Report


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:  # noqa: ARG001 - what a speaker is called with
    """One neutral line a notice: never who, never what."""
    about = {one.identity: found for one in waiting if (found := parse_id(one.subject_id))}
    rows = _rows(reader, about.values())
    young = Role.YOUNG in actor.roles
    said: dict[str, Said] = {}
    for one in waiting:
        row = rows.get(about.get(one.identity, UUID(int=0)))
        if row is None or not _true(one.kind, one.recipient_id, row):
            continue
        spoken = notices.TEXTS | (notices.YOUNG if young else notices.ADULT)
        text = spoken[one.kind].format(due=day_and_hour(row.due_at, actor.zone))
        said[one.identity] = Said(text, {"kind": one.subject_kind, "id": str(row.id)})
    return said


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]:  # noqa: ARG001 - what a holder is called with
    """The alarm is still true while nobody read the report; the rest once it happened."""
    about = {one.id: found for one in due if (found := parse_id(one.subject_id))}
    rows = _rows(reader, about.values())
    return [
        one.id
        for one in due
        if (row := rows.get(about.get(one.id, UUID(int=0)))) is not None
        and _true(one.kind, one.recipient_id, row)
    ]


def _rows(reader: Reader, ids: Collection[UUID]) -> dict[UUID, Any]:
    asked = select(
        Report.id, Report.due_at, Report.read_at, Report.closed_at, Report.about_id, Report.by_id
    ).where(Report.id.in_(list(ids)))
    return {row.id: row for row in reader.execute(asked)}


def _true(kind: str, recipient_id: UUID, row: Any) -> bool:
    if recipient_id == row.about_id:
        return False
    if kind in ("report.late", "report.alone"):
        return row.read_at is None
    if kind == "report.made":
        return row.closed_at is None
    return True
