"""What must be said, written in the transaction of the gesture that causes it, and how it reaches the person."""

from __future__ import annotations

from backend.outbox.actions.erasing import forget_contacts
from backend.outbox.actions.preferences import lead_times, on_wishes_changed
from backend.outbox.actions.pushes import forget_pushes
from backend.outbox.cascades import cascade_of
from backend.outbox.inbox import unread
from backend.outbox.listing import for_recovery
from backend.outbox.models import NoticeRow
from backend.outbox.ports import Due, Recipient, counts, hold, links, recipients, sessions
from backend.outbox.saying import Notice, acknowledge, post, withdraw
from backend.outbox.words import Said, Speaker, Waiting, speak

__all__ = [
    "Due",
    "Notice",
    "NoticeRow",
    "Recipient",
    "Said",
    "Speaker",
    "Waiting",
    "acknowledge",
    "cascade_of",
    "counts",
    "for_recovery",
    "forget_contacts",
    "forget_pushes",
    "hold",
    "lead_times",
    "links",
    "on_wishes_changed",
    "post",
    "recipients",
    "sessions",
    "speak",
    "unread",
    "withdraw",
]
