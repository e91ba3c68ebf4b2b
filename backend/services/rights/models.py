"""What a young person answered, sealed; and those a département adds to the lines one may call."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class RightsAnswers(Base):
    """One sealed JSON object a person (class B: under the authority's key, bound to this row): {code: value}."""

    __tablename__ = "rights_answers"

    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    version: Mapped[int] = mapped_column(default=1)
    changed_at: Mapped[datetime]


class LocalContact(Base):
    """A service of the département: its own line, its person on duty, an association near. Kept by a lead, in clear.

    `number` as it is read, `hours` in OSM opening_hours (Paris time); `checked_on` the day somebody called.
    """

    __tablename__ = "local_contact"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"), index=True)
    kind: Mapped[str] = mapped_column(String(24))
    name: Mapped[str] = mapped_column(String(80))
    words: Mapped[str] = mapped_column(String(200))
    number: Mapped[str | None] = mapped_column(String(20))
    hours: Mapped[str | None] = mapped_column(String(120))
    address: Mapped[str | None] = mapped_column(String(200))
    url: Mapped[str | None] = mapped_column(String(300))
    checked_on: Mapped[date]
    rank: Mapped[int] = mapped_column(default=0)
    version: Mapped[int] = mapped_column(default=1)
    changed_at: Mapped[datetime]
