"""An account closes for good: every way into its safe is erased, and whatever still holds it open."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from backend.services.accounts.actions.keyrings import drop_way_in
from backend.services.accounts.actions.sessions import end_all
from backend.services.accounts.models import Device, QuorumRow, Slot


def erase_ways_in(session: Session, person_id: UUID, at: datetime) -> int:
    """Erase a safe's phones, words, card and team's share, and end its sessions; how many ways there were.

    What was sealed to them opens no more, for anybody: a base restored from before is the only other place of it.
    """
    end_all(session, person_id, at)
    session.execute(delete(QuorumRow).where(QuorumRow.person_id == person_id))
    slots = session.scalars(select(Slot.id).where(Slot.person_id == person_id)).all()
    for slot_id in slots:
        drop_way_in(session, slot_id)
    session.execute(
        update(Device).where(Device.person_id == person_id, Device.ended_at.is_(None)).values(ended_at=at)
    )
    return len(slots)
