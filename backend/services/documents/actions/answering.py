"""The young person answers what is put before them: a paper handed over, accepted or refused."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import insert, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from backend import live, outbox, vault
from backend.access import Actor, Permission, policy
from backend.clock import day_in
from backend.db import reading, transaction
from backend.errors import Conflict, Invalid, NotFound, Unavailable
from backend.guides.papers import paper_types
from backend.ids import new_id
from backend.inspection import InspectionBusy, Refused
from backend.keyd import Keyd, Wrap
from backend.services import people
from backend.services.documents import envelopes, notices, queries, records, rules
from backend.services.documents.access import own_safe, safe_link
from backend.services.documents.actions import recalling, receiving, tracing
from backend.services.documents.actions.deposit import refuse_beyond
from backend.services.documents.actions.finding import Damaged
from backend.services.documents.models import Document, DocumentVersion, PaperDeposit
from backend.services.documents.queries import passing

FORGOTTEN = {"sealed_dek": None, "sealed_told": None, "sent_mac": None}


class Waiting(NamedTuple):
    """A paper handed over, as its receiver sees it."""

    deposit: passing.Deposited
    told: envelopes.Told
    giver: people.Named


def waiting(actor: Actor, *, keys: vault.VaultKeys, keyd: Keyd) -> list[Waiting]:
    """What waits for one's answer, the newest first. Writes nothing; one call to keyd."""
    policy.require(actor, Permission.DOCUMENT_WRITE, own_safe(actor))
    with reading() as reader:
        found = passing.waiting(reader, actor.id)
        givers = people.names(reader, {one.depositor_id for one in found})
    inner = keyd.unwrap([(_told_place(one), one.sealed_told or b"") for one in found]) if found else []
    return [
        Waiting(one, _told(one, sealed, keys), givers[one.depositor_id])
        for one, sealed in zip(found, inner, strict=True)
    ]


def accept(
    actor: Actor,
    deposit_id: UUID,
    *,
    keys: vault.VaultKeys,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
    title: str | None = None,
    kind: str | None = None,
) -> UUID:
    """Keep it: the same bytes become a paper of one's own, under the same id. Raises Conflict when there is no room."""
    policy.require(actor, Permission.DOCUMENT_WRITE, own_safe(actor))
    with transaction() as session:
        head = tracing.hold(session, actor.id)
        found = _mine(session, actor, deposit_id, "accepted")
        if found.state == "accepted":
            return deposit_id
        usage = queries.usage(session, actor.id, at)
        refuse_beyond(rules.Usage(usage.count, usage.size, 0), found.size)
        told = _told(found, keyd.unwrap([(_told_place(found), found.sealed_told or b"")])[0], keys)
        card = _renamed(told.card, title, kind)
        domain = paper_types()[card.type].domain.encode()
        act = tracing.Act(
            "accepted",
            deposit_id,
            receiving.FIRST,
            blob_sha256=found.ciphertext_sha256,
            with_id=found.depositor_id,
        )
        category = Wrap(records.category_context(keys.vault, deposit_id), domain)
        wrapped = tracing.append(session, keyd, head, actor, scene, [act], at=at, also=[category])[0]
        _answered(session, found, "accepted", at, blob_name=None)
        _become_a_paper(session, found, keys, card, told.origin, wrapped, at)
        recalling.plan(session, actor.id, deposit_id, card, on=day_in(actor.zone, at))
        live.tell(session, [actor.id], "papers", deposit_id, at=at)
    return deposit_id


def refuse(actor: Actor, deposit_id: UUID, *, keyd: Keyd, scene: tracing.Scene, at: datetime) -> UUID:
    """Say no: its keys are destroyed before the answer, nobody can read it any more."""
    policy.require(actor, Permission.DOCUMENT_WRITE, own_safe(actor))
    with transaction() as session:
        head = tracing.hold(session, actor.id)
        found = _mine(session, actor, deposit_id, "refused")
        if found.state == "waiting":
            act = tracing.Act("refused", deposit_id, receiving.FIRST, with_id=found.depositor_id)
            tracing.append(session, keyd, head, actor, scene, [act], at=at)
            _answered(session, found, "refused", at, destroyed_at=at)
            live.tell(session, [actor.id], "papers", deposit_id, at=at)
    return deposit_id


