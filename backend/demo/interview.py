"""The first young person's interview at 17: asked for, prepared on the phone, two cards shared, somebody of trust."""

from __future__ import annotations

from datetime import date, datetime

from backend import outbox
from backend.access import Actor
from backend.db import transaction
from backend.errors import Conflict
from backend.instance import Instance
from backend.services import interviews

CARDS = {
    "home": {"text": "Un studio pas trop loin de mon CAP.", "shared": True},
    "questions": {"text": "Qui m'aide pour le dépôt de garantie ?", "shared": True},
    "worry": {"text": "Me retrouver sans personne le soir.", "shared": False},
}


def begin(young: Actor, referent: Actor, here: Instance, *, on: date, at: datetime) -> None:
    """Invited by the referent, prepared by the young person; nobody is told anew of what happened before the demo."""
    with transaction() as session:
        try:
            asked = interviews.ask(
                interviews.Moment(referent, at, on, here.keyd), young.id, interviews.SEVENTEEN
            )
        except Conflict:
            return
        interviews.prepare(
            interviews.Moment(young, at, on, here.keyd),
            asked,
            cards=CARDS,
            trusted="yes",
            trusted_name="Orion Exemple (inventé)",
            ready=True,
        )
        outbox.acknowledge(session, [young.id, referent.id], interviews.SUBJECT, [asked.hex], at=at)
