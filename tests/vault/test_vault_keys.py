"""Vault, epochs, slots, sessions: who can open, and with what."""

from __future__ import annotations

import hmac
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Any
from uuid import UUID

import pytest
from argon2.low_level import hash_secret_raw

from backend import vault
from tests.vault.support import DEK, OTHER, OWNER, PAPER, SLOT

SALT = bytes(range(16))
DEVICE = bytes(range(32))
PEPPER = bytes(range(32, 64))


def phone_kek(code: str = "482915", device: bytes = DEVICE, salt: bytes = SALT) -> bytes:
    return vault.derive_phone_kek(hmac.digest(device, salt, "sha256"), code, salt=salt, cost=vault.CHEAP)


def owner_place(keys: vault.VaultKeys) -> dict[str, UUID | int]:
    return {"vault": OWNER, "epoch": keys.epoch, "document": PAPER, "version": 1, "recipient": OWNER}


@pytest.mark.req("KEY-04", "KEY-05")
def test_the_code_on_this_phone_opens_the_vault_from_what_the_base_keeps():
    slot = vault.make_slot(phone_kek(), vault=OWNER, slot=SLOT)
    keys = vault.make_vault_keys(OWNER)
    sealed = vault.seal_vault(keys, SLOT, slot.public)
    secret = vault.open_slot(phone_kek("482 915"), slot.sealed_secret, vault=OWNER, slot=SLOT)
    assert vault.open_vault(sealed, slot=SLOT, slot_secret=secret, vault=OWNER, epoch=1) == keys


@pytest.mark.req("KEY-05")
@pytest.mark.parametrize(
    "kek",
    [phone_kek(code="482916"), phone_kek(device=bytes(32)), phone_kek(salt=bytes(16)), bytes(32)],
    ids=["another code", "another phone", "another salt", "no key at all"],
)
def test_another_code_or_another_phone_opens_nothing(kek: bytes):
    slot = vault.make_slot(phone_kek(), vault=OWNER, slot=SLOT)
    with pytest.raises(vault.CannotOpen):
        vault.open_slot(kek, slot.sealed_secret, vault=OWNER, slot=SLOT)


@pytest.mark.req("KEY-09")
@pytest.mark.parametrize(("safe", "slot"), [(OTHER, SLOT), (OWNER, OTHER)])
def test_a_slot_moved_to_another_safe_or_row_does_not_open(safe: UUID, slot: UUID):
    made = vault.make_slot(phone_kek(), vault=OWNER, slot=SLOT)
    with pytest.raises(vault.CannotOpen):
        vault.open_slot(phone_kek(), made.sealed_secret, vault=safe, slot=slot)


@pytest.mark.req("KEY-06")
def test_a_passphrase_opens_nothing_without_the_pepper_that_keyd_keeps():
    words = vault.make_passphrase(vault.YOUNG_WORDS)
    kek = vault.derive_passphrase_kek(words, salt=SALT, pepper=PEPPER, cost=vault.CHEAP)
    slot = vault.make_slot(kek, vault=OWNER, slot=SLOT)
    typed = "  " + words.upper().replace("-", " ") + " "
    again = vault.derive_passphrase_kek(typed, salt=SALT, pepper=PEPPER, cost=vault.CHEAP)
    assert vault.open_slot(again, slot.sealed_secret, vault=OWNER, slot=SLOT) == slot.secret
    without = vault.derive_passphrase_kek(words, salt=SALT, pepper=bytes(32), cost=vault.CHEAP)
    with pytest.raises(vault.CannotOpen):
        vault.open_slot(without, slot.sealed_secret, vault=OWNER, slot=SLOT)


def test_an_invitation_opens_by_its_secret_alone():
    secret = vault.make_link_secret()
    slot = vault.make_slot(vault.derive_link_kek(secret, salt=SALT), vault=OWNER, slot=SLOT)
    opened = vault.open_slot(
        vault.derive_link_kek(secret, salt=SALT), slot.sealed_secret, vault=OWNER, slot=SLOT
    )
    assert (len(secret), opened) == (16, slot.secret)
    with pytest.raises(vault.CannotOpen):
        vault.open_slot(
            vault.derive_link_kek(bytes(16), salt=SALT), slot.sealed_secret, vault=OWNER, slot=SLOT
        )


@pytest.mark.req("KEY-05", "KEY-06")
def test_a_guess_costs_a_thief_what_the_requirement_says():
    assert vault.Cost(memory_kib=19_456, time=2, lanes=1) == vault.PHONE_COST
    assert vault.Cost(memory_kib=65_536, time=3, lanes=1) == vault.PASSPHRASE_COST
    real = vault.derive_phone_kek(DEVICE, "482915", salt=SALT)
    assert real == vault.derive_phone_kek(DEVICE, "482915", salt=SALT, cost=vault.PHONE_COST)
    assert real != vault.derive_phone_kek(DEVICE, "482915", salt=SALT, cost=vault.CHEAP)