def page(
    actor: Actor, deposit_id: UUID, number: int, *, keys: vault.VaultKeys, tools: receiving.Tools
) -> bytes:
    """A page (from 1) of a paper that waits, as a WebP: to decide on what one has seen. Nothing of it is kept."""
    with reading() as reader:
        found = passing.deposit(reader, deposit_id)
        if found is None or found.state != "waiting":
            raise NotFound()
        policy.require(actor, Permission.DOCUMENT_WRITE, safe_link(actor, found.youth_id))
        if not queries.agrees(reader, found.youth_id, "previews"):
            raise Conflict(
                "Tu as dit non aux images de tes papiers. Accepte ce papier pour le lire, ou change d'avis.",
                code="previews_refused",
            )
    place = records.dek_context(actor.id, found.key_epoch, deposit_id, receiving.FIRST)
    sealed = [(place, found.sealed_dek or b""), (_told_place(found), found.sealed_told or b"")]
    inner, said = tools.keyd.unwrap(sealed)
    told = _told(found, said, keys)
    if not 1 <= number <= told.origin.pages:
        raise NotFound("Ce papier n'a pas cette page.", code="no_such_page")
    try:
        dek = vault.open_with(keys.secret, inner, place)
        ref = vault.BlobRef(actor.id, deposit_id, receiving.FIRST, found.blob_epoch)
        with tools.blobs.open(found.blob_name or "") as file:
            source = vault.open_blob(file, dek=dek, ref=ref)
            with tools.inspector.read(
                "preview",
                told.origin.kind,  # type: ignore[arg-type]
                source,
                source.length,
                page=number,
            ) as drawn:
                return b"".join(drawn.pieces)
    except (vault.CannotOpen, vault.BlobMissing):
        raise Damaged() from None
    except InspectionBusy:
        raise Unavailable("Beaucoup de papiers s'ouvrent en même temps. Réessaie.", code="busy") from None
    except Refused:
        raise Invalid("Cette page est trop compliquée à montrer.", code="page_not_drawn") from None


def _mine(session: Session, actor: Actor, deposit_id: UUID, answer: str) -> passing.Deposited:
    found = passing.deposit(session, deposit_id)
    if found is None:
        raise NotFound()
    policy.require(actor, Permission.DOCUMENT_WRITE, safe_link(actor, found.youth_id))
    if found.state not in ("waiting", answer):
        raise Conflict("Tu as déjà répondu pour ce papier.", code="already_answered")
    return found


def _answered(session: Session, found: passing.Deposited, state: str, at: datetime, **also: object) -> None:
    values = {"state": state, "answered_at": at, **FORGOTTEN, **also}
    session.execute(update(PaperDeposit).where(PaperDeposit.id == found.id).values(**values))
    outbox.withdraw(session, [found.youth_id], notices.DEPOSIT, [str(found.id)])


def _become_a_paper(
    session: Session,
    found: passing.Deposited,
    keys: vault.VaultKeys,
    card: records.Card,
    origin: records.Origin,
    category: bytes,
    at: datetime,
) -> None:
    version_id = new_id()
    try:
        session.execute(
            insert(Document).values(
                id=found.id,
                owner_id=keys.vault,
                state="kept",
                created_at=at,
                version=1,
                latest_version=receiving.FIRST,
                key_epoch=keys.epoch,
                sealed_card=records.seal_card(keys.index_key, found.id, card),
                category_sealed=category,
                sent_mac=None,
            )
        )
    except IntegrityError:
        raise Conflict("Ce papier ne peut plus être accepté. Demande qu'on te le redonne.") from None
    session.execute(
        insert(DocumentVersion).values(
            id=version_id,
            document_id=found.id,
            number=receiving.FIRST,
            blob_name=found.blob_name,
            blob_epoch=found.blob_epoch,
            size=found.size,
            ciphertext_sha256=found.ciphertext_sha256,
            key_epoch=found.key_epoch,
            # Sealed to this very person, in the place of a paper of theirs: it moves as it is.
            sealed_dek=found.sealed_dek,
            sealed_origin=records.seal_origin(keys.index_key, version_id, origin),
            depositor_id=found.depositor_id,
            depositor_role=found.depositor_role,
            deposited_at=found.created_at,
        )
    )


def _renamed(card: records.Card, title: str | None, kind: str | None) -> records.Card:
    return msgspec.structs.replace(card, title=title or card.title, type=kind or card.type)


def _told_place(found: passing.Deposited) -> vault.Context:
    return envelopes.deposit_context(found.youth_id, found.key_epoch, found.id)


def _told(found: passing.Deposited, inner: bytes, keys: vault.VaultKeys) -> envelopes.Told:
    try:
        return envelopes.open_told(keys.secret, inner, _told_place(found))
    except vault.CannotOpen:
        raise Damaged() from None
