"""What must follow when facts change, handed over by `app.py`: people know nobody above them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from backend.keyd import Keyd


class FactsChanged(Protocol):
    """Rebuild what depends on these young persons' facts, inside the transaction that changed them."""

    def __call__(self, session: Session, youth_ids: Sequence[UUID], *, keyd: Keyd, at: datetime) -> None: ...


_followers: list[FactsChanged] = []


def on_facts_changed(follower: FactsChanged) -> None:
    """Register a follower once; registering it again changes nothing."""
    if follower not in _followers:
        _followers.append(follower)


def facts_changed(session: Session, youth_ids: Sequence[UUID], *, keyd: Keyd, at: datetime) -> None:
    """Tell every follower that these young persons' facts changed."""
    for follower in _followers:
        follower(session, youth_ids, keyd=keyd, at=at)
