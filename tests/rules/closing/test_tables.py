"""The days of a closing: a table a professional can check."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.services.closing import rules

CASES = yaml.safe_load((Path(__file__).parent / "closing.yaml").read_text(encoding="utf-8"))


@pytest.mark.req("RET-11")
@pytest.mark.parametrize("case", CASES, ids=[one["id"] for one in CASES])
def test_thirty_days_to_change_ones_mind_then_erased(case: dict[str, Any]) -> None:
    assert rules.last_day(case["asked"]) == case["last"]
    assert rules.is_due(case["last"], case["day"]) is case["erased"]
