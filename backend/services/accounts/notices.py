"""What is said when somebody asks to come in with a safe's card, is stopped, or comes in. Pure; words on read."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from backend.outbox import Notice

SUBJECT: Final = "recovery"
CARD: Final = "card"
ASKING: Final = "reopening"
PHONE: Final = "device"
SAFES: Final = "safes"
SUBJECTS: Final = (SUBJECT, CARD, ASKING, PHONE, SAFES)

BEGUN: Final = "recovery.begun"
STOPPED: Final = "recovery.stopped"
DONE: Final = "recovery.done"
REFERENT: Final = "recovery.referent"
TO_SIGN: Final = "recovery.sign"
TO_FINISH: Final = "recovery.finish"
ADDED: Final = "device.added"
CUT: Final = "device.cut"
WORDS: Final = "device.words"
OUTSIDE: Final = {BEGUN: "recovery_asked", STOPPED: "recovery_said", DONE: "recovery_said"}
TOLD_FOR: Final = timedelta(days=3)


def told(
    kind: str,
    recovery_id: UUID,
    to: UUID,
    channels: Collection[UUID],
    *,
    at: datetime,
    until: datetime | None = None,
) -> list[Notice]:
    """The person's inbox and phones, and each safe number and address by itself, all at once (KEY-12, SAF-23)."""
    said = [
        Notice(
            identity=f"{kind}:{recovery_id.hex}",
            recipient_id=to,
            kind=kind,
            subject_kind=SUBJECT,
            subject_id=recovery_id.hex,
            not_before=at,
        )
    ]
    said += [
        Notice(
            identity=f"{kind}:{recovery_id.hex}:{one.hex}",
            recipient_id=to,
            kind=OUTSIDE[kind],
            subject_kind=SUBJECT,
            subject_id=recovery_id.hex,
            not_before=at,
            not_after=until or at + TOLD_FOR,
            answer_link=kind == BEGUN,
            in_app=False,
            channel_id=one,
        )
        for one in channels
    ]
    return said


def for_referents(recovery_id: UUID, to: Collection[UUID], *, at: datetime) -> list[Notice]:
    """Whoever follows the young person knows too: nobody comes in without a witness."""
    return [
        Notice(
            identity=f"{REFERENT}:{recovery_id.hex}",
            recipient_id=one,
            kind=REFERENT,
            subject_kind=SUBJECT,
            subject_id=recovery_id.hex,
            not_before=at,
        )
        for one in to
    ]


def for_signers(kind: str, asking_id: UUID, to: Collection[UUID], *, at: datetime) -> list[Notice]:
    """Those of the team who may sign, or finish: somebody waits."""
    return [
        Notice(
            identity=f"{kind}:{asking_id.hex}",
            recipient_id=one,
            kind=kind,
            subject_kind=ASKING,
            subject_id=asking_id.hex,
            not_before=at,
        )
        for one in to
    ]


def about_phone(
    kind: str, device_id: UUID, to: UUID, channels: Collection[UUID], *, at: datetime
) -> list[Notice]:
    """A phone or words came, or went (AUD-06): said inside, and on each safe channel without a word of what."""
    inside = Notice(
        identity=f"{kind}:{device_id.hex}:{at:%Y%m%d%H%M%S}",
        recipient_id=to,
        kind=kind,
        subject_kind=PHONE,
        subject_id=device_id.hex,
        not_before=at,
    )
    outside = [
        Notice(
            identity=f"{inside.identity}:{one.hex}",
            recipient_id=to,
            kind="recovery_said",
            subject_kind=PHONE,
            subject_id=device_id.hex,
            not_before=at,
            not_after=at + TOLD_FOR,
            in_app=False,
            channel_id=one,
        )
        for one in channels
    ]
    return [inside, *outside]


def card_missing(person_id: UUID, month: date, *, at: datetime) -> Notice:
    """Once a month: the card was never put away, or never made."""
    return Notice(
        identity=f"card.missing:{person_id.hex}:{month:%Y-%m}",
        recipient_id=person_id,
        kind="card.missing",
        subject_kind=CARD,
        subject_id=person_id.hex,
        not_before=at,
        not_after=at + timedelta(days=14),
    )


def thin_safes(lead_id: UUID, day: date, *, at: datetime) -> Notice:
    """Once a week to a lead: somebody of the team would not come in again without their phone."""
    year, week, _ = day.isocalendar()
    return Notice(
        identity=f"safes.thin:{lead_id.hex}:{year}-{week:02}",
        recipient_id=lead_id,
        kind="safes.thin",
        subject_kind=SAFES,
        subject_id=lead_id.hex,
        not_before=at,
        not_after=at + timedelta(days=7),
    )


def thin_text() -> str:
    """The sentence for the lead."""
    return "Des jeunes ne pourraient pas rentrer sans leur téléphone. Regardez qui, et pourquoi."


def young_text(kind: str, way: str = "card") -> str:
    """The sentence for the young person, inside the open application."""
    if way != "card" and kind in OUTSIDE:
        return {
            BEGUN: "L'équipe a signé pour ouvrir un nouveau téléphone. Si ce n'est pas toi, arrête tout de suite.",
            STOPPED: "La demande signée par l'équipe est arrêtée. Personne n'est entré.",
            DONE: "Un nouveau téléphone est entré avec l'aide de l'équipe. Regarde ce qui s'est passé.",
        }[kind]
    return {
        BEGUN: "Quelqu'un demande à entrer avec ta carte de secours. Si ce n'est pas toi, arrête tout de suite.",
        STOPPED: "La demande avec ta carte de secours est arrêtée. Personne n'est entré.",
        DONE: "Un nouveau téléphone est entré avec ta carte de secours. Regarde ce qui s'est passé.",
        ADDED: "Un autre téléphone ouvre maintenant ton espace. Si ce n'est pas toi, retire-le.",
        WORDS: "Tes 4 mots ouvrent maintenant ton espace. Si ce n'est pas toi, fais-en d'autres.",
        CUT: "Ton téléphone a été coupé, comme tu l'as demandé. Il n'ouvre plus rien.",
        "card.missing": "Si tu perds ton téléphone, ta carte de secours te fait rentrer. Fais-la, puis range-la.",
    }[kind]


def referent_text(name: str, way: str = "card") -> str:
    """The sentence for the referent: a fact, and no access."""
    if way != "card":
        return f"Deux personnes de l'équipe ont signé pour que {name} rentre avec un nouveau téléphone."
    return f"{name} demande à rentrer avec sa carte de secours. Appelez pour vérifier que c'est bien cette personne."


def signer_text(kind: str, name: str) -> str:
    """The sentence for somebody of the team who may sign or finish."""
    if kind == TO_SIGN:
        return f"Signature demandée, maintenant : {name} attend pour rentrer avec un nouveau téléphone."
    return f"Le délai est passé : terminez pour que {name} rentre avec son nouveau téléphone."
