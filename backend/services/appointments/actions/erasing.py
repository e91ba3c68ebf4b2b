"""The appointments of a young person leave the base for good: words, history, links, calendar (RET-04)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backend.services.appointments.models import (
    AgendaCounter,
    AppointmentAdult,
    AppointmentEvent,
    AppointmentLink,
    AppointmentRow,
    CalendarFeed,
)


def erase(session: Session, youth_id: UUID) -> None:
    """Erase every appointment of one young person. Who stands higher lets go of them before. Decides no right."""
    theirs = select(AppointmentRow.id).where(AppointmentRow.youth_id == youth_id).scalar_subquery()
    for gone in (
        delete(AppointmentLink).where(AppointmentLink.appointment_id.in_(theirs)),
        delete(AppointmentEvent).where(AppointmentEvent.appointment_id.in_(theirs)),
        delete(AppointmentAdult).where(AppointmentAdult.appointment_id.in_(theirs)),
        delete(AppointmentRow).where(AppointmentRow.youth_id == youth_id),
        delete(AgendaCounter).where(AgendaCounter.youth_id == youth_id),
        delete(CalendarFeed).where(CalendarFeed.person_id == youth_id),
    ):
        session.execute(gone.execution_options(synchronize_session=False))
