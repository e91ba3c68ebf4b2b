"""What stops a mistake: bursts held for a lead, budgets, the calls to make by hand, and where sending stands."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Burst(Base):
    """Too many messages at once for one authority: held until a lead lets them go or drops them."""

    __tablename__ = "burst"
    __table_args__ = (Index("ix_burst_authority_id_channel_ended_at", "authority_id", "channel", "ended_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID]
    channel: Mapped[str] = mapped_column(String(8))
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    decision: Mapped[str | None] = mapped_column(String(8))
    decided_by: Mapped[UUID | None]


class Budget(Base):
    """How many SMS an authority pays for in a month, and how many in an hour look like a mistake."""

    __tablename__ = "sms_budget"

    authority_id: Mapped[UUID] = mapped_column(primary_key=True)
    sms_a_month: Mapped[int]
    burst_an_hour: Mapped[int]


class CallTask(Base):
    """Nothing was acknowledged, or nothing could leave: somebody calls the young person."""

    __tablename__ = "call_task"
    __table_args__ = (Index("ix_call_task_youth_id_done_at", "youth_id", "done_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    youth_id: Mapped[UUID]
    occasion_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    kind: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[str] = mapped_column(String(64))
    why: Mapped[str] = mapped_column(String(24))
    opened_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    done_by: Mapped[UUID | None]
    outcome: Mapped[str | None] = mapped_column(String(12))


class DispatchState(Base):
    """One row. `count` grows with each batch that leaves; a copy in the state folder says whether time went back."""

    __tablename__ = "dispatch_state"

    name: Mapped[str] = mapped_column(String(12), primary_key=True)
    epoch: Mapped[UUID]
    count: Mapped[int] = mapped_column(BigInteger)
