"""Conversations, who takes part, messages, and what an adult wrote before changing it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base

UNREAD = text("unread > 0")
UNANSWERED = text("answered_at IS NULL")


class Conversation(Base):
    """A thread between a young person and one adult, or the small circle they opened (`adult_id` empty).

    It is written with its first message, under the id of the bond that allowed it. Access is never kept here: it is
    the bond, read again each time. `last_seq` numbers the messages. `helping`: a « Je bloque » waits for an answer.
    `blocked_at`: the young person no longer hears this adult, who is not told (SAF-07).
    """

    __tablename__ = "conversation"
    __table_args__ = (UniqueConstraint("youth_id", "adult_id", "kind"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    adult_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str] = mapped_column(String(10))
    opened_at: Mapped[datetime]
    last_seq: Mapped[int] = mapped_column(default=0)
    last_at: Mapped[datetime | None]
    last_author_id: Mapped[UUID | None]
    helping: Mapped[bool] = mapped_column(default=False)
    blocked_at: Mapped[datetime | None]


class ConversationMember(Base):
    """Somebody of a thread: how far they read, how much waits for them and since when, and whether they say so."""

    __tablename__ = "conversation_member"
    __table_args__ = (
        Index("ix_conversation_member_person_id", "person_id"),
        Index(
            "ix_conversation_member_unread_since",
            "unread_since",
            sqlite_where=UNREAD,
            postgresql_where=UNREAD,
        ),
        {"sqlite_with_rowid": False},
    )

    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversation.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    role: Mapped[str] = mapped_column(String(10))
    joined_seq: Mapped[int] = mapped_column(default=0)
    read_seq: Mapped[int] = mapped_column(default=0)
    unread: Mapped[int] = mapped_column(default=0)
    unread_since: Mapped[datetime | None]
    hides_read: Mapped[bool] = mapped_column(default=False)


class Message(Base):
    """One message. `words_sealed` (class B) holds its text, what it points at, and what is known of its voice.

    `author_id` is empty when the programme speaks. `at` is when it arrived; `said_at` when it was written, on a phone
    without network. `held`: an adult who is blocked wrote it; the young person never gets it. `voice_blob` is no longer
    written and leaves with a next version. A message taken back keeps its place, without its words.
    """

    __tablename__ = "message"
    __table_args__ = (Index("ix_message_conversation_id_seq", "conversation_id", "seq", unique=True),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversation.id"))
    seq: Mapped[int]
    author_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(8))
    words_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    quoted_id: Mapped[UUID | None]
    voice_blob: Mapped[str | None] = mapped_column(String(64))
    at: Mapped[datetime]
    said_at: Mapped[datetime | None]
    edited_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]
    held: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)


class MessageSound(Base):
    """The sound of a voice note (class B), beside its message: lists and threads never read it."""

    __tablename__ = "message_sound"

    message_id: Mapped[UUID] = mapped_column(ForeignKey("message.id"), primary_key=True)
    sound_sealed: Mapped[bytes] = mapped_column(LargeBinary)


class FormerMessage(Base):
    """What an adult had written before changing or taking back a message: only a report ever shows it (SAF-05)."""

    __tablename__ = "message_former"
    __table_args__ = (Index("ix_message_former_message_id", "message_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    message_id: Mapped[UUID] = mapped_column(ForeignKey("message.id"))
    at: Mapped[datetime]
    words_sealed: Mapped[bytes] = mapped_column(LargeBinary)


class HelpRequest(Base):
    """« Je bloque » and « Ça ne va pas »: to whom, an answer by which day, and what happened.

    `level` is the reason of a blockage, or how soon somebody must talk (`week`, `today`, `danger`). `answer_by` is
    exclusive: silence is said that morning. `seen_by`: who of the team read it first.
    """

    __tablename__ = "help_request"
    __table_args__ = (
        Index("ix_help_request_youth_id_at", "youth_id", "at"),
        Index(
            "ix_help_request_waiting",
            "answer_by",
            sqlite_where=UNANSWERED,
            postgresql_where=UNANSWERED,
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(8))
    level: Mapped[str] = mapped_column(String(12))
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversation.id"), index=True)
    message_id: Mapped[UUID | None] = mapped_column(ForeignKey("message.id"))
    at: Mapped[datetime]
    answer_by: Mapped[date]
    seen_at: Mapped[datetime | None]
    seen_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))


class Absence(Base):
    """A professional or a mentor is away: from a day to another (exclusive). `words_sealed` (class B): whom to call."""

    __tablename__ = "absence"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    words_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    version: Mapped[int] = mapped_column(default=1)


class MessageAid(Base):
    """What a professional keeps to write faster. `kind`: `model` or `list`. `words_sealed` (class B): its title, the
    text of a model, the young persons of a list."""

    __tablename__ = "message_aid"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str] = mapped_column(String(8))
    words_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)
