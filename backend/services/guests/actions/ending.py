"""A link ends: its keys, its pages and whatever is open of it are destroyed in the same transaction."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from backend import live, vault
from backend.access import Actor, Permission, policy
from backend.db import transaction
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import documents
from backend.services.guests import records
from backend.services.guests.actions.making import own
from backend.services.guests.models import GuestLink, GuestPage, GuestSession
from backend.services.guests.queries import links


def stop(actor: Actor, link_id: UUID, *, keyd: Keyd, scene: documents.Scene, at: datetime) -> UUID:
    """Stop a link: the next request of whoever has it open finds nothing. Twice is once."""
    with transaction() as session:
        found = links.one(session, link_id)
        if found is None:
            raise NotFound()
        policy.require(actor, Permission.GUEST_MANAGE, own(actor, found.owner_id))
        if end(session, at, "owner", GuestLink.id == link_id):
            number = session.scalar(select(GuestLink.number).where(GuestLink.id == link_id)) or 0
            act = documents.GuestAct("guest_ended", found.document_id, number)
            documents.note_guest(
                session, keyd, actor.id, act, actor=actor, device=scene.device, network=scene.network, at=at
            )
    return link_id


def end(session: Session, at: datetime, by: str, *which: object) -> int:
    """End the links that still run among these, and destroy what they open with; how many ended.

    `by` is `owner`, `codes`, `paper`, `keys` or `time`.
    """
    ended = session.execute(
        update(GuestLink)
        .where(GuestLink.ended_at.is_(None), *which)  # type: ignore[arg-type]
        .values(ended_at=at, ended_by=by, sealed_key=None, sealed_way=None)
        .returning(GuestLink.id, GuestLink.owner_id)
        .execution_options(synchronize_session=False)
    ).all()
    ids = [link_id for link_id, _ in ended]
    if ids:
        session.execute(delete(GuestSession).where(GuestSession.link_id.in_(ids)))
        session.execute(delete(GuestPage).where(GuestPage.link_id.in_(ids)))
        live.tell(session, {owner for _, owner in ended}, "papers", at=at)
    return len(ids)


def end_for_paper(session: Session, document_id: UUID, at: datetime, *, number: int | None = None) -> None:
    """A paper, or one version of it, is deleted: nobody outside reads it any more (VLT-04)."""
    which = [GuestLink.document_id == document_id]
    if number is not None:
        which.append(GuestLink.number == number)
    end(session, at, "paper", *which)


def keys_changed(session: Session, former: vault.VaultKeys, fresh: vault.VaultKeys, *, at: datetime) -> None:
    """A safe gets new keys: whoever held the lost phone may have made a link, so every link ends. The list stays.

    Raises CannotOpen: then nothing changes.
    """
    end(session, at, "keys", GuestLink.owner_id == former.vault)
    told = session.execute(
        select(GuestLink.id, GuestLink.sealed_told).where(
            GuestLink.owner_id == former.vault, GuestLink.owner_epoch == former.epoch
        )
    ).all()
    for link_id, sealed in told:
        again = records.seal_told(
            fresh.index_key, link_id, records.open_told(former.index_key, link_id, sealed)
        )
        session.execute(
            update(GuestLink)
            .where(GuestLink.id == link_id)
            .values(owner_epoch=fresh.epoch, sealed_told=again)
        )
