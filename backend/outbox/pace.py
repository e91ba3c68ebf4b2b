"""At most so many calls a second to the outside, all channels together (REL-09)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from backend import clock
from backend.outbox.cascades import plan


@dataclass(slots=True)
class Pace:
    """Spaces calls evenly; the seconds and the sleep are handed in, so that a test need not wait."""

    monotonic: Callable[[], float] = clock.monotonic
    sleep: Callable[[float], None] = time.sleep
    _next: float = 0.0

    def wait(self) -> None:
        """Return when one more call may leave."""
        now = self.monotonic()
        if self._next > now:
            self.sleep(self._next - now)
            now = self._next
        self._next = now + 1 / plan().pace
