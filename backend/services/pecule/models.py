"""Where a claim stands. What was answered (a missing paper, a refusal) is sealed."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class PeculeClaim(Base):
    """The claim of one young person, as they say it stands. No row: nothing was said yet.

    `changed_on` is the day the state began. `told_sealed` (class B): what was asked again, or why it was refused.
    `amount_shared`: their referents may read the estimate.
    """

    __tablename__ = "pecule_claim"

    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    state: Mapped[str] = mapped_column(String(12), default="preparing")
    changed_on: Mapped[date]
    sent_on: Mapped[date | None]
    told_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    amount_shared: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)


class PeculeClaimEvent(Base):
    """Each state a claim took, and the civil day it took it."""

    __tablename__ = "pecule_claim_event"
    __table_args__ = (Index("ix_pecule_claim_event_youth_id", "youth_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[str] = mapped_column(String(12))
    happened_on: Mapped[date]
    at: Mapped[datetime]
