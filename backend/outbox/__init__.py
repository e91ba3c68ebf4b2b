"""What must be said, written in the transaction of the gesture that causes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backend.outbox.inbox import unread, withdraw
from backend.outbox.models import NoticeRow
from backend.outbox.words import Said, Speaker, Waiting, speak

__all__ = ["Notice", "NoticeRow", "Said", "Speaker", "Waiting", "post", "speak", "unread", "withdraw"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be said. `identity` makes it unique for ever: `milestone:late:<person>:M14`."""

    identity: str
    recipient_id: UUID
    kind: str
    subject_kind: str
    subject_id: str
    not_before: datetime
    not_after: datetime | None = None


def post(session: Session, notices: Iterable[Notice], *, at: datetime) -> None:
    """Post notices; one already posted under the same identity is left as it is."""
    rows = [
        {
            "identity": one.identity,
            "recipient_id": one.recipient_id,
            "kind": one.kind,
            "subject_kind": one.subject_kind,
            "subject_id": one.subject_id,
            "not_before": one.not_before,
            "not_after": one.not_after,
            "created_at": at,
            "seen_at": None,
        }
        for one in notices
    ]
    if not rows:
        return
    dialect = session.get_bind().dialect.name
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    session.execute(insert(NoticeRow).on_conflict_do_nothing(), rows)
