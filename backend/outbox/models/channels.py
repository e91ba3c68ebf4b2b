"""The ways to reach a person outside the application, and how they want to be told."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, LargeBinary, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Channel(Base):
    """A number or an address of a person (class B: sealed, found again by keyd's HMAC alone).

    Nothing goes to it before it is proven by a code, while it is unsafe, outside its hours (minutes of the local
    day), after STOP, or once ended. It serves a recovery 72 h after it was proven (SAF-23, SAF-24).
    """

    __tablename__ = "channel"
    __table_args__ = (Index("ix_channel_contact_index", "contact_index"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(index=True)
    authority_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(String(8))
    contact_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    contact_index: Mapped[bytes] = mapped_column(LargeBinary(32))
    safe: Mapped[bool] = mapped_column(default=True)
    hours_from: Mapped[int | None] = mapped_column(SmallInteger)
    hours_until: Mapped[int | None] = mapped_column(SmallInteger)
    added_at: Mapped[datetime]
    proven_at: Mapped[datetime | None]
    stopped_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    code_at: Mapped[datetime | None]
    code_number: Mapped[int] = mapped_column(SmallInteger, default=0)
    code_tries: Mapped[int] = mapped_column(SmallInteger, default=0)
    version: Mapped[int] = mapped_column(default=1)


class PushSubscription(Base):
    """One browser that accepts pushes, for as long as its session is known (RET-09). Address and keys are sealed."""

    __tablename__ = "push_subscription"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(index=True)
    authority_id: Mapped[UUID]
    session_id: Mapped[UUID] = mapped_column(index=True)
    endpoint_index: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    keys_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    safe: Mapped[bool] = mapped_column(default=True)
    hours_from: Mapped[int | None] = mapped_column(SmallInteger)
    hours_until: Mapped[int | None] = mapped_column(SmallInteger)
    added_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)


class Preference(Base):
    """How one person wants to be told: words of a locked screen, no message before a day, how long ahead by kind.

    `remind_before`: a JSON object, minutes before by kind, where the person chose otherwise than the data.
    """

    __tablename__ = "notice_preference"

    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    lock_screen: Mapped[str] = mapped_column(String(8), default="neutral")
    paused_until: Mapped[date | None]
    remind_before: Mapped[str] = mapped_column(String(400), default="{}")
    version: Mapped[int] = mapped_column(default=1)
