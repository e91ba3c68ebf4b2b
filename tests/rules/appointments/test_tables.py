"""Tables a professional can read: what becomes of an appointment, when it is recalled, which days are holidays."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.errors import Conflict
from backend.services.appointments import rules
from backend.services.appointments.rules import states

HERE = Path(__file__).parent


def table(name: str) -> Any:
    return yaml.safe_load((HERE / name).read_text())


STATES = table("states.yaml")
CELLS = [
    (status, act, becomes)
    for status in states.STATUSES
    for act, becomes in zip(STATES["columns"], STATES[status], strict=True)
]
BEFORE = {"7d": timedelta(days=7), "2d": timedelta(days=2), "2h": timedelta(hours=2)}


def test_the_table_speaks_of_every_status_and_every_act() -> None:
    assert set(STATES) - {"columns"} == set(states.STATUSES)
    assert set(STATES["columns"]) == set(states.ACTS)


@pytest.mark.parametrize(("status", "act", "becomes"), CELLS, ids=[f"{one[0]}-{one[1]}" for one in CELLS])
def test_an_appointment_becomes_what_the_table_says(status: str, act: str, becomes: str) -> None:
    if becomes == "–":
        with pytest.raises(Conflict) as refused:
            states.after(status, act)
        assert refused.value.code == "not_now"
        assert refused.value.detail.endswith(".")
    else:
        assert states.after(status, act) == becomes


@pytest.mark.parametrize(
    ("young", "adults", "expected"),
    [
        ("yes", [], True),
        ("none", [], False),
        ("yes", ["none"], False),
        ("yes", ["yes"], True),
        ("late", ["yes", "none"], True),
        ("yes", ["no"], False),
        ("no", ["yes"], False),
    ],
)
def test_it_is_agreed_when_the_young_person_and_one_adult_at_least_come(
    young: str, adults: list[str], expected: bool
) -> None:
    assert states.agreed(young, adults) is expected


@pytest.mark.parametrize("row", table("reminders.yaml"), ids=lambda row: row["case"])
def test_reminders_leave_when_the_table_says(row: dict[str, Any]) -> None:
    starts = rules.instant(datetime.fromisoformat(str(row["starts"])), row["zone"])
    now = rules.instant(datetime.fromisoformat(str(row["now"])), row["zone"])
    found = rules.planned(starts, [BEFORE[one] for one in row["before"]], row["zone"], at=now)
    assert {one.code: rules.written(one.leaves_at, row["zone"]) for one in found} == {
        code: str(when)[:16].replace(" ", "T") for code, when in row["leave"].items()
    }
    assert all(one.leaves_at < starts for one in found)


@pytest.mark.parametrize("row", table("holidays.yaml"), ids=lambda row: f"{row['territory']} {row['day']}")
def test_a_public_holiday_is_told_by_its_name(row: dict[str, Any]) -> None:
    assert rules.holiday(row["day"], row["territory"]) == row["name"]


def test_eleven_days_are_holidays_everywhere() -> None:
    for year in range(2024, 2036):
        assert len(rules.public_holidays(year, "59")) in (10, 11), "Ascension may fall on 8 May or 1 May"


@pytest.mark.parametrize(
    ("precision", "given", "passes"),
    [
        ("day", {"day": 24, "month": 6}, True),
        ("day", {"day": 6, "month": 24}, False),
        ("day", {"day": 24}, False),
        ("month", {"month": 6, "year": 2009}, True),
        ("month", {"month": 6, "year": 2008}, False),
        ("year", {"year": 2009}, True),
        ("year", {}, False),
    ],
)
def test_the_small_check_asks_what_is_known_of_the_birth_date(
    precision: str, given: dict[str, int], passes: bool
) -> None:
    assert rules.passes(date(2009, 6, 24), precision, given) is passes


@pytest.mark.parametrize(
    ("statuses", "rate"),
    [
        (["done"] * 3, None),
        (["done"] * 3 + ["missed"], 0.25),
        (["missed"] * 4, 1.0),
        (["done"] * 4 + ["excused"] * 6 + ["cancelled"] * 5, 0.0),
        ([], None),
    ],
    ids=["too few", "one in four", "all", "absences told do not count", "none"],
)
def test_the_share_missed_counts_what_was_missed_without_a_word(
    statuses: list[str], rate: float | None
) -> None:
    assert rules.attendance(statuses, date(2026, 11, 23))["rate"] == rate
