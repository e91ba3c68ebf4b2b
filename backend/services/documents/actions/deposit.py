"""A paper is put in the safe: bytes first, sealed as they arrive, then one row; or nothing at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from backend import vault
from backend.access import Actor, Permission, policy
from backend.clock import day_in
from backend.db import reading, transaction
from backend.errors import Conflict, Gone, Invalid, NotFound, TooLarge, TooMany, Unavailable
from backend.guides.papers import paper_types
from backend.ids import new_id
from backend.inspection import InspectionBusy, Refused
from backend.keyd import Keyd, Mac, Wrap
from backend.prepared import Prepared
from backend.services.documents import queries, records, rules
from backend.services.documents.access import own_safe
from backend.services.documents.actions import recalling, receiving, tracing
from backend.services.documents.actions.arriving import Arriving, drafts, heard
from backend.services.documents.models import Document, DocumentVersion

_PAPER, _VERSION = Prepared(insert(Document)), Prepared(insert(DocumentVersion))


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
        refuse_dates(paper.issued_on, paper.expires_on, day_in(actor.zone, at))
        with reading() as reader:
            known = queries.known(reader, document_id)
            if known is None:
                refuse_beyond(queries.usage(reader, actor.id, at), body.length)
        if known is not None:
            refuse_other(actor, known)
            arriving = Arriving(body.source, body.length)
            arriving.drain()
            refuse_unlike(known.sent_mac, _sent(actor, document_id, paper, arriving.sha256), tools.keyd)
            return False
        ref = vault.BlobRef(keys.vault, document_id, receiving.FIRST, keys.epoch)
        with drafts(tools.blobs) as names:
            sealed = take(actor, names, body, ref, paper, tools, scene, at)
            fresh = _keep(actor, document_id, keys, paper, sealed, tools.keyd, scene, at)
            if fresh:
                names.remove(sealed.blob)
    return fresh


def take(
    actor: Actor,
    names: list[str],
    body: receiving.Body,
    ref: vault.BlobRef,
    paper: rules.Paper,
    tools: receiving.Tools,
    scene: tracing.Scene,
    at: datetime,
) -> receiving.Sealed:
    """Receive what arrives for one's own safe; a file that is not to be kept is written in the trace, and said."""
    tools.inspector.warm()
    try:
        return receiving.receive(names, body, ref, paper, tools, scene)
    except Refused as refusal:
        _trace_refusal(actor, ref.document, tools.keyd, scene, at)
        raise receiving.said(refusal) from None
    except InspectionBusy:
        raise Unavailable(
            "Beaucoup de papiers arrivent en même temps. Réessaie dans un instant.",
            code="busy",
            extra={"retry_after": 5},
        ) from None


def refuse_dates(issued_on: date | None, expires_on: date | None, on: date) -> None:
    """Dates that cannot be, said beside the field to correct."""
    fault = rules.dates_fault(issued_on, expires_on, on=on)
    if fault:
        raise Invalid("Une date du papier est à corriger.", code="bad_dates", fields=fault)


def refuse_length(length: int) -> None:
    """The announced size, looked at before a byte is read."""
    if length == 0:
        raise Invalid(
            "Ce fichier est vide. Reprends ton papier en photo.", code="empty", fields={"/content": "vide"}
        )
    if length > rules.MAX_FILE:
        raise TooLarge("Ce fichier est trop lourd (plus de 15 Mo). Prends-le en photo.")


def refuse_beyond(usage: rules.Usage, size: int, *, new_paper: bool = True) -> None:
    """The limits of UPL-02, said with what to do."""
    limit = rules.room(usage, size, new_paper=new_paper)
    if limit == "hour":
        raise TooMany(
            "Tu as envoyé 30 papiers en une heure. Attends un peu, puis recommence.",
            extra={"retry_after": 600},
        )
    if limit is not None and limit != "file":
        raise Conflict("Il n'y a plus de place. Supprime un papier ou demande plus.", code="safe_full")


def refuse_other(actor: Actor, known: queries.Known) -> None:
    """An id already used: by somebody else (nothing is told), or for a paper deleted since."""
    if known.owner_id != actor.id:
        raise NotFound()
    if known.state != "kept":
        raise Gone("Ce papier a été supprimé. Envoie-le à nouveau depuis « Ajouter un papier ».")


def refuse_unlike(known_mac: bytes | None, sent: bytes, keyd: Keyd) -> None:
    """The same id for something else: said, and what was kept first stays."""
    if known_mac is None or not keyd.verify("request", sent, known_mac):
        raise Invalid(
            "Cet envoi a déjà servi pour un autre papier. Recommence depuis « Ajouter un papier ».",
            code="key_reused",
        )


