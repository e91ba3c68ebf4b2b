"""What must be said. A notice carries no text: a kind and identifiers; words are drawn when it is shown."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class NoticeRow(Base):
    """Something to be said to one person, once: `identity` is unique for its recipient (REL-04).

    The notices of one person stand together: reading an inbox, or posting to it, touches one place of the base.
    """

    __tablename__ = "notice"
    __table_args__ = ({"sqlite_with_rowid": False},)

    recipient_id: Mapped[UUID] = mapped_column(primary_key=True)
    identity: Mapped[str] = mapped_column(String(120), primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    subject_kind: Mapped[str] = mapped_column(String(24))
    subject_id: Mapped[str] = mapped_column(String(64))
    not_before: Mapped[datetime]
    not_after: Mapped[datetime | None]
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime | None]
