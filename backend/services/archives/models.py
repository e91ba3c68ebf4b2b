"""Follow-ups that were eliminated: whose, when, under which visa of the archives."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Elimination(Base):
    """One follow-up eliminated: the reference of the visa, and the sum of what the archives were given."""

    __tablename__ = "elimination"

    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"), index=True)
    visa: Mapped[str] = mapped_column(String(80))
    sha256: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
