"""An interview outlives the appointment it was held at."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from backend.services.interviews.models import Interview


def let_go_of_appointments(session: Session, youth_id: UUID) -> None:
    """The interviews of one young person no longer point at their appointments, which are about to be erased."""
    session.execute(
        update(Interview)
        .where(Interview.youth_id == youth_id, Interview.appointment_id.is_not(None))
        .values(appointment_id=None)
        .execution_options(synchronize_session=False)
    )
