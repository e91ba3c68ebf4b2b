"""Keep, change and delete one's own sheets; make a letter. Theirs alone: nobody else reads a line of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from backend import vault
from backend.access import Actor, Link, Permission, policy
from backend.db import reading, transaction
from backend.errors import Conflict, NotFound
from backend.ids import new_id
from backend.services.household import queries, records, rules, telling
from backend.services.household.models import OwnSheet


def _own(actor: Actor) -> Link:
    return Link(youth_id=actor.id, same_authority=True, own=True)


def mine(actor: Actor) -> list[queries.Sheet]:
    """Every sheet of one's own. Writes nothing."""
    policy.require(actor, Permission.HOUSEHOLD_OWN, _own(actor))
    with reading() as reader:
        return queries.sheets_of(reader, actor.id)


def find(actor: Actor, kind: str) -> queries.Sheet:
    """One sheet of one's own. Raises NotFound when it was never kept."""
    policy.require(actor, Permission.HOUSEHOLD_OWN, _own(actor))
    with reading() as reader:
        found = queries.sheet(reader, actor.id, kind)
    if found is None:
        raise NotFound()
    return found


def change(
    actor: Actor,
    kind: str,
    patch: Mapping[str, Any],
    checked: Callable[[dict[str, Any]], dict[str, Any]],
    *,
    keys: vault.VaultKeys,
    at: datetime,
) -> UUID:
    """Change some lines of a sheet, or begin it: what the patch does not name stays as it is (RFC 7396).

    A phone that was away overwrites only what was typed on it. `checked` gives the whole sheet as it may be kept, or
    raises Invalid. A sheet that no longer opens is refused rather than written over: raises Conflict.
    """
    policy.require(actor, Permission.HOUSEHOLD_OWN, _own(actor))
    with transaction() as session:
        found = queries.sheet(session, actor.id, kind)
        if found is None:
            said = checked(rules.merged({}, patch))
            sheet_id = _first(session, actor, kind, said, keys, at)
            if kind == telling.HOME:
                telling.plan(session, actor, sheet_id, {}, said, version=1, at=at)
            return sheet_id
        try:
            had = records.unseal(keys.index_key, found.id, found.sealed)
        except vault.CannotOpen:
            raise Conflict(
                "Cette page ne s'ouvre plus. Supprime-la, puis recommence.", code="damaged"
            ) from None
        said = checked(rules.merged(had, patch))
        session.execute(
            update(OwnSheet)
            .where(OwnSheet.id == found.id)
            .values(
                version=found.version + 1,
                key_epoch=keys.epoch,
                sealed=records.seal(keys.index_key, found.id, said),
                changed_at=at,
            )
        )
        if kind == telling.HOME:
            telling.plan(session, actor, found.id, had, said, version=found.version + 1, at=at)
        return found.id


def drop(actor: Actor, kind: str, *, at: datetime) -> None:
    """Delete a sheet: nothing of it is left, nothing more is said of it."""
    policy.require(actor, Permission.HOUSEHOLD_OWN, _own(actor))
    with transaction() as session:
        found = queries.sheet(session, actor.id, kind)
        if found is not None and kind == telling.HOME:
            telling.forget(session, actor.id, found.id, at=at)
        session.execute(delete(OwnSheet).where(OwnSheet.owner_id == actor.id, OwnSheet.kind == kind))


def signer(actor: Actor) -> queries.Signer:
    """Who signs a letter: the person themselves. Raises NotFound for anybody who is no young person."""
    policy.require(actor, Permission.HOUSEHOLD_OWN, _own(actor))
    with reading() as reader:
        found = queries.signer(reader, actor.id)
    if found is None:
        raise NotFound()
    return found


def erase(session: Session, owner_id: UUID) -> None:
    """Erase every sheet of a person: their account closes."""
    session.execute(delete(OwnSheet).where(OwnSheet.owner_id == owner_id))


def reseal(session: Session, former: vault.VaultKeys, fresh: vault.VaultKeys) -> None:
    """A safe gets new keys: its sheets are sealed again in the same transaction (KEY-08). Raises CannotOpen."""
    rows = [
        {
            "id": one.id,
            "key_epoch": fresh.epoch,
            "sealed": records.seal(
                fresh.index_key, one.id, records.unseal(former.index_key, one.id, one.sealed)
            ),
        }
        for one in queries.sheets_of(session, former.vault)
    ]
    if rows:
        session.execute(update(OwnSheet), rows)


def _first(
    session: Session, actor: Actor, kind: str, said: Mapping[str, Any], keys: vault.VaultKeys, at: datetime
) -> UUID:
    sheet_id = new_id()
    try:
        session.execute(
            insert(OwnSheet).values(
                id=sheet_id,
                owner_id=actor.id,
                kind=kind,
                version=1,
                key_epoch=keys.epoch,
                sealed=records.seal(keys.index_key, sheet_id, said),
                changed_at=at,
            )
        )
    except IntegrityError:
        raise Conflict("Cette page vient d'être gardée ailleurs. Recharge, puis recommence.") from None
    return sheet_id
