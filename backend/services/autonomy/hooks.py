"""What must follow when milestones change, handed over by `app.py`: autonomy knows nobody above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from sqlalchemy.orm import Session


class MilestonesChanged(Protocol):
    """Note that these young persons' dates may have changed, inside the transaction that changed them."""

    def __call__(self, session: Session, youth_ids: Sequence[UUID], /) -> None: ...


_followers: list[MilestonesChanged] = []


def on_milestones_changed(follower: MilestonesChanged) -> None:
    """Register a follower once; registering it again changes nothing."""
    if follower not in _followers:
        _followers.append(follower)


def milestones_changed(session: Session, youth_ids: Sequence[UUID]) -> None:
    """Tell every follower: after the rows, never before (whoever follows may wait for them)."""
    for follower in _followers:
        follower(session, youth_ids)
