"""What ties someone to a safe: it is theirs, or its owner shared one paper with them, and nothing else (VLT-07)."""

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


def grant_link(actor: Actor, owner_id: UUID, authority_id: UUID, *, live: bool) -> Link:
    """The tie of a reader to one paper: a live share to this very person, in the same authority."""
    return Link(youth_id=owner_id, same_authority=authority_id == actor.authority_id, granted=live)
