"""What is said of reports: to the officers at once, to leads when nobody read in time, to who reported. Pure."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Final
from uuid import UUID

from backend.outbox import Notice

SUBJECT: Final = "report"
WIDER: Final = "wider_excerpt"
SUBJECTS: Final = (SUBJECT, WIDER)
TEXTS: Final = {
    "report.made": "Un signalement vient d'arriver. Accusez réception avant {due}.",
    "report.late": "Un signalement de votre équipe attend depuis 24 heures. Appelez qui porte la protection.",
    "report.alone": "Un signalement attend, et personne ne porte la protection. Prévenez la direction.",
    "report.wider": "Une signature est demandée pour lire plus qu'un extrait signalé.",
    "report.signed": "La deuxième signature est donnée : l'extrait plus large est dans le signalement.",
}
YOUNG: Final = {
    "report.read": "Quelqu'un a lu ton signalement.",
    "report.closed": "Ton signalement est traité. Tu peux demander des nouvelles à l'équipe.",
}
ADULT: Final = {
    "report.read": "Votre signalement est lu.",
    "report.closed": "Votre signalement est traité.",
}


def _notice(
    report_id: UUID, act: str, to: UUID, at: datetime, *, extra: str = "", subject: str = SUBJECT
) -> Notice:
    return Notice(
        identity=f"report:{report_id.hex}:{act}{extra}",
        recipient_id=to,
        kind=f"report.{act}",
        subject_kind=subject,
        subject_id=report_id.hex,
        not_before=at,
    )


def made(
    report_id: UUID, officers: Collection[UUID], leads: Collection[UUID], *, at: datetime, due: datetime
) -> list[Notice]:
    """To the officers now; to the leads when a day went by unread. Nobody is an officer: to the leads at once."""
    first = "made" if officers else "alone"
    return [
        *(_notice(report_id, first, one, at) for one in officers or leads),
        *(_notice(report_id, "late", one, due) for one in leads if officers),
    ]


def told(report_id: UUID, act: str, to: Collection[UUID], *, at: datetime, extra: str = "") -> list[Notice]:
    """One line to each: `read`, `closed`, `wider`, `signed`."""
    subject = WIDER if act in ("wider", "signed") else SUBJECT
    return [_notice(report_id, act, one, at, extra=extra, subject=subject) for one in to]
