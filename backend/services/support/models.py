"""What a young person asks for after 18, and everything that happened to it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class SupportRequest(Base):
    """One request: to come back, to be helped after 18, or for an interview (CASF L222-5 5°, L222-5-2-1).

    `kind`: return, young_adult, interview. `state`: sent, received, answered, withdrawn. `words_sealed` (class B):
    what was asked and what of their history the team may read; `answer_sealed`: reasons, what is planned, who signed.
    `due_on`: by when the team means to answer. `last_on`: the last day of the help that was granted.
    `interview_id`: the interview a yes opened.
    """

    __tablename__ = "support_request"
    __table_args__ = (
        Index("ix_support_request_youth_id_kind", "youth_id", "kind"),
        Index("ix_support_request_authority_id_state", "authority_id", "state"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(12))
    state: Mapped[str] = mapped_column(String(10))
    tonight: Mapped[bool] = mapped_column(default=False)
    asked_at: Mapped[datetime]
    asked_on: Mapped[date]
    words_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    due_on: Mapped[date]
    decision: Mapped[str | None] = mapped_column(String(4))
    decided_on: Mapped[date | None]
    starts_on: Mapped[date | None]
    last_on: Mapped[date | None]
    answer_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    closed_at: Mapped[datetime | None]
    interview_id: Mapped[UUID | None] = mapped_column(ForeignKey("interview.id"))
    version: Mapped[int] = mapped_column(default=1)


class SupportEvent(Base):
    """One thing that happened to a request: asked, added, received, answered, withdrawn. By whom, when; no word."""

    __tablename__ = "support_event"
    __table_args__ = (Index("ix_support_event_request_id_at", "request_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("support_request.id"))
    at: Mapped[datetime]
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    act: Mapped[str] = mapped_column(String(10))
