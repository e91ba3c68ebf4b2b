"""The rules of handovers, against tables a professional can read."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.services.handovers import records
from backend.services.handovers.rules import alone, states

HERE = Path(__file__).parent
AT = datetime(2026, 12, 1, 9, tzinfo=UTC)


def table(name: str) -> Any:
    return yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", table("alone"), ids=lambda row: row["case"])
def test_a_file_without_a_referent_is_forgotten_at_seven_days_and_said_each_week(row: dict[str, Any]) -> None:
    assert alone.days_alone(row["since"], row["day"]) == row["days"]
    assert alone.left_alone(row["since"], row["day"]) is row["left_alone"]
    assert alone.told_today(row["since"], row["day"]) is row["told"]


def instant(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time(9), UTC)


@pytest.mark.parametrize("row", table("states"), ids=lambda row: row["case"])
def test_a_handover_stands_where_its_gestures_left_it(row: dict[str, Any]) -> None:
    facts = states.Facts(
        row["kind"],
        row.get("orphan", False),
        *(
            instant(row.get(name))
            for name in ("asked", "answered", "from_signed", "to_signed", "read", "cancelled")
        ),
    )
    assert states.state(facts, AT) == row["state"]
    assert states.may_write(facts, AT) is row["write"]
    assert states.may_answer(facts, AT) is row["answer"]
    assert states.in_force(facts) is row["in_force"]


@pytest.mark.parametrize("row", table("days"), ids=lambda row: row["case"])
def test_the_days_of_a_handover_are_refused_by_their_field(row: dict[str, Any]) -> None:
    faults = states.fault_of_days(row["kind"], row["starts"], row.get("ends"), date(2026, 11, 23))
    assert list(faults) == ([row["fault"]] if "fault" in row else [])


def test_a_gesture_is_taken_back_within_a_day_and_once() -> None:
    assert alone.may_undo(AT, None, AT + timedelta(hours=23, minutes=59))
    assert not alone.may_undo(AT, None, AT + timedelta(hours=24))
    assert not alone.may_undo(AT, AT, AT)


def test_what_is_signed_is_every_word_of_the_sheet_and_of_the_young_person() -> None:
    facts = records.Facts(date(2026, 12, 1), steps=(records.Line("Compte bancaire", None, "bloquée"),))
    whole = records.sha256(records.Sheet(facts, "ici", "cela"), "mes mots")
    assert whole == records.sha256(records.Sheet(facts, "ici", "cela"), "mes mots")
    others = {
        records.sha256(records.Sheet(facts, "là", "cela"), "mes mots"),
        records.sha256(records.Sheet(facts, "ici", ""), "mes mots"),
        records.sha256(records.Sheet(facts, "ici", "cela"), ""),
        records.sha256(records.Sheet(records.Facts(date(2026, 12, 1)), "ici", "cela"), "mes mots"),
    }
    assert len(others) == 4 and whole not in others
