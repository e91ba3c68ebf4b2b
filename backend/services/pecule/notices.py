"""What is said before 18, of a claim that does not move, and in January to those born in autumn. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.outbox import Notice
from backend.services.pecule.rules import Nudge

SUBJECT: Final = "pecule"
READY: Final = ("prepare", "fresh")
MORNING: Final = time(9, 30)

SAID: Final = {
    "prepare": "De l'argent est peut-être gardé pour toi jusqu'à tes 18 ans. Prépare tes 3 papiers.",
    "fresh": "C'est le moment de demander ton acte de naissance et ton RIB : ils doivent être récents.",
    "sent": "Ta demande est partie il y a un moment. A-t-elle été reçue ? Dis où elle en est.",
    "received": "Ta demande est reçue depuis un moment. Y a-t-il une réponse ? Dis où elle en est.",
    "more_asked": "Il faut encore un papier pour ta demande. L'as-tu envoyé ?",
    "january": "Une année de plus est peut-être arrivée. Regarde ton espace sur le site officiel.",
}


def follow_ups(
    youth_id: UUID, nudges: Sequence[Nudge], version: int, *, zone: str, after: date
) -> list[Notice]:
    """The sayings of a claim still to come after a day. Each version of a claim plans its own."""
    return [
        Notice(
            identity=f"pecule:{youth_id.hex}:v{version}:{one.code}:{one.day.isoformat()}",
            recipient_id=youth_id,
            kind=f"pecule.{one.code}",
            subject_kind=SUBJECT,
            subject_id=youth_id.hex,
            not_before=_morning(one.day, zone),
            not_after=_morning(one.until, zone),
        )
        for one in nudges
        if one.day > after
    ]


def ready(youth_id: UUID, code: str, day: date, until: date, *, zone: str) -> Notice:
    """Before 18, a paper to ask for; it stays worth saying until the claim opens."""
    return Notice(
        identity=f"pecule:{youth_id.hex}:{code}:{day.isoformat()}",
        recipient_id=youth_id,
        kind=f"pecule.{code}",
        subject_kind=SUBJECT,
        subject_id=youth_id.hex,
        not_before=_morning(day, zone),
        not_after=_morning(until, zone),
    )


def text(kind: str) -> str:
    """The sentence of a notice, inside the open application."""
    return SAID[kind.removeprefix("pecule.")]


def _morning(day: date, zone: str) -> datetime:
    return datetime.combine(day, MORNING, ZoneInfo(zone))
