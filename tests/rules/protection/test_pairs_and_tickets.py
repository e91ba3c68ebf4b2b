"""When a pair asks for a look, when it is night, and where a ticket stands."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.services.protection import rules
from backend.services.protection.rules import Volume

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "unusual.yaml").read_text())
AT = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)


@pytest.mark.req("SAF-10")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_pair_asks_for_a_look_for_exactly_these_reasons(case: dict[str, Any]) -> None:
    volume = Volume(*(case[name] for name in Volume._fields))
    assert list(rules.reasons(volume)) == case["why"]


@pytest.mark.req("SAF-10")
@pytest.mark.parametrize(
    ("hour", "night"),
    [("21:59", False), ("22:00", True), ("00:00", True), ("06:59", True), ("07:00", False), ("12:00", False)],
)
def test_the_night_goes_from_ten_to_seven(hour: str, night: bool) -> None:
    assert rules.at_night(time.fromisoformat(hour)) is night


@pytest.mark.req("SAF-06")
def test_a_ticket_is_late_from_its_twenty_fourth_hour_until_somebody_reads_it() -> None:
    due = rules.due_at(AT)
    assert due == AT + timedelta(hours=24)
    just_before, after = due - timedelta(seconds=1), due + timedelta(days=3)
    assert rules.state_of(due, None, None, at=just_before) == "sent"
    assert rules.state_of(due, None, None, at=due) == "late"
    assert rules.state_of(due, AT, None, at=after) == "read"
    assert rules.state_of(due, AT, after, at=after) == "closed"


def test_the_hour_of_a_gesture_is_believed_unless_it_is_to_come() -> None:
    before = AT - timedelta(hours=5)
    assert rules.made_at(before, AT) == before
    assert rules.made_at(AT + timedelta(hours=1), AT) == AT
    assert rules.made_at(None, AT) == AT


@pytest.mark.req("RET-05")
def test_what_was_reported_stays_twelve_months_after_it_closed() -> None:
    assert rules.excerpt_ends(AT) == datetime(2027, 11, 23, 17, 0, tzinfo=UTC)
