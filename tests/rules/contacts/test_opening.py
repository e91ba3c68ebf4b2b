"""Open or closed now: the same table for the server and for the phone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend import law

TABLE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "opening.yaml").read_text(encoding="utf-8"))


def _said(opening: law.Opening) -> str:
    def utc(at: datetime | None) -> str:
        assert at is not None
        return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    if opening.always:
        return "always"
    return f"until {utc(opening.until)}" if opening.open else f"opens {utc(opening.opens)}"


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["name"])
def test_a_line_is_open_or_closed_at_an_instant(case: dict[str, str]) -> None:
    assert _said(law.opening_at(case["hours"], datetime.fromisoformat(case["at"]))) == case["said"]


@pytest.mark.parametrize("case", TABLE["words"], ids=lambda case: case["hours"])
def test_hours_are_said_in_words(case: dict[str, str]) -> None:
    assert law.hours_in_words(case["hours"]) == case["said"]


@pytest.mark.parametrize("written", TABLE["refused"])
def test_hours_nobody_understands_are_refused_and_never_guessed(written: str) -> None:
    with pytest.raises(ValueError, match=r"hours not understood|unknown day"):
        law.read_hours(written)
