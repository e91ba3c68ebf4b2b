"""Volunteers and their checks, what a young person wishes, pairs, meetings, and what each says of them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Volunteer(Base):
    """Somebody who offers to be a mentor: a candidate first, then a person with an account (`person_id`).

    `words_sealed` (class B) holds names, contacts, languages, interests, motivation. `check_until` is the first day
    the last valid check no longer holds; the attestation itself is never stored (SAF-01). `suspended_role`: who closed
    access, since what the safeguarding officer closes only the officer opens again (SAF-07).
    """

    __tablename__ = "volunteer"
    __table_args__ = (
        Index("ix_volunteer_authority_id_state", "authority_id", "state"),
        Index("ix_volunteer_check_until", "check_until"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), unique=True)
    state: Mapped[str] = mapped_column(String(10))
    words_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    capacity: Mapped[int] = mapped_column(default=1)
    applied_on: Mapped[date]
    interview_on: Mapped[date | None]
    trained_on: Mapped[date | None]
    charter_version: Mapped[str | None] = mapped_column(String(10))
    charter_on: Mapped[date | None]
    check_issued_on: Mapped[date | None]
    check_until: Mapped[date | None]
    suspended_at: Mapped[datetime | None]
    suspended_role: Mapped[str | None] = mapped_column(String(16))
    left_on: Mapped[date | None]
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)


class HonorabilityCheck(Base):
    """One check of honorability: its result, its dates, who checked. Never the document (RET-10)."""

    __tablename__ = "honorability_check"
    __table_args__ = (Index("ix_honorability_check_volunteer_id_checked_on", "volunteer_id", "checked_on"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    result: Mapped[str] = mapped_column(String(8))
    issued_on: Mapped[date]
    checked_on: Mapped[date]
    checked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    until: Mapped[date | None]


class MentorNeed(Base):
    """What a young person wants of a mentor, and what was said to the holders of parental authority.

    `state`: none, asked, refused. `parents`: unknown, informed, agreed, refused, not_reached, not_needed.
    """

    __tablename__ = "mentor_need"

    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    state: Mapped[str] = mapped_column(String(8))
    said_by: Mapped[str] = mapped_column(String(6))
    said_at: Mapped[datetime]
    words_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    parents: Mapped[str] = mapped_column(String(12), default="unknown")
    parents_on: Mapped[date | None]
    parents_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    parents_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    version: Mapped[int] = mapped_column(default=1)


class MentorOffer(Base):
    """A mentor, or a sponsor, was proposed one day (CASF L221-2-6); the young person's answer is respected."""

    __tablename__ = "mentor_offer"
    __table_args__ = (Index("ix_mentor_offer_youth_id_proposed_on", "youth_id", "proposed_on"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(8))
    proposed_on: Mapped[date]
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    answer: Mapped[str] = mapped_column(String(5), default="none")
    answered_on: Mapped[date | None]


class Pair(Base):
    """A young person and a mentor, from the proposal to the goodbye. Access is the bond alone: `bond_id` names it.

    States: proposed, accepted, active, paused, suspended, ended; declined and withdrawn never began.
    """

    __tablename__ = "mentoring_pair"
    __table_args__ = (
        Index("ix_mentoring_pair_youth_id_state", "youth_id", "state"),
        Index("ix_mentoring_pair_mentor_id_state", "mentor_id", "state"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"), index=True)
    mentor_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[str] = mapped_column(String(10))
    proposed_at: Mapped[datetime]
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    young_answer: Mapped[str] = mapped_column(String(4), default="none")
    mentor_answer: Mapped[str] = mapped_column(String(4), default="none")
    started_on: Mapped[date | None]
    bond_id: Mapped[UUID | None]
    agreement_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    agreed_young_at: Mapped[datetime | None]
    agreed_mentor_at: Mapped[datetime | None]
    paused_until: Mapped[date | None]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str | None] = mapped_column(String(16))
    goodbye_young_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    goodbye_mentor_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    nudged_on: Mapped[date | None]
    version: Mapped[int] = mapped_column(default=1)


class PairEvent(Base):
    """One step of a pair: who did what, when. No word of anybody."""

    __tablename__ = "pair_event"
    __table_args__ = (Index("ix_pair_event_pair_id_at", "pair_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    pair_id: Mapped[UUID] = mapped_column(ForeignKey("mentoring_pair.id"))
    at: Mapped[datetime]
    actor_id: Mapped[UUID | None]
    side: Mapped[str] = mapped_column(String(6))
    act: Mapped[str] = mapped_column(String(12))


class PairMeeting(Base):
    """A meeting a mentor noted: its day, its length, its theme. Nothing is told about anybody."""

    __tablename__ = "pair_meeting"
    __table_args__ = (Index("ix_pair_meeting_pair_id_met_on", "pair_id", "met_on"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    pair_id: Mapped[UUID] = mapped_column(ForeignKey("mentoring_pair.id"))
    met_on: Mapped[date]
    minutes: Mapped[int]
    theme: Mapped[str] = mapped_column(String(12))
    noted_at: Mapped[datetime]


class PairFeedback(Base):
    """How one side finds the pair, 1, 3 or 6 months after its start: 1 to 4. The other side never reads it."""

    __tablename__ = "pair_feedback"

    pair_id: Mapped[UUID] = mapped_column(ForeignKey("mentoring_pair.id"), primary_key=True)
    side: Mapped[str] = mapped_column(String(6), primary_key=True)
    month: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    score: Mapped[int]
    words_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    said_at: Mapped[datetime]
