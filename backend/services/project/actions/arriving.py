"""The lines of a project that came from another authority. Decides no right: the caller did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from backend.ids import new_id
from backend.services.project import records, rules
from backend.services.project.models import ProjectLine, ProjectLineVersion


def bring(
    session: Session,
    youth_id: UUID,
    authority_id: UUID,
    lines: Sequence[tuple[UUID, rules.Line]],
    *,
    key: bytes,
    by_id: UUID,
    at: datetime,
) -> None:
    """Write lines under new ids; an action follows its goal, and what led to a step or a paper of before is let go."""
    ids = {old: new_id() for old, _ in lines}
    for old, line in lines:
        row, version = ids[old], new_id()
        goal = ids.get(line.goal) if line.goal else None
        kept = rules.Line(
            line.kind,
            line.theme,
            line.text,
            goal,
            line.owner,
            line.owner_name,
            line.due,
            line.state,
            line.done_on,
        )
        whose = youth_id if line.kind == rules.WORD else by_id
        session.execute(
            insert(ProjectLine).values(
                id=row,
                authority_id=authority_id,
                youth_id=youth_id,
                version=1,
                gone=False,
                seen_by_mentor=False,
                sealed=records.seal_line(key, row, kept),
                begun_at=at,
                changed_at=at,
                changed_by=whose,
            )
        )
        session.execute(
            insert(ProjectLineVersion).values(
                id=version,
                line_id=row,
                version=1,
                gone=False,
                sealed=records.seal_line(key, version, kept, table=records.VERSION),
                at=at,
                by_id=whose,
            )
        )
