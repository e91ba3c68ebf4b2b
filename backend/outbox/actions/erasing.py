"""The numbers and addresses of a person leave the base for good (RET-04)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from backend.outbox.actions.pushes import forget_pushes
from backend.outbox.models import CallTask, Channel


def forget_contacts(session: Session, person_id: UUID) -> None:
    """Erase every way to reach a person, and the calls that were asked for. Decides no right: the caller did."""
    forget_pushes(session, person_id)
    for gone in (
        delete(Channel).where(Channel.person_id == person_id),
        delete(CallTask).where(CallTask.youth_id == person_id),
    ):
        session.execute(gone.execution_options(synchronize_session=False))
