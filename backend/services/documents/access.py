"""What ties someone to a safe. Being a referent or a relative gives none (VLT-07); grants come with their issue."""

from __future__ import annotations

from uuid import UUID

from backend.access import NO_LINK, Actor, Link


def own_safe(actor: Actor) -> Link:
    """The tie of a person to their own safe."""
    return safe_link(actor, actor.id)


def safe_link(actor: Actor, owner_id: UUID) -> Link:
    """The tie of a person to a safe: its owner's, or none."""
    if owner_id == actor.id:
        return Link(youth_id=owner_id, same_authority=True, own=True)
    return NO_LINK
