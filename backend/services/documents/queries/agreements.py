"""What people said yes and no to. Never a write."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.db import Reader
from backend.services.documents.models import Consent


class Agreed(NamedTuple):
    """A consent as it stands: the last yes, and whether it was taken back."""

    kind: str
    text_version: str
    given_at: datetime
    withdrawn_at: datetime | None


def consents(reader: Reader, person_id: UUID) -> dict[str, Agreed]:
    """The last word of a person on each kind."""
    rows = reader.execute(
        select(Consent.kind, Consent.text_version, Consent.given_at, Consent.withdrawn_at)
        .where(Consent.person_id == person_id)
        .order_by(Consent.given_at, Consent.id)
    )
    return {row.kind: Agreed._make(row) for row in rows}


def agrees(reader: Reader, person_id: UUID, kind: str) -> bool:
    """Whether a person's yes to this kind holds."""
    last = consents(reader, person_id).get(kind)
    return last is not None and last.withdrawn_at is None
