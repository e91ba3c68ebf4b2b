"""What passes between a safe and somebody of the circle: papers shown, papers handed over, papers asked for."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Grant(Base):
    """One version of one paper shown to one person, until a day and as long as one bond holds (ACC-05).

    `ends_on` is the last day it can be read. What it opens with is destroyed when it ends by a gesture; a day or
    a bond that ended needs no job: every reading looks at them again.
    """

    __tablename__ = "document_grant"
    __table_args__ = (
        Index("ix_document_grant_owner_id_ended_at", "owner_id", "ended_at"),
        Index("ix_document_grant_recipient_id_ended_at", "recipient_id", "ended_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), index=True)
    number: Mapped[int]
    recipient_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    recipient_role: Mapped[str] = mapped_column(String(16))
    bond_id: Mapped[UUID] = mapped_column(ForeignKey("bond.id"))
    mode: Mapped[str] = mapped_column(String(8))
    side: Mapped[int | None]
    created_at: Mapped[datetime]
    ends_on: Mapped[date]
    ended_at: Mapped[datetime | None]
    owner_epoch: Mapped[int]
    sealed_purpose: Mapped[bytes] = mapped_column(LargeBinary)
    """What it is for, under the owner's index key of `owner_epoch`."""
    recipient_epoch: Mapped[int | None]
    sealed_dek: Mapped[bytes | None] = mapped_column(LargeBinary)
    """The paper's key for the reader's vault, then wrapped by keyd. Empty while the reader has no keyring."""
    sealed_card: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Title, kind, pages, purpose: for the reader's vault, then wrapped by keyd."""
    first_read_at: Mapped[datetime | None]


class PaperDeposit(Base):
    """A paper a referent hands over: sealed to the young person's vault, waiting for their yes or no.

    Accepted, its bytes become a paper of the safe under the same id; refused, its keys are destroyed.
    """

    __tablename__ = "paper_deposit"
    __table_args__ = (
        Index("ix_paper_deposit_youth_id_state", "youth_id", "state"),
        Index("ix_paper_deposit_depositor_id_created_at", "depositor_id", "created_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    depositor_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    depositor_role: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(8))
    created_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    blob_name: Mapped[str | None] = mapped_column(String(64), unique=True)
    blob_epoch: Mapped[int]
    size: Mapped[int] = mapped_column(BigInteger)
    ciphertext_sha256: Mapped[bytes] = mapped_column(LargeBinary(32))
    key_epoch: Mapped[int]
    sealed_dek: Mapped[bytes | None] = mapped_column(LargeBinary)
    sealed_told: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Card and origin, for the young person's vault, then wrapped by keyd."""
    sent_mac: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    destroyed_at: Mapped[datetime | None] = mapped_column(index=True)
    purged_at: Mapped[datetime | None]


class PaperRequest(Base):
    """A referent asks for one kind of paper. Which kind, and their words, stay sealed (class B)."""

    __tablename__ = "paper_request"
    __table_args__ = (Index("ix_paper_request_youth_id_state", "youth_id", "state"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    asker_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    asker_role: Mapped[str] = mapped_column(String(16))
    bond_id: Mapped[UUID] = mapped_column(ForeignKey("bond.id"))
    state: Mapped[str] = mapped_column(String(9))
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    sealed_asked: Mapped[bytes] = mapped_column(LargeBinary)
