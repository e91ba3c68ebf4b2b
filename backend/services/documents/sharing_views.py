"""Shares, papers handed over and papers asked for, as they are shown: plain values, nothing null."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Any
from uuid import UUID

from backend import vault
from backend.services import people
from backend.services.documents import envelopes, records
from backend.services.documents.actions.answering import Waiting
from backend.services.documents.actions.asking import Request
from backend.services.documents.actions.shared import Readable
from backend.services.documents.queries.grants import Readings, Shared


def person(person_id: UUID, role: str, names: dict[UUID, people.Named]) -> dict[str, Any]:
    """Somebody of the circle: a first name and a role, nothing else."""
    return {"id": person_id, "first_name": names[person_id].first_name, "role": role}


def grant(
    one: Shared,
    names: dict[UUID, people.Named],
    read: dict[tuple[UUID, UUID], Readings],
    cards: dict[UUID, bytes],
    keys: vault.VaultKeys,
    on: date,
) -> dict[str, Any]:
    """A share, for its owner."""
    shown: dict[str, Any] = {
        "id": one.id,
        "document_id": one.document_id,
        "recipient": person(one.recipient_id, one.recipient_role, names),
        "mode": one.mode,
        "number": one.number,
        "current": bool(one.latest),
        "created_at": one.created_at,
        "ends_on": one.ends_on,
        "state": one.state(on),
    }
    with suppress(vault.CannotOpen):
        shown["purpose"] = envelopes.open_purpose(keys.index_key, one.id, one.sealed_purpose)
    sealed = cards.get(one.document_id)
    if sealed is not None:
        with suppress(vault.CannotOpen):
            card = records.open_card(keys.index_key, one.document_id, sealed)
            shown |= {"title": card.title, "type": card.type}
    if one.side is not None:
        shown["side"] = one.side
    if one.ended_at is not None:
        shown["ended_at"] = one.ended_at
    seen = read.get((one.document_id, one.recipient_id))
    if seen is not None and seen.last_at >= one.created_at:
        shown["opened"] = {"count": seen.times, "first_at": seen.first_at, "last_at": seen.last_at}
    return shown


def readable(one: Readable) -> dict[str, Any]:
    """A paper shown to somebody, for them."""
    shown: dict[str, Any] = {
        "grant_id": one.grant.id,
        "document_id": one.grant.document_id,
        "owner_id": one.grant.owner_id,
        "owner_first_name": one.owner.first_name,
        "title": one.card.title,
        "type": one.card.type,
        "kind": one.card.kind,
        "pages": one.card.pages,
        "mode": one.grant.mode,
        "purpose": one.card.purpose,
        "shared_at": one.grant.created_at,
        "ends_on": one.grant.ends_on,
    }
    if one.grant.side is not None:
        shown["side"] = one.grant.side
    if one.opened_at is not None:
        shown["opened_at"] = one.opened_at
    return shown


def deposit(one: Waiting) -> dict[str, Any]:
    """A paper handed over, for its receiver."""
    card, origin = one.told.card, one.told.origin
    shown: dict[str, Any] = {
        "id": one.deposit.id,
        "title": card.title,
        "type": card.type,
        "kind": origin.kind,
        "pages": origin.pages,
        "size": one.deposit.size,
        "deposited_at": one.deposit.created_at,
        "from": {
            "id": one.deposit.depositor_id,
            "first_name": one.giver.first_name,
            "role": one.deposit.depositor_role,
        },
    }
    said = {
        "issued_on": card.issued_on,
        "expires_on": card.expires_on,
        "holder": card.holder,
        "side": card.side,
    }
    return shown | {name: value for name, value in said.items() if value}


def request(one: Request) -> dict[str, Any]:
    """A paper asked for, for either side."""
    asked = one.asked
    shown: dict[str, Any] = {
        "id": asked.id,
        "type": one.type,
        "asked_at": asked.asked_at,
        "state": asked.state,
    }
    if one.words:
        shown["words"] = one.words
    if asked.answered_at is not None:
        shown["answered_at"] = asked.answered_at
    if one.asker is not None:
        shown["from"] = {
            "id": asked.asker_id,
            "first_name": one.asker.first_name,
            "role": asked.asker_role,
        }
    return shown
