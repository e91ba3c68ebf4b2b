"""Wall times of an authority's zone and instants: what a form says, what the base keeps. Pure."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from backend.errors import Invalid

SHORTEST, LONGEST = 5, 720
LONGEST_TIME = timedelta(minutes=LONGEST)
FARTHEST = timedelta(days=3 * 366)


class Slot(NamedTuple):
    """A start and an end, two instants in UTC."""

    starts_at: datetime
    ends_at: datetime


def instant(wall: datetime, zone: str) -> datetime:
    """The instant of a wall time (naive) in a zone. An hour that comes twice in autumn is the first of the two.

    Raises `Invalid` (`no_such_hour`) for an hour the clocks jump over in spring.
    """
    found = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    if found.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != wall:
        raise Invalid(
            "Cette heure n'existe pas ce jour-là : les horloges avancent d'une heure.",
            code="no_such_hour",
            fields={"/starts": "Choisissez une heure plus tard."},
        )
    return found


def nearest_instant(wall: datetime, zone: str) -> datetime:
    """The same, where an hour jumped over gives the one an hour later: a weekly appointment still takes place."""
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def wall(at: datetime, zone: str) -> datetime:
    """The wall time (naive) of an instant in a zone."""
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def written(at: datetime, zone: str) -> str:
    """A wall time as screens read it: `2026-12-03T14:00`."""
    return at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M")


def slot(starts: datetime, minutes: int, zone: str, *, at: datetime) -> Slot:
    """The time asked for, checked: to come, not years away, a length that makes sense. Raises `Invalid`."""
    if not SHORTEST <= minutes <= LONGEST:
        raise Invalid(
            "Cette durée ne va pas.", fields={"/minutes": f"Mettez de {SHORTEST} à {LONGEST} minutes."}
        )
    begins = instant(starts, zone)
    if begins <= at:
        raise Invalid(
            "Cette heure est déjà passée.",
            code="past_time",
            fields={"/starts": "Choisissez une heure à venir."},
        )
    if begins - at > FARTHEST:
        raise Invalid("Cette date est trop loin.", fields={"/starts": "Vérifiez l'année."})
    return Slot(begins, begins + timedelta(minutes=minutes))


def midnight(day: date, zone: str) -> datetime:
    """The instant a civil day begins in a zone."""
    return nearest_instant(datetime.combine(day, time(0)), zone)
