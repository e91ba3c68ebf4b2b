"""Dates and names as these sentences say them."""

from __future__ import annotations

from collections.abc import Mapping


def counted(texts: Mapping[str, str] | str, count: int, **said: object) -> str:
    """The sentence for one or for several."""
    text = texts if isinstance(texts, str) else texts["one" if count == 1 else "other"]
    return text.format(count=count, **said)
