"""Devices, sessions, and the challenges a phone signs."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Device(Base):
    """A phone that holds a key of its own. `public_key` is SPKI: it checks the tries this phone signs."""

    __tablename__ = "device"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    label: Mapped[str] = mapped_column(String(60))
    public_key: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class SessionRow(Base):
    """Somebody signed in somewhere (AUT-06, KEY-15). The token is known by its SHA-256 alone.

    Known until `known_until`, open until `open_until`; `sealed_vault` opens with the cookie's key alone,
    until `vault_until`.
    """

    __tablename__ = "session"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    device_id: Mapped[UUID | None] = mapped_column(ForeignKey("device.id"))
    label: Mapped[str] = mapped_column(String(60))
    created_at: Mapped[datetime]
    unlocked_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    known_until: Mapped[datetime] = mapped_column(index=True)
    open_until: Mapped[datetime]
    vault_until: Mapped[datetime]
    vault_epoch: Mapped[int]
    sealed_vault: Mapped[bytes | None] = mapped_column(LargeBinary)
    stepped_up_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]


class Challenge(Base):
    """A nonce to be signed once by a phone. The slot named may not exist: the answer must not tell."""

    __tablename__ = "challenge"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    slot_id: Mapped[UUID]
    nonce: Mapped[str] = mapped_column(String(43))
    expires_at: Mapped[datetime] = mapped_column(index=True)
