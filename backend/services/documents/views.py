"""Rows of the safe as they are shown to their owner: opened, in plain values, nothing null."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from uuid import UUID

from backend import vault
from backend.guides import papers
from backend.services.documents import notices, queries, records, rules
from backend.services.documents.actions.finding import opened_records


def document(held: queries.Held, keys: vault.VaultKeys, index_key: bytes) -> dict[str, Any]:
    """A paper of a list. One that does not open is told so, and does not hide the others."""
    try:
        card = records.open_card(index_key, held.id, held.sealed_card or b"")
        origin = records.open_origin(index_key, held.version_id, held.sealed_origin or b"")
    except vault.CannotOpen:
        closed = {"title": "Papier qui ne s'ouvre pas", "type": "other", "damaged": True}
        return {
            "id": held.id,
            "size": held.size,
            "version": held.version,
            "deposited_at": held.deposited_at,
        } | closed
    return _document(held, card, origin, keys.vault)


def document_detail(held: queries.Held, keys: vault.VaultKeys) -> dict[str, Any]:
    """A paper with where its bytes came from (VLT-02). Raises Damaged."""
    card, origin = opened_records(held, keys)
    told = {
        "channel": origin.channel,
        "device": origin.device,
        "file_name": origin.file_name,
        "received_size": origin.received_size,
        "received_sha256": origin.received_sha256.hex(),
        "stored_sha256": origin.stored_sha256.hex(),
        "transformation": origin.transformation,
    }
    return _document(held, card, origin, keys.vault) | {"origin": told}


def documents(held: list[queries.Held], keys: vault.VaultKeys, antivirus: str) -> dict[str, Any]:
    """Every paper of a safe, with the room left. One key opens the whole list."""
    index_key = keys.index_key
    return {
        "items": [document(one, keys, index_key) for one in held],
        "quota": {
            "count": len(held),
            "bytes": sum(one.size for one in held),
            "of_count": rules.MAX_DOCUMENTS,
            "of_bytes": rules.MAX_BYTES,
        },
        "antivirus": antivirus,
    }


def trace(
    entries: list[queries.Traced], titles: dict[UUID, str], reader_id: UUID, next_page: str | None
) -> dict[str, Any]:
    """A page of the trace, in sentences."""
    items = []
    for entry in entries:
        item: dict[str, Any] = {
            "at": entry.at,
            "who": "me" if entry.actor_id == reader_id else "other",
            "role": entry.actor_role,
            "act": entry.act,
            "result": entry.result,
            "sentence": notices.sentence(entry.act, entry.result),
        }
        if entry.object_id is not None:
            item["document_id"] = entry.object_id
        if entry.object_id in titles:
            item["title"] = titles[entry.object_id]
        if entry.device:
            item["device"] = entry.device
        items.append(item)
    return {"items": items, **({"next": next_page} if next_page else {})}


def titles(held: list[queries.Held], index_key: bytes) -> dict[UUID, str]:
    """The title of each paper still there."""
    told = {}
    for one in held:
        with suppress(vault.CannotOpen):
            told[one.id] = records.open_card(index_key, one.id, one.sealed_card or b"").title
    return told


def consents(standing: dict[str, queries.Agreed], antivirus: str) -> dict[str, Any]:
    """What may be said yes to on this instance, and what was said."""
    told = papers.consents()
    items = []
    for kind in told.kinds:
        if kind.only_with_antivirus and antivirus == "none":
            continue
        last = standing.get(kind.code)
        item: dict[str, Any] = {
            "code": kind.code,
            "title": kind.title,
            "text": kind.text,
            "given": last is not None and last.withdrawn_at is None,
        }
        if last is not None:
            item |= {"text_version": last.text_version, "given_at": last.given_at}
            if last.withdrawn_at is not None:
                item["withdrawn_at"] = last.withdrawn_at
        items.append(item)
    return {"text_version": told.version, "antivirus": antivirus, "items": items}


def _document(
    held: queries.Held, card: records.Card, origin: records.Origin, reader_id: UUID
) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "id": held.id,
        "title": card.title,
        "type": card.type,
        "kind": origin.kind,
        "pages": origin.pages,
        "size": held.size,
        "version": held.version,
        "deposited_at": held.deposited_at,
        "depositor": "me" if held.depositor_id == reader_id else held.depositor_role,
        "verify": "not_checked",
    }
    if card.expires_on is not None:
        shown["expires_on"] = card.expires_on
    if card.side is not None:
        shown["side"] = card.side
    return shown
