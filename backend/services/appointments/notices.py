"""What is said of appointments: to whom, once, and in which words. Pure: words are drawn when they are read."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from backend.french import DAYS, day_of_month
from backend.outbox import Notice
from backend.services.appointments.rules import Reminder, wall

SUBJECT, REMINDER = "appointment", "appointment_reminder"
ASKING = frozenset({"made", "moved"})
"""Acts that ask for an answer: what leaves by SMS or e-mail carries a link to give it."""
OVERTAKING = frozenset({"moved", "cancelled", "chosen", "proposed"})
"""Acts after which what was said before, and not read yet, is no longer true."""


class About(NamedTuple):
    """What saying something of an appointment needs to know of it."""

    id: UUID
    youth_id: UUID
    starts_at: datetime | None
    version: int
    plan: int
    agreed: bool


def gesture(about: About, act: str, to: Collection[UUID], *, at: datetime) -> list[Notice]:
    """Somebody did something: the others are told once. What was to happen is no longer said once it has begun."""
    ahead = about.starts_at is not None and about.starts_at > at
    return [
        Notice(
            identity=f"appointment:{about.id.hex}:{act}:v{about.version}",
            recipient_id=one,
            kind=f"appointment.{act}",
            subject_kind=SUBJECT,
            subject_id=about.id.hex,
            not_before=at,
            not_after=about.starts_at if ahead else None,
            answer_link=act in ASKING and one == about.youth_id,
        )
        for one in to
    ]


def reminders(about: About, to: UUID, planned: Iterable[Reminder]) -> list[Notice]:
    """The reminders of one person. A new time, or an agreement, plans new ones: their names say which they are of."""
    return [
        Notice(
            identity=f"appointment:{about.id.hex}:p{about.plan}:{one.code}",
            recipient_id=to,
            kind="appointment.close" if one.close else "appointment.reminder",
            subject_kind=REMINDER,
            subject_id=about.id.hex,
            not_before=one.leaves_at,
            not_after=about.starts_at,
            agreed_at=about.starts_at if about.agreed else None,
            answer_link=to == about.youth_id,
        )
        for one in planned
    ]


def plan_of(identity: str) -> int | None:
    """The plan a reminder belongs to, from its identity."""
    parts = identity.split(":")
    digits = parts[2][1:] if len(parts) == 4 and parts[2][:1] == "p" else ""
    return int(digits) if digits.isdigit() else None


def day_and_hour(at: datetime, zone: str) -> str:
    """`jeudi 3 décembre à 14 h 30`."""
    local = wall(at, zone)
    minutes = f" {local.minute:02}" if local.minute else ""
    return f"{DAYS[local.weekday()]} {day_of_month(local)} à {local.hour} h{minutes}"


def young_text(kind: str, title: str, when: str, who: str, answer: str) -> str:
    """The sentence for the young person: A2, `tu`. Shown in an open session only."""
    what = f"{title}, {when}" if when else title
    told = {
        "appointment.made": f"Nouveau rendez-vous : {what}. Tu peux venir ?",
        "appointment.offered": f"{who} te propose des dates : {title}. Choisis.",
        "appointment.proposed": f"{who} propose d'autres dates : {title}. Choisis.",
        "appointment.moved": f"Ça change : {what}. Tu peux venir ?",
        "appointment.cancelled": f"Rendez-vous annulé : {what}.",
        "appointment.chosen": f"C'est d'accord : {what}.",
        "appointment.reminder": f"Rappel : {what}.",
        "appointment.close": f"C'est bientôt : {what}.",
    }
    if kind in told:
        return told[kind]
    said = {"yes": "sera là", "no": "ne peut pas venir", "late": "est en retard"}.get(answer, "a répondu")
    return f"{who} {said} : {what}."


def adult_text(kind: str, title: str, when: str, name: str, who: str, answer: str) -> str:
    """The sentence for an adult, with the young person's name: shown in an open session only."""
    what = f"{title}, {when}" if when else title
    told = {
        "appointment.made": f"{name} : nouveau rendez-vous, {what}. À confirmer.",
        "appointment.offered": f"{name} propose des dates : {title}. À vous de choisir.",
        "appointment.proposed": f"{name} : d'autres dates sont proposées, {title}. À vous de choisir.",
        "appointment.moved": f"{name} : rendez-vous déplacé, {what}. À confirmer.",
        "appointment.cancelled": f"{name} : rendez-vous annulé, {what}.",
        "appointment.chosen": f"{name} : date choisie, {what}.",
        "appointment.reminder": f"{name} : rappel, {what}.",
        "appointment.close": f"{name} : bientôt, {what}.",
    }
    if kind in told:
        return told[kind]
    said = {"yes": "sera là", "no": "ne peut pas venir", "late": "a du retard"}.get(answer, "a répondu")
    return f"{who or name} {said} : {what}."
