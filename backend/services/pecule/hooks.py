"""What must follow when somebody says that their claim was sent, handed over by `app.py`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

from sqlalchemy.orm import Session

from backend.access import Actor
from backend.keyd import Keyd


class Claimed(Protocol):
    """Do what a claim sent on a day changes elsewhere, inside the transaction that kept it."""

    def __call__(
        self, session: Session, actor: Actor, *, sent_on: date, keyd: Keyd, at: datetime, on: date
    ) -> None: ...


_followers: list[Claimed] = []


def on_claimed(follower: Claimed) -> None:
    """Register a follower once; registering it again changes nothing."""
    if follower not in _followers:
        _followers.append(follower)


def claimed(session: Session, actor: Actor, *, sent_on: date, keyd: Keyd, at: datetime, on: date) -> None:
    """Tell every follower that a claim was sent."""
    for follower in _followers:
        follower(session, actor, sent_on=sent_on, keyd=keyd, at=at, on=on)
