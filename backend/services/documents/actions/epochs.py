"""A safe gets new keys: what the former ones opened is sealed again, in the same transaction (KEY-08)."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session

from backend import vault
from backend.bulk import update_rows
from backend.keyd import Keyd
from backend.services.documents import queries, records
from backend.services.documents.models import Document, DocumentVersion, OwnNumber


def reseal(session: Session, former: vault.VaultKeys, fresh: vault.VaultKeys, *, keyd: Keyd) -> None:
    """Seal every paper's key, card and origin, and every number, under the new keys. The blobs stay as they are.

    Two calls to keyd whatever the number of papers. Raises CannotOpen: then nothing changes.
    """
    held = queries.all_versions(session, former.vault)
    old_key, new_key = former.index_key, fresh.index_key
    places = [
        (records.dek_context(former.vault, one.key_epoch, one.id, one.number), one.sealed_dek or b"")
        for one in held
    ]
    inner = keyd.unwrap(places)
    move = vault.dek_mover(former, fresh)
    sealed = [
        (
            records.dek_context(fresh.vault, fresh.epoch, one.id, one.number),
            move(wrapped, one.id, one.number, one.key_epoch),
        )
        for one, wrapped in zip(held, inner, strict=True)
    ]
    move_card, move_origin = records.movers(old_key, new_key)
    cards: dict[object, dict[str, object]] = {}
    versions = []
    for one, outer in zip(held, keyd.wrap(sealed), strict=True):
        if one.id not in cards:
            card = move_card(one.id, one.sealed_card or b"")
            cards[one.id] = {"id": one.id, "key_epoch": fresh.epoch, "sealed_card": card}
        origin = move_origin(one.version_id, one.sealed_origin or b"")
        versions.append(
            {
                "id": one.version_id,
                "key_epoch": fresh.epoch,
                "sealed_dek": outer,
                "sealed_origin": origin,
            }
        )
    update_rows(session, Document, list(cards.values()))
    update_rows(session, DocumentVersion, versions)
    numbers = [
        {
            "id": one.id,
            "key_epoch": fresh.epoch,
            "sealed": records.seal_number(
                new_key, one.id, records.open_number(old_key, one.id, one.sealed or b"")
            ),
        }
        for one in queries.numbers_of(session, former.vault)
    ]
    if numbers:
        session.execute(update(OwnNumber), numbers)
