"""A change to what is kept: only what it names (JSON Merge Patch, RFC 7396). Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def merged(had: Mapping[str, Any], patch: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept after a change: a null takes away, an object changes inside, anything else replaces."""
    after = dict(had)
    for name, value in patch.items():
        if value is None:
            after.pop(name, None)
        elif isinstance(value, Mapping):
            inner = after.get(name)
            after[name] = merged(inner if isinstance(inner, Mapping) else {}, value)
        else:
            after[name] = value
    return after
