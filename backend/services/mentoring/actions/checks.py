"""Honorability checks, as a lead records them after reading the official platform. The document is never stored."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from backend.access import Actor, Permission, policy
from backend.db import transaction
from backend.errors import Invalid
from backend.ids import new_id
from backend.services.mentoring.actions import ends
from backend.services.mentoring.actions.common import hold_volunteer, note, role_of, tell
from backend.services.mentoring.models import HonorabilityCheck, Volunteer
from backend.services.mentoring.rules import checks


def record(
    actor: Actor,
    volunteer_id: UUID,
    result: str,
    issued_on: date,
    checked_on: date,
    *,
    version: int,
    at: datetime,
    on: date,
) -> UUID:
    """Say what the platform answered. Valid: access holds until 12 months after its date. Refused: it ends now."""
    with transaction() as session:
        policy.require(actor, Permission.VOLUNTEERS_MANAGE)
        row = hold_volunteer(session, actor.authority_id, volunteer_id, version)
        faults = checks.issue_fault(issued_on, checked_on, on)
        if faults:
            raise Invalid(fields=faults)
        write(session, row, result, issued_on, checked_on, by=actor.id, at=at, on=on)
        note(
            session,
            f"volunteer.check_{result}",
            "volunteer",
            row.id,
            at=at,
            actor_id=actor.id,
            role=role_of(actor),
            authority_id=row.authority_id,
        )
        if row.person_id is not None:
            tell(session, [row.person_id], row.id, at=at)
    return volunteer_id


def write(
    session: Session,
    row: Volunteer,
    result: str,
    issued_on: date,
    checked_on: date,
    *,
    by: UUID,
    at: datetime,
    on: date,
) -> None:
    """Write a check and let the bonds follow it: they end the first day it no longer holds, by themselves."""
    until = checks.holds_until(issued_on, checked_on) if result == "valid" else None
    session.execute(
        insert(HonorabilityCheck).values(
            id=new_id(),
            volunteer_id=row.id,
            result=result,
            issued_on=issued_on,
            checked_on=checked_on,
            checked_by=by,
            until=until,
        )
    )
    row.check_issued_on = issued_on if until else row.check_issued_on
    row.check_until = until if until else min(row.check_until or on, on)
    row.version += 1
    session.flush()
    ends.renew(session, row, at=at, on=on)
