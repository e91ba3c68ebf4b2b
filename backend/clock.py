"""The only module that reads the time: everything else receives it as `at` or `on`."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """This instant, aware, in UTC."""
    return datetime.now(UTC)


def today(zone: str) -> date:
    """The civil day of an authority's time zone, such as `Europe/Paris` or `Indian/Reunion`."""
    return day_in(zone, now())


def day_in(zone: str, at: datetime) -> date:
    """The civil day it is in a zone at an instant. Pure: given the same instant, the same day."""
    return at.astimezone(ZoneInfo(zone)).date()


def monotonic() -> float:
    """Seconds of a clock that never goes back, to measure how long something lasts."""
    return time.monotonic()
