"""The sentence behind each reason of the estimate, said to a young person (tu) or to an adult (vous)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from backend import yaml_files


@cache
def _reasons() -> dict[str, dict[str, str]]:
    reasons: dict[str, dict[str, str]] = yaml_files.read(
        files("backend.services.pecule") / "data" / "reasons.yaml"
    )
    return reasons


def reason(code: str, address: Literal["tu", "vous"]) -> str:
    """One French sentence. Raises KeyError on a code no sentence was written for."""
    return _reasons()[code][address]
