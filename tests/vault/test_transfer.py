"""A file for another instance: its words open it, nothing else does, and a file cut anywhere says so."""

from __future__ import annotations

import pytest

from backend import vault
from backend.ids import new_id

WORDS = "boussole-gypse-delai-remedier-temps-annexion"
PLAIN = b"Nova" * 9_000


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return vault.seal_transfer(PLAIN, WORDS, transfer=new_id(), cost=vault.CHEAP)


def test_its_words_open_it_however_they_are_typed(sealed: bytes) -> None:
    for typed in (WORDS, WORDS.replace("-", " "), WORDS.upper()):
        assert vault.open_transfer(sealed, typed, cost=vault.CHEAP)[1] == PLAIN


def test_other_words_or_one_altered_byte_open_nothing(sealed: bytes) -> None:
    for words in ("", "un deux trois", WORDS + "s"):
        with pytest.raises(vault.CannotOpen):
            vault.open_transfer(sealed, words, cost=vault.CHEAP)
    for place in (30, 60, 140, 200, len(sealed) // 2, len(sealed) - 1):
        altered = bytearray(sealed)
        altered[place] ^= 1
        with pytest.raises(vault.VaultError):
            vault.open_transfer(bytes(altered), WORDS, cost=vault.CHEAP)


def test_a_file_cut_anywhere_says_that_it_is_cut(sealed: bytes) -> None:
    for size in (8, 100, 169, 250, len(sealed) // 2, len(sealed) - 1):
        with pytest.raises(vault.TransferCut):
            vault.open_transfer(sealed[:size], WORDS, cost=vault.CHEAP)
    with pytest.raises(vault.TransferCut):
        vault.open_transfer(sealed + b"x", WORDS, cost=vault.CHEAP)
    with pytest.raises(vault.NotATransfer):
        vault.open_transfer(b"%PDF-1.7", WORDS, cost=vault.CHEAP)
