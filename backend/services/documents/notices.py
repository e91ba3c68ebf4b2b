"""What the safe says: its trace in plain words to its owner, and notices of what passes by sharing. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from backend.outbox import Notice

GRANT: Final = "grant"
DEPOSIT: Final = "deposit"
REQUEST: Final = "paper_request"
SAFE: Final = "safe"
PAPER: Final = "paper"

SAID: Final = {
    ("deposited", "done"): "Tu as ajouté un papier.",
    ("deposited", "refused"): "Tu as essayé d'ajouter un papier. Il n'a pas été gardé.",
    ("opened", "done"): "Tu as ouvert un papier.",
    ("opened", "failed"): "Un papier ne s'est pas ouvert.",
    ("downloaded", "done"): "Tu as téléchargé un papier.",
    ("downloaded", "failed"): "Un papier ne s'est pas ouvert.",
    ("filed", "done"): "Tu as mis un papier dans un dossier à envoyer.",
    ("filed", "failed"): "Un papier ne s'est pas ouvert.",
    ("checked", "done"): "Tu as vérifié un papier. Il est intact.",
    ("checked", "failed"): "Un papier vérifié est abîmé.",
    ("renamed", "done"): "Tu as changé le nom ou les dates d'un papier.",
    ("replaced", "done"): "Tu as remplacé un papier. L'ancien reste gardé.",
    ("version_deleted", "done"): "Tu as supprimé une ancienne version d'un papier.",
    ("number_kept", "done"): "Tu as gardé un numéro.",
    ("number_changed", "done"): "Tu as changé un numéro.",
    ("number_deleted", "done"): "Tu as supprimé un numéro.",
    ("deleted", "done"): "Tu as supprimé un papier.",
    ("consented", "done"): "Tu as dit oui à un réglage de tes papiers.",
    ("withdrew", "done"): "Tu as dit non à un réglage de tes papiers.",
    ("imported", "done"): "Tu as remis un papier depuis une copie.",
    ("exported", "done"): "Tu as emporté tous tes papiers.",
    ("card_made", "done"): "Tu as fait une nouvelle carte de secours.",
    ("recovery_begun", "done"): "Quelqu'un a demandé à entrer avec ta carte de secours.",
    ("recovery_stopped", "done"): "La demande pour rentrer a été arrêtée.",
    ("team_signed", "done"): "Deux personnes de l'équipe ont signé pour ouvrir un nouveau téléphone.",
    (
        "recovered_team",
        "done",
    ): "Un nouveau téléphone est entré avec l'aide de l'équipe. Le reste a été coupé.",
    ("recovered", "done"): "Un nouveau téléphone est entré avec ta carte. Le reste a été coupé.",
    ("phone_ended", "done"): "Un téléphone a été coupé.",
    ("phones_cut", "done"): "Tes téléphones ont été coupés, à ta demande.",
    ("phone_added", "done"): "Un autre téléphone a été ajouté.",
    ("words_made", "done"): "Tu as préparé 4 mots pour entrer.",
    ("guest_linked", "done"): "Tu as fait un lien pour montrer un papier à quelqu'un d'extérieur.",
    ("guest_coded", "done"): "Tu as donné un nouveau code pour un lien.",
    ("guest_ended", "done"): "Tu as arrêté un lien.",
    ("guest_opened", "done"): "Quelqu'un d'extérieur a ouvert un papier avec ton lien.",
    ("guest_opened", "refused"): "Quelqu'un d'extérieur s'est trompé de code avec ton lien.",
    ("guest_shut", "done"): "Un lien s'est fermé : six mauvais codes.",
    ("closing_asked", "done"): "Tu as demandé à fermer ton compte.",
    ("closing_undone", "done"): "Tu as changé d'avis : ton compte reste ouvert.",
    ("paused", "done"): "Ton espace a été mis en pause : personne ne l'ouvrait plus.",
    ("resumed", "done"): "Tu es revenu dans ton espace. La pause est finie.",
    ("erased", "done"): "Ton espace a été effacé, comme demandé.",
    ("aged", "done"): "Des lignes de plus de trois ans ont été effacées de ce journal.",
}


OTHERS_SAID: Final = {
    ("opened", "done"): "{who} a ouvert un papier que tu partages.",
    ("opened", "failed"): "Un papier partagé ne s'est pas ouvert.",
    ("opened", "refused"): "{who} a essayé d'ouvrir un papier. C'était refusé.",
    ("downloaded", "done"): "{who} a pris une copie d'un papier que tu partages.",
    ("downloaded", "failed"): "Un papier partagé ne s'est pas ouvert.",
    ("proposed", "done"): "{who} a déposé un papier pour toi.",
    ("requested", "done"): "{who} t'a demandé un papier.",
}
WITH: Final = {
    "granted": "Tu as partagé un papier avec {who}.",
    "revoked": "Tu as arrêté de partager un papier avec {who}.",
    "accepted": "Tu as accepté un papier déposé par {who}.",
    "refused": "Tu as refusé un papier déposé par {who}.",
    "declined": "Tu as dit non à une demande de papier de {who}.",
}
ROLES: Final = {
    "young": "Une autre personne",
    "mentor": "Un mentor",
    "referent": "Un référent",
    "lead": "Quelqu'un de l'équipe",
    "safeguarding": "Quelqu'un de l'équipe",
    "technical": "Quelqu'un de l'équipe technique",
    "pilotage": "Quelqu'un du département",
}


def sentence(act: str, result: str, *, who: str | None = None, other: str | None = None) -> str:
    """What happened, said to the owner of the safe.

    `who` names whoever did it when it was not the owner; `other` the person it was done with.
    """
    if who is not None:
        said = OTHERS_SAID.get((act, result))
    elif act in WITH and result == "done":
        said = WITH[act].format(who=other or "quelqu'un")
    else:
        said = SAID.get((act, result))
    return (said or "Il s'est passé quelque chose dans tes papiers.").format(who=who or "")


def name_of(role: str, first_name: str | None) -> str:
    """How somebody is named to the owner: by first name when they are of the circle, by role otherwise."""
    return first_name or ROLES.get(role, "Quelqu'un")


def share_given(grant_id: UUID, *, to: UUID, at: datetime) -> Notice:
    """A paper is shown to somebody."""
    return _notice("grant.given", GRANT, grant_id, to, at)


def share_read(grant_id: UUID, *, to: UUID, at: datetime) -> Notice:
    """The first time a paper shown is read: its owner is told (AUD-06)."""
    return _notice("grant.read", GRANT, grant_id, to, at)


def deposit_given(deposit_id: UUID, *, to: UUID, at: datetime) -> Notice:
    """A referent handed a paper over."""
    return _notice("document.deposited", DEPOSIT, deposit_id, to, at)


def request_made(request_id: UUID, *, to: UUID, at: datetime) -> Notice:
    """A referent asks for a paper."""
    return _notice("request.made", REQUEST, request_id, to, at)


def request_answered(request_id: UUID, *, to: UUID, at: datetime) -> Notice:
    """The young person answered."""
    return _notice("request.answered", REQUEST, request_id, to, at)


def export_made(export_id: UUID, *, to: UUID, at: datetime) -> Notice:
    """The whole safe was taken: an unusual act, told to its owner on each of their ways in turn (AUD-06)."""
    return replace(_notice("document.exported", SAFE, export_id, to, at), cascade="remind")


def recall(document_id: UUID, remind_on: date, *, to: UUID, at: datetime, until: datetime) -> Notice:
    """A paper is to be redone soon: the notice names none, the application shows which one (DESIGN §11.16)."""
    return Notice(
        identity=f"paper:{document_id.hex}:{remind_on.isoformat()}",
        recipient_id=to,
        kind="paper.reminder",
        subject_kind=PAPER,
        subject_id=str(document_id),
        not_before=at,
        not_after=until,
    )


RECALLED: Final = "Un de tes papiers est à refaire bientôt. Ouvre-le pour voir comment."


def text(kind: str, name: str) -> str:
    """The sentence of a notice, inside the open application. Never a title: phones are shared."""
    return {
        "grant.given": f"{name} partage un papier avec vous.",
        "grant.read": f"{name} a ouvert un papier que tu partages.",
        "document.deposited": f"{name} a déposé un papier pour toi. Tu peux l'accepter ou le refuser.",
        "request.made": f"{name} te demande un papier. Tu réponds oui ou non.",
        "request.answered": f"{name} a répondu à votre demande de papier.",
        "document.exported": "Tous tes papiers ont été emportés. Si ce n'est pas toi, dis-le à ton référent.",
    }[kind]


def _notice(kind: str, subject_kind: str, subject_id: UUID, to: UUID, at: datetime) -> Notice:
    return Notice(
        identity=f"{kind}:{subject_id.hex}",
        recipient_id=to,
        kind=kind,
        subject_kind=subject_kind,
        subject_id=str(subject_id),
        not_before=at,
    )
