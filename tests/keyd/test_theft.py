"""What a thief holds after taking the base and the blobs, then keyd's master key as well (KEY-17)."""

from __future__ import annotations

import hmac
import io
from pathlib import Path
from uuid import UUID

import pytest

from backend import vault
from backend.keyd import init
from backend.keyd.keys import SubKeys

OWNER, PAPER, SLOT = (UUID(int=n) for n in (41, 42, 43))
SALT = bytes(range(16))
PLACE = {"vault": OWNER, "epoch": 1, "document": PAPER, "version": 1, "recipient": OWNER}
TITLE_AT = {"table": "document", "column": "title", "row": PAPER}
OUTER = vault.Context("dek", OWNER, 1, PAPER, 1, OWNER)
CONTENT, TITLE = b"%PDF canary-content " * 400, b"canary-title"


class Base:
    """The rows and the blob of one person with one paper, as they rest."""

    def __init__(self, master: SubKeys, kek: bytes) -> None:
        keys = vault.make_vault_keys(OWNER)
        slot = vault.make_slot(kek, vault=OWNER, slot=SLOT)
        dek, blob = vault.make_dek(), io.BytesIO()
        vault.seal_blob([CONTENT], blob, dek=dek, ref=REF, length=len(CONTENT))
        self.blob = blob.getvalue()
        self.sealed_secret = slot.sealed_secret
        self.publics = [keys.public, slot.public]
        self.sealed_vault = vault.seal_vault(keys, SLOT, slot.public)
        self.session = vault.seal_session(vault.make_session_key(), keys, session=UUID(int=44))
        self.dek = vault.wrap(master.outer, vault.seal_dek(dek, keys.public, **PLACE), OUTER)
        self.title = vault.seal_record(keys.index_key, **TITLE_AT, plaintext=TITLE)

    def everything(self) -> list[bytes]:
        return [
            self.blob,
            self.sealed_secret,
            *self.publics,
            self.sealed_vault,
            self.session,
            self.dek,
            self.title,
        ]


REF = vault.BlobRef(OWNER, PAPER, 1, 1)


def phone(code: str, device: bytes) -> bytes:
    return vault.derive_phone_kek(hmac.digest(device, SALT, "sha256"), code, salt=SALT, cost=vault.CHEAP)


@pytest.fixture
def master(tmp_path: Path) -> SubKeys:
    init(tmp_path / "store")
    return SubKeys(tmp_path / "store")


@pytest.mark.req("KEY-17", "VLT-08")
def test_base_and_blobs_hold_no_byte_of_a_paper_nor_its_title(master: SubKeys):
    base = Base(master, phone("482915", bytes(32)))
    assert all(b"canary" not in kept for kept in base.everything())


@pytest.mark.req("KEY-17", "TST-04")
def test_base_blobs_and_master_key_open_nothing_without_a_persons_secret(master: SubKeys):
    base = Base(master, phone("482915", bytes(range(32))))
    inner = vault.unwrap(master.outer, base.dek, OUTER)
    drawn = [master.pepper(OWNER, SLOT), master.authority(OWNER, 1), master.outer]
    # The thief knows the code, sees every row, and tries whatever has the size of a key.
    loot = [inner, *base.everything(), *drawn]
    guesses = [phone("482915", bytes(32)), *drawn]
    guesses += [piece[at : at + 32] for piece in loot for at in range(min(len(piece), 200) - 31)]
    for guess in guesses:
        for attempt in (
            lambda g: vault.open_slot(g, base.sealed_secret, vault=OWNER, slot=SLOT),
            lambda g: vault.open_vault(base.sealed_vault, slot=SLOT, slot_secret=g, vault=OWNER, epoch=1),
            lambda g: vault.open_dek(g, inner, **PLACE),
            lambda g: vault.open_record(g, **TITLE_AT, sealed=base.title),
            lambda g: vault.open_session(g, base.session, session=UUID(int=44), vault=OWNER, epoch=1),
            lambda g: vault.open_blob(io.BytesIO(base.blob), dek=g, ref=REF),
        ):
            with pytest.raises(vault.CannotOpen):
                attempt(guess)


@pytest.mark.req("KEY-17")
def test_with_the_persons_own_secret_the_same_rows_open_everything(master: SubKeys):
    base = Base(master, phone("482915", bytes(range(32))))
    secret = vault.open_slot(phone("482915", bytes(range(32))), base.sealed_secret, vault=OWNER, slot=SLOT)
    keys = vault.open_vault(base.sealed_vault, slot=SLOT, slot_secret=secret, vault=OWNER, epoch=1)
    dek = vault.open_dek(keys.secret, vault.unwrap(master.outer, base.dek, OUTER), **PLACE)
    assert vault.open_blob(io.BytesIO(base.blob), dek=dek, ref=REF).read() == CONTENT
    assert vault.open_record(keys.index_key, **TITLE_AT, sealed=base.title) == TITLE
