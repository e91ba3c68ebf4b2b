"""A new phone asks the team to let its owner in: its code, what it waits for, and coming in (KEY-12).

Nothing here says whose it is before two agents signed, and the recovery key travels sealed to this phone alone.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from backend.db import Reader, reading, transaction
from backend.errors import Invalid
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.accounts import refusals
from backend.services.accounts.actions.cards import require_current
from backend.services.accounts.actions.phones import NewPhone
from backend.services.accounts.actions.recovering import OPENS_FOR
from backend.services.accounts.actions.returning import (
    Back,
    Ports,
    again,
    claim,
    come_back,
    open_row,
    slot_of,
)
from backend.services.accounts.actions.spent import tell_keyd_now
from backend.services.accounts.means import Means
from backend.services.accounts.models import Recovery, Reopening, Slot
from backend.services.accounts.rules.invitations import make_code, may_send_again
from backend.services.accounts.rules.reopenings import CODE_LASTS, KEPT_FOR, state_of
from backend.services.accounts.rules.tries import is_device_key
from backend.vault import (
    NIL,
    Quorum,
    VaultKeys,
    derive_link_kek,
    derive_phone_kek,
    make_link_secret,
    make_salt,
    make_slot,
    open_slot,
    take_key,
)


class Asked(NamedTuple):
    """What the new phone shows and keeps: a secret for itself (16 bytes), a code for an agent (12 signs)."""

    secret: bytes
    code: str
    expires_at: datetime


class Stand(NamedTuple):
    """Where an asking stands, and how many of the two signatures it has."""

    state: str
    way: str | None
    signatures: int
    opens_at: datetime | None


def ask_team(label: str, public_key: bytes, keyd: Keyd, *, at: datetime) -> Asked:
    """A new phone asks. It says nothing of whose it is: an agent who sees the person will."""
    require_device_key(public_key)
    asking_id, secret, code, salt = new_id(), make_link_secret(), make_code(), make_salt()
    pair = make_slot(derive_link_kek(secret, salt=salt), vault=NIL, slot=asking_id)
    with transaction() as session:
        session.execute(delete(Reopening).where(Reopening.asked_at <= at - KEPT_FOR))
        session.execute(
            insert(Reopening).values(
                id=asking_id,
                secret_mac=secret_mac(keyd, secret),
                code_mac=code_mac(keyd, code),
                salt=salt,
                public=pair.public,
                sealed_secret=pair.sealed_secret,
                label=label,
                device_key=public_key,
                asked_at=at,
            )
        )
    return Asked(secret, code, at + CODE_LASTS)


def look(secret: bytes, keyd: Keyd, *, at: datetime) -> Stand:
    """Where it stands, for the phone that asked. Raises `Conflict` when there is nothing any more."""
    with reading() as connection:
        return _stand(find_asking(connection, secret, keyd), at)


def give_up(secret: bytes, keyd: Keyd, *, at: datetime) -> None:
    """The person asks no more. What two agents signed already is stopped by a veto, not from here."""
    with transaction() as session:
        row = find_asking(session, secret, keyd)
        if row.recovery_id is None:
            session.execute(
                update(Reopening)
                .where(Reopening.id == row.id, Reopening.ended_at.is_(None))
                .values(ended_at=at)
            )


def open_by_team(
    secret: bytes,
    phone: NewPhone,
    means: Means,
    ports: Ports,
    *,
    at: datetime,
    replaces: bytes | None = None,
) -> Back:
    """Enter with what two agents signed. The same phone may send it again for 24 hours.

    Raises `Conflict` before it is time, after a veto, or for another phone than the one that asked.
    """
    require_device_key(phone.public_key)
    with reading() as connection:
        row = find_asking(connection, secret, means.keyd)
        slot = connection.execute(slot_of(Slot.id == row.slot_id)).one_or_none()
    if may_send_again(row.recovery_ended_at, row.recovery_key, phone.public_key, at):
        return again(row, phone, means, at=at, replaces=replaces)
    state = _stand(row, at).state
    if state in ("waiting", "finishing"):
        raise refusals.recovery_waiting(row.opens_at)
    if state != "ready" or slot is None or phone.public_key != row.device_key:
        raise refusals.asking_unknown()
    keys = _keys_behind(secret, row, slot, means)
    # Outside the transaction: the hash is slow on purpose.
    kek = derive_phone_kek(phone.hmac, phone.pin, salt=phone.salt, cost=means.phone_cost)
    with transaction() as session:
        require_current(session, keys)
        claim(session, row.recovery_id, phone, at)
        _end(session, row.id, at)
        back = come_back(
            session, keys, kek, phone, means, ports, row.recovery_id, row.way, at=at, replaces=replaces
        )
    tell_keyd_now(means.keyd, row.person_id, at)
    return back


def find_asking(reader: Reader, secret: bytes, keyd: Keyd) -> Any:
    """The asking a phone's secret is of, with its recovery. Raises `Conflict`."""
    row = reader.execute(asking_rows().where(Reopening.secret_mac == secret_mac(keyd, secret))).one_or_none()
    if row is None:
        raise refusals.asking_unknown()
    return row


