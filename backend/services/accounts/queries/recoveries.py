"""What a young person reads of their own card, and of what was asked with it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from backend.access import Actor, Permission, policy
from backend.db import reading
from backend.services.accounts.models import QuorumRow, Recovery

SHOWN_FOR = timedelta(days=60)


def my_card(actor: Actor) -> dict[str, Any]:
    """Whether there is a card, and whether it was put away."""
    policy.require(actor, Permission.SESSIONS_MANAGE)
    asked = select(QuorumRow.card_made_at, QuorumRow.card_stowed_at).where(QuorumRow.person_id == actor.id)
    with reading() as connection:
        row = connection.execute(asked).one_or_none()
    return {
        "made_at": row.card_made_at if row else None,
        "stowed_at": row.card_stowed_at if row else None,
    }


def my_last_recovery(actor: Actor, at: datetime) -> dict[str, Any]:
    """The last time somebody asked to come in, with the card or by the team, for two months."""
    policy.require(actor, Permission.SESSIONS_MANAGE)
    asked = (
        select(
            Recovery.way,
            Recovery.state,
            Recovery.started_at,
            Recovery.opens_at,
            Recovery.ended_at,
            Recovery.stopped_by,
        )
        .where(Recovery.person_id == actor.id, Recovery.started_at > at - SHOWN_FOR)
        # What still waits comes first: it may be stopped.
        .order_by((Recovery.state == "waiting").desc(), Recovery.started_at.desc())
        .limit(1)
    )
    with reading() as connection:
        row = connection.execute(asked).one_or_none()
    return {"last": dict(row._mapping) if row else None}
