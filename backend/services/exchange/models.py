"""Keys by which a business software reads, in the name of one professional."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class SoftwareKey(Base):
    """A key a professional gave to a software: what it may read, until when, the day it last served.

    Only the SHA-256 of the key is kept. It opens what its owner may read on the day it is used, and nothing more:
    roles and bonds are looked at again each time. `scope` holds words of `rules.SCOPES`, parted by a space.
    `ends_on` is its last day; `ended_at` says it was taken back before.
    """

    __tablename__ = "software_key"
    __table_args__ = (Index("ix_software_key_person_id", "person_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    name: Mapped[str] = mapped_column(String(60))
    key_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    scope: Mapped[str] = mapped_column(String(40))
    created_at: Mapped[datetime]
    ends_on: Mapped[date]
    last_used_on: Mapped[date | None]
    ended_at: Mapped[datetime | None]


class Transfer(Base):
    """A file another authority will follow: asked by a professional, let go part by part by the young person, sent.

    `parts` holds words of `rules.transfers.PARTS` parted by a space; empty when they said no, or took their yes back.
    The file itself is kept nowhere: `sent_at` says when it was made for the first time, `times` how often since.
    """

    __tablename__ = "transfer"
    __table_args__ = (Index("ix_transfer_youth_id", "youth_id", "asked_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    to_name: Mapped[str] = mapped_column(String(120))
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    parts: Mapped[str] = mapped_column(String(40), default="")
    replaced: Mapped[bool] = mapped_column(default=False)
    sent_at: Mapped[datetime | None]
    times: Mapped[int] = mapped_column(default=0)


class Arrival(Base):
    """A file that came from another authority, once: where from, who brought it in, and, when the young person let it
    go, what was written with the former referent (`thread_sealed`, class B)."""

    __tablename__ = "arrival"
    __table_args__ = (UniqueConstraint("authority_id", "transfer_id"),)

    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    transfer_id: Mapped[UUID]
    from_name: Mapped[str] = mapped_column(String(120))
    made_at: Mapped[datetime]
    at: Mapped[datetime]
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    thread_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
