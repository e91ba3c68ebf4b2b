"""Papers, their versions and pages, the days to recall them, and the consents given for them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Document(Base):
    """A paper of a person. After deletion the row stays, emptied: its id can never be used again."""

    __tablename__ = "document"
    __table_args__ = (Index("ix_document_owner_id_state", "owner_id", "state"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[str] = mapped_column(String(8))
    created_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None]
    version: Mapped[int]
    latest_version: Mapped[int]
    key_epoch: Mapped[int]
    sealed_card: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Title, kind of paper, end date, side; under the owner's index key of `key_epoch`."""
    category_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """The domain of the paper, under keyd."""
    sent_mac: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    """keyd's code of what was sent: a second sending is recognised, the bytes are not."""


class DocumentVersion(Base):
    """The bytes of a paper at one moment, never overwritten (VLT-03)."""

    __tablename__ = "document_version"
    __table_args__ = (UniqueConstraint("document_id", "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    number: Mapped[int]
    blob_name: Mapped[str] = mapped_column(String(64), unique=True)
    blob_epoch: Mapped[int]
    size: Mapped[int] = mapped_column(BigInteger)
    ciphertext_sha256: Mapped[bytes] = mapped_column(LargeBinary(32))
    key_epoch: Mapped[int]
    sealed_dek: Mapped[bytes | None] = mapped_column(LargeBinary)
    """The document key: sealed to the owner's vault, then wrapped by keyd. Empty once deleted (VLT-04)."""
    sealed_origin: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Kind, pages, file name, device, digests, transformation; under the owner's index key."""
    depositor_id: Mapped[UUID]
    depositor_role: Mapped[str] = mapped_column(String(16))
    deposited_at: Mapped[datetime]
    sent_mac: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    """keyd's code of what was sent for this version, when it replaces another; the first one's is on the paper."""
    destroyed_at: Mapped[datetime | None] = mapped_column(index=True)
    purged_at: Mapped[datetime | None]


class Preview(Base):
    """A page drawn for a screen, sealed like the paper, under the paper's own key and its own place."""

    __tablename__ = "document_preview"
    __table_args__ = (UniqueConstraint("version_id", "page"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version_id: Mapped[UUID] = mapped_column(ForeignKey("document_version.id"))
    page: Mapped[int]
    blob_name: Mapped[str] = mapped_column(String(64), unique=True)
    blob_epoch: Mapped[int]
    ciphertext_sha256: Mapped[bytes] = mapped_column(LargeBinary(32))
    created_at: Mapped[datetime]
    destroyed_at: Mapped[datetime | None] = mapped_column(index=True)
    purged_at: Mapped[datetime | None]


class Consent(Base):
    """A yes to one text, with its day and, later, the day it was taken back (VLT-09)."""

    __tablename__ = "consent"
    __table_args__ = (Index("ix_consent_person_id_kind", "person_id", "kind"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(16))
    text_version: Mapped[str] = mapped_column(String(16))
    given_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class PaperReminder(Base):
    """A day on which a paper is to be redone soon: never which paper it is (VLT-09, KEY-10).

    Written while its owner's safe is open, after their yes; gone with the yes or with the paper.
    """

    __tablename__ = "paper_reminder"
    __table_args__ = (Index("ix_paper_reminder_said_at_remind_on", "said_at", "remind_on"),)

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    remind_on: Mapped[date] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    said_at: Mapped[datetime | None]
