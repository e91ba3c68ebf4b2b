"""Messages held because there were too many at once: what they are, and a lead's word on them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend import audit
from backend.access import Actor, Permission, policy
from backend.db import Reader, transaction
from backend.errors import Conflict, NotFound
from backend.outbox import brakes
from backend.outbox.deciding import State
from backend.outbox.models import Burst, Occasion


def held(reader: Reader, actor: Actor) -> list[dict[str, Any]]:
    """The bursts that wait for a lead of this authority: how many messages, of which kinds. No name, no text."""
    policy.require(actor, Permission.BURST_DECIDE)
    found = reader.execute(
        select(Burst.id, Burst.channel, Burst.began_at)
        .where(Burst.authority_id == actor.authority_id, Burst.ended_at.is_(None))
        .order_by(Burst.began_at)
    ).all()
    waits: dict[UUID, list[str]] = {row.id: [] for row in found}
    for burst_id, kind in reader.execute(
        select(Occasion.burst_id, Occasion.kind).where(
            Occasion.burst_id.in_(list(waits)), Occasion.state == int(State.HELD)
        )
    ):
        if burst_id is not None:
            waits[burst_id].append(kind)
    return [
        {
            "id": row.id,
            "channel": row.channel,
            "since": row.began_at,
            "count": len(waits[row.id]),
            "kinds": sorted(set(waits[row.id])),
        }
        for row in found
    ]


def decide(actor: Actor, burst_id: UUID, decision: str, *, at: datetime) -> UUID:
    """Let a burst go (`release`) or not (`drop`), traced. Raises `Conflict` when a colleague decided before."""
    with transaction() as session:
        policy.require(actor, Permission.BURST_DECIDE)
        burst = session.get(Burst, burst_id)
        if burst is None or burst.authority_id != actor.authority_id:
            raise NotFound()
        if burst.ended_at is not None:
            raise Conflict("Un collègue a déjà décidé. Rechargez la page.")
        brakes.end_burst(session, burst, decision, actor.id, at=at)
        audit.record(
            session,
            f"burst.{decision}",
            "burst",
            at=at,
            actor_id=actor.id,
            actor_role=actor.leading_role.value if actor.leading_role else "",
            object_id=burst_id,
            authority_id=actor.authority_id,
        )
    return burst_id
