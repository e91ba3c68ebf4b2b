"""What a wrap is bound to (KEY-09): moved anywhere else, it no longer opens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from uuid import UUID

SUITE: Final = 1
NIL: Final = UUID(int=0)
PREFIX: Final = b"cap18/v1/"
_NOBODY: Final = NIL.bytes

_PURPOSE = re.compile(r"[a-z][a-z0-9-]{0,31}")
_LARGEST = 2**32 - 1
_SEEN: Final[set[str]] = set()
"""Purposes already found good: a safe moved to a new epoch makes a thousand contexts of the same few."""


@dataclass(frozen=True, slots=True)
class Context:
    """The place a wrap belongs to: for what, whose safe, which epoch, which thing, for whom.

    `vault`, `object`, `recipient` and `grant` are 16-byte ids, `epoch` and `version` 32-bit counts.
    What does not apply stays at its zero. Raises ValueError on a purpose that is not a short lowercase name.
    """

    purpose: str
    vault: UUID = NIL
    epoch: int = 0
    object: UUID = NIL
    version: int = 0
    recipient: UUID = NIL
    grant: UUID = NIL
    suite: int = SUITE

    def __post_init__(self) -> None:
        if self.purpose not in _SEEN:
            if not _PURPOSE.fullmatch(self.purpose):
                raise ValueError(f"not a purpose: {self.purpose!r}")
            if len(_SEEN) < 64:
                _SEEN.add(self.purpose)
        if not (0 <= self.epoch <= _LARGEST and 0 <= self.version <= _LARGEST and 0 <= self.suite <= 255):
            raise ValueError("epoch, version or suite out of range")

    def encode(self) -> bytes:
        """The exact bytes given to HPKE as info, or to AES-GCM as associated data."""
        owner = self.vault.bytes
        return b"".join(
            (
                PREFIX,
                self.purpose.encode("ascii"),
                b"\x00",
                self.suite.to_bytes(1, "big"),
                owner,
                self.epoch.to_bytes(4, "big"),
                self.object.bytes,
                self.version.to_bytes(4, "big"),
                owner if self.recipient is self.vault else self.recipient.bytes,
                _NOBODY if self.grant is NIL else self.grant.bytes,
            )
        )
