"""Words that ask for a second look: each line of the table, and what is never counted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.services.protection.rules import words as rules

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "signs.yaml").read_text())


@pytest.mark.req("SAF-04")
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['writer']}: {case['text'][:40]}")
def test_a_message_shows_exactly_the_signs_of_its_line(case: dict[str, Any]) -> None:
    assert list(rules.signs(case["text"], writer=case["writer"])) == case["found"]


def test_every_family_of_words_has_lines_in_the_table() -> None:
    assert {one.sign for one in rules.table()} == set(rules.SIGNS)
    assert {sign for case in CASES for sign in case["found"]} == set(rules.SIGNS)


@pytest.mark.req("SAF-04")
def test_the_words_of_a_young_person_are_never_counted() -> None:
    for case in CASES:
        assert rules.counted(case["text"], author_role="young") == ()
    assert rules.counted("Viens sur Snap", author_role="mentor") == ("handle",)


def test_a_very_long_message_is_read_quickly() -> None:
    assert rules.signs("je te donne " * 2_000, writer="adult") == ()
