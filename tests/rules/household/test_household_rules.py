"""Days, sums and letters of the bank and of the home, as tables a social worker can check."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from backend.services.household import rules

HERE = Path(__file__).parent
DAYS = yaml.safe_load((HERE / "days.yaml").read_text(encoding="utf-8"))
MONEY = yaml.safe_load((HERE / "money.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", DAYS["silence"], ids=lambda one: str(one["asked_on"]))
def test_a_silent_bank_has_refused_once_its_days_are_over(case: dict[str, Any]) -> None:
    assert rules.silent_from(case["asked_on"], case["days"]) == case["silent_from"]


@pytest.mark.parametrize("case", DAYS["priority"], ids=lambda one: str(one["ended_on"]))
def test_the_priority_for_a_home_lasts_until_its_last_day(case: dict[str, Any]) -> None:
    assert rules.until_after(case["ended_on"], case["years"]) == case["until"]


@pytest.mark.parametrize("case", MONEY["instalments"], ids=str)
def test_a_late_rent_is_paid_in_whole_euros(case: dict[str, Any]) -> None:
    assert rules.instalments(case["cents"], case["times"]) == case["paid"]


@given(st.integers(100, 500_000), st.integers(1, 36))
def test_what_is_paid_in_several_times_is_what_was_owed(cents: int, times: int) -> None:
    paid = rules.instalments(cents, times)
    assert sum(paid) == (cents if cents >= times * 100 else 0)
    assert len(paid) <= times
    assert all(one > 0 for one in paid)


@pytest.mark.parametrize("case", MONEY["months"], ids=lambda one: one["why"])
def test_a_month_of_money_says_what_is_left_to_live_on(case: dict[str, Any]) -> None:
    found = rules.month_of([rules.Line(**one) for one in case["lines"]])
    assert (found.income, found.envelopes, found.left, found.week) == (
        case["income"],
        case["envelopes"],
        case["left"],
        case["week"],
    )


def test_a_line_of_a_letter_with_an_empty_blank_is_left_out() -> None:
    letter = rules.Letter(
        "x", "x.pdf", "Objet", ("name",), ("{name}", "{street}"), ("Bonjour {name}.", "Né le {day}.")
    )
    printed = rules.parts(letter, {"name": "Banque Exemple", "street": "", "day": ""})
    assert printed["to"] == ["Banque Exemple"]
    assert printed["lines"] == [["Bonjour Banque Exemple."]]
    assert rules.missing(letter, {}) == ["name"]


def test_typed_braces_stay_words_and_fill_nothing() -> None:
    letter = rules.Letter("x", "x.pdf", "Objet", (), (), ("{reason}",))
    assert rules.parts(letter, {"reason": "{address}", "address": "secret"})["lines"] == [["{address}"]]
