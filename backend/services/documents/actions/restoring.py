"""Writing what a copy brought back: every paper, version and number in one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from backend import live, vault
from backend.access import Actor
from backend.clock import day_in
from backend.db import transaction
from backend.errors import Conflict
from backend.guides.papers import number_types, paper_types
from backend.ids import new_id
from backend.keyd import Call
from backend.services.documents import queries, records, rules
from backend.services.documents.actions import recalling, receiving, tracing
from backend.services.documents.actions.arriving import drafts
from backend.services.documents.actions.bringing import Brought, Restored, known_type, read_copy
from backend.services.documents.actions.deposit import ours_alone, refuse_beyond, version_row, wrapped_dek
from backend.services.documents.models import Document, DocumentVersion, OwnNumber
from backend.services.documents.rules import taking


def bring_back(
    actor: Actor,
    *,
    keys: vault.VaultKeys,
    body: receiving.Body,
    tools: receiving.Tools,
    scene: tracing.Scene,
    at: datetime,
) -> Brought:
    """Take a copy back in one's own safe. The same copy twice adds nothing the second time."""
    with drafts(tools.blobs) as names:
        index, restored, already = read_copy(
            actor, keys=keys, body=body, tools=tools, scene=scene, at=at, names=names
        )
        with transaction() as session:
            head = tracing.hold(session, actor.id)
            usage = queries.usage(session, actor.id, at)
            fresh = [one for one in restored if queries.known(session, one.id) is None]
            for one in fresh:
                size = sum(sealed.size for _, sealed in one.versions)
                refuse_beyond(rules.Usage(usage.count, usage.size, 0), min(size, rules.MAX_FILE))
                usage = rules.Usage(usage.count + 1, usage.size + size, 0)
            _write(session, head, actor, fresh, keys, tools, scene, at)
            numbers = _numbers(session, actor, index.numbers, keys, at)
            live.tell(session, [actor.id], "papers", at=at)
        kept = [sealed.blob for one in fresh for _, sealed in one.versions]
        for name in kept:
            names.remove(name)
    return Brought(len(fresh), len(kept), already + len(restored) - len(fresh), numbers)


def _write(
    session: Session,
    head: tracing.Head,
    actor: Actor,
    restored: list[Restored],
    keys: vault.VaultKeys,
    tools: receiving.Tools,
    scene: tracing.Scene,
    at: datetime,
) -> None:
    if not restored:
        return
    acts, also = [], []
    for one in restored:
        latest = one.versions[0]
        acts.append(
            tracing.Act("imported", one.id, latest[0].number, blob_sha256=latest[1].ciphertext_sha256)
        )
        calls: list[Call] = [
            records.category(keys.vault, one.id, paper_types()[known_type(one.paper.card.type)].domain)
        ]
        calls += [wrapped_dek(keys, one.id, told.number, sealed.dek) for told, sealed in one.versions]
        also += calls
    answers = iter(tracing.append(session, tools.keyd, head, actor, scene, acts, at=at, also=also))
    papers, versions = [], []
    for one in restored:
        papers.append(_paper(one, keys, next(answers), at))
        versions += [
            _version(actor, one.id, told, sealed, keys, next(answers), at) for told, sealed in one.versions
        ]
    with ours_alone():
        session.execute(insert(Document), papers)
        session.execute(insert(DocumentVersion), versions)
    for one in restored:
        recalling.plan(session, actor.id, one.id, _card(one.paper), on=day_in(actor.zone, at))


def _card(paper: taking.OnePaper) -> records.Card:
    told = paper.card
    kind = known_type(told.type)
    title = rules.harmless(told.title) or paper_types()[kind].label
    side = told.side if told.side in (1, 2) else None
    return records.Card(
        title,
        kind,
        told.expires_on,
        side,
        issued_on=told.issued_on,
        holder=rules.harmless(told.holder),
        silent=told.silent,
    )


def _paper(one: Restored, keys: vault.VaultKeys, category: bytes, at: datetime) -> dict[str, Any]:
    first = min(told.deposited_at for told, _ in one.versions)
    return {
        "id": one.id,
        "owner_id": keys.vault,
        "state": "kept",
        "created_at": min(first, at),
        "version": 1,
        "latest_version": max(told.number for told, _ in one.versions),
        "key_epoch": keys.epoch,
        "sealed_card": records.seal_card(keys.index_key, one.id, _card(one.paper)),
        "category_sealed": category,
        "sent_mac": None,
    }


def _version(
    actor: Actor,
    document_id: UUID,
    told: taking.OneVersion,
    sealed: receiving.Sealed,
    keys: vault.VaultKeys,
    key: bytes,
    at: datetime,
) -> dict[str, Any]:
    # Whatever the copy says of its first giver, and never later than today.
    given_at = min(told.deposited_at, at)
    return version_row(actor, new_id(), document_id, told.number, keys, sealed, key, given_at)


def _numbers(
    session: Session, actor: Actor, told: list[taking.OneNumber], keys: vault.VaultKeys, at: datetime
) -> int:
    index_key = keys.index_key
    held = {
        records.open_number(index_key, one.id, one.sealed or b"")
        for one in queries.numbers_of(session, actor.id)
    }
    rows = []
    for one in told:
        kind = one.type if one.type in number_types() else "other"
        number = rules.Number(
            kind,
            rules.harmless(one.label)[:120] or "Numéro",
            rules.harmless(one.value)[: rules.LONGEST_NUMBER],
            rules.harmless(one.note, rules.LONGEST_NOTE),
        )
        if not number.value or number in held:
            continue
        held.add(number)
        number_id = new_id()
        rows.append(
            {
                "id": number_id,
                "owner_id": actor.id,
                "version": 1,
                "key_epoch": keys.epoch,
                "sealed": records.seal_number(index_key, number_id, number),
                "created_at": at,
                "changed_at": at,
            }
        )
    if len(held) > rules.MAX_NUMBERS:
        raise Conflict(
            f"Tu aurais plus de {rules.MAX_NUMBERS} numéros. Supprime un numéro, puis recommence.",
            code="too_many_numbers",
        )
    if rows:
        session.execute(insert(OwnNumber), rows)
    return len(rows)
