"""The night's upkeep of the papers."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from backend.instance import instance
from backend.jobs import Job, Tally
from backend.services.documents.actions.journal import let_age
from backend.services.documents.actions.recalling import say_day
from backend.services.documents.actions.upkeep import purge_deleted_blobs


def purge_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:  # noqa: ARG001 - a job's signature
    """Erase what was deleted 48 hours ago or more; every zone's turn does, and finds nothing twice."""
    purged = purge_deleted_blobs(instance().blobs, at=at)
    return Tally(purged, purged)


purge = Job(name="documents.purge", hour=3, work=purge_day, title="Fichiers des papiers supprimés")


def recall_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:
    """Say, without naming them, which papers are to be redone soon, to those who said yes (VLT-09)."""
    return Tally(*say_day(session, zone, day, at=at))


recall = Job(name="documents.recall", hour=8, work=recall_day, title="Rappels de papiers à refaire")


def age_day(session: Session, zone: str, _day: date, *, at: datetime) -> Tally:
    """Erase the lines of traces older than 36 months; a sealed count stays of each erasure (RET-07)."""
    erased = let_age(session, zone, instance().keyd, at=at)
    return Tally(erased, erased)


aging = Job(name="documents.traces", hour=4, work=age_day, title="Lignes de journal de plus de 36 mois")
