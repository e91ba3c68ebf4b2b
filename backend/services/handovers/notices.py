"""What is said when a file changes hands: to the young person, to who receives it, to the lead. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final
from uuid import UUID

from backend.outbox import Notice

GIVEN: Final = "reassignment"
HANDOVER: Final = "handover"
ALONE: Final = "alone_team"
ABSENT: Final = "absent_referent"
SUBJECTS: Final = (GIVEN, HANDOVER, ALONE, ABSENT)

YOUNG: Final = {
    "handover.given": "{name} te suit maintenant. Tu peux lui écrire dans Messages.",
    "handover.covered": "{name} te suit jusqu'au {until}. Tu peux lui écrire dans Messages.",
    "handover.kept": "Rien ne change : tu gardes le même référent.",
    "handover.ask": "{name} va te suivre. Lis ce qui passe, et ajoute tes mots.",
    "handover.told": "{name} te suit à partir du {since}. Tu peux relire ce qui est passé.",
    "handover.told_cover": "{name} te suit du {since} au {until}. Après, {former} revient.",
    "handover.read": "{name} a lu ce qui est passé, et tes mots.",
}
ADULT: Final[dict[str, str | dict[str, str]]] = {
    "handover.received": {
        "one": "Un dossier vous est confié : {first}.",
        "other": "{count} dossiers vous sont confiés.",
    },
    "handover.answered": "{first} a relu la passation.",
    "handover.accept": "Une passation attend votre signature : {first}.",
    "handover.accepted": "{name} a accepté la passation de {first}.",
    "handover.to_read": "Un dossier passe sous votre suivi : {first}. Lisez sa fiche.",
    "handover.unread": "La fiche de passation de {first} n'est pas lue depuis 7 jours.",
    "handover.alone": {
        "one": "Personne ne suit {first} depuis {days} jours.",
        "other": "{count} dossiers sont sans référent depuis 7 jours ou plus.",
    },
    "handover.absent": {
        "one": "{name} est absent, de retour le {back} : un message attend.",
        "other": "{name} est absent, de retour le {back} : {count} messages attendent.",
    },
}


def said(
    kind: str, subject: str, subject_id: UUID, to: Iterable[UUID], *, extra: str = "", at: datetime
) -> list[Notice]:
    """The same line to each of these persons, once for ever under its `extra`."""
    return [
        Notice(
            identity=f"{kind}:{subject_id.hex}{extra}",
            recipient_id=one,
            kind=kind,
            subject_kind=subject,
            subject_id=subject_id.hex,
            not_before=at,
        )
        for one in sorted(set(to))
    ]


def alone(team_id: UUID, leads: Iterable[UUID], day: date, *, at: datetime) -> list[Notice]:
    """To the leads of a team, the day one of its files has been without a referent for a week, or one more."""
    return said("handover.alone", ALONE, team_id, leads, extra=f":{day.isoformat()}", at=at)


def absent(referent_id: UUID, leads: Iterable[UUID], starts_on: date, *, at: datetime) -> list[Notice]:
    """To the leads, once an absence, when messages begin to wait for somebody who is away."""
    return said("handover.absent", ABSENT, referent_id, leads, extra=f":{starts_on.isoformat()}", at=at)
