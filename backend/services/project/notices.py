"""What is said of a project: somebody wrote in it, it waits for a signature, it is signed, it is to be read again."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.outbox import Notice

SUBJECT: Final = "project"
CHANGED, TO_SIGN, SIGNED, REVIEW = "project.changed", "project.to_sign", "project.signed", "project.review"
MORNING: Final = time(9, 30)


def subject(youth_id: UUID, number: int) -> str:
    """How a notice names a project and one of its editions (0: none)."""
    return f"{youth_id.hex}/{number}"


def parse_subject(text: str) -> tuple[UUID, int]:
    """The young person and the edition a notice names."""
    youth, _, number = text.partition("/")
    return UUID(youth), int(number or 0)


def changed(youth_id: UUID, day: date, *, to: UUID, at: datetime) -> Notice:
    """Somebody wrote in the project: said once a day, however many lines."""
    return Notice(
        identity=f"{CHANGED}:{youth_id.hex}:{day.isoformat()}",
        recipient_id=to,
        kind=CHANGED,
        subject_kind=SUBJECT,
        subject_id=subject(youth_id, 0),
        not_before=at,
    )


def about_edition(kind: str, youth_id: UUID, number: int, *, to: UUID, at: datetime) -> Notice:
    """An edition waits for a signature, or is signed by both."""
    return Notice(
        identity=f"{kind}:{youth_id.hex}:{number}",
        recipient_id=to,
        kind=kind,
        subject_kind=SUBJECT,
        subject_id=subject(youth_id, number),
        not_before=at,
    )


def review(youth_id: UUID, number: int, day: date, zone: str, *, to: UUID) -> Notice:
    """The day an edition is read again, in the morning there."""
    return about_edition(REVIEW, youth_id, number, to=to, at=datetime.combine(day, MORNING, ZoneInfo(zone)))


_YOUNG: Final = {
    CHANGED: "On a écrit dans ton projet.",
    TO_SIGN: "Ton projet est prêt à signer. Lis-le. Signe si tu es d'accord.",
    SIGNED: "Ton projet est signé par vous deux.",
    REVIEW: "Ton projet a quelques mois. C'est le moment de le relire.",
}
_ADULT: Final = {
    CHANGED: "{name} a écrit dans son projet.",
    TO_SIGN: "Le projet de {name} attend votre signature.",
    SIGNED: "Le projet de {name} est signé par vous deux.",
    REVIEW: "Le projet de {name} est à relire avec {name}.",
}


def text(kind: str, name: str) -> str:
    """The sentence of a notice; `name` is empty for the young person themselves."""
    return _ADULT[kind].format(name=name) if name else _YOUNG[kind]
