"""What a channel is given, and what it may answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Protocol
from uuid import UUID


class Outcome(StrEnum):
    """sent: the provider has it. refused: it never will. gone: the place no longer exists. away: nothing left,
    try again. unclear: it may have left."""

    SENT = "sent"
    REFUSED = "refused"
    GONE = "gone"
    AWAY = "away"
    UNCLEAR = "unclear"


class Told(NamedTuple):
    """What a channel says of a parcel; `reason` is a short code for the journal of sending."""

    outcome: Outcome
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One thing to one place. `reference` is the same at each try: it makes a second sending harmless.

    `to` is a number or an address; for a push, `endpoint` and `keys` say where and how to seal. None is logged.
    """

    reference: UUID
    channel: str
    type: str
    to: str = field(default="", repr=False)
    endpoint: str = field(default="", repr=False)
    keys: tuple[str, str] = field(default=("", ""), repr=False)
    subject: str = ""
    text: str = field(default="", repr=False)
    seconds: int = 86400


class Sender(Protocol):
    """A way out. `look` asks what became of a reference: sent, away (unknown to them) or unclear (cannot tell)."""

    def send(self, parcel: Parcel) -> Told: ...

    def look(self, reference: UUID) -> Told: ...
