"""Until when to ask, by when to be answered, where one stands towards care: tables a social worker can check."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from backend.services.support import rules

TABLES = yaml.safe_load((Path(__file__).parent / "windows.yaml").read_text(encoding="utf-8"))
LEAVING = yaml.safe_load((Path(__file__).parent / "leaving.yaml").read_text(encoding="utf-8"))
ON = date(2026, 11, 23)


@pytest.mark.parametrize("case", TABLES["windows"], ids=lambda one: one["case"])
def test_one_may_ask_from_a_day_until_another(case: dict[str, Any]) -> None:
    precision = case.get("precision", "day")
    found = rules.window(case["kind"], case["born"], precision, case["day"])
    expected = (case["opens_on"], case["last_on"], case["days_left"], case["open"], precision == "day")
    assert found == expected


@pytest.mark.parametrize("case", TABLES["due"], ids=lambda one: one["kind"])
def test_a_team_answers_by_a_day_it_shows(case: dict[str, Any]) -> None:
    assert rules.due_on(case["kind"], case["asked_on"]) == case["due_on"]


@pytest.mark.parametrize("case", TABLES["delays"], ids=lambda one: str(one["from"]))
def test_a_silence_and_a_refusal_have_their_day(case: dict[str, Any]) -> None:
    assert rules.silent_on(case["from"]) == case["silent_on"]
    assert rules.contest_until(case["from"]) == case["contest_until"]


@pytest.mark.parametrize("case", TABLES["standing"], ids=lambda one: one["case"])
def test_one_is_in_care_or_gone_or_nobody_knows(case: dict[str, Any]) -> None:
    found = rules.standing([rules.Care(*one) for one in case["care"]], ON)
    assert found == (case["state"], case["left_on"], case["contract"])


@pytest.mark.parametrize("case", LEAVING["leaving"], ids=lambda one: one["case"])
def test_a_file_closes_the_day_care_is_over_and_nothing_follows(case: dict[str, Any]) -> None:
    assert rules.left_on([rules.Care(*one) for one in case["care"]], case["day"]) == case["left"]


@pytest.mark.parametrize("case", LEAVING["until"], ids=lambda one: one["case"])
def test_a_team_keeps_a_name_until_the_day_of_21(case: dict[str, Any]) -> None:
    assert rules.kept_until(case["born"], case["precision"], ON) == case["until"]


@given(st.dates(date(1995, 1, 1), date(2012, 12, 31)), st.dates(date(2022, 3, 1), date(2033, 12, 31)))
def test_a_day_left_is_a_day_one_may_ask(born: date, on: date) -> None:
    found = rules.window("return", born, "day", on)
    if on >= found.opens_on and found.days_left:
        assert found.open
    if on > found.last_on:
        assert found.days_left == 0
