"""Ways in: a new epoch for a safe of 200 papers, and opening a safe by its rescue card."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import insert

from backend import clock, vault
from backend.db import transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services import accounts, people
from backend.services.accounts.actions.epochs import renew
from backend.services.accounts.actions.keyrings import add_way_in, give_birth
from backend.services.documents import records
from backend.services.documents.models import Document, DocumentVersion
from bench import france
from bench.ground import KINDS, analyze, ground
from bench.measure import alternate, figure, ratio_of_medians

PAPERS = 200
_SUITE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)


class _Undone(Exception):
    """What was done is taken back, so that each round finds the same safe."""


def workloads() -> Iterator[dict[str, Any]]:
    """safe.epoch on both bases, recovery.open."""
    for kind in KINDS:
        yield from _epoch(kind)
    yield _open()


def _epoch(kind: str) -> Iterator[dict[str, Any]]:
    with ground(kind):
        keys, at = _furnished(), clock.now()
        analyze()
        keyd, reseal = instance().keyd, accounts.handed_over().reseal
        public = X25519PrivateKey.from_private_bytes(keys.secret).public_key()

        def again() -> None:
            with suppress(_Undone), transaction() as session:
                renew(session, keyd, keys, reseal, at)
                raise _Undone

        def bare() -> None:
            for _ in range(PAPERS):
                _SUITE.encrypt(bytes(32), public, b"bare")

        times = alternate({"epoch": again, "bare": bare}, calls=3)
        unit = f"x {PAPERS} bare HPKE seals, {PAPERS} papers opened, sealed again, written"
        yield figure(f"safe.epoch {kind}", ratio_of_medians(times, "epoch", "bare"), unit, 3)


def _furnished() -> vault.VaultKeys:
    """Somebody whose safe holds 200 papers, truly sealed, and one phone."""
    of, at = france.authority(), clock.now()
    keyd = instance().keyd
    with transaction() as session:
        person = people.write_young(
            session,
            authority_id=of,
            authority_key=keyd.authority_key(of),
            first_name="Nova",
            last_name="Exemple",
            birth_date=date(2009, 6, 24),
            at=at,
        )
        keys = give_birth(session, person_id=person, authority_id=of, kind="young", at=at)
        add_way_in(session, keyd, keys, kind="phone", kek=bytes(32), salt=bytes(16), at=at)
        papers = [_paper(keys, at) for _ in range(PAPERS)]
        outer = keyd.wrap([(one["context"], one["sealed"]) for one in papers])
        session.execute(insert(Document), [one["document"] for one in papers])
        session.execute(
            insert(DocumentVersion),
            [one["version"] | {"sealed_dek": dek} for one, dek in zip(papers, outer, strict=True)],
        )
    return keys


def _paper(keys: vault.VaultKeys, at: Any) -> dict[str, Any]:
    paper, version, owner = new_id(), new_id(), keys.vault
    card = records.Card("Papier", "id_card", date(2033, 1, 1), None, date(2025, 5, 4), "Nova Exemple")
    told = records.Origin("pdf", 2, "app", "Téléphone", "scan.pdf", 9000, bytes(32), bytes(32), "none")
    return {
        "context": records.dek_context(owner, 1, paper, 1),
        "sealed": vault.seal_dek(
            vault.make_dek(), keys.public, vault=owner, epoch=1, document=paper, version=1, recipient=owner
        ),
        "document": {
            "id": paper,
            "owner_id": owner,
            "state": "kept",
            "created_at": at,
            "version": 1,
            "latest_version": 1,
            "key_epoch": 1,
            "sealed_card": records.seal_card(keys.index_key, paper, records.over(card, told)),
        },
        "version": {
            "id": version,
            "document_id": paper,
            "number": 1,
            "blob_name": version.hex,
            "blob_epoch": 1,
            "size": 9000,
            "ciphertext_sha256": bytes(32),
            "key_epoch": 1,
            "sealed_origin": records.seal_origin(keys.index_key, version, told),
            "depositor_id": owner,
            "depositor_role": "young",
            "deposited_at": at,
        },
    }


def _open() -> dict[str, Any]:
    """From what keyd gives back to the keys of the safe: the card's layer, the slot's, the safe's."""
    place = vault.Quorum(UUID(int=1), UUID(int=2), UUID(int=3), 1, UUID(int=4))
    card, key = vault.make_card(), vault.make_recovery_key()
    kek = vault.derive_card_kek(card)
    share = vault.seal_for_card(key, kek, place)
    slot = vault.make_slot(key, vault=place.vault, slot=place.slot)
    sealed = vault.seal_vault(vault.make_vault_keys(place.vault), place.slot, slot.public)

    def ours() -> None:
        opened = vault.open_for_card(vault.derive_card_kek(card), share, place)
        secret = vault.open_slot(opened, slot.sealed_secret, vault=place.vault, slot=place.slot)
        vault.open_vault(sealed, slot=place.slot, slot_secret=secret, vault=place.vault, epoch=1)

    private = X25519PrivateKey.from_private_bytes(slot.secret)
    under, info, nonce = AESGCM(bytes(32)).encrypt(bytes(12), bytes(32), b""), b"bare", bytes(12)
    to = _SUITE.encrypt(bytes(32), private.public_key(), info)

    def bare() -> None:
        AESGCM(bytes(32)).decrypt(nonce, under, b"")
        AESGCM(bytes(32)).decrypt(nonce, under, b"")
        _SUITE.decrypt(to, X25519PrivateKey.from_private_bytes(slot.secret), info)

    times = alternate({"open": ours, "bare": bare})
    unit = "x its own HPKE and AES-GCM operations"
    return figure("recovery.open", ratio_of_medians(times, "open", "bare"), unit, 1.5)
