"""A saying on its way out of the application, and what left by each channel. No text, no contact."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    UniqueConstraint,
    false,
    text,
    true,
)
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base

WAITS = text("state = 0")


class Occasion(Base):
    """One planned saying of a notice, outside the application (REL-02). `identity` is unique for its recipient.

    `state` is a `State`. `due_at` is the next instant something is to be done, `leased_until` the end of the lease
    of who does it now: neither is written twice for one batch, and a lease touches no index. `token` grows at each
    claim: what an older holder marks is refused (REL-07). `step` is the place in the cascade, `tries` how often
    this step failed, `carried` how many channels really did.
    """

    __tablename__ = "occasion"
    __table_args__ = (
        UniqueConstraint("recipient_id", "identity"),
        Index("ix_occasion_due_at", "due_at", sqlite_where=WAITS, postgresql_where=WAITS),
        Index("ix_occasion_subject", "subject_id", "recipient_id"),
        {"postgresql_with": {"fillfactor": 70}},
    )

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    recipient_id: Mapped[UUID]
    identity: Mapped[str] = mapped_column(String(120))
    kind: Mapped[str] = mapped_column(String(40))
    subject_kind: Mapped[str] = mapped_column(String(24))
    subject_id: Mapped[str] = mapped_column(String(64))
    cascade: Mapped[str] = mapped_column(String(16))
    not_before: Mapped[datetime]
    not_after: Mapped[datetime | None]
    agreed_at: Mapped[datetime | None]
    answer_link: Mapped[bool] = mapped_column(default=False, server_default=false())
    in_app: Mapped[bool] = mapped_column(default=True, server_default=true())
    channel_id: Mapped[UUID | None]
    state: Mapped[int] = mapped_column(SmallInteger, default=0, server_default="0")
    due_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    step: Mapped[int] = mapped_column(SmallInteger, default=0, server_default="0")
    tries: Mapped[int] = mapped_column(SmallInteger, default=0, server_default="0")
    carried: Mapped[int] = mapped_column(SmallInteger, default=0, server_default="0")
    token: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    burst_id: Mapped[UUID | None]
    reason: Mapped[str | None] = mapped_column(String(24))
    ended_at: Mapped[datetime | None]


class Delivery(Base):
    """One channel of one saying (REL-04). `reference` is opaque, written before the provider is called.

    `state`: calling (a call was about to leave, or its outcome is not known), sent, received, failed, unknown,
    skipped. `sends` counts the calls that may have had an effect: two at most for an SMS or a mail.
    """

    __tablename__ = "delivery"
    __table_args__ = (
        Index("ix_delivery_recipient_id_called_at", "recipient_id", "called_at"),
        Index("ix_delivery_authority_id_channel_called_at", "authority_id", "channel", "called_at"),
    )

    occasion_id: Mapped[int] = mapped_column(ForeignKey("occasion.id", ondelete="CASCADE"), primary_key=True)
    channel: Mapped[str] = mapped_column(String(8), primary_key=True)
    recipient_id: Mapped[UUID]
    authority_id: Mapped[UUID]
    channel_id: Mapped[UUID | None]
    reference: Mapped[UUID] = mapped_column(unique=True)
    state: Mapped[str] = mapped_column(String(8))
    sends: Mapped[int] = mapped_column(SmallInteger, default=0)
    called_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    received_at: Mapped[datetime | None]
    reason: Mapped[str | None] = mapped_column(String(24))
