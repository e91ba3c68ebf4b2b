"""A link for somebody outside: its fields, its end, and where it stands at an instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

USUAL: Final = timedelta(days=7)
LONGEST: Final = timedelta(days=30)
"""A stranger is shown a paper for a purpose that ends; for longer, a new link is two taps."""
COUNTER_LASTS: Final = timedelta(hours=1)
MOST_TRIES: Final = 6
MOST_LIVE: Final = 20
MOST_PAGES: Final = 20
LONGEST_NAME: Final = 60
SAME_READING: Final = timedelta(minutes=15)
"""Pages read one after the other are one reading in the trace."""

Mode = Literal["link", "counter"]
LinkState = Literal["live", "over", "stopped", "shut", "gone"]
"""`over`: its instant passed. `stopped`: by its owner. `shut`: six wrong codes. `gone`: its paper or keys changed."""

_BY: Final[dict[str, LinkState]] = {"owner": "stopped", "codes": "shut", "paper": "gone", "keys": "gone"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What an owner asks for: how, to whom (in their words), for what, the last day, one side perhaps."""

    mode: Mode
    to: str
    purpose: str
    ends_on: date | None = None
    side: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The facts a link stands or falls by, as read at this very request."""

    ends_at: datetime
    ended_by: str | None = None


def fault(wish: Wish, on: date) -> tuple[str, str] | None:
    """The field that does not go, and what to do; None when all is well."""
    if not wish.to:
        return "/to", "Écris à qui tu le montres. Par exemple : Agence du Port."
    if not wish.purpose:
        return "/purpose", "Dis pour quoi tu le montres. Par exemple : logement."
    ends_on = until(wish, on)
    if ends_on < on:
        return "/ends_on", "Cette date est passée. Choisis aujourd'hui ou plus tard."
    if ends_on > on + LONGEST:
        return "/ends_on", "Un lien dure 30 jours au plus. Choisis une date plus proche."
    return None


def until(wish: Wish, on: date) -> date:
    """The last day it can be read: the one asked for, or 7 days from now."""
    return wish.ends_on or on + USUAL


def end_of(wish: Wish, at: datetime, on: date, zone: str) -> datetime:
    """The instant it stops: an hour from now at a counter, else the end of the last civil day in a zone (UTC)."""
    if wish.mode == "counter":
        return at + COUNTER_LASTS
    return datetime.combine(until(wish, on) + timedelta(days=1), time(), ZoneInfo(zone)).astimezone(UTC)


def state(link: Standing, at: datetime) -> LinkState:
    """Where a link stands at an instant. Only `live` opens anything."""
    if link.ended_by is not None:
        return _BY.get(link.ended_by, "over")
    return "live" if at < link.ends_at else "over"
