"""What became of a saying, for whoever asked for it: planned, sent, received, seen, failed. Never a word of it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Permission, policy, scope
from backend.db import Reader
from backend.outbox import wording
from backend.outbox.deciding import State
from backend.outbox.models import Delivery, NoticeRow, Occasion

STATES = {
    State.PLANNED: "planned",
    State.SENT: "sent",
    State.ACKNOWLEDGED: "seen",
    State.EXPIRED: "expired",
    State.CANCELLED: "cancelled",
    State.FAILED: "failed",
    State.HELD: "held",
    State.NOT_SENT: "not_sent",
}
CHANNEL_STATES = {"calling": "waiting", "waiting": "waiting", "skipped": "skipped"}


def deliveries(
    reader: Reader,
    actor: Actor,
    youth_id: UUID,
    *,
    subject_kind: str | None,
    subject_id: str | None,
    on: date,
) -> list[dict[str, Any]]:
    """The last sayings to a young person, newest first, with what each channel did.

    Why a channel was passed over (unsafe, paused) is the young person's own business: nobody else reads it.
    """
    policy.require(actor, Permission.DELIVERIES_READ, scope.link(reader, actor, youth_id, on))
    wanted = select(
        Occasion.id,
        Occasion.kind,
        Occasion.subject_kind,
        Occasion.subject_id,
        Occasion.state,
        Occasion.reason,
        Occasion.due_at,
        Occasion.not_before,
        Occasion.carried,
        NoticeRow.seen_at,
    ).outerjoin(
        NoticeRow,
        (NoticeRow.recipient_id == Occasion.recipient_id) & (NoticeRow.identity == Occasion.identity),
    )
    wanted = wanted.where(Occasion.recipient_id == youth_id, Occasion.cascade != "code")
    if subject_kind is not None:
        wanted = wanted.where(Occasion.subject_kind == subject_kind)
    if subject_id is not None:
        wanted = wanted.where(Occasion.subject_id == subject_id)
    rows = reader.execute(wanted.order_by(Occasion.not_before.desc(), Occasion.id.desc()).limit(50)).all()
    by_occasion: dict[int, list[Any]] = defaultdict(list)
    for one in reader.execute(
        select(
            Delivery.occasion_id,
            Delivery.channel,
            Delivery.state,
            Delivery.reason,
            Delivery.called_at,
            Delivery.sent_at,
            Delivery.received_at,
        ).where(Delivery.occasion_id.in_([row.id for row in rows]))
    ):
        by_occasion[one.occasion_id].append(one)
    own = actor.id == youth_id
    return [_shown(row, by_occasion[row.id], own) for row in rows]


def _shown(row: Any, ways: list[Any], own: bool) -> dict[str, Any]:
    state = "seen" if row.seen_at is not None else STATES[State(row.state)]
    if state == "planned" and row.carried:
        state = "sent"
    if state == "sent" and any(one.state == "received" for one in ways):
        state = "received"
    return {
        "id": row.id,
        "kind": row.kind,
        "subject_kind": row.subject_kind,
        "subject_id": row.subject_id,
        "at": row.seen_at or row.not_before,
        "state": state,
        "reason": wording.reason(row.reason) if own else None,
        "deliveries": [
            {
                "channel": one.channel,
                "state": CHANNEL_STATES.get(one.state, one.state),
                "at": one.received_at or one.sent_at or one.called_at,
                "reason": wording.reason(one.reason) if own else None,
            }
            for one in ways
            if own or one.state != "skipped"
        ],
    }
