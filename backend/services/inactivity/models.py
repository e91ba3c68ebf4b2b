"""The last day somebody opened their space, and how far their absence was said."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class LastOpening(Base):
    """One row a young person: written once a civil day, at their own opening, and by the night's job.

    `stage` is one of `rules.Stage`, reached on `stage_on`; `next_on` is the next day the job looks at it again.
    """

    __tablename__ = "last_opening"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), primary_key=True)
    opened_on: Mapped[date]
    stage: Mapped[str] = mapped_column(String(8), default="open")
    stage_on: Mapped[date | None]
    next_on: Mapped[date | None] = mapped_column(index=True)
