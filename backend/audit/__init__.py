"""Who opened or changed what, written in the transaction of the act."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from backend.audit.models import AuditEntry
from backend.ids import new_id
from backend.prepared import Prepared

__all__ = ["AuditEntry", "record"]

_WRITE = Prepared(insert(AuditEntry))


def record(
    session: Session,
    act: str,
    object_kind: str,
    *,
    at: datetime,
    actor_id: UUID | None,
    actor_role: str,
    object_id: UUID | None = None,
    youth_id: UUID | None = None,
    authority_id: UUID | None = None,
    count: int | None = None,
    result: str = "done",
) -> None:
    """Write one act. `actor_id` is None for a job, whose name is then the role (`job:daily`)."""
    _WRITE.run(
        session.connection(),
        {
            "id": new_id(),
            "at": at,
            "actor_id": actor_id,
            "actor_role": actor_role,
            "act": act,
            "object_kind": object_kind,
            "object_id": object_id,
            "youth_id": youth_id,
            "authority_id": authority_id,
            "count": count,
            "result": result,
        },
    )
