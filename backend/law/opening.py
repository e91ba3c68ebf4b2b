"""When a help line answers: OSM opening hours read in Paris time, open or closed at an instant. Pure.

The phone has the same rule (`pwa/src/services/contacts/opening.ts`); `tests/rules/contacts/opening.yaml` checks both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
DAY = 24 * 60
WEEK = 7 * DAY
PARIS = ZoneInfo("Europe/Paris")
_RULE = re.compile(r"\s*([A-Za-z,-]+)\s+([\d:,-]+)\s*")
_RANGE = re.compile(r"([01]\d|2[0-4]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)")
_FRENCH = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes of the week, from Monday 00:00 in Paris; `end` may pass midnight, and the end of the week."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether a line answers. `always`: day and night; `until`: when it closes; `opens`: when it next opens (UTC)."""

    open: bool
    always: bool = False
    until: datetime | None = None
    opens: datetime | None = None


def _days(written: str) -> list[int]:
    found: list[int] = []
    for part in written.split(","):
        first, _, last = part.partition("-")
        if first not in DAYS or (last and last not in DAYS):
            raise ValueError(f"unknown day: {part}")
        start, end = DAYS.index(first), DAYS.index(last or first)
        found += [(start + step) % 7 for step in range((end - start) % 7 + 1)]
    return found


def _ranges(written: str) -> list[tuple[int, int]]:
    found = []
    for one in written.split(","):
        read = _RANGE.fullmatch(one)
        if read is None:
            raise ValueError(f"hours not understood: {one}")
        start, end = int(read[1]) * 60 + int(read[2]), int(read[3]) * 60 + int(read[4])
        found.append((start, end if end > start else end + DAY))
    return found


def read_hours(written: str) -> tuple[Span, ...] | None:
    """The spans of a week; None for `24/7`. Reads `Mo-Fr 09:00-11:45,13:00-16:00; Sa 08:00-02:00`, refuses the rest.

    Raises ValueError: hours nobody understands are never guessed.
    """
    if written.strip() == "24/7":
        return None
    spans = []
    for rule in written.split(";"):
        read = _RULE.fullmatch(rule)
        if read is None:
            raise ValueError(f"hours not understood: {rule}")
        for day in _days(read[1]):
            spans += [Span(day * DAY + start, day * DAY + end) for start, end in _ranges(read[2])]
    return tuple(spans)


def opening_at(written: str, at: datetime) -> Opening:
    """Open or closed at an instant (aware), and the next change. Raises ValueError as `read_hours` does."""
    spans = read_hours(written)
    if spans is None:
        return Opening(open=True, always=True)
    here = at.astimezone(PARIS)
    now = here.weekday() * DAY + here.hour * 60 + here.minute
    for span in spans:
        since = (now - span.start) % WEEK
        if since < span.end - span.start:
            return Opening(open=True, until=_later(here, span.end - span.start - since))
    return Opening(open=False, opens=_later(here, min((span.start - now) % WEEK for span in spans)))


def _later(here: datetime, minutes: int) -> datetime:
    """The instant so many minutes of Paris clock later: the night the clocks change, an hour more or less is lived."""
    wall = here.replace(tzinfo=None, second=0, microsecond=0) + timedelta(minutes=minutes)
    return wall.replace(tzinfo=PARIS, fold=here.fold if minutes < 60 else 0).astimezone(UTC)


def hours_in_words(written: str) -> str:
    """Hours as they are said: « du lundi au vendredi, 9 h à 11 h 45 et 13 h à 16 h »."""
    if read_hours(written) is None:
        return "jour et nuit"
    said = []
    for rule in written.split(";"):
        days, ranges = rule.split()
        times = [f"{_hour(start)} à {_hour(end % DAY)}" for start, end in _ranges(ranges)]
        said.append(f"{_days_in_words(days)}, {' et '.join(times)}")
    return " ; ".join(said)


def _days_in_words(written: str) -> str:
    if len(set(_days(written))) == 7:
        return "tous les jours"
    parts = []
    for part in written.split(","):
        first, _, last = part.partition("-")
        start = _FRENCH[DAYS.index(first)]
        parts.append(f"du {start} au {_FRENCH[DAYS.index(last)]}" if last else f"le {start}")
    return " et ".join(parts)


def _hour(minutes: int) -> str:
    when = time(minutes // 60, minutes % 60)
    return f"{when.hour} h {when.minute:02d}" if when.minute else f"{when.hour} h"
