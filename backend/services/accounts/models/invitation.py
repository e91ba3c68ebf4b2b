"""Invitations of young persons, activations of professionals and mentors. Secrets are known by their digest."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Invitation(Base):
    """Given face to face, once, for 30 days (AUT-01).

    `secret_hash` is the SHA-256 of the 128-bit secret; `code_mac` is keyd's HMAC of the code one can type.
    `device_key` is that of the phone that used it: it alone may send its acceptance again, for 24 hours.
    """

    __tablename__ = "invitation"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    issued_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    code_mac: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    issued_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    device_key: Mapped[bytes | None] = mapped_column(LargeBinary)


class Activation(Base):
    """The first way in of a professional or a mentor: a link, then generated words and a second proof.

    `pending` holds the words and the second proof between the two screens, sealed under the link's secret and
    by keyd: the base alone gives nothing.
    """

    __tablename__ = "activation"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    issued_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    salt: Mapped[bytes] = mapped_column(LargeBinary(16))
    pending: Mapped[bytes | None] = mapped_column(LargeBinary)
    issued_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
