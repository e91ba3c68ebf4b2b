"""What is said of a space nobody opens: to its owner, to whoever follows them, and once they are back. Pure."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.outbox import Notice
from backend.services.inactivity.rules import Stage

SUBJECT: Final = "inactive"
BACK: Final = "inactive.back"
FOLLOWED: Final = "inactive.followed"
WARNING: Final = {
    Stage.FIRST: "inactive.first",
    Stage.SECOND: "inactive.second",
    Stage.LAST: "inactive.last",
}
OWN: Final = {
    "tu": "Te revoilà. Ton espace était en pause depuis le {day}. Tout est là, rien n'est perdu.",
    "vous": "Vous revoilà. Votre espace était en pause depuis le {day}. Tout est là, rien n'est perdu.",
}
TEAM: Final = "{who} n'ouvre plus son espace. Il sera mis en pause le {day}. Prenez des nouvelles."


def warning(
    stage: Stage, person_id: UUID, opened_on: date, until: date, zone: str, *, at: datetime
) -> Notice:
    """A warning to the owner, on every safe way in turn, then a call; nothing of it leaves from the pause on.

    `until` is the day of the pause: messages say it, since they are all that somebody who does not come can read.
    """
    kind = WARNING[stage]
    return Notice(
        identity=f"{kind}:{person_id.hex}:{opened_on.isoformat()}",
        recipient_id=person_id,
        kind=kind,
        subject_kind=SUBJECT,
        subject_id=person_id.hex,
        not_before=at,
        not_after=datetime.combine(until, time(0), ZoneInfo(zone)),
    )


def followed(
    stage: Stage, person_id: UUID, opened_on: date, to: Collection[UUID], *, at: datetime
) -> list[Notice]:
    """The same said to whoever still follows them: whose space, and the day, nothing else."""
    return [
        Notice(
            identity=f"{FOLLOWED}:{stage.value}:{person_id.hex}:{opened_on.isoformat()}",
            recipient_id=one,
            kind=FOLLOWED,
            subject_kind=SUBJECT,
            subject_id=person_id.hex,
            not_before=at,
        )
        for one in to
    ]


def back(person_id: UUID, paused_on: date, *, at: datetime) -> Notice:
    """The first thing read by somebody who comes back to a paused space."""
    return Notice(
        identity=f"{BACK}:{person_id.hex}:{paused_on.isoformat()}",
        recipient_id=person_id,
        kind=BACK,
        subject_kind=SUBJECT,
        subject_id=f"{person_id.hex}/{paused_on.isoformat()}",
        not_before=at,
    )
