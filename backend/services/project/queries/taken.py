"""Several projects at once, for whoever takes them to another software: goals and actions, never the young
person's own words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.db import Reader
from backend.services.project import records, rules
from backend.services.project.domains import frame
from backend.services.project.models import ProjectLine
from backend.services.project.queries.views import said


class Taken(NamedTuple):
    """One goal or action: `said` holds its text, who does it, until when and its state, as the project shows them."""

    youth_id: UUID
    id: UUID
    version: int
    changed_at: datetime
    domain: str
    said: dict[str, Any]


def taken(reader: Reader, youth_ids: Sequence[UUID], *, key: bytes) -> list[Taken]:
    """The goals and actions that stand, in the order they were begun. Decides no right: the caller did."""
    row = ProjectLine
    found = reader.execute(
        select(row.youth_id, row.id, row.version, row.changed_at, row.sealed)
        .where(row.youth_id.in_(youth_ids), row.gone.is_(False))
        .order_by(row.youth_id, row.begun_at, row.id)
    )
    opened = records.line_opener(key)
    titles = {one.code: one.pro for one in frame().domains}
    lines = ((one, opened(one.id, one.sealed)) for one in found)
    return [
        Taken(one.youth_id, one.id, one.version, one.changed_at, titles[line.theme], said(line))
        for one, line in lines
        if line.kind != rules.WORD
    ]
