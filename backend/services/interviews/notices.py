"""What is said of an interview: to whom, once, and in which words. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from backend.outbox import Notice

SUBJECT: Final = "interview"
ASKED, DATES, PREPARED, READING = "asked", "dates", "prepared", "reading"
CORRECTED, ACKNOWLEDGED, REFUSED, DONE = "corrected", "acknowledged", "refused", "done"


def notice(act: str, interview_id: UUID, mark: str, *, to: UUID, at: datetime) -> Notice:
    """One saying; `mark` tells two sayings of the same act apart."""
    return Notice(
        identity=f"interview:{interview_id.hex}:{act}:{mark}",
        recipient_id=to,
        kind=f"interview.{act}",
        subject_kind=SUBJECT,
        subject_id=interview_id.hex,
        not_before=at,
    )


_YOUNG: Final = {
    ASKED: "On te propose un entretien. Tu peux le préparer ici.",
    DATES: "On te propose des dates. Choisis la tienne.",
    READING: "Ton compte rendu est là. Lis-le, et dis ce qui ne va pas.",
    ACKNOWLEDGED: "Ton référent a validé le compte rendu. C'est à toi.",
    REFUSED: "On a noté que tu ne veux pas cet entretien. Tu peux changer d'avis.",
    DONE: "Ton compte rendu est validé. Garde-le dans tes papiers.",
}
_ADULT: Final = {
    ASKED: "{name} demande son entretien.",
    PREPARED: "{name} a préparé l'entretien.",
    CORRECTED: "{name} ajoute quelque chose au compte rendu.",
    ACKNOWLEDGED: "{name} a validé le compte rendu. À vous de valider.",
    REFUSED: "{name} ne veut pas l'entretien proposé.",
    DONE: "{name} : le compte rendu est validé par vous deux.",
}


def young_text(act: str) -> str:
    """The sentence for the young person; empty when nothing is said to them."""
    return _YOUNG.get(act, "")


def adult_text(act: str, name: str) -> str:
    """The sentence for the professional, in an open session only; empty when nothing is said to them."""
    return _ADULT.get(act, "").format(name=name)
