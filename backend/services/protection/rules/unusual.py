"""Pairs that look unusual, by counters: how much, when, who writes first. Never a word of what is written (SAF-10)."""

from __future__ import annotations

from datetime import time, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from backend import yaml_files

NIGHT_FROM, NIGHT_UNTIL = time(22), time(7)
FILE = Path(__file__).parent.parent / "data" / "unusual.yaml"


class Volume(NamedTuple):
    """A pair's counters over the window: messages of each, those of the adult at night, unanswered in a row, warned."""

    by_young: int
    by_adult: int
    at_night: int
    unanswered: int
    warned: int


@cache
def limits() -> dict[str, Any]:
    """The figures of `data/unusual.yaml`."""
    read: dict[str, Any] = yaml_files.read(FILE)
    return read


def window() -> timedelta:
    """How far back the counters look."""
    return timedelta(days=limits()["days"])


def at_night(hour: time) -> bool:
    """From ten in the evening to seven, by the pair's own clock."""
    return hour >= NIGHT_FROM or hour < NIGHT_UNTIL


def reasons(volume: Volume) -> tuple[str, ...]:
    """Why a pair asks for a look: `volume`, `night`, `initiative`, `unanswered`, `warned`; nothing when it does not."""
    told = limits()
    night, first = told["night"], told["initiative"]
    found = {
        "volume": volume.by_young + volume.by_adult >= told["volume"],
        "night": volume.at_night >= night["least"] and volume.at_night >= night["share"] * volume.by_adult,
        "initiative": volume.by_adult >= first["least"]
        and volume.by_adult >= first["times"] * max(volume.by_young, 1),
        "unanswered": volume.unanswered >= told["unanswered"],
        "warned": volume.warned >= told["warned"],
    }
    return tuple(name for name, met in found.items() if met)
