"""The autonomy project, line by line, every version of each, and the versions offered for signature."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class ProjectLine(Base):
    """One line as it is now. What it is, what it says and what it leads to are sealed (class B).

    `gone` keeps a line that was taken out, so that taking it out can be undone; the young person's own words are
    erased instead, with every version of them.
    """

    __tablename__ = "project_line"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    version: Mapped[int]
    gone: Mapped[bool]
    seen_by_mentor: Mapped[bool]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    begun_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class ProjectLineVersion(Base):
    """A line as somebody left it: never changed, read to compare and to join what two people wrote."""

    __tablename__ = "project_line_version"
    __table_args__ = (UniqueConstraint("line_id", "version"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    line_id: Mapped[UUID] = mapped_column(ForeignKey("project_line.id"))
    version: Mapped[int]
    gone: Mapped[bool]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime]
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class ProjectEdition(Base):
    """The whole project on one instant, frozen to be signed. `sha256` is that of the text sealed here.

    `review_on` is set when both have signed: the day it is read again. `replaced` when another one was offered
    before both had signed. `paper_given_at`: when its PDF entered the young person's safe, where it has this very id.
    """

    __tablename__ = "project_edition"
    __table_args__ = (UniqueConstraint("youth_id", "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    number: Mapped[int]
    made_at: Mapped[datetime]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str] = mapped_column(String(64))
    replaced: Mapped[bool]
    signed_on: Mapped[date | None]
    review_on: Mapped[date | None] = mapped_column(index=True)
    paper_given_at: Mapped[datetime | None]


class ProjectSignature(Base):
    """Somebody read an edition and signed it: who, for which side (`young` or `referent`), when, which text."""

    __tablename__ = "project_signature"

    edition_id: Mapped[UUID] = mapped_column(ForeignKey("project_edition.id"), primary_key=True)
    side: Mapped[str] = mapped_column(String(8), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    signed_at: Mapped[datetime]
    sha256: Mapped[str] = mapped_column(String(64))
