"""What the night destroys of links that are over. Nobody waits for it: every reading looks at the instant itself."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete
from sqlalchemy.orm import Session

from backend.services.guests.actions.ending import end
from backend.services.guests.models import GuestLink

KEPT: Final = timedelta(days=365)
"""How long an ended link stays in its owner's list; the trace keeps its own line longer (RET-07)."""


def sweep(session: Session, *, at: datetime) -> int:
    """Destroy the keys and pages of links past their end, and the lines of those over for a year; how many."""
    ended = end(session, at, "time", GuestLink.ends_at <= at)
    erased = session.execute(delete(GuestLink).where(GuestLink.ended_at < at - KEPT))
    return ended + int(erased.rowcount)  # type: ignore[attr-defined]
