"""Interviews, who acknowledged which text, and what happened to each."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base

STANDING = text("state IN ('open', 'reading')")


class Interview(Base):
    """One interview of a young person: asked for, prepared, held, read by both, acknowledged by both.

    `preparation_sealed` and `minutes_sealed` are class B. `version` moves with the minutes alone: what the young
    person prepares never stands in the way of the desk. `paper_id` is the name its PDF has in the safe.
    """

    __tablename__ = "interview"
    __table_args__ = (
        Index("ix_interview_youth_id_asked_at", "youth_id", "asked_at"),
        Index(
            "uq_interview_standing",
            "youth_id",
            "kind",
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(12))
    state: Mapped[str] = mapped_column(String(8))
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    appointment_id: Mapped[UUID | None] = mapped_column(ForeignKey("appointment.id"))
    prepared_at: Mapped[datetime | None]
    held_on: Mapped[date | None]
    due_on: Mapped[date | None]
    refused_on: Mapped[date | None]
    done_at: Mapped[datetime | None]
    sha256: Mapped[str | None] = mapped_column(String(64))
    paper_id: Mapped[UUID]
    paper_given_at: Mapped[datetime | None]
    preparation_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    minutes_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    version: Mapped[int] = mapped_column(default=1)


class InterviewAcknowledgement(Base):
    """Somebody says: I read this text, it is right. A text that changes afterwards is another one."""

    __tablename__ = "interview_acknowledgement"
    __table_args__ = (UniqueConstraint("interview_id", "person_id", "sha256"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    interview_id: Mapped[UUID] = mapped_column(ForeignKey("interview.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    side: Mapped[str] = mapped_column(String(8))
    at: Mapped[datetime]
    sha256: Mapped[str] = mapped_column(String(64))


class InterviewEvent(Base):
    """What happened to an interview, in order; `words_sealed` (class B): a refusal in the words it was said with."""

    __tablename__ = "interview_event"
    __table_args__ = (Index("ix_interview_event_interview_id_at", "interview_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    interview_id: Mapped[UUID] = mapped_column(ForeignKey("interview.id"))
    at: Mapped[datetime]
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    act: Mapped[str] = mapped_column(String(16))
    words_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
