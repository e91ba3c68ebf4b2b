"""By which day somebody answers, as a table a professional can check."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.services.appointments import holiday
from backend.services.conversations.rules import helping

FOLDER = Path(__file__).parent


def cases(name: str) -> list[Any]:
    rows = yaml.safe_load((FOLDER / f"{name}.yaml").read_text())
    return [pytest.param(row, id=row["nom"]) for row in rows]


def is_holiday(day: date) -> bool:
    return holiday(day, "59") is not None


@pytest.mark.parametrize("case", cases("answer_by"))
def test_somebody_answers_before_this_day(case: dict[str, Any]) -> None:
    found = helping.answer_by(case["kind"], case["level"], case["jour"], is_holiday)
    assert found == case["answer_by"]


@pytest.mark.parametrize("case", cases("unread_before"))
def test_a_message_has_waited_more_than_three_working_days_before_this_day(case: dict[str, Any]) -> None:
    assert helping.unread_before(case["jour"], is_holiday) == case["before"]
