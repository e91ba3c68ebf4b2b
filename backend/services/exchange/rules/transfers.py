"""A file on its way to another authority: what the young person lets go, and where it stands. Pure."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Final

PATH: Final = "path"
PARTS: Final = (PATH, "facts", "project", "words", "thread")
"""Who one is and where one stands goes with any yes; the rest, each by itself."""

ASKED, AGREED, REFUSED, SENT, REPLACED = "asked", "agreed", "refused", "sent", "replaced"
STATES: Final = (ASKED, AGREED, REFUSED, SENT, REPLACED)


def state(
    answered_at: datetime | None, parts: str, sent_at: datetime | None, *, replaced: bool = False
) -> str:
    """Where a transfer stands; sent stays sent, whatever is said afterwards."""
    if sent_at is not None:
        return SENT
    if replaced:
        return REPLACED
    if answered_at is None:
        return ASKED
    return AGREED if parts else REFUSED


def kept(parts: Collection[str]) -> str:
    """The parts of a yes as they are kept, in their order: `path` is always there."""
    return " ".join(one for one in PARTS if one == PATH or one in parts)
