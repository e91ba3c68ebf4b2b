"""What an authority writes on top of the national journeys."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class LocalChange(Base):
    """One change of an authority to one journey: a step added or replaced, or a step's address and contact.

    `step` is the step it changes, or the one it is added after (None: it comes first). `code` is the step's code once
    shown, which stays when the words change: a young person's progress follows it. `body` is what was written, in JSON.
    Class C: nothing personal.
    """

    __tablename__ = "local_change"
    __table_args__ = (Index("ix_local_change_authority_id_published", "authority_id", "published"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    kind: Mapped[str] = mapped_column(String(8))
    journey: Mapped[str] = mapped_column(String(40))
    step: Mapped[str | None] = mapped_column(String(40))
    code: Mapped[str] = mapped_column(String(40))
    body: Mapped[str] = mapped_column(Text)
    source: Mapped[str] = mapped_column(String(200))
    checked_on: Mapped[date]
    published: Mapped[bool]
    author_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    changed_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)
