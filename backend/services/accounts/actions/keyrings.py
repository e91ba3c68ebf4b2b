"""The keyring of a person: its birth at activation, its ways in, and what opens it (KEY-04, DESIGN §11.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.orm import Session

from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.accounts.models import Account, Device, Slot, SlotEpoch, Totp, VaultEpoch
from backend.vault import (
    Context,
    VaultKeys,
    make_identifier,
    make_slot,
    make_vault_keys,
    open_slot,
    open_vault,
    seal_vault,
)


@dataclass(frozen=True, slots=True)
class WayIn:
    """A slot as the base keeps it, with the safe's secret sealed to it (keyd's layer still on)."""

    id: UUID
    person_id: UUID
    salt: bytes
    sealed_secret: bytes
    epoch: int
    sealed_vault: bytes


def give_birth(
    session: Session,
    *,
    person_id: UUID,
    authority_id: UUID,
    kind: str,
    at: datetime,
    identifier: str | None = None,
) -> VaultKeys:
    """Write the account and its first pair of keys, in the transaction of the activation."""
    keys = make_vault_keys(person_id)
    session.execute(
        insert(Account).values(
            id=person_id,
            authority_id=authority_id,
            kind=kind,
            identifier=identifier or free_identifier(session),
            vault_epoch=keys.epoch,
            epoch_due=False,
            activated_at=at,
        )
    )
    session.execute(
        insert(VaultEpoch).values(person_id=person_id, epoch=keys.epoch, public=keys.public, created_at=at)
    )
    return keys


def free_identifier(session: Session) -> str:
    """An identifier nobody has."""
    while True:
        made = make_identifier()
        if session.execute(select(Account.id).where(Account.identifier == made)).first() is None:
            return made


def add_way_in(
    session: Session,
    keyd: Keyd,
    keys: VaultKeys,
    *,
    kind: str,
    kek: bytes,
    salt: bytes,
    at: datetime,
    slot_id: UUID | None = None,
    device_id: UUID | None = None,
    look_up: bytes | None = None,
    confirmed: bool = True,
) -> UUID:
    """Write a slot that opens this safe with `kek`, and answer its id."""
    made = slot_id or new_id()
    slot = make_slot(kek, vault=keys.vault, slot=made)
    outer = keyd.wrap([(vault_context(keys.vault, made, keys.epoch), seal_vault(keys, made, slot.public))])
    session.execute(
        insert(Slot).values(
            id=made,
            person_id=keys.vault,
            kind=kind,
            salt=salt,
            public=slot.public,
            sealed_secret=slot.sealed_secret,
            device_id=device_id,
            look_up=look_up,
            tries=0,
            created_at=at,
            confirmed_at=at if confirmed else None,
        )
    )
    session.execute(insert(SlotEpoch).values(slot_id=made, epoch=keys.epoch, sealed_vault=outer[0]))
    return made


def drop_way_in(session: Session, slot_id: UUID) -> bool:
    """Erase a slot and what was sealed to it; False when it was already gone."""
    session.execute(delete(SlotEpoch).where(SlotEpoch.slot_id == slot_id))
    session.execute(delete(Totp).where(Totp.slot_id == slot_id))
    return session.execute(delete(Slot).where(Slot.id == slot_id).returning(Slot.id)).first() is not None


def usable_ways(session: Session, person_id: UUID) -> dict[UUID, UUID | None]:
    """The slots a person can still enter by, each with its device; single-use links do not count."""
    rows = session.execute(
        select(Slot.id, Slot.device_id)
        .outerjoin(Device, Device.id == Slot.device_id)
        .where(
            Slot.person_id == person_id,
            Slot.kind.in_(("phone", "passphrase")),
            Slot.confirmed_at.is_not(None),
            Slot.frozen_at.is_(None),
            or_(Slot.device_id.is_(None), Device.ended_at.is_(None)),
        )
    )
    return {row.id: row.device_id for row in rows}


def freeze_way_in(session: Session, slot_id: UUID, at: datetime) -> None:
    """A slot that opens no more, and nothing else of the person's (KEY-05)."""
    session.execute(update(Slot).where(Slot.id == slot_id, Slot.frozen_at.is_(None)).values(frozen_at=at))


def vault_context(person_id: UUID, slot_id: UUID, epoch: int) -> Context:
    """What keyd's layer over a slot's safe secret is bound to."""
    return Context("slot-vault", vault=person_id, epoch=epoch, object=slot_id)


def totp_context(person_id: UUID, slot_id: UUID) -> Context:
    """What keyd's layer over a second proof is bound to."""
    return Context("totp", vault=person_id, object=slot_id)


def open_way_in(kek: bytes, way: WayIn, inner: bytes) -> VaultKeys:
    """The keys of the safe behind a way in, once keyd took its layer off. Raises `CannotOpen`."""
    secret = open_slot(kek, way.sealed_secret, vault=way.person_id, slot=way.id)
    return open_vault(inner, slot=way.id, slot_secret=secret, vault=way.person_id, epoch=way.epoch)
