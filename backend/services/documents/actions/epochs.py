"""A safe gets new keys: what the former ones opened is sealed again, in the same transaction (KEY-08)."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session

from backend import vault
from backend.keyd import Keyd
from backend.services.documents import queries, records
from backend.services.documents.models import Document, DocumentVersion


def reseal(session: Session, former: vault.VaultKeys, fresh: vault.VaultKeys, *, keyd: Keyd) -> None:
    """Seal every paper's key, card and origin under the new keys. The blobs stay as they are.

    Two calls to keyd whatever the number of papers. Raises CannotOpen: then nothing changes.
    """
    held = queries.all_versions(session, former.vault)
    old_key, new_key = former.index_key, fresh.index_key
    places = [
        (records.dek_context(former.vault, one.key_epoch, one.id, one.number), one.sealed_dek or b"")
        for one in held
    ]
    inner = keyd.unwrap(places)
    sealed = []
    for one, wrapped in zip(held, inner, strict=True):
        place = {"vault": former.vault, "document": one.id, "version": one.number, "recipient": former.vault}
        dek = vault.open_dek(former.secret, wrapped, epoch=one.key_epoch, **place)  # type: ignore[arg-type]
        again = vault.seal_dek(dek, fresh.public, epoch=fresh.epoch, **place)  # type: ignore[arg-type]
        sealed.append((records.dek_context(fresh.vault, fresh.epoch, one.id, one.number), again))
    cards: dict[object, dict[str, object]] = {}
    versions = []
    for one, outer in zip(held, keyd.wrap(sealed), strict=True):
        card = records.open_card(old_key, one.id, one.sealed_card or b"")
        origin = records.open_origin(old_key, one.version_id, one.sealed_origin or b"")
        cards[one.id] = {
            "id": one.id,
            "key_epoch": fresh.epoch,
            "sealed_card": records.seal_card(new_key, one.id, card),
        }
        versions.append(
            {
                "id": one.version_id,
                "key_epoch": fresh.epoch,
                "sealed_dek": outer,
                "sealed_origin": records.seal_origin(new_key, one.version_id, origin),
            }
        )
    if held:
        session.execute(update(Document), list(cards.values()))
        session.execute(update(DocumentVersion), versions)
