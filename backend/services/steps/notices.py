"""What is said of the steps: a follow-up on its day, a step that blocks, a step somebody else changed. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.outbox import Notice
from backend.services.steps.rules import Planned

SUBJECT: Final = "step"
FOLLOW_UP, BLOCKED, CHANGED = "step.follow_up", "step.blocked", "step.changed"
MORNING: Final = time(9, 30)


def subject(row: UUID, about: str) -> str:
    """How a notice names a journey and what is said of it: an id and a code, no word."""
    return f"{row.hex}/{about}"


def parse_subject(text: str) -> tuple[UUID, str]:
    """The id and the code a notice names."""
    row, _, about = text.partition("/")
    return UUID(row), about


def morning(day: date, zone: str) -> datetime:
    """The instant something dated is said: in the morning, there."""
    return datetime.combine(day, MORNING, ZoneInfo(zone))


def follow_up(
    planned: Planned, row: UUID, *, to: UUID, zone: str, after: date, version: int
) -> Sequence[Notice]:
    """The sayings of one follow-up still to come after a day, each until the next one or its end."""
    ends = (*planned.days[1:], planned.until)
    code = planned.follow_up.code
    return [
        Notice(
            identity=f"step:{row.hex}:{code}:v{version}:{number}",
            recipient_id=to,
            kind=FOLLOW_UP,
            subject_kind=SUBJECT,
            subject_id=subject(row, code),
            not_before=morning(day, zone),
            not_after=morning(until, zone),
        )
        for number, (day, until) in enumerate(zip(planned.days, ends, strict=True))
        if day > after
    ]


def gesture(kind: str, row: UUID, step: str, version: int, *, to: UUID, at: datetime) -> Notice:
    """Somebody moved a step, or said that it blocks: the other one is told once."""
    return Notice(
        identity=f"{kind}:{row.hex}:{step}:v{version}",
        recipient_id=to,
        kind=kind,
        subject_kind=SUBJECT,
        subject_id=subject(row, step),
        not_before=at,
    )


STATES: Final = {
    "todo": "à faire",
    "doing": "en cours",
    "sent": "envoyé",
    "waiting": "en attente",
    "blocked": "bloqué",
    "finished": "fini",
}


def young_text(title: str, state: str, who: str) -> str:
    """What the young person reads when somebody moved a step of theirs."""
    return f"{who} a changé une étape : « {title} », {STATES[state]}."


def adult_text(title: str, journey: str, name: str) -> str:
    """What the referent reads when a young person says that a step blocks."""
    return f"{name} dit que ça bloque : « {title} » ({journey})."
