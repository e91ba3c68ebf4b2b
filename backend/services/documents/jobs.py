"""The night's upkeep of the papers."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from backend.instance import instance
from backend.jobs import Job, Tally
from backend.services.documents.actions.upkeep import purge_deleted_blobs


def purge_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:  # noqa: ARG001 - a job's signature
    """Erase what was deleted 48 hours ago or more; every zone's turn does, and finds nothing twice."""
    purged = purge_deleted_blobs(instance().blobs, at=at)
    return Tally(purged, purged)


purge = Job(name="documents.purge", hour=3, work=purge_day, title="Fichiers des papiers supprimés")
