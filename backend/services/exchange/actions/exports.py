"""A professional took their files to another software: written, with how many."""

from __future__ import annotations

from datetime import datetime

from backend import audit
from backend.access import Actor, Permission, policy
from backend.db import transaction


def note_taken(actor: Actor, what: str, count: int, *, at: datetime) -> None:
    """Write in the journal that so many files were taken, and how (`csv`, `json`, `pdf`)."""
    policy.require(actor, Permission.CASELOAD_READ)
    with transaction() as session:
        audit.record(
            session,
            f"caseload.export_{what}",
            "caseload",
            at=at,
            actor_id=actor.id,
            actor_role=actor.leading_role.value if actor.leading_role else "",
            authority_id=actor.authority_id,
            count=count,
        )
