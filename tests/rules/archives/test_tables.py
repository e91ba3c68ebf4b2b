"""How long a written follow-up is kept: a table that archives and a data protection officer can check."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from backend.birthdays import add_months, age_on
from backend.law.parameters import value
from backend.services.archives.rules import DELAYS, Delays, Followed, due_on

CASES = yaml.safe_load((Path(__file__).parent / "kept.yaml").read_text(encoding="utf-8"))
KEPT = Delays.of(value(DELAYS, date(2026, 11, 23)).value)
DAYS = st.dates(date(1998, 1, 1), date(2060, 12, 31))


@pytest.mark.req("RET-04")
@pytest.mark.parametrize("case", CASES, ids=[one["id"] for one in CASES])
def test_a_follow_up_is_kept_until(case: dict[str, Any]) -> None:
    one = Followed(case["born"], case["ended"], case["contact"], case.get("safe", False))
    assert due_on(one, KEPT) == case["due"]


@pytest.mark.req("RET-04")
@given(born=DAYS, ended=DAYS, contact=st.none() | DAYS)
def test_nobody_loses_it_before_21_nor_less_than_24_months_after_the_last_contact(
    born: date, ended: date, contact: date | None
) -> None:
    due = due_on(Followed(born, ended, contact, False), KEPT)
    assert due is not None
    assert age_on(born, due) >= 21
    for day in (ended, contact or ended):
        assert add_months(due, -24) >= day - timedelta(days=3), "short months apart"
