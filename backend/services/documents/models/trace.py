"""The journal of a safe: who did what, chained."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class TraceEntry(Base):
    """One act in a safe (AUD-02): never a title, a content, a code. Chained to the one before, MACed by keyd."""

    __tablename__ = "trace_entry"
    __table_args__ = (Index("ix_trace_entry_safe_id_at", "safe_id", "at"),)

    safe_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    actor_id: Mapped[UUID | None]
    actor_role: Mapped[str] = mapped_column(String(16))
    act: Mapped[str] = mapped_column(String(24))
    object_id: Mapped[UUID | None]
    version: Mapped[int | None]
    result: Mapped[str] = mapped_column(String(12))
    device: Mapped[str] = mapped_column(String(60))
    network: Mapped[str] = mapped_column(String(48))
    blob_sha256: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    with_id: Mapped[UUID | None]
    """The person it was done with: to whom a paper was shown, whose deposit was accepted."""
    link: Mapped[bytes] = mapped_column(LargeBinary(32))
    mac: Mapped[bytes] = mapped_column(LargeBinary(32))


class TraceHead(Base):
    """Where a safe's trace ends: an end cut off no longer agrees with it (AUD-03)."""

    __tablename__ = "trace_head"

    safe_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    sequence: Mapped[int]
    link: Mapped[bytes] = mapped_column(LargeBinary(32))
    mac: Mapped[bytes] = mapped_column(LargeBinary(32))


class TraceSeal(Base):
    """What the retention job erased of a trace (RET-07): how many entries, up to which one, and its link.

    The count is sealed by keyd: an erasure nobody sealed is an alteration like another.
    """

    __tablename__ = "trace_seal"

    safe_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    sequence: Mapped[int]
    link: Mapped[bytes] = mapped_column(LargeBinary(32))
    erased_at: Mapped[datetime]
    mac: Mapped[bytes] = mapped_column(LargeBinary(32))
