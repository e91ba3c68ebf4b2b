"""Somebody outside expects a sign: while the scheduler lives and holds the lease, an address is called each minute.

When it stops, whoever listens there raises the alarm: a dead scheduler cannot say that it is dead.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from backend import outward

EACH = timedelta(minutes=1)

log = structlog.get_logger("cap18.jobs")


@dataclass(slots=True)
class Deadman:
    """Calls one address, at most once a minute; a failure is logged without the address, and tried at the next beat."""

    url: str = field(repr=False)
    _last: datetime | None = None

    def tell(self, at: datetime) -> bool:
        """Give the sign when its minute has come. Whether it was given."""
        if self._last is not None and at - self._last < EACH:
            return False
        try:
            status = outward.call("GET", self.url).status
        except (outward.NotCalled, outward.Unclear) as error:
            log.warning("deadman_away", kind=str(error))
            return False
        if status >= 400:
            log.warning("deadman_refused", status=status)
            return False
        self._last = at
        return True
