"""Requests already received: what makes a replay harmless, for ever (REL-03, DESIGN §11.9)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class RequestRow(Base):
    """One mutation received. After 6 months only the actor and the key stay."""

    __tablename__ = "request"

    actor_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[UUID] = mapped_column(primary_key=True)
    action: Mapped[str | None] = mapped_column(String(48))
    body_mac: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    object_id: Mapped[UUID | None]
    received_at: Mapped[datetime] = mapped_column(index=True)


class RateLimit(Base):
    """How often a network did one thing in its present window. `key` is a digest: no address is kept in clear."""

    __tablename__ = "rate_limit"

    key: Mapped[str] = mapped_column(String(32), primary_key=True)
    hits: Mapped[int]
    ends_at: Mapped[datetime] = mapped_column(index=True)
