"""What a young person set for their own home."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class HomeSetting(Base):
    """The counter of days can be hidden: somebody may look over the shoulder (DESIGN §11.7)."""

    __tablename__ = "home_setting"

    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    counter_hidden: Mapped[bool] = mapped_column(default=False)
