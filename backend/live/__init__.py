"""What an open application must read again: told in the transaction of the gesture, heard within moments.

It stands beside the outbox. Only a kind and an opaque id ever travel (SAF-22): whoever hears them reads the thing
again by its normal route, with its normal rights.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from backend.live import feed
from backend.live.models import LiveEvent

__all__ = ["CHANNEL", "EVERYTHING", "LiveEvent", "tell"]

CHANNEL = "cap18_live"
"""Where PostgreSQL says that something was told; SQLite's readers watch the base itself."""

EVERYTHING = "all"
"""The kind that means: too much happened, read everything shown again."""

_KIND = re.compile(r"[a-z][a-z-]{0,23}")


def tell(
    session: Session, person_ids: Iterable[UUID], kind: str, subject_id: UUID | None = None, *, at: datetime
) -> None:
    """Tell these persons' open applications that something of this kind changed; each once, nothing if none.

    `kind` is a plain word (`notices`, `appointments`), `subject_id` the thing's own id. Raises ValueError for a
    kind that is not one word: nothing that says more may travel.
    """
    if not _KIND.fullmatch(kind):
        raise ValueError(f"a live kind is one lower-case word of at most 24 letters, not {kind!r}")
    rows = [
        {"person_id": one, "kind": kind, "subject_id": subject_id, "at": at}
        for one in dict.fromkeys(person_ids)
    ]
    if not rows:
        return
    made = insert(LiveEvent)
    if session.get_bind().dialect.name != "postgresql":
        session.execute(made, rows)
    elif len(rows) == 1:
        # The signal says it by itself, at the commit: one message to one person waits for no reading.
        event = made.values(rows[0]).returning(*LiveEvent.__table__.columns).cte()
        session.execute(select(func.pg_notify(CHANNEL, feed.signal(event))).select_from(event))
    else:
        session.execute(made, rows)
        # One signal a transaction, whatever it told: PostgreSQL joins equal ones.
        session.execute(select(func.pg_notify(CHANNEL, "")))
