"""Where a young person is in each journey, and the papers they said they have: nothing of it reads in the base."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class JourneyProgress(Base):
    """One journey of one young person. Which journey, its steps and its history are sealed (class B).

    The name of a journey alone may say a pregnancy or a refusal: the base holds only who, when, and which adults
    the young person lets see it. `history_sealed` is apart, read only when somebody asks what happened.
    """

    __tablename__ = "journey_progress"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    seen_by_referent: Mapped[bool]
    seen_by_mentor: Mapped[bool]
    steps_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    history_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    started_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class PaperReadiness(Base):
    """The kinds of papers a young person said they have, for their referent (DESIGN §11.16). Sealed (class B).

    It is their gesture, never read from the safe.
    """

    __tablename__ = "paper_readiness"

    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    types_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    changed_at: Mapped[datetime]
