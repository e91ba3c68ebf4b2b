"""A phone that becomes a way in, and those of before that no longer are."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend.ids import new_id
from backend.services.accounts.actions.keyrings import add_way_in, drop_way_in
from backend.services.accounts.means import Means
from backend.services.accounts.models import Device, Slot
from backend.vault import VaultKeys


@dataclass(frozen=True, slots=True)
class NewPhone:
    """What a new phone sends of itself: its key (SPKI), and its slot (salt 16, HMAC 32, 6 digits)."""

    label: str
    public_key: bytes
    salt: bytes
    hmac: bytes = field(repr=False)
    pin: str = field(repr=False)


def add_phone(
    session: Session, means: Means, keys: VaultKeys, kek: bytes, phone: NewPhone, *, at: datetime
) -> tuple[UUID, UUID]:
    """A phone and its slot, for an opened safe; their ids."""
    device_id = new_id()
    session.execute(
        insert(Device).values(
            id=device_id,
            person_id=keys.vault,
            label=phone.label,
            public_key=phone.public_key,
            created_at=at,
            last_seen_at=at,
        )
    )
    slot_id = add_way_in(
        session, means.keyd, keys, kind="phone", kek=kek, salt=phone.salt, at=at, device_id=device_id
    )
    return slot_id, device_id


def cut_what_was(session: Session, person_id: UUID, at: datetime) -> None:
    """Whoever holds a phone or words of before opens nothing any more. Sessions end with the new epoch."""
    session.execute(
        update(Device).where(Device.person_id == person_id, Device.ended_at.is_(None)).values(ended_at=at)
    )
    session.execute(
        update(Slot)
        .where(Slot.person_id == person_id, Slot.kind == "phone", Slot.frozen_at.is_(None))
        .values(frozen_at=at)
    )
    others = select(Slot.id).where(Slot.person_id == person_id, Slot.kind.not_in(("phone", "quorum")))
    for slot_id in session.scalars(others).all():
        drop_way_in(session, slot_id)
