"""The table of what is followed on a file, line by line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.services.desk.rules import follow_up

ON, BORN = date(2026, 11, 23), date(2009, 5, 14)
TABLE: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("follow_up.yaml").read_text()
)


@pytest.mark.parametrize("case", TABLE["dues"], ids=[one["name"] for one in TABLE["dues"]])
def test_what_comes_back_and_when(case: dict[str, Any]) -> None:
    found = follow_up.dues(follow_up.kept(case["told"]), ON)
    assert [list(one) for one in found] == [[what, day, state] for what, day, state in case["dues"]]


@pytest.mark.parametrize("case", TABLE["refused"], ids=[one["name"] for one in TABLE["refused"]])
def test_what_cannot_be_kept_says_which_field(case: dict[str, Any]) -> None:
    assert list(follow_up.faults(case["told"], BORN, ON)) == case["fields"]


def test_what_is_empty_is_not_kept() -> None:
    told = {"school": "  ", "mdph": None, "doctor": " Dr Essai ", "contacts": [], "check_up_on": ON}
    assert follow_up.kept(told) == {"doctor": "Dr Essai", "check_up_on": "2026-11-23"}
