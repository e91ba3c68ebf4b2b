"""The lines of a project as they rest, opened with the authority's key. Nothing is asked of anybody."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.db import Reader
from backend.services.project import records
from backend.services.project.models import ProjectLine, ProjectLineVersion
from backend.services.project.rules import GOAL, Line


class Kept(NamedTuple):
    """One line: its version, whether it was taken out, whether the mentor sees it, who left it so and when."""

    id: UUID
    version: int
    gone: bool
    seen_by_mentor: bool
    begun_at: datetime
    changed_at: datetime
    changed_by: UUID
    line: Line


def lines(reader: Reader, youth_id: UUID, *, key: bytes) -> dict[UUID, Kept]:
    """Every line of a project, those taken out too, in the order they were begun. Raises `vault.CannotOpen`."""
    row = ProjectLine
    found = reader.execute(
        select(
            row.id,
            row.version,
            row.gone,
            row.seen_by_mentor,
            row.begun_at,
            row.changed_at,
            row.changed_by,
            row.sealed,
        )
        .where(row.youth_id == youth_id)
        .order_by(row.begun_at, row.id)
    )
    opened = records.line_opener(key)
    return {one.id: Kept(*one[:7], opened(one.id, one.sealed)) for one in found}


def standing(kept: dict[UUID, Kept]) -> dict[UUID, Line]:
    """The lines that stand, as they are compared."""
    return {one.id: one.line for one in kept.values() if not one.gone}


def shown_to_mentor(kept: dict[UUID, Kept]) -> dict[UUID, Kept]:
    """What the young person lets their mentor see: a goal with its actions, or their own words."""
    found = {}
    for one in kept.values():
        goal = kept.get(one.line.goal) if one.line.goal else one
        if goal is not None and goal.seen_by_mentor and not goal.gone and not one.gone:
            found[one.id] = one
    return found


def actions_of(kept: dict[UUID, Kept], goal: UUID) -> list[Kept]:
    """The actions of a goal that still stand."""
    return [one for one in kept.values() if one.line.goal == goal and not one.gone]


def goal_of(kept: dict[UUID, Kept], line: Line) -> Kept | None:
    """The goal of an action, when it still stands."""
    found = kept.get(line.goal) if line.goal else None
    return found if found is not None and found.line.kind == GOAL and not found.gone else None


class Past(NamedTuple):
    """A line as somebody left it."""

    version: int
    gone: bool
    at: datetime
    by_id: UUID
    line: Line


def versions(reader: Reader, line_id: UUID, *, key: bytes, since: int = 0) -> list[Past]:
    """The versions of one line, newest first, back to one of them."""
    row = ProjectLineVersion
    asked = select(row.id, row.version, row.gone, row.at, row.by_id, row.sealed).where(
        row.line_id == line_id, row.version >= since
    )
    opened = records.line_opener(key, table=records.VERSION)
    return [
        Past(one.version, one.gone, one.at, one.by_id, opened(one.id, one.sealed))
        for one in reader.execute(asked.order_by(row.version.desc()))
    ]
