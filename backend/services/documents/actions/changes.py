"""Renaming a paper, deleting it, and saying yes or no to what the safe may do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import vault
from backend.access import Actor, Permission, policy
from backend.clock import day_in
from backend.db import transaction
from backend.errors import Gone, NotFound, StaleVersion
from backend.guides import papers
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.documents import queries, records
from backend.services.documents.access import own_safe, safe_link
from backend.services.documents.actions import recalling, tracing
from backend.services.documents.actions.deposit import refuse_dates
from backend.services.documents.actions.finding import opened_records
from backend.services.documents.actions.granting import end_for_paper
from backend.services.documents.models import Consent, Document, DocumentVersion, Preview


def rename(
    actor: Actor,
    document_id: UUID,
    *,
    change: Mapping[str, Any],
    version: int,
    keys: vault.VaultKeys,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
) -> UUID:
    """Change what is said of a paper (title, kind, dates, whose it is, side); its bytes stay. Raises StaleVersion."""
    with transaction() as session:
        held = _writable(session, actor, document_id)
        card = opened_records(held, keys)[0]
        card = records.changed(card, **change)
        refuse_dates(card.issued_on, card.expires_on, day_in(actor.zone, at))
        head = tracing.hold(session, held.owner_id)
        category = records.category(keys.vault, document_id, papers.paper_types()[card.type].domain)
        act = tracing.Act("renamed", document_id, held.number)
        sealed = tracing.append(session, keyd, head, actor, scene, [act], at=at, also=[category])[0]
        changed = session.execute(
            update(Document)
            .where(Document.id == document_id, Document.version == version, Document.state == "kept")
            .values(
                version=version + 1,
                key_epoch=keys.epoch,
                sealed_card=records.seal_card(keys.index_key, document_id, card),
                category_sealed=sealed,
            )
        )
        if changed.rowcount != 1:  # type: ignore[attr-defined]
            now = session.scalar(select(Document.version).where(Document.id == document_id))
            raise StaleVersion(extra={"version": now})
        recalling.forget(session, held.owner_id, [document_id])
        recalling.plan(session, held.owner_id, document_id, card, on=day_in(actor.zone, at))
    return document_id


def delete(actor: Actor, document_id: UUID, *, keyd: Keyd, scene: tracing.Scene, at: datetime) -> UUID:
    """Destroy the keys of a paper: from the commit on, nobody can read it, operator included (VLT-04).

    Its sealed bytes, worthless now, are purged 48 to 72 hours later (RET-02).
    """
    with transaction() as session:
        held = _writable(session, actor, document_id)
        head = tracing.hold(session, held.owner_id)
        act = tracing.Act("deleted", document_id, held.number, blob_sha256=held.ciphertext_sha256)
        tracing.append(session, keyd, head, actor, scene, [act], at=at)
        recalling.forget(session, held.owner_id, [document_id])
        end_for_paper(session, document_id, at)
        versions = select(DocumentVersion.id).where(DocumentVersion.document_id == document_id)
        session.execute(
            update(Preview)
            .where(Preview.version_id.in_(versions), Preview.destroyed_at.is_(None))
            .values(destroyed_at=at)
        )
        session.execute(
            update(DocumentVersion)
            .where(DocumentVersion.document_id == document_id, DocumentVersion.destroyed_at.is_(None))
            .values(sealed_dek=None, sealed_origin=None, sent_mac=None, destroyed_at=at)
        )
        session.execute(
            update(Document)
            .where(Document.id == document_id)
            .values(
                state="deleted",
                deleted_at=at,
                version=held.version + 1,
                sealed_card=None,
                category_sealed=None,
                sent_mac=None,
            )
        )
    return document_id


def say(
    actor: Actor,
    answers: Mapping[str, bool],
    *,
    text_version: str,
    keys: vault.VaultKeys,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
) -> UUID:
    """Say yes or no to what the safe may do; each yes and each withdrawal keeps its day (VLT-09).

    A yes to reminders writes the days of every paper at once; a no forgets them all.
    """
    policy.require(actor, Permission.DOCUMENT_WRITE, own_safe(actor))
    with transaction() as session:
        head = tracing.hold(session, actor.id)
        changed = record_consents(session, actor.id, answers, text_version, at)
        acts = [tracing.Act("consented" if answers[kind] else "withdrew") for kind in changed]
        if acts:
            tracing.append(session, keyd, head, actor, scene, acts, at=at)
        if "reminders" in changed and answers["reminders"]:
            recalling.plan_all(session, keys, on=day_in(actor.zone, at))
        elif "reminders" in changed:
            recalling.forget(session, actor.id, None)
    return actor.id


def record_consents(
    session: Session, person_id: UUID, answers: Mapping[str, bool], text_version: str, at: datetime
) -> list[str]:
    """Write what changes in what a person agreed to, and name it. Also handed over to accounts, for the welcome."""
    standing = queries.consents(session, person_id)
    told = {kind.code for kind in papers.consents().kinds}
    changed = []
    for kind, yes in answers.items():
        last = standing.get(kind)
        held = last is not None and last.withdrawn_at is None
        if kind not in told or (yes == held and (not held or last.text_version == text_version)):  # type: ignore[union-attr]
            continue
        if held:
            session.execute(
                update(Consent)
                .where(Consent.person_id == person_id, Consent.kind == kind, Consent.withdrawn_at.is_(None))
                .values(withdrawn_at=at)
            )
        if yes:
            session.execute(
                insert(Consent).values(
                    id=new_id(), person_id=person_id, kind=kind, text_version=text_version, given_at=at
                )
            )
        changed.append(kind)
    return changed


def _writable(session: Session, actor: Actor, document_id: UUID) -> queries.Held:
    held = queries.held(session, document_id)
    if held is None:
        raise NotFound()
    policy.require(actor, Permission.DOCUMENT_WRITE, safe_link(actor, held.owner_id))
    if held.state != "kept":
        raise Gone("Ce papier a été supprimé.")
    return held
