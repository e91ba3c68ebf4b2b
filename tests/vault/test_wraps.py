"""Wraps, fields and records: bound to their place, refused anywhere else."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend import vault
from tests.vault.support import OTHER, OWNER, PAPER

CONTEXT = vault.Context("dek", OWNER, 2, PAPER, 3, OWNER, UUID(int=9))
KEYS = vault.VaultKeys(OWNER, 1, bytes(range(1, 33)))
STRANGER = vault.VaultKeys(OTHER, 1, bytes(range(2, 34)))
KEY = bytes(range(32))


@pytest.mark.req("KEY-09")
def test_a_context_is_written_as_the_requirement_says():
    assert CONTEXT.encode() == (
        b"cap18/v1/dek\x00\x01"
        + OWNER.bytes
        + bytes([0, 0, 0, 2])
        + PAPER.bytes
        + bytes([0, 0, 0, 3])
        + OWNER.bytes
        + UUID(int=9).bytes
    )


@pytest.mark.req("KEY-09")
def test_a_wrap_is_a_suite_a_key_name_and_a_body():
    to_key, under_key = vault.seal_to(KEYS.public, KEY, CONTEXT), vault.wrap(KEY, KEY, CONTEXT)
    assert (to_key[0], len(to_key)) == (1, 5 + 32 + 32 + 16)
    assert (under_key[0], len(under_key)) == (1, 5 + 12 + 32 + 16)
    assert to_key[1:5] != under_key[1:5]
    assert vault.open_with(KEYS.secret, to_key, CONTEXT) == vault.unwrap(KEY, under_key, CONTEXT) == KEY


OTHERS = [
    replace(CONTEXT, purpose="title"),
    replace(CONTEXT, suite=2),
    replace(CONTEXT, vault=OTHER),
    replace(CONTEXT, epoch=3),
    replace(CONTEXT, object=OTHER),
    replace(CONTEXT, version=4),
    replace(CONTEXT, recipient=OTHER),
    replace(CONTEXT, grant=OTHER),
]


@pytest.mark.req("KEY-09")
@pytest.mark.parametrize("context", OTHERS, ids=lambda context: context.encode().hex()[-60:])
def test_changing_any_field_of_the_context_makes_opening_fail(context: vault.Context):
    with pytest.raises(vault.CannotOpen):
        vault.open_with(KEYS.secret, vault.seal_to(KEYS.public, KEY, CONTEXT), context)
    with pytest.raises(vault.CannotOpen):
        vault.unwrap(KEY, vault.wrap(KEY, KEY, CONTEXT), context)


@pytest.mark.req("KEY-09", "TST-03")
@settings(max_examples=300, deadline=None)
@given(st.data(), st.booleans())
def test_a_wrap_with_one_byte_changed_cut_or_longer_does_not_open(data: st.DataObject, to_key: bool):
    sealed = vault.seal_to(KEYS.public, KEY, CONTEXT) if to_key else vault.wrap(KEY, KEY, CONTEXT)
    place = data.draw(st.integers(0, len(sealed) - 1))
    flipped = bytearray(sealed)
    flipped[place] ^= data.draw(st.integers(1, 255))
    for changed in (bytes(flipped), sealed[:place], sealed + data.draw(st.binary(min_size=1, max_size=40))):
        with pytest.raises(vault.CannotOpen):
            vault.open_with(KEYS.secret, changed, CONTEXT) if to_key else vault.unwrap(KEY, changed, CONTEXT)


def test_another_key_opens_nothing():
    with pytest.raises(vault.CannotOpen):
        vault.open_with(STRANGER.secret, vault.seal_to(KEYS.public, KEY, CONTEXT), CONTEXT)
    with pytest.raises(vault.CannotOpen):
        vault.unwrap(bytes(32), vault.wrap(KEY, KEY, CONTEXT), CONTEXT)


@pytest.mark.parametrize("purpose", ["", "Dek", "a b", "dek\x00", "é", "a" * 33])
def test_a_purpose_is_a_short_plain_word(purpose: str):
    with pytest.raises(ValueError, match="not a purpose"):
        vault.Context(purpose)


def test_a_suite_that_does_not_exist_seals_nothing():
    with pytest.raises(ValueError, match="does not exist"):
        vault.wrap(KEY, KEY, replace(CONTEXT, suite=2))


Seal = Callable[..., bytes]


@pytest.mark.req("KEY-10")
@pytest.mark.parametrize(
    ("seal", "unseal"), [(vault.seal_record, vault.open_record), (vault.seal_field, vault.open_field)]
)
def test_a_small_value_opens_only_in_its_own_table_column_and_row(seal: Seal, unseal: Seal):
    place = {"table": "document", "column": "title", "row": PAPER}
    sealed = seal(KEY, **place, plaintext="Carte d’identité".encode())
    assert unseal(KEY, **place, sealed=sealed).decode() == "Carte d’identité"
    moved = [{"table": "note"}, {"column": "issuer"}, {"row": OTHER}]
    # A table and a column whose names run together are not the same place.
    run_together = {"table": "documenttitle", "column": "x"}
    for elsewhere in [*moved, run_together]:
        with pytest.raises(vault.CannotOpen):
            unseal(KEY, **{**place, **elsewhere}, sealed=sealed)
    with pytest.raises(vault.CannotOpen):
        unseal(bytes(32), **place, sealed=sealed)


def test_a_record_of_a_vault_does_not_open_as_a_field_of_an_authority():
    place = {"table": "document", "column": "title", "row": PAPER}
    with pytest.raises(vault.CannotOpen):
        vault.open_field(KEY, **place, sealed=vault.seal_record(KEY, **place, plaintext=b"title"))


@pytest.mark.req("TST-03")
@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_small_value_with_one_byte_changed_or_cut_does_not_open(data: st.DataObject):
    place = {"table": "document", "column": "title", "row": PAPER}
    sealed = vault.seal_record(KEY, **place, plaintext=data.draw(st.binary(max_size=50)))
    spot = data.draw(st.integers(0, len(sealed) - 1))
    flipped = bytearray(sealed)
    flipped[spot] ^= data.draw(st.integers(1, 255))
    for changed in (bytes(flipped), sealed[:spot]):
        with pytest.raises(vault.CannotOpen):
            vault.open_record(KEY, **place, sealed=changed)


def test_twenty_thousand_fields_are_sealed_and_opened_within_a_second_of_work():
    start = time.process_time()
    for _ in range(20_000):
        sealed = vault.seal_field(
            KEY, table="youth", column="contact", row=PAPER, plaintext=b"06 00 00 00 00"
        )
        vault.open_field(KEY, table="youth", column="contact", row=PAPER, sealed=sealed)
    assert time.process_time() - start < 1
