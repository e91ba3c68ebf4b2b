"""Rows of the safe as they are shown to their owner: opened, in plain values, nothing null."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any
from uuid import UUID

from backend import vault
from backend.guides import papers
from backend.services.documents import queries, records, rules
from backend.services.documents.actions.finding import Around, opened_records


def document(
    held: queries.Held,
    keys: vault.VaultKeys,
    index_key: bytes,
    opened: Callable[[UUID, bytes], records.Card],
) -> dict[str, Any]:
    """A paper of a list. One that does not open is told so, and does not hide the others."""
    try:
        card = opened(held.id, held.sealed_card or b"")
        if not card.kind:
            origin = records.open_origin(index_key, held.version_id, held.sealed_origin or b"")
            card = records.over(card, origin)
    except vault.CannotOpen:
        closed = {"title": "Papier qui ne s'ouvre pas", "type": "other", "damaged": True}
        return {
            "id": held.id,
            "size": held.size,
            "version": held.version,
            "deposited_at": held.deposited_at,
        } | closed
    return _document(held, card, keys.vault)


def document_detail(held: queries.Held, around: Around, keys: vault.VaultKeys, *, on: date) -> dict[str, Any]:
    """A paper with where its bytes came from (VLT-02), its versions, how it stands on a day. Raises Damaged."""
    card, origin = opened_records(held, keys)
    index_key = keys.index_key
    kind = papers.paper_types()[card.type]
    return _document(held, records.over(card, origin), keys.vault) | {
        "versions": len(around.versions),
        "origin": _origin(origin),
        "all_versions": [_version(one, held.number, index_key, keys.vault) for one in around.versions],
        "freshness": freshness(rules.freshness(kind, rules.Dates(card.issued_on, card.expires_on), on=on)),
        "reminders": {
            "agreed": around.agreed,
            "on": around.agreed and not card.silent,
            "dates": around.recall_days,
        },
    }


def freshness(found: rules.Freshness) -> dict[str, Any]:
    """How a paper stands, and for each use."""
    uses = [
        _present(use=use.use, label=use.label, state=one.state, until=one.until, ask=one.ask)
        for use, one in found.uses
    ]
    said = _present(state=found.state, until=found.until, ask=found.ask, use=found.use)
    return said | {"uses": uses}


def documents(
    held: list[queries.Held], weights: dict[UUID, queries.Weight], keys: vault.VaultKeys, antivirus: str
) -> dict[str, Any]:
    """Every paper of a safe, with the room left. One key opens the whole list."""
    index_key = keys.index_key
    items, opened = [], records.card_opener(index_key)
    for one in held:
        item = document(one, keys, index_key, opened)
        item["versions"] = weights[one.id].versions if one.id in weights else 1
        items.append(item)
    return {
        "items": items,
        "quota": {
            "count": len(held),
            "bytes": sum(weights[one.id].size if one.id in weights else one.size for one in held),
            "of_count": rules.MAX_DOCUMENTS,
            "of_bytes": rules.MAX_BYTES,
        },
        "antivirus": antivirus,
    }


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


def _document(held: queries.Held, card: records.Card, reader_id: UUID) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "id": held.id,
        "title": card.title,
        "type": card.type,
        "kind": card.kind,
        "pages": card.pages,
        "size": held.size,
        "version": held.version,
        "deposited_at": held.deposited_at,
        "depositor": "me" if held.depositor_id == reader_id else held.depositor_role,
        "verify": "not_checked",
        "number": held.number,
    }
    if card.issued_on is not None:
        shown["issued_on"] = card.issued_on
    if card.expires_on is not None:
        shown["expires_on"] = card.expires_on
    if card.holder:
        shown["holder"] = card.holder
    if card.side is not None:
        shown["side"] = card.side
    return shown


def _version(held: queries.Held, newest: int, index_key: bytes, reader_id: UUID) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "number": held.number,
        "current": held.number == newest,
        "size": held.size,
        "deposited_at": held.deposited_at,
        "depositor": "me" if held.depositor_id == reader_id else held.depositor_role,
    }
    with suppress(vault.CannotOpen):
        origin = records.open_origin(index_key, held.version_id, held.sealed_origin or b"")
        shown |= {"kind": origin.kind, "pages": origin.pages, "origin": _origin(origin)}
    return shown


def _origin(origin: records.Origin) -> dict[str, Any]:
    return {
        "channel": origin.channel,
        "device": origin.device,
        "file_name": origin.file_name,
        "received_size": origin.received_size,
        "received_sha256": origin.received_sha256.hex(),
        "stored_sha256": origin.stored_sha256.hex(),
        "transformation": origin.transformation,
    }


def number(found: queries.Numbered, index_key: bytes) -> dict[str, Any]:
    """A number, opened, with what looks wrong in it. One that does not open is told so."""
    shown: dict[str, Any] = {"id": found.id, "version": found.version, "changed_at": found.changed_at}
    try:
        kept = records.open_number(index_key, found.id, found.sealed or b"")
    except vault.CannotOpen:
        return shown | {"type": "other", "label": "Numéro qui ne s'ouvre pas", "value": "", "damaged": True}
    shown |= _present(type=kept.type, label=kept.label, value=kept.value, note=kept.note or None)
    doubt = rules.number_doubt(papers.number_types()[kept.type], kept.value)
    return shown | _present(doubt=doubt)


def numbers(found: list[queries.Numbered], index_key: bytes) -> dict[str, Any]:
    """Every number of a person, by the name they gave it."""
    items = [number(one, index_key) for one in found]
    return {
        "items": sorted(items, key=lambda one: str(one["label"]).casefold()),
        "of_count": rules.MAX_NUMBERS,
    }


def _present(**told: Any) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value is not None}
