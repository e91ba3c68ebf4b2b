"""Milestones as rows: the dates the rules gave, what was ticked, and what was already said of them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base

LIVE = text("applies <> 'no' AND done_on IS NULL AND waived_on IS NULL")


def _sweep_index(column: str) -> Index:
    """All that the nightly job reads of a milestone, by date: it opens no row for what it only counts out."""
    return Index(
        f"ix_milestone_rule_{column}",
        "rule",
        column,
        "zone",
        "stops_on",
        "lapses_on",
        "youth_id",
        sqlite_where=LIVE,
        postgresql_where=LIVE,
    )


class MilestoneRow(Base):
    """One dated right or duty of one person, for every rule, the not concerned included (DESIGN §11.7).

    Dates are civil days of the authority's zone, kept beside them for the nightly job. The state is computed
    for a day, never stored. Columns down to `why` come from the facts and are rebuilt with them; the others are
    gestures and are never touched by a rebuild. `evidence_sealed` and `reason_sealed` are class B.
    """

    __tablename__ = "milestone"
    __table_args__ = (
        _sweep_index("opens_on"),
        _sweep_index("due_on"),
        {"sqlite_with_rowid": False},
    )

    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    rule: Mapped[str] = mapped_column(String(8), primary_key=True)
    zone: Mapped[str] = mapped_column(String(40))
    opens_on: Mapped[date]
    due_on: Mapped[date | None]
    lapses_on: Mapped[date | None]
    stops_on: Mapped[date | None]
    applies: Mapped[str] = mapped_column(String(8))
    certainty: Mapped[str] = mapped_column(String(8))
    why: Mapped[str] = mapped_column(String(32))
    done_on: Mapped[date | None]
    done_by: Mapped[UUID | None]
    waived_on: Mapped[date | None]
    evidence_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    reason_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    version: Mapped[int] = mapped_column(default=1)


class MilestoneEvent(Base):
    """What happened to a milestone, written once: it opened, reminder number `n` fell due, it became late.

    `day` is the civil day it happened in `zone`. A corrected birth date takes back what has not happened after all.
    No foreign key: checking one would open the page of every person each night; milestone and events share a key,
    and go together.
    """

    __tablename__ = "milestone_event"
    __table_args__ = (
        Index("ix_milestone_event_zone_day", "zone", "day"),
        {"sqlite_with_rowid": False},
    )

    youth_id: Mapped[UUID] = mapped_column(primary_key=True)
    rule: Mapped[str] = mapped_column(String(8), primary_key=True)
    kind: Mapped[str] = mapped_column(String(8), primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date]
    zone: Mapped[str] = mapped_column(String(40))
