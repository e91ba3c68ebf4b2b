"""Files given to another referent, by a lead at once or by a handover that is written, read and signed."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Reassignment(Base):
    """A lead's gesture: some young persons are given to a referent, for good or until a day (`ends_on`, exclusive)."""

    __tablename__ = "reassignment"
    __table_args__ = (Index("ix_reassignment_by_id_at", "by_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    referent_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    undone_at: Mapped[datetime | None]


class ReassignedYouth(Base):
    """One young person of such a gesture: the bond it wrote and, as JSON, those it ended with their former ends."""

    __tablename__ = "reassigned_youth"
    __table_args__ = (Index("ix_reassigned_youth_youth_id", "youth_id"),)

    reassignment_id: Mapped[UUID] = mapped_column(ForeignKey("reassignment.id"), primary_key=True)
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    bond_id: Mapped[UUID] = mapped_column(ForeignKey("bond.id"))
    former: Mapped[str] = mapped_column(Text)


class Handover(Base):
    """A young person's file on its way from a referent to another: `planned`, `temporary` or `urgent`.

    `from_id` is empty when nobody followed the file. `sheet_sealed` (class B) is what passes: facts as the system
    found them, and the words of whoever leaves. `words_sealed` (class B): the young person's own words, kept apart.
    `thread_ok`: whether the young person lets the new referent read the former thread. What each one signed, or said
    to have read, is kept as the SHA-256 of the whole text. `ends_on` (exclusive) is for a temporary one alone.
    """

    __tablename__ = "handover"
    __table_args__ = (
        Index("ix_handover_youth_id", "youth_id", "created_at"),
        Index("ix_handover_to_id", "to_id", "closed_at"),
        Index("ix_handover_from_id", "from_id", "closed_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(9))
    from_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    to_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    sheet_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    words_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    asked_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    thread_ok: Mapped[bool] = mapped_column(default=False)
    from_signed_at: Mapped[datetime | None]
    from_sha256: Mapped[str | None] = mapped_column(String(64))
    to_signed_at: Mapped[datetime | None]
    to_sha256: Mapped[str | None] = mapped_column(String(64))
    bond_id: Mapped[UUID | None] = mapped_column(ForeignKey("bond.id"))
    opened_at: Mapped[datetime | None]
    read_at: Mapped[datetime | None]
    read_sha256: Mapped[str | None] = mapped_column(String(64))
    cancelled_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)
