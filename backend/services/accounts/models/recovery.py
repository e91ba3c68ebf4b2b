"""How a safe is found again when every phone is lost: the quorum, its card, and recoveries under way."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class QuorumRow(Base):
    """The envelopes of a safe's recovery key, which opens the slot `slot_id` (KEY-11). No one share opens one.

    `team_share` is Q1, `card_share` Q2, `pair_share` Q3; `team_proof` starts keyd's clock for the team. `card_sealed`
    is what the card gives, sealed to the owner's own index key of `key_epoch`: a new team reaches the card's
    envelopes without the card.
    """

    __tablename__ = "quorum"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), primary_key=True)
    slot_id: Mapped[UUID] = mapped_column(ForeignKey("slot.id"), unique=True)
    made_at: Mapped[datetime]
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"), index=True)
    team_epoch: Mapped[int] = mapped_column(default=0)
    team_share: Mapped[bytes | None] = mapped_column(LargeBinary)
    team_proof: Mapped[bytes | None] = mapped_column(LargeBinary)
    card_id: Mapped[UUID | None]
    card_mac: Mapped[bytes | None] = mapped_column(LargeBinary(32), unique=True)
    card_share: Mapped[bytes | None] = mapped_column(LargeBinary)
    pair_share: Mapped[bytes | None] = mapped_column(LargeBinary)
    card_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    key_epoch: Mapped[int] = mapped_column(default=0)
    card_made_at: Mapped[datetime | None]
    card_stowed_at: Mapped[datetime | None]


class SpentCard(Base):
    """A card that serves no more: used, replaced or refused. keyd is told after the commit, at once or at an unlock.

    A recovery slot whose safe was entered stands here too: what the team was asked with serves once.
    """

    __tablename__ = "spent_card"

    card_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    card_mac: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    spent_at: Mapped[datetime]
    told_at: Mapped[datetime | None]


class Recovery(Base):
    """Somebody asked to come in. `waiting`, then `done` or `stopped`; keyd alone keeps the delay.

    `way` is `card`, `face` or `remote`; `card_id` is what keyd counts for: the card, or the team's recovery slot.
    `device_key` is that of the phone it let in: it alone may send its opening again, for 24 hours.
    """

    __tablename__ = "recovery"
    __table_args__ = (Index("ix_recovery_person_id_started_at", "person_id", "started_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    card_id: Mapped[UUID]
    way: Mapped[str] = mapped_column(String(6), server_default="card")
    state: Mapped[str] = mapped_column(String(8))
    started_at: Mapped[datetime]
    opens_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    stopped_by: Mapped[str | None] = mapped_column(String(8))
    device_key: Mapped[bytes | None] = mapped_column(LargeBinary)


class RecoveryLink(Base):
    """A link by which a recovery is stopped without signing in. It opens nothing; its secret is known by keyd's MAC."""

    __tablename__ = "recovery_link"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    recovery_id: Mapped[UUID] = mapped_column(ForeignKey("recovery.id"), index=True)
    secret_mac: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    made_at: Mapped[datetime]


class Reopening(Base):
    """A new phone asks the team to let its owner in. It is nobody's until a first agent says whose.

    `secret_mac` is keyd's MAC of what the phone's square carries, `code_mac` that of the code one can type;
    `sealed_secret` opens with the first. `handed` is the recovery key, for this phone alone, wrapped by keyd.
    """

    __tablename__ = "reopening"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    secret_mac: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    code_mac: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    salt: Mapped[bytes] = mapped_column(LargeBinary(16))
    public: Mapped[bytes] = mapped_column(LargeBinary(32))
    sealed_secret: Mapped[bytes] = mapped_column(LargeBinary)
    label: Mapped[str] = mapped_column(String(60))
    device_key: Mapped[bytes] = mapped_column(LargeBinary)
    asked_at: Mapped[datetime]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"), index=True)
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"), index=True)
    way: Mapped[str | None] = mapped_column(String(6))
    identity: Mapped[str | None] = mapped_column(String(10))
    signed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    signed_at: Mapped[datetime | None]
    countersigned_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    countersigned_at: Mapped[datetime | None]
    refused_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    ended_at: Mapped[datetime | None]
    recovery_id: Mapped[UUID | None] = mapped_column(ForeignKey("recovery.id"), unique=True)
    slot_id: Mapped[UUID | None]
    handed: Mapped[bytes | None] = mapped_column(LargeBinary)
