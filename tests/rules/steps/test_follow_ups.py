"""The days follow-ups are said: a table, the sheet itself, and birth dates at ends of months."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from backend.birthdays import add_months
from backend.guides.follow_ups import FollowUpError, follow_up, follow_ups
from backend.guides.journeys import journeys
from backend.services.steps import StepState, rules

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "follow_ups.yaml").read_text())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_it_is_said_on_the_days_of_the_table(case: dict[str, Any]) -> None:
    follow = follow_up(case["code"])
    assert follow is not None
    steps = {case["step"]: StepState(case["state"], case["since"], 1, "young")} if "step" in case else {}
    found = rules.planned(follow, steps, case.get("born", date(2008, 1, 1)))
    if "said" not in case:
        assert found is None
        return
    assert found is not None
    assert list(found.days) == case["said"]
    assert found.until == case["until"]
    assert not found.due(case["said"][0] - timedelta(days=1))
    assert found.due(case["said"][0])
    assert not found.due(case["until"])


def test_every_follow_up_names_journeys_and_steps_that_exist() -> None:
    steps = {one.code: {step.code for step in one.steps} for one in journeys()}
    for one in follow_ups():
        assert {*one.steps, one.redo} <= steps[one.journey], one.code
        assert one.go is None or one.go in steps
        assert one.article
        assert len(one.code) <= 30, "it stands in the subject of a notice"


def test_a_sheet_that_mixes_births_and_steps_is_refused_by_name(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.yaml"
    good = yaml.safe_load((Path("backend/guides/follow_ups.yaml")).read_text())
    sheet.write_text(yaml.safe_dump([good[0] | {"until": {"born_months": 214}}]))
    with pytest.raises(FollowUpError, match="bank-silent"):
        follow_ups(sheet)


@given(st.dates(date(2000, 1, 1), date(2012, 12, 31)), st.integers(180, 260))
def test_whoever_reaches_an_age_on_a_day_is_found_that_day_and_only_that_day(
    birth: date, months: int
) -> None:
    day = add_months(birth, months)
    assert birth in rules.birth_dates(months, day)
    assert birth not in rules.birth_dates(months, day + timedelta(days=1))
