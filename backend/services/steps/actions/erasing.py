"""The journeys of a young person leave the base for good, with what they said of their papers (RET-04)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from backend.services.steps.models import JourneyProgress, PaperReadiness


def erase(session: Session, youth_id: UUID) -> None:
    """Erase every journey of one young person. Decides no right: the caller did."""
    for model in (JourneyProgress, PaperReadiness):
        session.execute(
            delete(model).where(model.youth_id == youth_id).execution_options(synchronize_session=False)
        )
