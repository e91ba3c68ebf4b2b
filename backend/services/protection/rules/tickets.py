"""A ticket's life: sent, read within a day, closed. Pure: the state is computed for an instant, never stored."""

from __future__ import annotations

from datetime import datetime, timedelta

ACKNOWLEDGE_WITHIN = timedelta(hours=24)
"""SAF-06: somebody reads a report within 24 hours, or the lead is told."""
EXCERPT_STAYS = timedelta(days=365)
"""RET-05: what was reported is kept until the report closes, and 12 months more."""

REASONS = ("words", "contact", "money", "meeting", "photo", "pressure", "violence", "other", "")
"""Why somebody reports, when they want to say it; nothing needs to be said."""
OUTCOMES = ("solved", "warned", "suspended", "escalated", "unfounded", "other")
"""How an officer closes a ticket."""


def due_at(received_at: datetime) -> datetime:
    """The instant by which somebody must have read it."""
    return received_at + ACKNOWLEDGE_WITHIN


def state_of(due: datetime, read_at: datetime | None, closed_at: datetime | None, *, at: datetime) -> str:
    """`closed`, `read`, `late` (nobody read it in time) or `sent`."""
    if closed_at is not None:
        return "closed"
    if read_at is not None:
        return "read"
    return "late" if at >= due else "sent"


def made_at(said_at: datetime | None, received_at: datetime) -> datetime:
    """When the person reported: their phone's word when it waited for the network, never later than its arrival."""
    return received_at if said_at is None or said_at > received_at else said_at


def excerpt_ends(closed_at: datetime) -> datetime:
    """When what was reported is erased."""
    return closed_at + EXCERPT_STAYS
