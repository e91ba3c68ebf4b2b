"""A paper replaced: its new version stands in front, the former ones stay listed and readable (VLT-03)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from backend import vault
from backend.access import Actor, Permission, policy
from backend.clock import day_in
from backend.db import reading, transaction
from backend.errors import Conflict, Gone, NotFound, Unavailable
from backend.guides.papers import paper_types
from backend.keyd import Keyd, Mac
from backend.services.documents import queries, records, rules
from backend.services.documents.access import own_safe, safe_link
from backend.services.documents.actions import deposit, recalling, receiving, tracing
from backend.services.documents.actions.arriving import Arriving, drafts, heard
from backend.services.documents.actions.granting import end_for_paper
from backend.services.documents.models import Document, DocumentVersion, Preview


class _Next(NamedTuple):
    """What a new version will be: its id, its number, what is then said of the paper."""

    id: UUID
    number: int
    card: records.Card
    message: bytes


def replace(
    actor: Actor,
    document_id: UUID,
    version_id: UUID,
    *,
    keys: vault.VaultKeys,
    change: Mapping[str, Any],
    body: receiving.Body,
    tools: receiving.Tools,
    scene: tracing.Scene,
    at: datetime,
) -> bool:
    """Put a new version in front of a paper; `change` is what it changes in what is said of it.

    Sent twice, it is kept once (False the second time). Raises what a deposit raises, and Conflict beyond the
    versions a paper may have.
    """
    policy.require(actor, Permission.DOCUMENT_DEPOSIT, own_safe(actor))
    with heard(body.source, body.length):
        deposit.refuse_length(body.length)
        with reading() as reader:
            known = queries.known_version(reader, version_id)
            held = _held(reader, actor, document_id)
            if known is None:
                _refuse_beyond(
                    queries.usage(reader, actor.id, at), queries.versions(reader, document_id), body
                )
        if known is not None:
            arriving = Arriving(body.source, body.length)
            arriving.drain()
            _refuse_unlike(
                actor, document_id, known, _sent(actor, version_id, change, arriving.sha256), tools.keyd
            )
            return False
        former = records.open_card(keys.index_key, document_id, held.sealed_card or b"")
        card = records.changed(former, **change)
        deposit.refuse_dates(card.issued_on, card.expires_on, day_in(actor.zone, at))
        paper = rules.Paper(
            card.type,
            card.title,
            file_name=change.get("file_name", ""),
            flatten=change.get("flatten", False),
        )
        number = held.number + 1
        ref = vault.BlobRef(keys.vault, document_id, number, keys.epoch)
        with drafts(tools.blobs) as names:
            sealed = deposit.take(actor, names, body, ref, paper, tools, scene, at)
            message = _sent(actor, version_id, change, sealed.origin.received_sha256)
            made = _Next(version_id, number, records.over(card, sealed.origin), message)
            fresh = _keep(actor, document_id, made, keys, sealed, tools.keyd, scene, at)
            if fresh:
                names.remove(sealed.blob)
    return fresh


def drop(
    actor: Actor, document_id: UUID, number: int, *, keyd: Keyd, scene: tracing.Scene, at: datetime
) -> UUID:
    """Destroy the keys of a former version (VLT-04). Raises Conflict for the one in front."""
    with transaction() as session:
        newest = _held(session, actor, document_id)
        held = queries.held(session, document_id, number)
        if held is None:
            raise NotFound("Ce papier n'a pas cette version.", code="no_such_version")
        if number == newest.number:
            raise Conflict(
                "C'est la version d'aujourd'hui. Remplace-la d'abord, ou supprime le papier.",
                code="current_version",
            )
        if held.sealed_dek is None:
            raise Gone("Cette version du papier a été supprimée.")
        head = tracing.hold(session, held.owner_id)
        act = tracing.Act("version_deleted", held.id, number, blob_sha256=held.ciphertext_sha256)
        tracing.append(session, keyd, head, actor, scene, [act], at=at)
        end_for_paper(session, document_id, at, number=number)
        session.execute(update(Preview).where(Preview.version_id == held.version_id).values(destroyed_at=at))
        session.execute(
            update(DocumentVersion)
            .where(DocumentVersion.id == held.version_id)
            .values(sealed_dek=None, sealed_origin=None, sent_mac=None, destroyed_at=at)
        )
    return document_id


def _held(reader: Any, actor: Actor, document_id: UUID) -> queries.Held:
    held = queries.held(reader, document_id)
    if held is None:
        raise NotFound()
    policy.require(actor, Permission.DOCUMENT_WRITE, safe_link(actor, held.owner_id))
    if held.state != "kept":
        raise Gone("Ce papier a été supprimé.")
    return held


def _refuse_beyond(usage: rules.Usage, versions: list[queries.Held], body: receiving.Body) -> None:
    deposit.refuse_beyond(usage, body.length, new_paper=False)
    if len(versions) >= rules.MAX_VERSIONS:
        raise Conflict(
            f"Ce papier a déjà {rules.MAX_VERSIONS} versions. Supprime une ancienne version, puis recommence.",
            code="too_many_versions",
        )


def _refuse_unlike(
    actor: Actor, document_id: UUID, known: queries.KnownVersion, sent: bytes, keyd: Keyd
) -> None:
    if known.owner_id != actor.id or known.document_id != document_id:
        raise NotFound()
    if known.destroyed:
        raise Gone("Cette version du papier a été supprimée.")
    deposit.refuse_unlike(known.sent_mac, sent, keyd)


def _sent(actor: Actor, version_id: UUID, change: Mapping[str, Any], digest: bytes) -> bytes:
    told = json.dumps(sorted((name, str(value)) for name, value in change.items()))
    return b"version\x00" + actor.id.bytes + version_id.bytes + digest + told.encode()


def _keep(
    actor: Actor,
    document_id: UUID,
    made: _Next,
    keys: vault.VaultKeys,
    sealed: receiving.Sealed,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
) -> bool:
    """The row, in one transaction, everything looked at again; False when its twin came first."""
    with transaction() as session:
        head = tracing.hold(session, actor.id)
        known = queries.known_version(session, made.id)
        if known is not None:
            _refuse_unlike(actor, document_id, known, made.message, keyd)
            return False
        now = _held(session, actor, document_id)
        if now.number + 1 != made.number:
            # Another phone put its version in front while this one was sealed for the same place.
            raise Unavailable(
                "Ce papier vient de changer sur un autre téléphone. Réessaie dans un instant.",
                code="busy",
                extra={"retry_after": 1},
            )
        deposit.refuse_beyond(queries.usage(session, actor.id, at), sealed.size, new_paper=False)
        act = tracing.Act("replaced", document_id, made.number, blob_sha256=sealed.ciphertext_sha256)
        key, domain, mac = tracing.append(
            session,
            keyd,
            head,
            actor,
            scene,
            [act],
            at=at,
            also=[
                deposit.wrapped_dek(keys, document_id, made.number, sealed.dek),
                records.category(keys.vault, document_id, paper_types()[made.card.type].domain),
                Mac("request", made.message),
            ],
        )
        with deposit.ours_alone():
            deposit.write_version(
                session, actor, made.id, document_id, made.number, keys, sealed, key, at, sent_mac=mac
            )
        session.execute(
            update(Document)
            .where(Document.id == document_id)
            .values(
                version=now.version + 1,
                latest_version=made.number,
                key_epoch=keys.epoch,
                sealed_card=records.seal_card(keys.index_key, document_id, made.card),
                category_sealed=domain,
            )
        )
        _recall(session, actor, document_id, made.card, at)
    return True


def _recall(session: Session, actor: Actor, document_id: UUID, card: records.Card, at: datetime) -> None:
    recalling.forget(session, actor.id, [document_id])
    recalling.plan(session, actor.id, document_id, card, on=day_in(actor.zone, at))
