"""A phone that asks the team to let its owner in: how long its code serves, and each signature."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, Protocol

CARD: Final = "card"
FACE: Final = "face"
REMOTE: Final = "remote"
"""The ways of a recovery: the card alone, two agents face to face, two agents from afar."""

CODE_LASTS: Final = timedelta(minutes=30)
"""Between the code on the new phone and the first signature."""

SIGNED_FOR: Final = {FACE: timedelta(hours=2), REMOTE: timedelta(hours=24)}
"""Between the two signatures: face to face, the person is still there."""

KEPT_FOR: Final = timedelta(days=14)

IDENTITIES: Final = ("known", "paper", "photo", "questions")
"""How an agent checked who is there: known for a long time, an identity paper, the photo of the file, questions."""


class Asked(Protocol):
    """The dates of an asking."""

    @property
    def asked_at(self) -> datetime: ...
    @property
    def way(self) -> str | None: ...
    @property
    def signed_at(self) -> datetime | None: ...
    @property
    def countersigned_at(self) -> datetime | None: ...
    @property
    def ended_at(self) -> datetime | None: ...


def is_over(one: Asked, at: datetime) -> bool:
    """Whether nobody can sign any more: ended, or left too long without the next signature."""
    if one.ended_at is not None:
        return True
    if one.signed_at is None:
        return at >= one.asked_at + CODE_LASTS
    if one.countersigned_at is None:
        return at >= one.signed_at + SIGNED_FOR[one.way or FACE]
    return False


def state_of(
    one: Asked, recovery: str | None, *, handed: bool, opens_at: datetime | None, at: datetime
) -> str:
    """`asked`, `signed` (one of two), `waiting` (the delay), `finishing` (an agent must come back), `ready` for the
    new code, `done`, `stopped`."""
    if recovery in ("done", "stopped"):
        return recovery
    if is_over(one, at):
        return "stopped"
    if one.signed_at is None:
        return "asked"
    if recovery is None:
        return "signed"
    if handed:
        return "ready"
    return "waiting" if opens_at is not None and at < opens_at else "finishing"
