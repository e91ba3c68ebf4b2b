"""What a person sees of their own sessions, devices and ways in; what a professional sees of invitations."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Exists, exists, literal, or_, select, union_all

from backend.access import Actor, Permission, policy, scope
from backend.db import Reader, reading
from backend.errors import NotFound
from backend.services.accounts.models import (
    Account,
    Activation,
    Device,
    Invitation,
    SessionRow,
    Slot,
    VaultEpoch,
)
from backend.services.accounts.ports import People, Person
from backend.services.accounts.rules.invitations import invitation_state


class PublicKey(NamedTuple):
    """Where to seal for somebody, present or not."""

    epoch: int
    public: bytes


def public_key(reader: Reader, person_id: UUID) -> PublicKey | None:
    """The present public key of a person's safe; None for somebody without a keyring yet."""
    row = reader.execute(
        select(VaultEpoch.epoch, VaultEpoch.public)
        .join(Account, Account.id == VaultEpoch.person_id)
        .where(VaultEpoch.person_id == person_id, VaultEpoch.epoch == Account.vault_epoch)
    ).one_or_none()
    return None if row is None else PublicKey(row.epoch, row.public)


def device_label(reader: Reader, session_id: UUID) -> str:
    """The label of the device, or of the browser, behind a session; empty when the session is gone."""
    found = reader.execute(select(SessionRow.label).where(SessionRow.id == session_id)).scalar_one_or_none()
    return found or ""


def phone_removed(token_hash: bytes | None) -> bool:
    """Whether this browser's session was that of a phone that was cut: it forgets what it kept (SAF-25)."""
    if token_hash is None:
        return False
    asked = (
        select(SessionRow.id)
        .join(Device, Device.id == SessionRow.device_id)
        .where(SessionRow.token_hash == token_hash, Device.ended_at.is_not(None))
    )
    with reading() as connection:
        return connection.execute(asked).first() is not None


def account_states(reader: Reader, ids: Collection[UUID], at: datetime) -> dict[UUID, str]:
    """`none`, `invited` (a live invitation) or `active`, for each person, in one statement."""
    states = dict.fromkeys(ids, "none")
    if not states:
        return states
    wanted = list(states)
    asked = union_all(
        select(Account.id.label("person_id"), literal("active").label("state")).where(Account.id.in_(wanted)),
        select(Invitation.youth_id, literal("invited")).where(
            Invitation.youth_id.in_(wanted),
            Invitation.used_at.is_(None),
            Invitation.revoked_at.is_(None),
            Invitation.expires_at > at,
        ),
        select(Activation.person_id, literal("invited")).where(
            Activation.person_id.in_(wanted),
            Activation.used_at.is_(None),
            Activation.revoked_at.is_(None),
            Activation.expires_at > at,
        ),
    )
    for person_id, state in reader.execute(asked):
        if states[person_id] != "active":
            states[person_id] = state
    return states


def invited(youth_id: Any, at: Any) -> Exists:
    """Whether a live invitation waits for a young person: a condition for the lists of those above."""
    return exists().where(
        Invitation.youth_id == youth_id,
        Invitation.used_at.is_(None),
        Invitation.revoked_at.is_(None),
        Invitation.expires_at > at,
    )


def my_sessions(actor: Actor, at: datetime) -> list[dict[str, object]]:
    """One's own sessions that still live, the most recent first."""
    policy.require(actor, Permission.SESSIONS_MANAGE)
    asked = (
        select(SessionRow.id, SessionRow.label, SessionRow.created_at, SessionRow.last_seen_at)
        .where(SessionRow.person_id == actor.id, SessionRow.ended_at.is_(None), SessionRow.known_until > at)
        .order_by(SessionRow.last_seen_at.desc(), SessionRow.id)
    )
    with reading() as connection:
        return [
            {
                "id": row.id,
                "device_label": row.label,
                "created_at": row.created_at,
                "last_seen_at": row.last_seen_at,
                "current": row.id == actor.session_id,
            }
            for row in connection.execute(asked)
        ]


def my_devices(actor: Actor) -> list[dict[str, object]]:
    """One's own phones that may still open, the most recent first."""
    policy.require(actor, Permission.SESSIONS_MANAGE)
    asked = (
        select(Device.id, Device.label, Device.created_at, Device.last_seen_at)
        .where(Device.person_id == actor.id, Device.ended_at.is_(None))
        .order_by(Device.last_seen_at.desc(), Device.id)
    )
    here = select(SessionRow.device_id).where(SessionRow.id == actor.session_id)
    with reading() as connection:
        current = connection.execute(here).scalar_one_or_none()
        return [{**row._mapping, "current": row.id == current} for row in connection.execute(asked)]


def my_ways_in(actor: Actor) -> list[dict[str, object]]:
    """One's own ways in. The last one cannot be removed (KEY-07)."""
    policy.require(actor, Permission.SESSIONS_MANAGE)
    asked = (
        select(Slot.id, Slot.kind, Device.label, Slot.created_at, Slot.last_used_at)
        .outerjoin(Device, Device.id == Slot.device_id)
        .where(
            Slot.person_id == actor.id,
            Slot.kind.in_(("phone", "passphrase")),
            Slot.confirmed_at.is_not(None),
            Slot.frozen_at.is_(None),
            or_(Slot.device_id.is_(None), Device.ended_at.is_(None)),
        )
        .order_by(Slot.created_at, Slot.id)
    )
    with reading() as connection:
        rows = connection.execute(asked).all()
    return [
        {
            "id": row.id,
            "kind": row.kind,
            "label": row.label or "",
            "created_at": row.created_at,
            "last_used_at": row.last_used_at,
            "removable": len(rows) > 1,
        }
        for row in rows
    ]


def invitations_of(
    actor: Actor, youth_id: UUID, people: People, at: datetime, on: date
) -> list[dict[str, object]]:
    """The invitations made for a young person, the most recent first."""
    with reading() as connection:
        policy.require(actor, Permission.INVITATION_MANAGE, scope.link(connection, actor, youth_id, on))
        rows = connection.execute(
            select(
                Invitation.id,
                Invitation.issued_at,
                Invitation.issued_by,
                Invitation.expires_at,
                Invitation.used_at,
                Invitation.revoked_at,
            )
            .where(Invitation.youth_id == youth_id)
            .order_by(Invitation.issued_at.desc(), Invitation.id)
        ).all()
        named = people.persons(connection, {row.issued_by for row in rows if row.issued_by})
    return [
        {
            "id": row.id,
            "issued_at": row.issued_at,
            "expires_at": row.expires_at,
            "state": invitation_state(row, at).value,
            "issued_by_name": _name(named, row.issued_by),
        }
        for row in rows
    ]


def invitation_expiry(invitation_id: UUID) -> datetime:
    """When an invitation ends."""
    with reading() as connection:
        found = connection.execute(
            select(Invitation.expires_at).where(Invitation.id == invitation_id)
        ).scalar_one_or_none()
    if found is None:
        raise NotFound()
    return found


def _name(named: Mapping[UUID, Person], person_id: UUID | None) -> str:
    person = named.get(person_id) if person_id else None
    return f"{person.first_name} {person.last_name}" if person else ""


def sessions_known(reader: Reader, ids: Collection[UUID], at: datetime) -> set[UUID]:
    """Of these sessions, those neither ended nor lapsed: a push goes to no other."""
    found = reader.execute(
        select(SessionRow.id).where(
            SessionRow.id.in_(list(ids)), SessionRow.ended_at.is_(None), SessionRow.known_until > at
        )
    )
    return set(found.scalars())
