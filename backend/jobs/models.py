"""The ledger of civil days done, and the lease that lets one scheduler act at a time."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class JobDay(Base):
    """One civil day of one time zone, accounted for by one job: what it found, what was new."""

    __tablename__ = "job_day"

    job: Mapped[str] = mapped_column(String(40), primary_key=True)
    zone: Mapped[str] = mapped_column(String(40), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    found: Mapped[int]
    new: Mapped[int]
    finished_at: Mapped[datetime]


class JobLease(Base):
    """Who may run the jobs now. `token` grows at each change of hands: an old holder's writes are refused."""

    __tablename__ = "job_lease"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    holder: Mapped[str] = mapped_column(String(64))
    token: Mapped[int]
    until: Mapped[datetime]
    ticked_at: Mapped[datetime]


class JobTick(Base):
    """The last sign of life of a work done every few seconds or minutes: what it did then, and how often it is due."""

    __tablename__ = "job_tick"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    every_seconds: Mapped[int]
    ticked_at: Mapped[datetime]
    done: Mapped[int]
    failed: Mapped[bool] = mapped_column(default=False)
