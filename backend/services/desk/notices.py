"""What is said of a file's notes and corrections: to whom, once. Pure: no word of them is in a notice."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from uuid import UUID

from backend.outbox import Notice

NOTE: Final = "file_note"
CORRECTION: Final = "correction"
SUBJECTS: Final = (NOTE, CORRECTION)
WEEK: Final = "desk_week"
SHARED, ASKED, ANSWERED = "note.shared", "correction.asked", "correction.answered"
YOUNG: Final = {
    SHARED: "{who} a écrit une note que tu peux lire.",
    ANSWERED: "{who} a répondu à ta demande de correction.",
}
ADULT: Final = {ASKED: "{who} demande de corriger son dossier."}


def subject(youth_id: UUID, object_id: UUID) -> str:
    """How a notice names a note or a correction, and whose file it is on."""
    return youth_id.hex + object_id.hex


def parse_subject(text: str) -> tuple[UUID, UUID]:
    """Whose file, and which note or correction."""
    return UUID(text[:32]), UUID(text[32:])


def about(kind: str, youth_id: UUID, object_id: UUID, *, to: UUID, at: datetime) -> Notice:
    """Something was written on a file."""
    return Notice(
        identity=f"{kind}:{object_id.hex}",
        recipient_id=to,
        kind=kind,
        subject_kind=NOTE if kind == SHARED else CORRECTION,
        subject_id=subject(youth_id, object_id),
        not_before=at,
    )


def of_the_week(who: UUID, day: date, *, opens: datetime, closes: datetime) -> Notice:
    """The week of one professional. Its identity is that of the morning's digest, which it replaces that day."""
    return Notice(
        identity=f"digest:{day.isoformat()}",
        recipient_id=who,
        kind="digest.week",
        subject_kind=WEEK,
        subject_id=day.isoformat(),
        not_before=opens,
        not_after=closes,
    )


def week_words(late: int, week: int, youths: int) -> str:
    """The week in one sentence: figures, no name."""
    if not late and not week:
        return "Cette semaine : rien de dû pour l'instant."
    told = []
    if late:
        told.append(f"{late} échéance{'s' if late > 1 else ''} en retard")
    if week:
        told.append(f"{week} à faire")
    whom = "1 jeune concerné" if youths == 1 else f"{youths} jeunes concernés"
    return f"Cette semaine : {', '.join(told)}. {whom}."
