"""What a young person keeps for the bank, the budget and the home: one sealed sheet of each."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class OwnSheet(Base):
    """One sheet of a person, sealed under their own keys. Deleted, nothing of it is left."""

    __tablename__ = "own_sheet"
    __table_args__ = (UniqueConstraint("owner_id", "kind"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(12))
    version: Mapped[int]
    key_epoch: Mapped[int]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    """What they typed, under the owner's index key of `key_epoch`, bound to this row."""
    changed_at: Mapped[datetime]
