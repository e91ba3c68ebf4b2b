"""What is said to a young person about their links: neutral, without a title nor a name. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from backend.outbox import Notice

GUEST: Final = "guest"
TEXTS: Final = {
    "guest.opened": "Quelqu'un d'extérieur a ouvert un papier avec ton lien.",
    "guest.shut": "Un lien s'est fermé : six mauvais codes.",
}


def opened(link_id: UUID, opening_id: UUID, *, to: UUID, at: datetime) -> Notice:
    """Somebody proved the code: an unusual act, told at once (AUD-06)."""
    return _notice("guest.opened", f"guest.opened:{opening_id.hex}", link_id, to, at)


def shut(link_id: UUID, *, to: UUID, at: datetime) -> Notice:
    """Six wrong codes."""
    return _notice("guest.shut", f"guest.shut:{link_id.hex}", link_id, to, at)


def _notice(kind: str, identity: str, link_id: UUID, to: UUID, at: datetime) -> Notice:
    return Notice(
        identity=identity,
        recipient_id=to,
        kind=kind,
        subject_kind=GUEST,
        subject_id=str(link_id),
        not_before=at,
    )
