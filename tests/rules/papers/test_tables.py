"""The tables of this folder, line by line: until when a paper is good, when it is recalled, which number looks wrong.

A professional can read and correct them: no Python is needed to add a case.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some

from backend.guides.papers import PaperType, number_types, paper_types
from backend.services.documents import rules
from backend.services.documents.rules.freshness import under

HERE = Path(__file__).parent
DAYS = some.dates(date(2000, 1, 1), date(2060, 12, 31))


def cases(name: str) -> list[Any]:
    told = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))["cases"]
    return [pytest.param(case, id=case["name"]) for case in told]


def dates_of(case: dict[str, Any]) -> tuple[PaperType, rules.Dates]:
    kind = paper_types()[case["paper"]]
    return kind, rules.Dates(case.get("issued_on"), case.get("expires_on"))


@pytest.mark.parametrize("case", cases("freshness"))
def test_until_which_day_a_paper_is_good(case: dict[str, Any]) -> None:
    kind, dates = dates_of(case)
    found = rules.freshness(kind, dates, on=case["day"])
    said = (found.state, found.ask, found.use)
    assert said == (case["state"], case.get("ask"), case.get("use"))
    if "until" in case or case["state"] != "good":
        assert found.until == case.get("until")
    uses = {use.use: one for use, one in found.uses}
    for name, expected in case.get("uses", {}).items():
        one = uses[name]
        assert (one.state, one.until, one.ask) == (
            expected["state"],
            expected.get("until"),
            expected.get("ask"),
        )


@pytest.mark.parametrize("case", cases("reminders"))
@pytest.mark.req("VLT-09")
def test_on_which_days_a_paper_is_recalled(case: dict[str, Any]) -> None:
    kind, dates = dates_of(case)
    assert rules.reminders(kind, dates, on=case["day"]) == case["days"]


@pytest.mark.parametrize("case", cases("numbers"))
def test_which_number_looks_wrong(case: dict[str, Any]) -> None:
    doubt = rules.number_doubt(number_types()[case["kind"]], case["value"])
    assert (doubt is not None) is case["doubt"], doubt


@given(day=DAYS, months=some.integers(1, 60))
def test_something_is_under_n_months_until_the_eve_of_its_anniversary(day: date, months: int) -> None:
    last = under(day, months)
    eve = last + timedelta(days=1)
    ahead = (eve.year - day.year) * 12 + eve.month - day.month
    assert ahead == months
    assert eve.day == day.day or (eve + timedelta(days=1)).day == 1


@given(kind=some.sampled_from(sorted(paper_types())), issued=DAYS, long=some.integers(0, 5000), on=DAYS)
def test_a_paper_never_gets_younger(kind: str, issued: date, long: int, on: date) -> None:
    order = {"good": 0, "soon": 1, "too_old": 2, "unknown": 3}
    dates = rules.Dates(issued, issued + timedelta(days=long))
    today = rules.freshness(paper_types()[kind], dates, on=on)
    later = rules.freshness(paper_types()[kind], dates, on=on + timedelta(days=1))
    assert order[later.state] >= order[today.state]
    for (use, now), (_, then) in zip(today.uses, later.uses, strict=True):
        assert order[then.state] >= order[now.state], use.use
        assert now.until is None or (now.state == "too_old") is (on > now.until)


@given(kind=some.sampled_from(sorted(paper_types())), issued=DAYS, long=some.integers(0, 5000), on=DAYS)
def test_a_paper_is_recalled_before_its_last_day_and_after_today(
    kind: str, issued: date, long: int, on: date
) -> None:
    ends = issued + timedelta(days=long)
    days = rules.reminders(paper_types()[kind], rules.Dates(issued, ends), on=on)
    assert all(on < day < ends for day in days)
    assert days == sorted(set(days))
