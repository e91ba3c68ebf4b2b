"""« Mes numéros »: what a counter asks for and no paper gives quickly."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class OwnNumber(Base):
    """A number of a person, sealed. After deletion the row stays, emptied: its id can never be used again."""

    __tablename__ = "own_number"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    version: Mapped[int]
    key_epoch: Mapped[int]
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Kind, name, number and note; under the owner's index key of `key_epoch`."""
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None]
