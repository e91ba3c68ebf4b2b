"""What is said of a file on its way to another authority. Pure: words are drawn when they are read, never stored."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from backend.outbox import Notice

SUBJECT: Final = "transfer"
OWN: Final = {
    "transfer.asked": "{by} prépare ton passage vers {to}. Lis ce qui partirait, et décide.",
    "transfer.sent": "Ton dossier est parti vers {to}.",
}
TEAM: Final = {
    "transfer.agreed": "{first} accepte que son dossier passe vers {to}.",
    "transfer.refused": "{first} ne veut pas que son dossier passe vers {to}.",
}


def said(kind: str, transfer_id: UUID, to: Iterable[UUID], *, at: datetime) -> list[Notice]:
    """One saying of a transfer; `at` names the occasion: a mind may change twice."""
    return [
        Notice(
            identity=f"{kind}:{transfer_id.hex}:{at.isoformat()}",
            recipient_id=one,
            kind=kind,
            subject_kind=SUBJECT,
            subject_id=transfer_id.hex,
            not_before=at,
        )
        for one in to
    ]
