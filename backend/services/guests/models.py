"""Links for somebody outside, the pages drawn for them, and who has one open."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class GuestLink(Base):
    """One version of one paper, shown to somebody without account until an instant.

    What opens its pages is destroyed when it ends; an instant that passed needs no job: every reading looks at it.
    """

    __tablename__ = "guest_link"
    __table_args__ = (Index("ix_guest_link_owner_id_ended_at", "owner_id", "ended_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), index=True)
    number: Mapped[int]
    mode: Mapped[str] = mapped_column(String(8))
    side: Mapped[int | None]
    pages: Mapped[int]
    created_at: Mapped[datetime]
    ends_at: Mapped[datetime] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[str | None] = mapped_column(String(8))
    secret_mac: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    """keyd's code of the address's secret: it finds the link, and says nothing of the secret."""
    salt: Mapped[bytes] = mapped_column(LargeBinary(16))
    tries: Mapped[int]
    code_used_at: Mapped[datetime | None]
    sealed_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    """The key of the pages and what is said beside them: under secret and code, then wrapped by keyd."""
    owner_epoch: Mapped[int]
    sealed_told: Mapped[bytes] = mapped_column(LargeBinary)
    """To whom and for what, under the owner's index key of `owner_epoch`."""
    sealed_way: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Secret, code and key of the pages, for the owner who shows the square again, under the same index key."""
    first_opened_at: Mapped[datetime | None]
    last_opened_at: Mapped[datetime | None]
    openings: Mapped[int]


class GuestPage(Base):
    """A page as it is shown, its mark drawn into it, under the key of its link."""

    __tablename__ = "guest_page"

    link_id: Mapped[UUID] = mapped_column(ForeignKey("guest_link.id"), primary_key=True)
    page: Mapped[int] = mapped_column(primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class GuestSession(Base):
    """A link open in one browser: the row without its cookie, or the cookie without its row, opens nothing."""

    __tablename__ = "guest_session"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    link_id: Mapped[UUID] = mapped_column(ForeignKey("guest_link.id"), index=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    sealed_key: Mapped[bytes] = mapped_column(LargeBinary)
    browser: Mapped[str] = mapped_column(String(60))
    opened_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    """The last reading written in the trace."""
