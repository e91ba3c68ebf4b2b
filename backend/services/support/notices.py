"""What is said of a request: to whom, once. Pure: words are drawn when they are read, never stored."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time
from typing import Final
from uuid import UUID

from backend.outbox import Notice

SUBJECT: Final = "support"
ENDING: Final = "support_end"
AFTER: Final = "after_care"
SUBJECTS: Final = (SUBJECT, ENDING, AFTER)
OWN: Final = {
    "support.received": "{who} a lu ta demande et s'en occupe.",
    "support.answered": "Il y a une réponse à ta demande. Ouvre-la.",
}
TEAM: Final = {
    "support.urgent": "{who} demande à revenir et n'a pas d'endroit où dormir ce soir. Appelez.",
    "support.asked.return": "{who} demande à revenir.",
    "support.asked.young_adult": "{who} demande une aide après 18 ans.",
    "support.asked.interview": "{who} demande un entretien.",
    "support.added": "{who} a complété sa demande.",
    "support.withdrawn": "{who} a retiré sa demande.",
    "support.late": "{who} attend une réponse depuis trop longtemps.",
}
OWN_ENDING: Final = "Ton aide s'arrête après le {day}. Pour la suite, demande maintenant."
TEAM_ENDING: Final = "{who} : l'aide jeune majeur s'arrête après le {day}. Rien n'est décidé pour la suite."
OWN_AFTER: Final = {
    "after_care.left": "Ton aide est finie. Tu peux la redemander jusqu'à 21 ans. Rien n'est perdu.",
    "after_care.back": "Ton équipe te suit de nouveau.",
}
TEAM_AFTER: Final = {
    "after_care.left": "{who} : la prise en charge est finie. Le dossier est fermé, le droit au retour reste.",
    "after_care.back": "{who} : la prise en charge continue. Le dossier est de nouveau suivi.",
    "after_care.six_months": "{who} : l'entretien des six mois est à proposer.",
    "after_care.objected": "{who} ne veut plus que l'équipe garde son nom.",
}
WHILE_WAITING: Final = ("support.urgent", "support.asked", "support.added", "support.late")
"""Sayings that make sense only while nobody has answered."""


def about(
    kind: str, request_id: UUID, mark: int | str, to: Collection[UUID], *, at: datetime
) -> list[Notice]:
    """Something of a request; `mark` names the occasion."""
    return [
        Notice(
            identity=f"{kind}:{request_id.hex}:{mark}",
            recipient_id=one,
            kind=kind,
            subject_kind=SUBJECT,
            subject_id=request_id.hex,
            not_before=at,
        )
        for one in to
    ]


def ending(
    youth_id: UUID, ends_on: date, days: int, to: Collection[UUID], *, not_before: datetime
) -> list[Notice]:
    """The end of care as a young adult, so many days ahead; `ends_on` is the first day without it."""
    return [
        Notice(
            identity=f"support.ending:{youth_id.hex}:{ends_on.isoformat()}:{days}",
            recipient_id=one,
            kind="support.ending",
            subject_kind=ENDING,
            subject_id=f"{youth_id.hex}/{ends_on.isoformat()}",
            not_before=not_before,
            not_after=datetime.combine(ends_on, time(21), not_before.tzinfo),
        )
        for one in to
    ]


def parse_ending(subject_id: str) -> tuple[UUID, date]:
    """Whose care ends, and when."""
    youth, _, day = subject_id.partition("/")
    return UUID(youth), date.fromisoformat(day)


def after(
    kind: str, youth_id: UUID, day: date, to: Collection[UUID], *, not_before: datetime
) -> list[Notice]:
    """Something of the time after care, on a day."""
    return [
        Notice(
            identity=f"{kind}:{youth_id.hex}:{day.isoformat()}",
            recipient_id=one,
            kind=kind,
            subject_kind=AFTER,
            subject_id=f"{youth_id.hex}/{day.isoformat()}",
            not_before=not_before,
        )
        for one in to
    ]
