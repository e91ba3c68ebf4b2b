"""Finding what is in a safe: its papers and its trace, for whoever may see them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from backend import vault
from backend.access import Actor, Permission, policy
from backend.db import reading, transaction
from backend.errors import DomainError, Gone, NotFound
from backend.keyd import Keyd
from backend.services.documents import queries, records
from backend.services.documents.access import safe_link
from backend.services.documents.actions import tracing


class Damaged(DomainError):
    """The bytes at rest are no longer those that were stored (VLT-01): nothing of them is given."""

    code = "damaged"
    title = "Ce papier ne s'ouvre pas. L'équipe technique est prévenue."


def find(actor: Actor, document_id: UUID, *, keyd: Keyd, scene: tracing.Scene, at: datetime) -> queries.Held:
    """A paper this person may read. Raises Gone to its owner once deleted, and NotFound to everyone else:

    their try is written in the owner's trace (AUD-04).
    """
    with reading() as reader:
        held = queries.held(reader, document_id)
    if held is None:
        raise NotFound()
    try:
        policy.require(actor, Permission.DOCUMENT_READ, safe_link(actor, held.owner_id))
    except NotFound:
        with transaction() as session:
            head = tracing.hold(session, held.owner_id)
            tried = tracing.Act("opened", held.id, held.number, "refused")
            tracing.append(session, keyd, head, actor, tracing.Scene(network=scene.network), [tried], at=at)
        raise
    if held.state != "kept":
        raise Gone("Ce papier a été supprimé.")
    return held


def all_of(actor: Actor) -> list[queries.Held]:
    """Every paper of one's own safe, in one statement. Writes nothing."""
    policy.require(actor, Permission.DOCUMENT_READ, safe_link(actor, actor.id))
    with reading() as reader:
        return queries.held_by(reader, actor.id)


def trace_of(
    actor: Actor, *, before: int | None, limit: int
) -> tuple[list[queries.Traced], list[queries.Held]]:
    """A page of one's own trace, and the papers whose titles it can show. Writes nothing."""
    policy.require(actor, Permission.TRACE_READ, safe_link(actor, actor.id))
    with reading() as reader:
        entries = queries.traced(reader, actor.id, before=before, limit=limit)
        return entries, queries.held_by(reader, actor.id)


def require_own_safe(actor: Actor) -> None:
    """Whether this person has a safe of their own at all. Raises NotFound."""
    policy.require(actor, Permission.DOCUMENT_WRITE, safe_link(actor, actor.id))


def opened_records(held: queries.Held, keys: vault.VaultKeys) -> tuple[records.Card, records.Origin]:
    """What is sealed of a paper, opened. Raises Damaged."""
    try:
        return (
            records.open_card(keys.index_key, held.id, held.sealed_card or b""),
            records.open_origin(keys.index_key, held.version_id, held.sealed_origin or b""),
        )
    except vault.CannotOpen:
        raise Damaged() from None
