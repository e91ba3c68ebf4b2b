"""Which permission opens which thread, and on which side somebody stands. Pure."""

from __future__ import annotations

from uuid import UUID

from backend.access import Permission

ADULT_ROLES = ("referent", "mentor")
_OF_KIND = {
    "mentor": Permission.THREAD_MENTOR,
    "referent": Permission.THREAD_REFERENT,
    "circle": Permission.THREAD_CIRCLE,
}


def permission_of(kind: str) -> Permission:
    """The permission a thread of this kind asks for (safe-requirements §4, thread rows)."""
    return _OF_KIND[kind]


def side_of(person_id: UUID, youth_id: UUID) -> str:
    """`young` or `adult`."""
    return "young" if person_id == youth_id else "adult"
