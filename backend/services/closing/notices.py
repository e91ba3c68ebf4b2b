"""What is said when an account closes: neutral outside, and twice. Pure."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from backend.french import day
from backend.outbox import Notice
from backend.services.closing.rules import SAID_AGAIN, TO_CHANGE_ONES_MIND

CLOSING: Final = "closing"
TEXTS: Final = {
    "closing.asked": "Ton compte va se fermer. Tu peux changer d'avis jusqu'au {day}.",
    "closing.soon": "Ton compte se ferme bientôt. Tu peux changer d'avis jusqu'au {day}.",
}


def asked(person_id: UUID, *, at: datetime) -> list[Notice]:
    """Told at once on every safe way in turn, then seven days before: somebody else may have asked."""
    soon = at + TO_CHANGE_ONES_MIND - SAID_AGAIN
    return [
        _notice("closing.asked", person_id, at, at),
        _notice("closing.soon", person_id, at, soon, until=soon + timedelta(days=6)),
    ]


def _notice(
    kind: str, person_id: UUID, asked_at: datetime, at: datetime, *, until: datetime | None = None
) -> Notice:
    return Notice(
        identity=f"{kind}:{person_id.hex}:{asked_at:%Y%m%d%H%M%S}",
        recipient_id=person_id,
        kind=kind,
        subject_kind=CLOSING,
        subject_id=str(person_id),
        not_before=at,
        not_after=until,
    )


def text(kind: str, last: date) -> str:
    """The sentence, inside the open application."""
    return TEXTS[kind].format(day=day(last))