@pytest.mark.req("REL-22")
def test_never_more_than_two_slow_hashes_run_at_once(monkeypatch: pytest.MonkeyPatch):
    running, most, lock = 0, 0, Lock()

    def watched(*given: Any, **named: Any) -> bytes:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.01)
        made = hash_secret_raw(*given, **named)
        with lock:
            running -= 1
        return made

    monkeypatch.setattr("backend.vault.slots.hash_secret_raw", watched)
    with ThreadPoolExecutor(8) as pool:
        made = set(pool.map(lambda n: phone_kek(f"{n:06}"), range(24)))
    assert (most, len(made)) == (2, 24)


@pytest.mark.parametrize("size", [0, 16, 31, 33])
def test_a_part_of_a_key_of_the_wrong_size_is_refused(size: int):
    with pytest.raises(ValueError, match="32 bytes"):
        vault.derive_phone_kek(bytes(size), "482915", salt=SALT, cost=vault.CHEAP)
    with pytest.raises(ValueError, match="32 bytes"):
        vault.derive_passphrase_kek("x", salt=SALT, pepper=bytes(size), cost=vault.CHEAP)


@pytest.mark.req("KEY-04", "KEY-08")
def test_a_new_epoch_reaches_every_slot_without_its_secret_and_leaves_out_the_others():
    stays, goes = (vault.make_slot(bytes([n] * 32), vault=OWNER, slot=UUID(int=n)) for n in (1, 2))
    keys = vault.make_vault_keys(OWNER)
    fresh, sealed = vault.next_epoch(keys, {UUID(int=1): stays.public})
    place = {"vault": OWNER, "epoch": 2}
    opened = vault.open_vault(sealed[UUID(int=1)], slot=UUID(int=1), slot_secret=stays.secret, **place)
    assert opened == fresh
    assert (fresh.epoch, fresh.secret == keys.secret, fresh.index_key == keys.index_key) == (2, False, False)
    for slot in (UUID(int=1), UUID(int=2)):
        with pytest.raises(vault.CannotOpen):
            vault.open_vault(sealed[UUID(int=1)], slot=slot, slot_secret=goes.secret, **place)


@pytest.mark.req("KEY-08")
def test_two_hundred_papers_move_to_a_new_epoch_within_half_a_second_of_work():
    keys = vault.make_vault_keys(OWNER)
    papers = {UUID(int=n): vault.make_dek() for n in range(200)}

    def place(document: UUID, epoch: int) -> dict[str, UUID | int]:
        return {**owner_place(keys), "document": document, "epoch": epoch}

    rows = {paper: vault.seal_dek(dek, keys.public, **place(paper, 1)) for paper, dek in papers.items()}
    start = time.process_time()
    fresh, _ = vault.next_epoch(keys, {})
    moved = {
        paper: vault.seal_dek(
            vault.open_dek(keys.secret, row, **place(paper, 1)), fresh.public, **place(paper, 2)
        )
        for paper, row in rows.items()
    }
    assert time.process_time() - start < 0.5
    assert {p: vault.open_dek(fresh.secret, row, **place(p, 2)) for p, row in moved.items()} == papers


@pytest.mark.req("KEY-03")
def test_a_paper_shared_opens_for_its_grantee_under_that_grant_alone():
    keys, mentor = vault.make_vault_keys(OWNER), vault.make_vault_keys(OTHER)
    place = {**owner_place(mentor), "recipient": OTHER, "grant": UUID(int=5)}
    shared = vault.seal_dek(DEK, mentor.public, **place)
    assert vault.open_dek(mentor.secret, shared, **place) == DEK
    with pytest.raises(vault.CannotOpen):
        vault.open_dek(mentor.secret, shared, **{**place, "grant": UUID(int=6)})
    with pytest.raises(vault.CannotOpen):
        vault.open_dek(keys.secret, shared, **place)


@pytest.mark.req("KEY-15")
def test_a_session_opens_with_its_cookie_and_its_row_together():
    keys, cookie, session = vault.make_vault_keys(OWNER), vault.make_session_key(), UUID(int=7)
    row = vault.seal_session(cookie, keys, session=session)
    assert vault.open_session(cookie, row, session=session, vault=OWNER, epoch=1) == keys
    assert keys.secret not in row


@pytest.mark.req("KEY-15")
def test_the_row_alone_the_cookie_alone_or_another_session_opens_nothing():
    keys, cookie, session = vault.make_vault_keys(OWNER), vault.make_session_key(), UUID(int=7)
    row = vault.seal_session(cookie, keys, session=session)
    other_row = vault.seal_session(vault.make_session_key(), keys, session=session)
    here = {"session": session, "vault": OWNER, "epoch": 1}
    tries = [
        (vault.make_session_key(), row, here),
        (cookie, other_row, here),
        (cookie, b"", here),
        (cookie, row, {**here, "session": UUID(int=8)}),
        (cookie, row, {**here, "vault": OTHER}),
        (cookie, row, {**here, "epoch": 2}),
    ]
    for key, kept, place in tries:
        with pytest.raises(vault.CannotOpen):
            vault.open_session(key, kept, **place)


@pytest.mark.req("WEB-06")
def test_no_secret_shows_when_keys_are_printed():
    keys = vault.make_vault_keys(OWNER)
    slot = vault.make_slot(bytes(32), vault=OWNER, slot=SLOT)
    assert repr(keys.secret) not in repr(keys)
    assert repr(slot.secret) not in repr(slot)
