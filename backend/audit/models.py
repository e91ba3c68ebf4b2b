"""The journal of who opened or changed what. Append-only: the base itself refuses an update or a delete."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class AuditEntry(Base):
    """One act. Never a title, a content, a code or a token (AUD-02)."""

    __tablename__ = "audit_entry"
    __table_args__ = (Index("ix_audit_entry_youth_id_at", "youth_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor_id: Mapped[UUID | None]
    actor_role: Mapped[str] = mapped_column(String(16))
    act: Mapped[str] = mapped_column(String(48))
    object_kind: Mapped[str] = mapped_column(String(32))
    object_id: Mapped[UUID | None]
    youth_id: Mapped[UUID | None]
    authority_id: Mapped[UUID | None]
    count: Mapped[int | None]
    result: Mapped[str] = mapped_column(String(16), default="done")
