"""What higher services hand over, in `app.py`: a second look before an adult's message leaves, and who counts it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple, Protocol
from uuid import UUID

from sqlalchemy.orm import Session


class Sending(NamedTuple):
    """A message about to be written. `accepted`: warnings the writer has read; `first`: nothing was said here yet."""

    conversation_id: UUID
    youth_id: UUID
    author_id: UUID
    side: str
    role: str
    kind: str
    text: str
    accepted: frozenset[str]
    first: bool


class Sent(NamedTuple):
    """A message that was written, without its words: for counters."""

    message_id: UUID
    conversation_id: UUID
    youth_id: UUID
    author_id: UUID
    side: str
    role: str
    kind: str
    accepted: frozenset[str]


class Check(Protocol):
    """Look at a message before it is written; raises a `DomainError` when its writer must read it again."""

    def __call__(self, session: Session, sending: Sending, /, *, at: datetime) -> None: ...


class Follower(Protocol):
    """Told of a message in its own transaction."""

    def __call__(self, session: Session, sent: Sent, /, *, at: datetime) -> None: ...


checks: list[Check] = []
followers: list[Follower] = []


def before_sending(check: Check) -> None:
    """Register a second look at messages. Registering twice is once."""
    if check not in checks:
        checks.append(check)


def on_sent(follower: Follower) -> None:
    """Register who is told of messages. Registering twice is once."""
    if follower not in followers:
        followers.append(follower)
