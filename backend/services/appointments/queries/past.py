"""The appointments of one young person as the archives may keep them: those a professional came to."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import exists, select

from backend.db import Reader
from backend.services.appointments import records
from backend.services.appointments.models import AppointmentAdult, AppointmentRow

PROFESSIONALS = ("referent", "lead")


class Past(NamedTuple):
    """When, what it was for, where, and how it ended. `starts_at` is empty when no time was ever chosen."""

    starts_at: datetime | None
    minutes: int
    title: str
    place: str
    status: str


def with_professionals(reader: Reader, youth_id: UUID, *, key: bytes) -> list[Past]:
    """In order of time. Decides no right: the caller did."""
    row = AppointmentRow
    beside = exists().where(
        AppointmentAdult.appointment_id == row.id, AppointmentAdult.role.in_(PROFESSIONALS)
    )
    found = reader.execute(
        select(row.id, row.starts_at, row.minutes, row.status, row.words_sealed)
        .where(row.youth_id == youth_id, beside)
        .order_by(row.starts_at, row.id)
    )
    told = [(one, records.unseal(key, one.id, one.words_sealed)) for one in found]
    return [
        Past(one.starts_at, one.minutes, words.title, words.place.line(), one.status) for one, words in told
    ]
