"""What a young person set for their home; for the desk: lines of Ma file, views kept, notes and corrections."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class HomeSetting(Base):
    """The counter of days can be hidden: somebody may look over the shoulder (DESIGN §11.7)."""

    __tablename__ = "home_setting"

    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    counter_hidden: Mapped[bool] = mapped_column(default=False)


class CaseloadLine(Base):
    """What the dates of one file come to, for the lists of a team: worked out ahead, so that a lead reads 2,000.

    True from `from_on` until `until_on` (exclusive); `until_on` empty: a fact changed, it is to be worked out again.
    A reader never trusts a line outside its days: it works it out on the spot, from the milestones. Columns are those
    of `rules.Line`; `zone` says whose civil day ends it. Nothing here that the milestones do not say.
    """

    __tablename__ = "caseload_line"
    __table_args__ = (
        Index("ix_caseload_line_until_on", "until_on", "zone"),
        {"sqlite_with_rowid": False},
    )

    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    zone: Mapped[str | None] = mapped_column(String(40))
    from_on: Mapped[date | None]
    until_on: Mapped[date | None]
    rank: Mapped[int | None]
    rule: Mapped[str | None] = mapped_column(String(8))
    opens_on: Mapped[date | None]
    due_on: Mapped[date | None]
    certainty: Mapped[str | None] = mapped_column(String(8))
    others: Mapped[int | None]
    groups: Mapped[int | None]
    rules: Mapped[str | None] = mapped_column(String(250))


class SavedView(Base):
    """A way of looking at Ma file somebody named and kept: filter, order, age, milestone. Never the words of a name."""

    __tablename__ = "saved_view"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    name: Mapped[str] = mapped_column(String(40))
    asked: Mapped[str] = mapped_column(String(200))
    kept_at: Mapped[datetime]


class FileNote(Base):
    """A professional's note on a file. `shared`: the young person reads it; chosen before the first word, for good.

    A mentor never reads one. Words are class B.
    """

    __tablename__ = "file_note"
    __table_args__ = (Index("ix_file_note_youth_id", "youth_id", "written_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    author_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    shared: Mapped[bool]
    words_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    written_at: Mapped[datetime]


class FollowUp(Base):
    """What is followed on a file: school, health, MDPH, who to call. One JSON object sealed for its row (class B)."""

    __tablename__ = "follow_up"

    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    facts_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    version: Mapped[int]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class DigestOff(Base):
    """A professional who wants no weekly summary. Absent: every Monday morning."""

    __tablename__ = "digest_off"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    since: Mapped[datetime]


class Correction(Base):
    """A young person says that something of their file is wrong (GDPR art. 16). `about` names which part.

    `state`: `open`, then `done` or `refused` with the referent's words. What both wrote is class B.
    """

    __tablename__ = "correction"
    __table_args__ = (Index("ix_correction_youth_id_state", "youth_id", "state"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    about: Mapped[str] = mapped_column(String(12))
    state: Mapped[str] = mapped_column(String(8))
    asked_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    answer_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
