"""The days on which papers are to be recalled. Which paper it is stays sealed. Never a write."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select, true

from backend.access.models import Authority
from backend.db import Reader
from backend.services.documents.models import Consent, Document, PaperReminder
from backend.services.people import Person


class Recall(NamedTuple):
    """A paper to be recalled: its id, whose it is, and the day."""

    document_id: UUID
    owner_id: UUID
    remind_on: date


def recalls_due(reader: Reader, zone: str, day: date) -> list[Recall]:
    """What is to be said in a zone on a day, or was on a day before and never got said; oldest first."""
    rows = reader.execute(
        select(PaperReminder.document_id, PaperReminder.owner_id, PaperReminder.remind_on)
        .join(Person, Person.id == PaperReminder.owner_id)
        .join(Authority, Authority.id == Person.authority_id)
        .where(Authority.zone == zone, PaperReminder.said_at.is_(None), PaperReminder.remind_on <= day)
        .order_by(PaperReminder.remind_on, PaperReminder.document_id)
    )
    return [Recall._make(row) for row in rows]


def recall_days(reader: Reader, document_id: UUID) -> list[date]:
    """The days still to come on which a paper is recalled."""
    rows = reader.execute(
        select(PaperReminder.remind_on)
        .where(PaperReminder.document_id == document_id, PaperReminder.said_at.is_(None))
        .order_by(PaperReminder.remind_on)
    )
    return list(rows.scalars())


def recalled_still(reader: Reader, owner_id: UUID | None, document_ids: Collection[UUID]) -> set[UUID]:
    """Those of these papers (of this owner, or of anybody) that are kept, under a yes to reminders that stands."""
    whose = true() if owner_id is None else Document.owner_id == owner_id
    rows = reader.execute(
        select(Document.id)
        .join(Consent, Consent.person_id == Document.owner_id)
        .where(
            Document.id.in_(document_ids),
            whose,
            Document.state == "kept",
            Consent.kind == "reminders",
            Consent.withdrawn_at.is_(None),
        )
    )
    return set(rows.scalars())
