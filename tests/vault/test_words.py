"""The words a person types: drawn with enough chance, forgiving to type."""

from __future__ import annotations

import random
import re
from math import log2
from statistics import mean

import pytest

from backend import vault
from backend.vault.identifier import ALPHABET
from backend.vault.passphrase import words


@pytest.mark.req("KEY-06")
def test_the_list_gives_the_bits_that_the_requirement_asks():
    assert len(words()) == len(set(words())) == 7_776
    assert vault.YOUNG_WORDS * log2(7_776) >= 51
    assert vault.AGENT_WORDS * log2(7_776) >= 77


def test_words_have_four_to_eight_plain_letters():
    assert [word for word in words() if not re.fullmatch(r"[a-z]{4,8}", word)] == []


def test_no_two_words_differ_by_a_last_e_or_s_alone():
    assert [word for word in words() if word[-1] in "es" and word[:-1] in set(words())] == []


@pytest.mark.req("KEY-06")
@pytest.mark.parametrize(("count", "asked"), [(vault.YOUNG_WORDS, 51), (vault.AGENT_WORDS, 77)])
def test_words_run_together_still_hold_the_bits_asked(count: int, asked: int):
    known, draw = set(words()), random.Random(18)

    def cuts(letters: str) -> int:
        ways = [1] + [0] * len(letters)
        for end in range(4, len(letters) + 1):
            sizes = range(4, min(8, end) + 1)
            ways[end] = sum(ways[end - size] for size in sizes if letters[end - size : end] in known)
        return ways[-1]

    lost = mean(log2(cuts("".join(draw.choices(words(), k=count)))) for _ in range(3_000))
    assert lost < 0.1
    assert count * log2(7_776) - lost >= asked


@pytest.mark.req("KEY-06")
def test_a_passphrase_is_drawn_anew_each_time_from_the_list():
    drawn = [vault.make_passphrase(vault.AGENT_WORDS).split("-") for _ in range(50)]
    assert {len(passphrase) for passphrase in drawn} == {6}
    assert {word for passphrase in drawn for word in passphrase} <= set(words())
    assert len({tuple(passphrase) for passphrase in drawn}) == 50
    assert len({word for passphrase in drawn for word in passphrase}) > 250


@pytest.mark.req("KEY-06")
def test_a_passphrase_of_three_words_is_never_made():
    with pytest.raises(ValueError, match="at least 4"):
        vault.make_passphrase(3)


@pytest.mark.parametrize(
    "typed",
    [
        "ecole-sapin-velo-coeur",
        "ECOLE SAPIN VELO COEUR",
        "  École,  sapin  vélo\u00a0cœur ",
        "ecolesapinvelocoeur",
        "e\u0301cole - Sapin – vélo — coeur.",
    ],
)
def test_case_accents_spaces_and_hyphens_do_not_matter(typed: str):
    assert vault.normalise_passphrase(typed) == "ecolesapinvelocoeur"


def test_an_identifier_has_eight_characters_that_no_eye_confuses():
    made = [vault.make_identifier() for _ in range(200)]
    assert len(set(made)) == 200
    assert {letter for identifier in made for letter in identifier} <= set(ALPHABET)
    assert not set("ILOU") & set(ALPHABET)
    assert all(vault.normalise_identifier(vault.show_identifier(one)) == one for one in made)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("abcd-2345", "ABCD2345"),
        (" ab cd 23 45 ", "ABCD2345"),
        ("oilo-0110", "01100110"),
        ("ABCD-234", None),
        ("ABCD-23456", None),
        ("ABCU-2345", None),
        ("ABCé-2345", None),
        ("", None),
    ],
)
def test_an_identifier_is_read_as_it_was_meant(typed: str, read: str | None):
    assert vault.normalise_identifier(typed) == read
