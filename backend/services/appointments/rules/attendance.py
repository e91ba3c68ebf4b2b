"""How often somebody misses their appointments, and when that may be shown. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from backend import law

from .states import CANCELLED, DONE, EXCUSED, MISSED


def since(on: date) -> date:
    """The first day that counts."""
    return on - timedelta(days=int(law.value("appointments.attendance", on).value["window_days"]))


def attendance(statuses: Iterable[str], on: date) -> dict[str, Any]:
    """Counts of past appointments and the share missed: missed / (done + missed), hidden while they are few."""
    rule = law.value("appointments.attendance", on)
    counts = dict.fromkeys((DONE, MISSED, EXCUSED, CANCELLED), 0)
    for status in statuses:
        if status in counts:
            counts[status] += 1
    held = counts[DONE] + counts[MISSED]
    shown_from = int(rule.value["shown_from"])
    return {
        "since": since(on),
        **counts,
        "rate": round(counts[MISSED] / held, 3) if held >= shown_from else None,
        "shown_from": shown_from,
        "rule": rule.value["rule"],
        "checked_on": rule.checked_on,
    }
