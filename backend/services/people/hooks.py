"""What must follow when facts change, handed over by `app.py`: people know nobody above them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
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


class MentorEnded(Protocol):
    """A lead ended the place of a young person's mentor: what goes with it ends in the same transaction."""

    def __call__(self, session: Session, youth_id: UUID, *, by: UUID, at: datetime, on: date) -> None: ...


_after_mentor: list[MentorEnded] = []


def on_mentor_ended(follower: MentorEnded) -> None:
    """Register a follower once; registering it again changes nothing."""
    if follower not in _after_mentor:
        _after_mentor.append(follower)


def mentor_ended(session: Session, youth_id: UUID, *, by: UUID, at: datetime, on: date) -> None:
    """Tell every follower that no mentor stands beside this young person any more."""
    for follower in _after_mentor:
        follower(session, youth_id, by=by, at=at, on=on)


def facts_changed(session: Session, youth_ids: Sequence[UUID], *, keyd: Keyd, at: datetime) -> None:
    """Tell every follower that these young persons' facts changed."""
    for follower in _followers:
        follower(session, youth_ids, keyd=keyd, at=at)
