"""One's own links: to whom, for what, until when, who opened; and the square of one that can still be used."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from backend import vault
from backend.access import Actor, Permission, policy
from backend.db import reading
from backend.errors import NotFound
from backend.services import documents
from backend.services.guests import records
from backend.services.guests.actions.making import own
from backend.services.guests.queries import links


class MyLink(NamedTuple):
    """A link opened for its owner. `paper` and `told` are None when what is sealed no longer opens."""

    link: links.Mine
    told: records.Told | None
    paper: documents.Named | None


def mine(
    actor: Actor,
    *,
    keys: vault.VaultKeys,
    at: datetime,
    document_id: UUID | None = None,
    everything: bool = False,
) -> list[MyLink]:
    """One's own links, the newest first. Writes nothing."""
    policy.require(actor, Permission.GUEST_MANAGE, own(actor, actor.id))
    with reading() as reader:
        found = links.mine(reader, actor.id, at, document_id=document_id, everything=everything)
    papers = documents.named_papers(actor, {one.document_id for one in found}, keys) if found else {}
    return [MyLink(one, _told(one, keys), papers.get(one.document_id)) for one in found]


def one_of_mine(
    actor: Actor, link_id: UUID, *, keys: vault.VaultKeys, at: datetime
) -> tuple[MyLink, records.Way | None]:
    """One link, and its way in while its code can still be used."""
    with reading() as reader:
        found = links.one(reader, link_id)
    if found is None:
        raise NotFound()
    policy.require(actor, Permission.GUEST_MANAGE, own(actor, found.owner_id))
    papers = documents.named_papers(actor, [found.document_id], keys)
    way = None
    if found.state(at) == "live" and found.code_used_at is None and found.sealed_way is not None:
        try:
            way = records.open_way(keys.index_key, link_id, found.sealed_way)
        except vault.CannotOpen:
            way = None
    return MyLink(found, _told(found, keys), papers.get(found.document_id)), way


def _told(one: links.Mine, keys: vault.VaultKeys) -> records.Told | None:
    try:
        return records.open_told(keys.index_key, one.id, one.sealed_told)
    except vault.CannotOpen:
        return None
