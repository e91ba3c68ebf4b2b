"""Reports and tickets, blocks, suspensions of mentors, counters. Words and excerpts are sealed (class B)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Report(Base):
    """Something somebody reported, and its ticket: read within a day, closed one day (SAF-06).

    `kind` is `message`, `person` or `worry`. `about_id` is who it is about, when somebody. `excerpt_sealed` holds the
    thread as it was when it was reported, 20 messages before and after, what was erased or changed included.
    `made_at` is when it was said, on a phone without network perhaps; `due_at` counts from its arrival.
    """

    __tablename__ = "report"
    __table_args__ = (
        Index("ix_report_authority_id_closed_at", "authority_id", "closed_at", "received_at"),
        Index("ix_report_youth_id", "youth_id"),
        Index("ix_report_by_id", "by_id", "received_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    by_role: Mapped[str] = mapped_column(String(12))
    about_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(8))
    reason: Mapped[str] = mapped_column(String(12), default="")
    words_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    excerpt_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    message_id: Mapped[UUID | None]
    made_at: Mapped[datetime]
    received_at: Mapped[datetime]
    due_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
    read_by: Mapped[UUID | None]
    closed_at: Mapped[datetime | None]
    outcome: Mapped[str | None] = mapped_column(String(12))
    erased_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)


class ReportEvent(Base):
    """One line of a ticket: who did what, when. `words_sealed` holds what the officer wrote."""

    __tablename__ = "report_event"
    __table_args__ = (Index("ix_report_event_report_id_at", "report_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    report_id: Mapped[UUID] = mapped_column(ForeignKey("report.id"))
    at: Mapped[datetime]
    actor_id: Mapped[UUID]
    act: Mapped[str] = mapped_column(String(12))
    words_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)


class WiderExcerpt(Base):
    """More of a thread than what was reported: asked with a reason, signed by a second person (SAF-08)."""

    __tablename__ = "wider_excerpt"
    __table_args__ = (Index("ix_wider_excerpt_report_id", "report_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    report_id: Mapped[UUID] = mapped_column(ForeignKey("report.id"))
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    why_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    signed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    signed_at: Mapped[datetime | None]
    refused_at: Mapped[datetime | None]
    excerpt_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)


class Block(Base):
    """An adult a young person no longer wants to hear from: silent for the adult, undone by the young person alone."""

    __tablename__ = "block"
    __table_args__ = (Index("ix_block_youth_id_ended_at", "youth_id", "ended_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    adult_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Suspension(Base):
    """A mentor cut off by an officer until it is lifted (SAF-07). `words_sealed`: why."""

    __tablename__ = "mentor_suspension"
    __table_args__ = (Index("ix_mentor_suspension_mentor_id", "mentor_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    mentor_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    report_id: Mapped[UUID | None] = mapped_column(ForeignKey("report.id"))
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    words_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    lifted_at: Mapped[datetime | None]
    lifted_by: Mapped[UUID | None]


class SignCount(Base):
    """How many messages an adult sent to a young person in one day in spite of a warning, by family of words."""

    __tablename__ = "sign_count"

    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    adult_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    sign: Mapped[str] = mapped_column(String(12), primary_key=True)
    count: Mapped[int] = mapped_column(SmallInteger, default=1)
