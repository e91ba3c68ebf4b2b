"""Who is told, as the outbox needs to know them: handed over by `app.py`, since the outbox knows no service."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from backend.access import Authority
from backend.db import Reader
from backend.outbox import Recipient
from backend.services.accounts import sessions_known
from backend.services.inactivity import LastOpening, Stage
from backend.services.people import Person, YoungPerson


def recipients(reader: Reader, ids: Collection[UUID], /) -> Mapping[UUID, Recipient]:
    """Persons with their zone and how they are spoken to: « tu » for a young person who did not ask for « vous »."""
    rows = reader.execute(
        select(
            Person.id,
            Person.authority_id,
            Authority.zone,
            Person.kind,
            Person.first_name,
            Person.last_name,
            YoungPerson.tutoiement,
            LastOpening.stage,
        )
        .join(Authority, Authority.id == Person.authority_id)
        .outerjoin(YoungPerson, YoungPerson.id == Person.id)
        .outerjoin(LastOpening, LastOpening.person_id == Person.id)
        .where(Person.id.in_(list(ids)))
    )
    return {
        row.id: Recipient(
            row.id,
            row.authority_id,
            row.zone,
            row.kind,
            row.first_name,
            row.last_name,
            row.kind != "young" or row.tutoiement is False,
            row.stage in (Stage.PAUSED, Stage.ERASED),
        )
        for row in rows
    }


def living_sessions(reader: Reader, ids: Collection[UUID], /, *, at: datetime) -> Collection[UUID]:
    """The sessions still known: a phone signed out, killed or forgotten gets no push."""
    return sessions_known(reader, ids, at)
