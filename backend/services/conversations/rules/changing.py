"""Until when a message may be changed or taken back by whoever wrote it. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

CHANGE_FOR = timedelta(minutes=10)
CHANGEABLE = frozenset({"text", "stuck", "voice"})


def may_change(kind: str, *, mine: bool, sent_at: datetime, deleted: bool, at: datetime) -> tuple[str, ...]:
    """What its writer may still do with a message: `edit` its text, `delete` it. Ten minutes, then it stays."""
    if not mine or deleted or at - sent_at > CHANGE_FOR or kind not in CHANGEABLE:
        return ()
    return ("delete",) if kind == "voice" else ("edit", "delete")
