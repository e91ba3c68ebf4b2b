"""What can go wrong when the application asks keyd."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Final


class KeydError(Exception):
    """Anything that keeps keyd from answering."""


class KeydUnavailable(KeydError):
    """keyd is not there, is too slow, or died: the safe is momentarily closed, nothing is lost."""

    def __init__(self, why: str) -> None:
        super().__init__(f"keyd does not answer: {why}")


class KeydRefused(KeydError):
    """keyd answered no. `code` is one of the constants below."""

    def __init__(self, code: str) -> None:
        super().__init__(f"keyd refuses: {code}")
        self.code = code


class TooManyTries(KeydRefused):
    """This safe was tried too often; `retry_after` says how long to wait."""

    def __init__(self, retry_after: timedelta) -> None:
        super().__init__(TOO_MANY)
        self.retry_after = retry_after


class TooEarly(KeydRefused):
    """The clock of this recovery has not run; `left` says how long it still must."""

    def __init__(self, left: timedelta) -> None:
        super().__init__(TOO_EARLY)
        self.left = left


class KeyMissing(KeydError):
    """There is no usable master key: keyd refuses to start, and never falls back on a known one."""


class NotPrivate(KeydError):
    """A folder of keyd's is open to others."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is open to others: keyd wants a folder of its own, mode 0700")


CANNOT_OPEN: Final = "cannot_open"
ENROLLED: Final = "already_enrolled"
TOO_MANY: Final = "too_many_tries"
TOO_EARLY: Final = "too_early"
NOT_BEGUN: Final = "not_begun"
CARD_ENDED: Final = "card_ended"
TWO_SIGNERS: Final = "two_signers"
MALFORMED: Final = "malformed"
FAILED: Final = "failed"
