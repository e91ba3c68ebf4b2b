"""The ways to reach a person, as their screen shows them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor
from backend.db import Reader
from backend.keyd import Keyd
from backend.outbox import contacts, ports
from backend.outbox.actions.channels import require_for
from backend.outbox.hours import Hours
from backend.outbox.models import Channel, PushSubscription
from backend.outbox.ways import hours_of

RECOVERY_AFTER = timedelta(hours=72)


def clock_text(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def hours_shown(hours: Hours | None) -> dict[str, str] | None:
    return None if hours is None else {"from": clock_text(hours.start), "until": clock_text(hours.end)}


def channels(
    reader: Reader, actor: Actor, person_id: UUID, *, keyd: Keyd, on: date, at: datetime
) -> list[dict[str, Any]]:
    """One's own places, or the numbers and addresses of a young person one is the referent of."""
    require_for(reader, actor, person_id, on)
    found = reader.execute(
        select(Channel.__table__).where(Channel.person_id == person_id, Channel.ended_at.is_(None))
    ).all()
    key = keyd.authority_key(actor.authority_id) if found else b""
    shown = [_contact(row, key) for row in sorted(found, key=lambda row: row.added_at)]
    if person_id == actor.id:
        shown += _browsers(reader, actor, at)
    return shown


def one(
    reader: Reader, actor: Actor, channel_id: UUID, *, keyd: Keyd, on: date, at: datetime
) -> dict[str, Any] | None:
    """One place, after a gesture on it; None when it is gone."""
    person_id = reader.execute(select(Channel.person_id).where(Channel.id == channel_id)).scalar_one_or_none()
    listed = channels(reader, actor, person_id or actor.id, keyd=keyd, on=on, at=at)
    return next((item for item in listed if item["id"] == channel_id), None)


def _contact(row: Any, key: bytes) -> dict[str, Any]:
    state = "to_prove" if row.proven_at is None else "stopped" if row.stopped_at else "proven"
    proven = row.proven_at + RECOVERY_AFTER if state == "proven" and row.safe else None
    return {
        "id": row.id,
        "kind": row.kind,
        "contact": contacts.unseal(key, row.id, row.contact_sealed),
        "safe": row.safe,
        "hours": hours_shown(hours_of(row)),
        "state": state,
        "this_device": False,
        "recovery_from": proven,
        "added_at": row.added_at,
        "version": row.version,
    }


def _browsers(reader: Reader, actor: Actor, at: datetime) -> list[dict[str, Any]]:
    rows = reader.execute(
        select(
            PushSubscription.id,
            PushSubscription.session_id,
            PushSubscription.safe,
            PushSubscription.hours_from,
            PushSubscription.hours_until,
            PushSubscription.added_at,
            PushSubscription.version,
        )
        .where(PushSubscription.person_id == actor.id)
        .order_by(PushSubscription.added_at)
    ).all()
    alive = ports.living(reader, {row.session_id for row in rows}, at)
    return [
        {
            "id": row.id,
            "kind": "push",
            "contact": None,
            "safe": row.safe,
            "hours": hours_shown(hours_of(row)),
            "state": "proven",
            "this_device": row.session_id == actor.session_id,
            "recovery_from": None,
            "added_at": row.added_at,
            "version": row.version,
        }
        for row in rows
        if row.session_id in alive
    ]


def for_recovery(reader: Reader, person_id: UUID, *, at: datetime) -> list[UUID]:
    """The safe places, proven at least 72 h ago, that may serve to find a way in again (SAF-23, SAF-24)."""
    rows = reader.execute(
        select(Channel.id).where(
            Channel.person_id == person_id,
            Channel.ended_at.is_(None),
            Channel.stopped_at.is_(None),
            Channel.safe,
            Channel.proven_at <= at - RECOVERY_AFTER,
        )
    )
    return list(rows.scalars())
