"""A space nobody opens, day by day: a table a professional can check."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from backend.law.parameters import value
from backend.outbox import wording
from backend.services.documents.rules import sharing
from backend.services.guests.rules import links
from backend.services.inactivity import rules
from backend.services.inactivity.rules import Absence, Delays, Stage

CASES = yaml.safe_load((Path(__file__).parent / "inactivity.yaml").read_text(encoding="utf-8"))
DELAYS = Delays.of(value(rules.DELAYS, date(2026, 11, 22)).value)


@pytest.mark.req("RET-03")
@pytest.mark.parametrize("case", CASES, ids=[one["id"] for one in CASES])
def test_warned_three_times_then_paused_then_erased(case: dict[str, Any]) -> None:
    absence = Absence(case["opened"], Stage(case.get("stage", "open")), case.get("since"))
    done = rules.reached(absence, DELAYS, case["day"])
    assert (done.value if done else "nothing") == case["does"]


@pytest.mark.req("RET-03")
@given(
    opened=st.dates(date(2020, 1, 1), date(2060, 12, 31)),
    gaps=st.lists(st.integers(1, 500), min_size=1, max_size=40),
)
def test_whatever_nights_are_missed_nobody_is_hurried(opened: date, gaps: list[int]) -> None:
    absence, day, done = Absence(opened), opened, []
    for gap in gaps:
        day += timedelta(days=gap)
        stage = rules.reached(absence, DELAYS, day)
        due = rules.next_day(absence, DELAYS)
        assert (stage is None) is (due is None or day < due)
        if stage is not None:
            absence = Absence(opened, stage, day)
            done.append((stage, day))
    days = dict(done)
    assert [stage for stage, _ in done] == sorted(days, key=list(Stage).index)
    if Stage.PAUSED in days:
        assert days[Stage.PAUSED] >= days[Stage.LAST] + timedelta(days=7)
        assert days[Stage.PAUSED] >= opened + timedelta(days=730)
    if Stage.ERASED in days:
        assert days[Stage.ERASED] >= days[Stage.PAUSED] + timedelta(days=365)


@pytest.mark.req("RET-03", "ACC-05")
@given(shared_on=st.dates(date(2020, 1, 1), date(2060, 12, 31)))
def test_no_share_and_no_link_is_left_when_a_space_is_paused(shared_on: date) -> None:
    """To share is to have opened: the longest share and the longest link are over before the shortest absence."""
    paused = rules.pause_day(Absence(shared_on), DELAYS)
    assert sharing.last_day(shared_on) < paused
    assert shared_on + links.LONGEST < paused


@pytest.mark.req("RET-03")
def test_the_mail_says_the_day_and_the_months_of_the_law_sheet() -> None:
    mail = wording.mail("unused", formal=False, app="http://localhost", until=date(2028, 11, 1))
    assert "avant le 1er novembre 2028" in mail.text
    assert f"pendant {DELAYS.kept_months} mois" in mail.text
    sms = wording.sms("unused", formal=True, until=date(2028, 9, 30))
    assert "avant le 30 septembre 2028" in sms
    assert len(sms) <= 160
