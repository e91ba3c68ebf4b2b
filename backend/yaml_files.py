"""Reading the YAML files that stand beside the code: law, journeys, letters, words."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

try:
    # Written in C, seven times as fast: each process reads some two hundred files.
    from yaml import CSafeLoader as Loader
except ImportError:
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

__all__ = ["Loader", "read"]


def read(file: Path | Traversable) -> Any:
    """What a file says. Raises `yaml.YAMLError` when it is not YAML, OSError when there is none."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=Loader)
