"""Appointments, who comes, what happened to them, the links that answer without account, the calendars."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base

WAITING = text("status IN ('planned', 'confirmed', 'moved')")


class AppointmentRow(Base):
    """One appointment of one young person. Times are clear (class C); words and place are `words_sealed` (class B).

    `starts_at` is empty while three times are offered: they stand in `proposals`, JSON of times and ids.
    `version` changes with every change, `revision` with time or place alone: answers are about a revision.
    `before_at` is the start before the last move. `plan` numbers the reminders that hold: a former plan is not said.
    """

    __tablename__ = "appointment"
    __table_args__ = (
        Index("ix_appointment_youth_id_starts_at", "youth_id", "starts_at"),
        Index(
            "ix_appointment_waiting_starts_at",
            "starts_at",
            sqlite_where=WAITING,
            postgresql_where=WAITING,
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    zone: Mapped[str] = mapped_column(String(40))
    starts_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    minutes: Mapped[int]
    status: Mapped[str] = mapped_column(String(10))
    organiser_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    organiser_side: Mapped[str] = mapped_column(String(6))
    youth_answer: Mapped[str] = mapped_column(String(4), default="none")
    youth_said_late: Mapped[bool] = mapped_column(default=False)
    late_minutes: Mapped[int | None]
    words_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    proposals: Mapped[str] = mapped_column(Text, default="[]")
    before_at: Mapped[datetime | None]
    series_id: Mapped[UUID | None] = mapped_column(index=True)
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)
    revision: Mapped[int] = mapped_column(default=1)
    plan: Mapped[int] = mapped_column(default=1)


class AppointmentAdult(Base):
    """An adult of the circle who comes, and what they answered."""

    __tablename__ = "appointment_adult"
    __table_args__ = (Index("ix_appointment_adult_person_id", "person_id"), {"sqlite_with_rowid": False})

    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("appointment.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    role: Mapped[str] = mapped_column(String(10))
    answer: Mapped[str] = mapped_column(String(4), default="none")


class AppointmentEvent(Base):
    """One line of an appointment's history. `words_sealed` (class B) holds a reason, and places before and after.

    `said_at` is when an answer was given on a phone without network, when it arrived later.
    """

    __tablename__ = "appointment_event"
    __table_args__ = (Index("ix_appointment_event_appointment_id_at", "appointment_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("appointment.id"))
    at: Mapped[datetime]
    actor_id: Mapped[UUID | None]
    act: Mapped[str] = mapped_column(String(10))
    answer: Mapped[str | None] = mapped_column(String(4))
    status: Mapped[str] = mapped_column(String(10))
    starts_before: Mapped[datetime | None]
    starts_after: Mapped[datetime | None]
    said_at: Mapped[datetime | None]
    words_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)


class AppointmentLink(Base):
    """A link sent by SMS or e-mail: look at one appointment, answer it once. Only keyd's HMAC of its secret stays."""

    __tablename__ = "appointment_link"
    __table_args__ = (Index("ix_appointment_link_appointment_id", "appointment_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("appointment.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    secret_mac: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    made_at: Mapped[datetime]
    tries: Mapped[int] = mapped_column(default=0)
    used_at: Mapped[datetime | None]
    answer: Mapped[str | None] = mapped_column(String(4))


class CalendarFeed(Base):
    """A person's calendar address: one at a time, revoked by erasing it. Only keyd's HMAC of its token is kept."""

    __tablename__ = "calendar_feed"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    token_mac: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    created_at: Mapped[datetime]


class AgendaCounter(Base):
    """How many times the appointments of one young person changed: what a phone that polls is told first."""

    __tablename__ = "agenda_counter"
    __table_args__ = ({"sqlite_with_rowid": False},)

    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    changes: Mapped[int] = mapped_column(default=1)
