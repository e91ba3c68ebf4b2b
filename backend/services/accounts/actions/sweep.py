"""What must not be kept: sessions at their end, invitations and links past their date (RET-09)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from backend.jobs import Tally
from backend.services.accounts.models import Activation, Challenge, Invitation, SessionRow


def sweep_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:  # noqa: ARG001 - lapsed everywhere
    """Erase what lapsed, in every zone alike; a second time finds nothing."""
    erased = 0
    for lapsed in (
        delete(SessionRow).where(SessionRow.known_until <= at),
        delete(Challenge).where(Challenge.expires_at <= at),
        delete(Invitation).where(Invitation.expires_at <= at),
        delete(Activation).where(Activation.expires_at <= at),
    ):
        erased += session.execute(lapsed).rowcount  # type: ignore[attr-defined]
    return Tally(erased, erased)
