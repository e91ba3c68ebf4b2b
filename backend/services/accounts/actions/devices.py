"""Ending a session or a phone: one's own, from any place where one is signed in (SAF-25, SAF-26)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update

from backend import audit
from backend.access import Actor, Permission, policy
from backend.db import transaction
from backend.errors import NotFound
from backend.services.accounts import refusals
from backend.services.accounts.actions import sessions
from backend.services.accounts.actions.keyrings import usable_ways
from backend.services.accounts.models import Account, Device, Slot
from backend.services.accounts.ports import Trace


def end_session(actor: Actor, session_id: UUID, *, at: datetime) -> UUID:
    """End one of one's own sessions."""
    policy.require(actor, Permission.SESSIONS_MANAGE)
    with transaction() as session:
        sessions.end_one(session, actor.id, session_id, at)
        audit.record(
            session,
            "session.end",
            "session",
            at=at,
            actor_id=actor.id,
            actor_role=str(actor.leading_role),
            object_id=session_id,
        )
    return session_id


def end_device(actor: Actor, device_id: UUID, trace: Trace, *, at: datetime) -> UUID:
    """Cut a lost or controlled phone, now: its slot freezes, its sessions end (SAF-25).

    A new pair of keys follows at the next unlock. Needs a proof under 5 minutes old, save for the phone in hand.
    Raises `Conflict` when nothing else would open the safe (KEY-07).
    """
    policy.require(actor, Permission.SESSIONS_MANAGE)
    with transaction() as session:
        device = session.execute(
            select(Device.id).where(
                Device.id == device_id, Device.person_id == actor.id, Device.ended_at.is_(None)
            )
        ).first()
        if device is None:
            raise NotFound()
        _, here, _ = sessions.created_at_of(session, actor.session_id)
        if here != device_id:
            policy.require_step_up(actor, at)
        ways = usable_ways(session, actor.id)
        if ways and set(ways.values()) == {device_id}:
            raise refusals.last_way_in()
        session.execute(update(Device).where(Device.id == device_id).values(ended_at=at))
        session.execute(
            update(Slot).where(Slot.device_id == device_id, Slot.frozen_at.is_(None)).values(frozen_at=at)
        )
        session.execute(update(Account).where(Account.id == actor.id).values(epoch_due=True))
        sessions.end_all(session, actor.id, at, device_id=device_id)
        if actor.leading_role == "young":
            trace(session, actor.id, "phone_ended", owner=True, at=at)
        audit.record(
            session,
            "device.end",
            "device",
            at=at,
            actor_id=actor.id,
            actor_role=str(actor.leading_role),
            object_id=device_id,
            youth_id=actor.id if actor.leading_role == "young" else None,
        )
    return device_id
