"""What must be said. A notice carries no text: a kind and identifiers; words are drawn when it is shown."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class NoticeRow(Base):
    """Something to be said to one person, once: `identity` is unique (REL-04)."""

    __tablename__ = "notice"
    __table_args__ = (
        Index("ix_notice_recipient_id_seen_at", "recipient_id", "seen_at", "not_before"),
        Index("ix_notice_subject_id", "subject_id"),
        {"sqlite_with_rowid": False},
    )

    identity: Mapped[str] = mapped_column(String(120), primary_key=True)
    recipient_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(String(40))
    subject_kind: Mapped[str] = mapped_column(String(24))
    subject_id: Mapped[str] = mapped_column(String(64))
    not_before: Mapped[datetime]
    not_after: Mapped[datetime | None]
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime | None]
