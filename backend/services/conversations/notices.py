"""What is said of messages: that one is there, never what. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from backend.outbox import Notice

SUBJECT = "conversation"
KIND = "message"


def arrived(conversation_id: UUID, message_id: UUID, to: Iterable[UUID], *, at: datetime) -> list[Notice]:
    """Somebody wrote, and nothing was waiting yet: the first unread message is said once, the next ones are not."""
    return [
        Notice(
            identity=f"message:{message_id.hex}",
            recipient_id=one,
            kind=KIND,
            subject_kind=SUBJECT,
            subject_id=conversation_id.hex,
            not_before=at,
        )
        for one in to
    ]


def young_text(first_name: str) -> str:
    """For the young person, in an open session."""
    return f"{first_name} t'a écrit."


def adult_text(first_name: str) -> str:
    """For an adult, in an open session."""
    return f"{first_name} vous a écrit."


HELP = "help"


def help_asked(request_id: UUID, to: UUID, *, at: datetime) -> Notice:
    """Somebody wants to talk: the referent and the leads, at once."""
    return _help("help.unwell", "asked", request_id, to, at)


def help_waits(request_id: UUID, to: UUID, *, at: datetime) -> Notice:
    """An answer is expected tomorrow: the adult who was asked."""
    return _help("help.waits", "waits", request_id, to, at)


def help_silent(request_id: UUID, to: UUID, *, at: datetime) -> Notice:
    """Nobody answered by the day that was said: the leads of the team, and the young person, who is told so."""
    return _help("help.silent", "silent", request_id, to, at)


def _help(kind: str, what: str, request_id: UUID, to: UUID, at: datetime) -> Notice:
    return Notice(
        identity=f"help:{request_id.hex}:{what}",
        recipient_id=to,
        kind=kind,
        subject_kind=HELP,
        subject_id=request_id.hex,
        not_before=at,
    )


def help_young_text(kind: str) -> str:
    """For the young person, in an open session."""
    return (
        "Pas encore de réponse. L'équipe est prévenue." if kind == "help.silent" else "Ta demande est partie."
    )


def help_adult_text(kind: str, asked: str, first_name: str) -> str:
    """For an adult, in an open session."""
    if kind == "help.silent":
        return f"{first_name} attend une réponse. Personne n'a répondu à temps."
    if kind == "help.waits":
        return f"{first_name} attend votre réponse avant demain."
    return (
        f"{first_name} veut parler à quelqu'un." if asked == "unwell" else f"{first_name} demande de l'aide."
    )
