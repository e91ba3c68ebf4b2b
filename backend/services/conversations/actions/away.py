"""Saying that one is away, from a day to another, and whom to call meanwhile."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backend import live
from backend.access import Actor, Permission, Role, policy
from backend.db import Reader, transaction
from backend.errors import Invalid, NotFound
from backend.keyd import Keyd
from backend.services.conversations import records
from backend.services.conversations.actions import writing
from backend.services.conversations.models import Absence, Conversation

BACKWARDS = "Le retour est après le départ. Vérifiez les deux dates."
PAST = "Cette absence est déjà finie. Vérifiez les dates."


def set_away(
    actor: Actor, starts_on: date, back_on: date, words: records.Away, *, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """Tell every young person one writes with. A new absence takes the place of the former one. Raises `Invalid`."""
    with transaction() as session:
        _adult(actor)
        if back_on <= starts_on:
            raise Invalid(BACKWARDS, fields={"/back_on": BACKWARDS})
        if back_on <= on:
            raise Invalid(PAST, fields={"/back_on": PAST})
        key = keyd.authority_key(actor.authority_id)
        session.merge(
            Absence(
                person_id=actor.id,
                starts_on=starts_on,
                ends_on=back_on,
                words_sealed=records.seal_away(key, actor.id, words),
                version=1,
            )
        )
        _tell(session, actor, at)
        return actor.id


def come_back(actor: Actor, *, at: datetime) -> UUID:
    """One is here again, or never left."""
    with transaction() as session:
        _adult(actor)
        session.execute(delete(Absence).where(Absence.person_id == actor.id))
        _tell(session, actor, at)
        return actor.id


def _adult(actor: Actor) -> None:
    policy.require(actor, Permission.THREADS_OWN)
    if Role.YOUNG in actor.roles:
        raise NotFound()


def _tell(session: Session, actor: Actor, at: datetime) -> None:
    youths = session.scalars(select(Conversation.youth_id).where(Conversation.adult_id == actor.id)).all()
    live.tell(session, [actor.id, *youths], writing.LIVE, at=at)


def mine(reader: Reader, actor: Actor, *, keyd: Keyd, on: date) -> dict[str, object]:
    """One's own absence, now or to come; nothing once it is over."""
    _adult(actor)
    row = reader.execute(
        select(Absence.starts_on, Absence.ends_on, Absence.words_sealed).where(
            Absence.person_id == actor.id, Absence.ends_on > on
        )
    ).one_or_none()
    if row is None:
        return {"absence": None}
    words = records.unseal_away(keyd.authority_key(actor.authority_id), actor.id, row.words_sealed)
    return {
        "absence": {
            "from": row.starts_on,
            "back_on": row.ends_on,
            "name": words.name,
            "phone": words.phone,
        }
    }
