"""The keyring of a person: pairs by epoch, ways in (slots), and the pairs of teams. Nothing here opens alone."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class VaultEpoch(Base):
    """The public half of a safe's pair for one epoch: anyone may seal to it."""

    __tablename__ = "vault_epoch"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), primary_key=True)
    epoch: Mapped[int] = mapped_column(primary_key=True)
    public: Mapped[bytes] = mapped_column(LargeBinary(32))
    created_at: Mapped[datetime]


class Slot(Base):
    """A way in (KEY-04). `tries` counts the wrong codes signed by its device; a frozen slot opens no more.

    `look_up` is the SHA-256 of a single-use link's secret. A passphrase's slot serves once `confirmed_at` is set.
    """

    __tablename__ = "slot"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), index=True)
    kind: Mapped[str] = mapped_column(String(12))
    salt: Mapped[bytes] = mapped_column(LargeBinary(16))
    public: Mapped[bytes] = mapped_column(LargeBinary(32))
    sealed_secret: Mapped[bytes] = mapped_column(LargeBinary)
    device_id: Mapped[UUID | None] = mapped_column(ForeignKey("device.id"))
    look_up: Mapped[bytes | None] = mapped_column(LargeBinary(32), unique=True)
    tries: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    frozen_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]


class SlotEpoch(Base):
    """The safe's secret for one epoch, sealed to one slot, then wrapped by keyd."""

    __tablename__ = "slot_epoch"

    slot_id: Mapped[UUID] = mapped_column(ForeignKey("slot.id"), primary_key=True)
    epoch: Mapped[int] = mapped_column(primary_key=True)
    sealed_vault: Mapped[bytes] = mapped_column(LargeBinary)


class Totp(Base):
    """The second proof of a passphrase's slot, wrapped by keyd. A code up to `last_counter` never serves again."""

    __tablename__ = "totp"

    slot_id: Mapped[UUID] = mapped_column(ForeignKey("slot.id"), primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    last_counter: Mapped[int] = mapped_column(default=0)


class TeamEpoch(Base):
    """The public half of a team's pair, made when its first lead activates (DESIGN §11.5).

    `due_at`: somebody who held its secret left; a new pair follows at the next unlock of one who stays.
    """

    __tablename__ = "team_epoch"

    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"), primary_key=True)
    epoch: Mapped[int] = mapped_column(primary_key=True)
    public: Mapped[bytes] = mapped_column(LargeBinary(32))
    created_at: Mapped[datetime]
    due_at: Mapped[datetime | None]


class TeamShare(Base):
    """A team's secret for one member, sealed to the public half of that member's safe."""

    __tablename__ = "team_share"

    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"), primary_key=True)
    epoch: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), primary_key=True, index=True)
    member_epoch: Mapped[int]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
