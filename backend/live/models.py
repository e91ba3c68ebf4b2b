"""What was told lately, kept a day: long enough for an application that was cut off to hear what it missed."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Index, Integer, String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.functions import FunctionElement

from backend.db import Base


class this_transaction(FunctionElement[int]):  # noqa: N801
    """The number of the transaction that writes, on PostgreSQL; on SQLite writers queue up, and ids are enough."""

    type = BigInteger()
    inherit_cache = True


@compiles(this_transaction, "postgresql")
def _on_postgresql(_element: Any, _compiler: Any, **_how: Any) -> str:
    return "pg_current_xact_id()::text::bigint"


@compiles(this_transaction)
def _elsewhere(_element: Any, _compiler: Any, **_how: Any) -> str:
    return "0"


class LiveEvent(Base):
    """One person's application must read one kind of thing again. Ids grow for ever, even once rows are gone.

    On PostgreSQL a smaller id may be committed after a larger one: `made_in` tells which rows may still be joined
    by older ones, so that nobody's cursor passes over a row not yet visible.
    """

    __tablename__ = "live_event"
    __table_args__ = (
        Index("ix_live_event_person", "person_id", "made_in", "id"),
        Index("ix_live_event_made_in", "made_in", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    made_in: Mapped[int] = mapped_column(BigInteger, default=this_transaction())
    person_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(String(24))
    subject_id: Mapped[UUID | None]
    at: Mapped[datetime]