def _sent(actor: Actor, document_id: UUID, paper: rules.Paper, digest: bytes) -> bytes:
    told: list[object] = [paper.type, paper.title, str(paper.expires_on), paper.side]
    told += [paper.file_name, paper.flatten, str(paper.issued_on), paper.holder]
    return b"deposit\x00" + actor.id.bytes + document_id.bytes + digest + json.dumps(told).encode()


def _keep(
    actor: Actor,
    document_id: UUID,
    keys: vault.VaultKeys,
    paper: rules.Paper,
    sealed: receiving.Sealed,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
) -> bool:
    """The row, in one transaction, limits looked at again; False when its twin came first."""
    message = _sent(actor, document_id, paper, sealed.origin.received_sha256)
    with transaction() as session:
        head = tracing.hold(session, actor.id)
        known = queries.known(session, document_id)
        if known is None:
            refuse_beyond(queries.usage(session, actor.id, at), sealed.size)
            with ours_alone():
                _write(session, head, actor, document_id, keys, paper, sealed, message, keyd, scene, at)
            return True
    refuse_other(actor, known)
    refuse_unlike(known.sent_mac, message, keyd)
    return False


@contextmanager
def ours_alone() -> Iterator[None]:
    """A row whose id may have been used an instant ago."""
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
    card = records.card_of(paper, sealed.origin)
    act = tracing.Act("deposited", document_id, receiving.FIRST, blob_sha256=sealed.ciphertext_sha256)
    key, domain, mac = tracing.append(
        session,
        keyd,
        head,
        actor,
        scene,
        [act],
        at=at,
        also=[
            wrapped_dek(keys, document_id, receiving.FIRST, sealed.dek),
            records.category(keys.vault, document_id, paper_types()[paper.type].domain),
            Mac("request", message),
        ],
    )
    _PAPER.run(
        session,
        {
            "id": document_id,
            "owner_id": actor.id,
            "state": "kept",
            "created_at": at,
            "deleted_at": None,
            "version": 1,
            "latest_version": receiving.FIRST,
            "key_epoch": keys.epoch,
            "sealed_card": records.seal_card(keys.index_key, document_id, card),
            "category_sealed": domain,
            "sent_mac": mac,
        },
    )
    write_version(session, actor, new_id(), document_id, receiving.FIRST, keys, sealed, key, at)
    recalling.plan(session, actor.id, document_id, card, on=day_in(actor.zone, at))


def wrapped_dek(keys: vault.VaultKeys, document_id: UUID, number: int, dek: bytes) -> Wrap:
    """A version's key, sealed to its owner, to be wrapped by keyd (KEY-03)."""
    place = records.dek_context(keys.vault, keys.epoch, document_id, number)
    return Wrap(place, vault.seal_to(keys.public, dek, place))


def write_version(
    session: Session,
    actor: Actor,
    version_id: UUID,
    document_id: UUID,
    number: int,
    keys: vault.VaultKeys,
    sealed: receiving.Sealed,
    key: bytes,
    at: datetime,
    sent_mac: bytes | None = None,
) -> None:
    """The row of a version whose bytes are at rest (REL-13: blob first, row after)."""
    told = version_row(actor, version_id, document_id, number, keys, sealed, key, at)
    _VERSION.run(session, told | {"sent_mac": sent_mac})


def version_row(
    actor: Actor,
    version_id: UUID,
    document_id: UUID,
    number: int,
    keys: vault.VaultKeys,
    sealed: receiving.Sealed,
    key: bytes,
    at: datetime,
) -> dict[str, Any]:
    """The columns of a version at rest, every one by its name; whoever brings it answers for it."""
    return {
        "id": version_id,
        "document_id": document_id,
        "number": number,
        "blob_name": sealed.blob,
        "blob_epoch": keys.epoch,
        "size": sealed.size,
        "ciphertext_sha256": sealed.ciphertext_sha256,
        "key_epoch": keys.epoch,
        "sealed_dek": key,
        "sealed_origin": records.seal_origin(keys.index_key, version_id, sealed.origin),
        "depositor_id": actor.id,
        "depositor_role": str(actor.leading_role or ""),
        "deposited_at": at,
        "sent_mac": None,
        "destroyed_at": None,
        "purged_at": None,
    }


def _trace_refusal(actor: Actor, document_id: UUID, keyd: Keyd, scene: tracing.Scene, at: datetime) -> None:
    with transaction() as session:
        head = tracing.hold(session, actor.id)
        act = tracing.Act("deposited", document_id, result="refused")
        tracing.append(session, keyd, head, actor, scene, [act], at=at)
