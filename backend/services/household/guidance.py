"""What everybody reads about a home: doors, the days of a move, the rental file, and the delays of the law."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from backend import law, yaml_files

DELAYS = (
    "bank.refusal_silence_days",
    "bank.closing_notice_days",
    "housing.priority_years",
    "housing.renewal_opens_months",
    "housing.renewal_lost_months",
    "housing.visale_opens_months",
    "housing.visale_good_months",
    "housing.loca_pass_most",
    "housing.loca_pass_least_month",
    "housing.loca_pass_months",
    "housing.loca_pass_first_months",
    "housing.loca_pass_ask_months",
    "housing.deposit_bare_months",
    "housing.deposit_furnished_months",
    "housing.inventory_days",
    "housing.visale_student",
    "housing.visale_student_paris",
)
"""The values of law the screens count with."""


@cache
def written() -> dict[str, Any]:
    """The sheet of the home, as it is written."""
    found: dict[str, Any] = yaml_files.read(files("backend.services.household") / "data" / "home.yaml")
    return found


@lru_cache(maxsize=2)
def guidance(on: date) -> dict[str, Any]:
    """The sheet, with each delay in force on a day: its value, its article, the day it was checked, and any doubt."""
    return {**written(), "delays": {key: _delay(law.value(key, on)) for key in DELAYS}}


def _delay(found: law.Value) -> dict[str, Any]:
    shown = {"value": found.value, "article": found.article, "checked_on": found.checked_on}
    return shown | ({"doubt": True} if found.confidence == "M" else {})
