"""A second phone, let in by the first: a square that serves once, for ten minutes (KEY-04, AUD-06)."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import audit, outbox
from backend.access import Actor, Permission, Role, policy
from backend.db import reading, transaction
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services.accounts import notices, refusals
from backend.services.accounts.actions import sessions
from backend.services.accounts.actions.asking import require_device_key
from backend.services.accounts.actions.cards import require_current
from backend.services.accounts.actions.keyrings import add_way_in, drop_way_in
from backend.services.accounts.actions.phones import NewPhone, add_phone
from backend.services.accounts.actions.returning import Back, open_row, slot_of
from backend.services.accounts.means import Means
from backend.services.accounts.models import Slot
from backend.services.accounts.ports import Trace
from backend.vault import VaultKeys, derive_link_kek, derive_phone_kek, make_link_secret, make_salt

LASTS = timedelta(minutes=10)
KIND = "pairing"


class Square(NamedTuple):
    """What the first phone shows: 16 random bytes that open the safe once, and until when."""

    secret: bytes
    expires_at: datetime


def make_square(actor: Actor, keys: VaultKeys, keyd: Keyd, *, at: datetime) -> Square:
    """A square for one's own second phone; the former one serves no more. Needs a proof under 5 minutes old."""
    policy.require(actor, Permission.SESSIONS_MANAGE)
    if Role.YOUNG not in actor.roles:
        raise NotFound()
    policy.require_step_up(actor, at)
    secret, salt = make_link_secret(), make_salt()
    with transaction() as session:
        require_current(session, keys)
        _forget(session, actor.id)
        add_way_in(
            session,
            keyd,
            keys,
            kind=KIND,
            kek=derive_link_kek(secret, salt=salt),
            salt=salt,
            at=at,
            look_up=sha256(secret).digest(),
        )
    return Square(secret, at + LASTS)


def enter_with_square(
    secret: bytes, phone: NewPhone, means: Means, trace: Trace, *, at: datetime, replaces: bytes | None = None
) -> Back:
    """The second phone reads the square, gets its own code, and opens. The first one stays.

    Raises `Invalid` for a square that served, or that is older than ten minutes.
    """
    require_device_key(phone.public_key)
    look_up = sha256(secret).digest()
    with reading() as connection:
        row = connection.execute(
            slot_of(Slot.look_up == look_up).add_columns(Slot.person_id, Slot.created_at, Slot.kind)
        ).one_or_none()
    if row is None or row.kind != KIND or at >= row.created_at + LASTS:
        raise refusals.pairing_over()
    keys = open_row(derive_link_kek(secret, salt=row.salt), row, row.person_id, means)
    # Outside the transaction: the hash is slow on purpose.
    kek = derive_phone_kek(phone.hmac, phone.pin, salt=phone.salt, cost=means.phone_cost)
    with transaction() as session:
        require_current(session, keys)
        if not drop_way_in(session, row.id):
            raise refusals.pairing_over()
        slot_id, device_id = add_phone(session, means, keys, kek, phone, at=at)
        begun = sessions.begin(
            session,
            keys,
            kind=row.account_kind,
            at=at,
            label=phone.label,
            device_id=device_id,
            replaces=replaces,
            slot_id=slot_id,
        )
        channels = outbox.for_recovery(session, keys.vault, at=at)
        said = notices.about_phone(notices.ADDED, device_id, keys.vault, channels, at=at)
        outbox.post(session, said, at=at)
        trace(session, keys.vault, "phone_added", owner=True, at=at, device=phone.label)
        audit.record(
            session,
            "device.add",
            "device",
            at=at,
            actor_id=keys.vault,
            actor_role="young",
            object_id=device_id,
            youth_id=keys.vault,
        )
    return Back(begun, slot_id, row.identifier)


def _forget(session: Session, person_id: UUID) -> None:
    former = select(Slot.id).where(Slot.person_id == person_id, Slot.kind == KIND)
    for slot_id in session.scalars(former).all():
        drop_way_in(session, slot_id)
