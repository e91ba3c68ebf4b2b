"""Finding what is in a safe: its papers and its trace, for whoever may see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
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


def find(
    actor: Actor,
    document_id: UUID,
    *,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
    number: int | None = None,
) -> queries.Held:
    """A paper this person may read: its version of today, or the one of this number.

    Raises Gone to its owner once deleted, and NotFound to everyone else: their try is written in the owner's trace
    (AUD-04).
    """
    with reading() as reader:
        held = queries.held(reader, document_id, number)
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
    if held.sealed_dek is None:
        raise Gone("Cette version du papier a été supprimée.")
    return held


def all_of(actor: Actor) -> tuple[list[queries.Held], dict[UUID, queries.Weight]]:
    """Every paper of one's own safe, and what each weighs with its former versions. Writes nothing."""
    policy.require(actor, Permission.DOCUMENT_READ, safe_link(actor, actor.id))
    with reading() as reader:
        held = queries.held_by(reader, actor.id)
        replaced = any(one.number > 1 for one in held)
        return held, queries.weights(reader, actor.id) if replaced else {}


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a paper: its versions, and the days it is recalled."""

    versions: list[queries.Held]
    agreed: bool
    recall_days: list[date]


def around(held: queries.Held) -> Around:
    """What stands around a paper already found. Writes nothing."""
    with reading() as reader:
        return Around(
            queries.versions(reader, held.id),
            queries.agrees(reader, held.owner_id, "reminders"),
            queries.recall_days(reader, held.id),
        )


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
