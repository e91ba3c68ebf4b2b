"""The sentence behind each reason of the estimate, said to a young person (tu) or to an adult (vous)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

import yaml


@cache
def _reasons() -> dict[str, dict[str, str]]:
    written = (files("backend.services.pecule") / "data" / "reasons.yaml").read_text(encoding="utf-8")
    reasons: dict[str, dict[str, str]] = yaml.safe_load(written)
    return reasons


def reason(code: str, address: Literal["tu", "vous"]) -> str:
    """One French sentence. Raises KeyError on a code no sentence was written for."""
    return _reasons()[code][address]
