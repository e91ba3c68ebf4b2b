"""A paper is put in the safe: bytes first, sealed as they arrive, then one row; or nothing at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from backend import vault
from backend.access import Actor, Permission, policy
from backend.db import reading, transaction
from backend.errors import Conflict, Gone, Invalid, NotFound, TooLarge, TooMany, Unavailable
from backend.guides.papers import paper_types
from backend.ids import new_id
from backend.inspection import InspectionBusy, Refused
from backend.keyd import Keyd, Mac, Wrap
from backend.services.documents import queries, records, rules
from backend.services.documents.access import own_safe
from backend.services.documents.actions import receiving, tracing
from backend.services.documents.actions.arriving import Arriving, drafts, heard
from backend.services.documents.models import Document, DocumentVersion


def deposit(
    actor: Actor,
    document_id: UUID,
    *,
    keys: vault.VaultKeys,
    paper: rules.Paper,
    body: receiving.Body,
    tools: receiving.Tools,
    scene: tracing.Scene,
    at: datetime,
) -> bool:
    """Keep a paper in one's own safe. Sent twice, it is kept once (False the second time).

    Raises TooLarge, TooMany, Conflict (no room left), Unsupported, Invalid, Cut, Gone, Unavailable, or
    KeydUnavailable; nothing is kept then.
    """
    policy.require(actor, Permission.DOCUMENT_DEPOSIT, own_safe(actor))
    with heard(body.source, body.length):
        refuse_length(body.length)
        with reading() as reader:
            known = queries.known(reader, document_id)
            if known is None:
                refuse_beyond(queries.usage(reader, actor.id, at), body.length)
        if known is not None:
            _refuse_other(actor, known)
            arriving = Arriving(body.source, body.length)
            arriving.drain()
            _refuse_unlike(known, _sent(actor, document_id, paper, arriving.sha256), tools.keyd)
            return False
        tools.inspector.warm()
        with drafts(tools.blobs) as names:
            try:
                sealed = receiving.receive(names, body, keys, document_id, paper, tools, scene)
            except Refused as refusal:
                _trace_refusal(actor, document_id, tools.keyd, scene, at)
                raise receiving.said(refusal) from None
            except InspectionBusy:
                raise Unavailable(
                    "Beaucoup de papiers arrivent en même temps. Réessaie dans un instant.",
                    code="busy",
                    extra={"retry_after": 5},
                ) from None
            fresh = _keep(
                actor, document_id, keys, paper, sealed, sealed.origin.received_sha256, tools.keyd, scene, at
            )
            if fresh:
                names.remove(sealed.blob)
    return fresh


def refuse_length(length: int) -> None:
    """The announced size, looked at before a byte is read."""
    if length == 0:
        raise Invalid(
            "Ce fichier est vide. Reprends ton papier en photo.", code="empty", fields={"/content": "vide"}
        )
    if length > rules.MAX_FILE:
        raise TooLarge("Ce fichier est trop lourd (plus de 15 Mo). Prends-le en photo.")


def refuse_beyond(usage: rules.Usage, size: int) -> None:
    """The limits of UPL-02, said with what to do."""
    limit = rules.room(usage, size)
    if limit == "hour":
        raise TooMany(
            "Tu as envoyé 30 papiers en une heure. Attends un peu, puis recommence.",
            extra={"retry_after": 600},
        )
    if limit is not None and limit != "file":
        raise Conflict("Il n'y a plus de place. Supprime un papier ou demande plus.", code="safe_full")


def _refuse_other(actor: Actor, known: queries.Known) -> None:
    if known.owner_id != actor.id:
        raise NotFound()
    if known.state != "kept":
        raise Gone("Ce papier a été supprimé. Envoie-le à nouveau depuis « Ajouter un papier ».")


def _refuse_unlike(known: queries.Known, sent: bytes, keyd: Keyd) -> None:
    if known.sent_mac is None or not keyd.verify("request", sent, known.sent_mac):
        raise Invalid(
            "Cet envoi a déjà servi pour un autre papier. Recommence depuis « Ajouter un papier ».",
            code="key_reused",
        )


def _sent(actor: Actor, document_id: UUID, paper: rules.Paper, digest: bytes) -> bytes:
    told = [paper.type, paper.title, str(paper.expires_on), paper.side, paper.file_name, paper.flatten]
    return b"deposit\x00" + actor.id.bytes + document_id.bytes + digest + json.dumps(told).encode()


def _keep(
    actor: Actor,
    document_id: UUID,
    keys: vault.VaultKeys,
    paper: rules.Paper,
    sealed: receiving.Sealed,
    received: bytes,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
) -> bool:
    """The row, in one transaction, limits looked at again; False when its twin came first."""
    message = _sent(actor, document_id, paper, received)
    with transaction() as session:
        head = tracing.hold(session, actor.id)
        known = queries.known(session, document_id)
        if known is None:
            refuse_beyond(queries.usage(session, actor.id, at), sealed.size)
            with _ours_alone():
                _write(session, head, actor, document_id, keys, paper, sealed, message, keyd, scene, at)
            return True
    _refuse_other(actor, known)
    _refuse_unlike(known, message, keyd)
    return False


@contextmanager
def _ours_alone() -> Iterator[None]:
    try:
        yield
    except IntegrityError:
        # The same id, used by somebody else an instant ago: it is not ours to know.
        raise NotFound() from None


def _write(
    session: Session,
    head: tracing.Head,
    actor: Actor,
    document_id: UUID,
    keys: vault.VaultKeys,
    paper: rules.Paper,
    sealed: receiving.Sealed,
    message: bytes,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
) -> None:
    version_id = new_id()
    place = {"vault": keys.vault, "epoch": keys.epoch, "document": document_id, "version": receiving.FIRST}
    dek = vault.seal_dek(sealed.dek, keys.public, **place, recipient=keys.vault)  # type: ignore[arg-type]
    category = paper_types()[paper.type].domain.encode()
    index_key = keys.index_key
    card = records.Card(paper.title, paper.type, paper.expires_on, paper.side)
    act = tracing.Act("deposited", document_id, receiving.FIRST, blob_sha256=sealed.ciphertext_sha256)
    wrapped, domain, mac = tracing.append(
        session,
        keyd,
        head,
        actor,
        scene,
        [act],
        at=at,
        also=[
            Wrap(records.dek_context(keys.vault, keys.epoch, document_id, receiving.FIRST), dek),
            Wrap(records.category_context(keys.vault, document_id), category),
            Mac("request", message),
        ],
    )
    session.execute(
        insert(Document).values(
            id=document_id,
            owner_id=actor.id,
            state="kept",
            created_at=at,
            version=1,
            latest_version=receiving.FIRST,
            key_epoch=keys.epoch,
            sealed_card=records.seal_card(index_key, document_id, card),
            category_sealed=domain,
            sent_mac=mac,
        )
    )
    session.execute(
        insert(DocumentVersion).values(
            id=version_id,
            document_id=document_id,
            number=receiving.FIRST,
            blob_name=sealed.blob,
            blob_epoch=keys.epoch,
            size=sealed.size,
            ciphertext_sha256=sealed.ciphertext_sha256,
            key_epoch=keys.epoch,
            sealed_dek=wrapped,
            sealed_origin=records.seal_origin(index_key, version_id, sealed.origin),
            depositor_id=actor.id,
            depositor_role=str(actor.leading_role or ""),
            deposited_at=at,
        )
    )


def _trace_refusal(actor: Actor, document_id: UUID, keyd: Keyd, scene: tracing.Scene, at: datetime) -> None:
    with transaction() as session:
        head = tracing.hold(session, actor.id)
        act = tracing.Act("deposited", document_id, result="refused")
        tracing.append(session, keyd, head, actor, scene, [act], at=at)
