"""What is said of mentoring: to whom, once. Pure: words are drawn when they are read, never stored."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from backend.outbox import Notice

PAIR, VOLUNTEER, NEED = "pair", "volunteer", "mentor_need"
SUBJECTS = (PAIR, VOLUNTEER, NEED)


def about_pair(
    kind: str,
    pair_id: UUID,
    mark: int | str,
    to: Collection[UUID],
    *,
    at: datetime,
    not_after: datetime | None = None,
) -> list[Notice]:
    """Something of a pair; `mark` names the occasion."""
    return [_notice(kind, PAIR, pair_id, mark, one, at, not_after) for one in to]


def about_volunteer(
    kind: str, volunteer_id: UUID, mark: int | str, to: Collection[UUID], *, at: datetime
) -> list[Notice]:
    """Something of a volunteer: an application, a check about to end."""
    return [_notice(kind, VOLUNTEER, volunteer_id, mark, one, at, None) for one in to]


def about_need(
    kind: str, youth_id: UUID, mark: int | str, to: Collection[UUID], *, at: datetime
) -> list[Notice]:
    """A wish said by a young person, or a proposal made to them."""
    return [_notice(kind, NEED, youth_id, mark, one, at, None) for one in to]


def _notice(
    kind: str,
    subject: str,
    subject_id: UUID,
    mark: int | str,
    to: UUID,
    at: datetime,
    not_after: datetime | None,
) -> Notice:
    return Notice(
        identity=f"{kind}:{subject_id.hex}:{mark}",
        recipient_id=to,
        kind=kind,
        subject_kind=subject,
        subject_id=subject_id.hex,
        not_before=at,
        not_after=not_after,
    )


YOUNG = {
    "pair.proposed": "On te propose un mentor. Lis qui c'est, puis dis oui ou non.",
    "pair.started": "{name} est ton mentor. Vous pouvez vous écrire.",
    "pair.agreement": "{name} a écrit ce que vous voulez faire ensemble. Relis et dis si c'est d'accord.",
    "pair.paused": "Ton binôme avec {name} est en pause.",
    "pair.resumed": "Ton binôme avec {name} reprend.",
    "pair.ended": "Ton binôme avec {name} se termine. Tu peux dire ce que tu en gardes.",
    "pair.feedback": "Ça se passe comment avec {name} ? Réponds en un geste.",
    "pair.nudge": "{name} aimerait avoir de tes nouvelles.",
    "pair.cut": "{name} ne peut pas t'écrire pour l'instant. L'équipe s'en occupe.",
    "mentor_need.offer": "Tu peux avoir un mentor : un adulte qui prend du temps pour toi. Ça te dit ?",
    "mentor_need.sponsor": "Tu peux avoir un parrain ou une marraine. Ça te dit ?",
}
ADULT = {
    "pair.proposed": "Un binôme vous est proposé. Lisez, puis dites oui ou non.",
    "pair.started": "Votre binôme avec {name} commence.",
    "pair.agreement": "{name} a écrit ce que vous voulez faire ensemble. Relisez et dites si vous êtes d'accord.",
    "pair.paused": "Votre binôme avec {name} est en pause.",
    "pair.resumed": "Votre binôme avec {name} reprend.",
    "pair.ended": "Votre binôme avec {name} se termine. Vous pouvez écrire ce que vous en gardez.",
    "pair.feedback": "Comment se passe le binôme avec {name} ? Répondez en un geste.",
    "pair.nudge": "Des nouvelles à {name} ? Un court message suffit.",
}
LEAD = {
    "pair.answered": "Binôme proposé à {name} : les réponses ont changé.",
    "pair.paused": "Le binôme de {name} est en pause.",
    "pair.resumed": "Le binôme de {name} reprend.",
    "pair.ended": "Le binôme de {name} se termine.",
    "pair.cut": "Le mentor de {name} n'a plus de vérification valable : son accès est fermé.",
    "mentor_need.asked": "{name} demande un mentor.",
    "mentor_need.answered": "{name} a répondu à la proposition.",
    "volunteer.applied": "Une nouvelle personne veut être mentor.",
    "volunteer.check_soon": "Vérification à renouveler : {name}, fin le {day}.",
    "volunteer.check_over": "Vérification finie : {name}. Son accès est fermé.",
}
OWN = {
    "volunteer.check_soon": "Votre vérification prend fin le {day}. Demandez une nouvelle attestation.",
    "volunteer.check_over": "Votre vérification a pris fin le {day}. L'accès est fermé. Écrivez à l'équipe.",
}
