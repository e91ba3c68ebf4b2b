"""An account that its owner asked to close."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Closing(Base):
    """Asked, until `last_day` included to change one's mind. Undone, the row goes; done, `erased_at` stays."""

    __tablename__ = "closing"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), primary_key=True)
    asked_at: Mapped[datetime]
    last_day: Mapped[date] = mapped_column(index=True)
    erased_at: Mapped[datetime | None]
