"""What a professional keeps to write faster: message models, and lists of the young persons they follow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from backend.access import Actor, Permission, policy
from backend.db import transaction
from backend.errors import Conflict, NotFound, StaleVersion
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.conversations import records
from backend.services.conversations.models import MessageAid
from backend.services.conversations.queries.followed import followed

MOST = 50
FULL = "Vous avez déjà 50 modèles et listes. Effacez-en un d'abord."


class Aid(NamedTuple):
    """A model (a title and a text) or a list (a title and young persons), as it is asked to be kept."""

    kind: str
    title: str
    text: str = ""
    youth_ids: tuple[UUID, ...] = ()


def keep(actor: Actor, aid: Aid, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Keep one more. Raises `NotFound` for a young person they do not follow, `Conflict` (`full`)."""
    with transaction() as session:
        policy.require(actor, Permission.MAILING_OWN)
        _theirs(session, actor, aid.youth_ids, on)
        counted = select(func.count()).select_from(MessageAid).where(MessageAid.owner_id == actor.id)
        if session.execute(counted).scalar_one() >= MOST:
            raise Conflict(FULL, code="full")
        aid_id = new_id()
        session.execute(
            insert(MessageAid).values(
                id=aid_id,
                owner_id=actor.id,
                kind=aid.kind,
                words_sealed=_sealed(actor, aid_id, aid, keyd),
                made_at=at,
                version=1,
            )
        )
        return aid_id


def change(actor: Actor, aid_id: UUID, aid: Aid, *, version: int, keyd: Keyd, on: date) -> UUID:
    """Say it otherwise. Raises `NotFound`, `StaleVersion`."""
    with transaction() as session:
        policy.require(actor, Permission.MAILING_OWN)
        row = session.execute(
            select(MessageAid).where(MessageAid.id == aid_id, MessageAid.owner_id == actor.id)
        ).scalar_one_or_none()
        if row is None or row.kind != aid.kind:
            raise NotFound()
        if row.version != version:
            raise StaleVersion(extra={"version": row.version})
        _theirs(session, actor, aid.youth_ids, on)
        row.words_sealed = _sealed(actor, aid_id, aid, keyd)
        row.version += 1
        return aid_id


def drop(actor: Actor, aid_id: UUID) -> UUID:
    """Keep it no longer; dropped twice, it is gone once."""
    with transaction() as session:
        policy.require(actor, Permission.MAILING_OWN)
        session.execute(delete(MessageAid).where(MessageAid.id == aid_id, MessageAid.owner_id == actor.id))
        return aid_id


def _theirs(session: Session, actor: Actor, youth_ids: Sequence[UUID], on: date) -> None:
    if set(youth_ids) - followed(session, actor.id, youth_ids, on):
        raise NotFound()


def _sealed(actor: Actor, aid_id: UUID, aid: Aid, keyd: Keyd) -> bytes:
    words = records.AidWords(aid.title, aid.text, aid.youth_ids)
    return records.seal_aid(keyd.authority_key(actor.authority_id), aid_id, words)
