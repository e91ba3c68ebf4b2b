"""Whom to call once care is over: one's own département's lines first, then national ones. Data, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from backend import yaml_files
from backend.law.contacts import contact
from backend.services.support.rules import Window

IN_CARE = "in_care"


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    """The two lists. Raises KeyError for a national contact nobody knows."""
    told: dict[str, dict[str, list[str]]] = yaml_files.read(
        files("backend.services.support") / "data" / "turning.yaml"
    )
    for one in told.values():
        one["national"] = [contact(name).id for name in one["national"]]
    return told


def turn_to(care: str, back: Window) -> dict[str, Any] | None:
    """`local`: kinds of lines, `national`: ids, in order. None while care runs, or before the age of leaving it.

    `care` is the state of `rules.standing`, `back` the window of coming back: past it, nobody waits for a request.
    """
    if care == IN_CARE:
        return None
    if back.open:
        return _lists()["left"]
    return _lists()["over"] if back.days_left == 0 else None
