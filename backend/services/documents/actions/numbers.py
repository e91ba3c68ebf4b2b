"""« Mes numéros »: kept sealed, changed, deleted, each gesture in the trace."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from backend import vault
from backend.access import Actor, Permission, policy
from backend.db import reading, transaction
from backend.errors import Conflict, Gone, NotFound, StaleVersion
from backend.keyd import Keyd
from backend.services.documents import queries, records, rules
from backend.services.documents.access import own_safe, safe_link
from backend.services.documents.actions import tracing
from backend.services.documents.models import OwnNumber


def mine(actor: Actor) -> list[queries.Numbered]:
    """Every number of one's own, in one statement. Writes nothing."""
    policy.require(actor, Permission.DOCUMENT_READ, own_safe(actor))
    with reading() as reader:
        return queries.numbers_of(reader, actor.id)


def find(actor: Actor, number_id: UUID) -> queries.Numbered:
    """One number of one's own. Raises NotFound, or Gone once deleted."""
    with reading() as reader:
        found = queries.number(reader, number_id)
    if found is None:
        raise NotFound()
    policy.require(actor, Permission.DOCUMENT_READ, safe_link(actor, found.owner_id))
    _refuse_gone(found)
    return found


def keep(
    actor: Actor,
    number_id: UUID,
    number: rules.Number,
    *,
    version: int | None,
    keys: vault.VaultKeys,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
) -> UUID:
    """Keep a number, or change the one of this id (`version`: the one that was read).

    Said again as it is, it changes nothing. Raises Conflict beyond 50 numbers, StaleVersion, Gone.
    """
    policy.require(actor, Permission.DOCUMENT_WRITE, own_safe(actor))
    sealed = records.seal_number(keys.index_key, number_id, number)
    with transaction() as session:
        head = tracing.hold(session, actor.id)
        found = queries.number(session, number_id)
        if found is None:
            if len(queries.numbers_of(session, actor.id)) >= rules.MAX_NUMBERS:
                raise Conflict(
                    f"Tu as déjà {rules.MAX_NUMBERS} numéros. Supprime un numéro, puis recommence.",
                    code="too_many_numbers",
                )
            _insert(session, actor, number_id, keys.epoch, sealed, at)
        else:
            policy.require(actor, Permission.DOCUMENT_WRITE, safe_link(actor, found.owner_id))
            _refuse_gone(found)
            if records.open_number(keys.index_key, number_id, found.sealed or b"") == number:
                return number_id
            if version != found.version:
                raise StaleVersion(extra={"version": found.version})
            session.execute(
                update(OwnNumber)
                .where(OwnNumber.id == number_id)
                .values(version=found.version + 1, key_epoch=keys.epoch, sealed=sealed, changed_at=at)
            )
        act = tracing.Act("number_kept" if found is None else "number_changed", number_id)
        tracing.append(session, keyd, head, actor, scene, [act], at=at)
    return number_id


def drop(actor: Actor, number_id: UUID, *, keyd: Keyd, scene: tracing.Scene, at: datetime) -> UUID:
    """Delete a number: nothing of it is left but its id."""
    with transaction() as session:
        found = queries.number(session, number_id)
        if found is None:
            raise NotFound()
        policy.require(actor, Permission.DOCUMENT_WRITE, safe_link(actor, found.owner_id))
        _refuse_gone(found)
        head = tracing.hold(session, found.owner_id)
        tracing.append(session, keyd, head, actor, scene, [tracing.Act("number_deleted", number_id)], at=at)
        session.execute(
            update(OwnNumber)
            .where(OwnNumber.id == number_id)
            .values(version=found.version + 1, sealed=None, deleted_at=at)
        )
    return number_id


def _insert(session: Session, actor: Actor, number_id: UUID, epoch: int, sealed: bytes, at: datetime) -> None:
    try:
        session.execute(
            insert(OwnNumber).values(
                id=number_id,
                owner_id=actor.id,
                version=1,
                key_epoch=epoch,
                sealed=sealed,
                created_at=at,
                changed_at=at,
            )
        )
    except IntegrityError:
        # The same id, used by somebody else an instant ago: it is not ours to know.
        raise NotFound() from None


def _refuse_gone(found: queries.Numbered) -> None:
    if found.deleted_at is not None:
        raise Gone("Ce numéro a été supprimé.")