def asking_rows() -> Any:
    """Askings, each with what waits for it."""
    return select(
        Reopening.id,
        Reopening.salt,
        Reopening.public,
        Reopening.sealed_secret,
        Reopening.device_key,
        Reopening.label,
        Reopening.asked_at,
        Reopening.person_id,
        Reopening.team_id,
        Reopening.way,
        Reopening.identity,
        Reopening.signed_by,
        Reopening.signed_at,
        Reopening.countersigned_by,
        Reopening.countersigned_at,
        Reopening.ended_at,
        Reopening.recovery_id,
        Reopening.slot_id,
        Reopening.handed,
        Recovery.state.label("recovery_state"),
        Recovery.opens_at,
        Recovery.ended_at.label("recovery_ended_at"),
        Recovery.device_key.label("recovery_key"),
    ).outerjoin(Recovery, Recovery.id == Reopening.recovery_id)


def standing_of(row: Any, at: datetime) -> str:
    """The state of a row of `asking_rows`."""
    if row.recovery_state == "waiting" and at >= row.opens_at + OPENS_FOR:
        return "stopped"
    return state_of(row, row.recovery_state, handed=row.handed is not None, opens_at=row.opens_at, at=at)


def secret_mac(keyd: Keyd, secret: bytes) -> bytes:
    """What the base finds a phone's asking by."""
    return keyd.mac("link", b"asking\x00" + secret)[0]


def code_mac(keyd: Keyd, code: str) -> bytes:
    """What the base finds a typed code by."""
    return keyd.mac("link", b"asking-code\x00" + code.encode("ascii"))[0]


def require_device_key(public_key: bytes) -> None:
    """Raises `Invalid` when a phone's key cannot be read."""
    if not is_device_key(public_key):
        raise Invalid(
            "La clé de ce téléphone n'est pas lisible. Recharge la page, puis recommence.",
            fields={"/device/public_key": "Une clé ECDSA P-256 est attendue."},
        )


def _stand(row: Any, at: datetime) -> Stand:
    signatures = (row.signed_at is not None) + (row.countersigned_at is not None)
    return Stand(standing_of(row, at), row.way, signatures, row.opens_at)


def _keys_behind(secret: bytes, row: Any, slot: Any, means: Means) -> VaultKeys:
    kek = derive_link_kek(secret, salt=row.salt)
    phone_secret = open_slot(kek, row.sealed_secret, vault=NIL, slot=row.id)
    place = Quorum(row.person_id, row.slot_id)
    handed = means.keyd.unwrap([(place.handed_to(row.id), row.handed)])[0]
    return open_row(take_key(phone_secret, handed, place, row.id), slot, row.person_id, means)


def _end(session: Session, asking_id: UUID, at: datetime) -> None:
    session.execute(update(Reopening).where(Reopening.id == asking_id).values(ended_at=at, handed=None))
