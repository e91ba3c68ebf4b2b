"""The account of a person, born at activation, and the terms they accepted."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Account(Base):
    """Somebody who can sign in. One id with the person and the safe; `identifier` is a name, not a secret.

    `vault_epoch` counts the pairs of the safe; `epoch_due` asks for a new one at the next unlock (a kill).
    """

    __tablename__ = "account"

    id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"), index=True)
    kind: Mapped[str] = mapped_column(String(12))
    identifier: Mapped[str] = mapped_column(String(8), unique=True)
    vault_epoch: Mapped[int] = mapped_column(default=1)
    epoch_due: Mapped[bool] = mapped_column(default=False)
    activated_at: Mapped[datetime]


class TermsAcceptance(Base):
    """A version of the terms accepted by a person, with the switches they set then (VLT-15). JSON text."""

    __tablename__ = "terms_acceptance"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("account.id"), primary_key=True)
    version: Mapped[str] = mapped_column(String(20), primary_key=True)
    accepted_at: Mapped[datetime]
    consents: Mapped[str] = mapped_column(String(200))
