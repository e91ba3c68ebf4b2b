"""A lead closes a mentor's access at once, or gives it back."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from backend.access import Actor, Permission, Role, policy
from backend.db import transaction
from backend.errors import Conflict
from backend.services.mentoring.actions import ends
from backend.services.mentoring.actions.common import hold_volunteer, role_of


def suspend(actor: Actor, volunteer_id: UUID, *, version: int, at: datetime, on: date) -> UUID:
    """Every bond of this mentor ends now; their sessions stay, and find nothing."""
    with transaction() as session:
        policy.require(actor, Permission.VOLUNTEERS_MANAGE)
        row = hold_volunteer(session, actor.authority_id, volunteer_id, version)
        if row.person_id is None or row.suspended_at is not None:
            raise Conflict("Cet accès est déjà fermé.", code="not_now")
        ends.suspend(session, row.person_id, by=actor.id, role=role_of(actor), at=at, on=on)
    return volunteer_id


def lift(actor: Actor, volunteer_id: UUID, *, version: int, at: datetime, on: date) -> UUID:
    """The pairs that were suspended go on, as long as the check holds."""
    with transaction() as session:
        policy.require(actor, Permission.VOLUNTEERS_MANAGE)
        row = hold_volunteer(session, actor.authority_id, volunteer_id, version)
        if row.person_id is None or row.suspended_at is None:
            raise Conflict("Cet accès n'est pas fermé.", code="not_now")
        if row.suspended_role == Role.SAFEGUARDING.value:
            raise Conflict("Cette suspension vient de la protection.", code="held_by_officer")
        ends.lift(session, row.person_id, by=actor.id, role=role_of(actor), at=at, on=on)
    return volunteer_id
