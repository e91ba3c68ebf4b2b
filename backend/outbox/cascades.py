"""How sayings leave, read from data: cascades by name and by kind, quiet hours, retries, caps and brakes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from backend import yaml_files

FILE = Path(__file__).parent / "data" / "cascades.yaml"
CHANNELS = frozenset({"push", "sms", "email", "call", "direct"})


class Step(NamedTuple):
    """One channel of a cascade, and how long to wait after what left before it."""

    channel: str
    after: timedelta


@dataclass(frozen=True, slots=True)
class Cascade:
    """The steps for a young person and for an adult.

    `past_cap` and `past_pause`: they leave all the same. `asked`: at once, the person waits for it.
    """

    name: str
    young: tuple[Step, ...]
    adult: tuple[Step, ...]
    past_cap: bool = False
    past_pause: bool = False
    asked: bool = False

    def steps(self, young: bool) -> tuple[Step, ...]:
        return self.young if young else self.adult


class Kind(NamedTuple):
    """What a kind of notice is outside: its cascade, the word a push carries, whether adults are told so."""

    kind: str
    cascade: str
    type: str
    adults: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything `cascades.yaml` says."""

    cascades: Mapping[str, Cascade]
    kinds: tuple[Kind, ...]
    opens: time
    closes: time
    agreed: timedelta
    stale: timedelta
    daily_cap: int
    retries: tuple[timedelta, ...]
    pace: int
    lease: timedelta
    brakes: Mapping[str, int]
    sms_a_month: int
    remind_before: Mapping[str, tuple[int, ...]]
    remind_bounds: Mapping[str, int]


OTHER = Kind("", "app", "reminder", True)


@cache
def plan() -> Plan:
    """The data, checked once: an unknown channel or cascade is refused by name (ValueError)."""
    raw: dict[str, Any] = yaml_files.read(FILE)
    cascades = {name: _cascade(name, told) for name, told in raw["cascades"].items()}
    kinds = [Kind(one["kind"], one["cascade"], one["type"], one.get("adults", True)) for one in raw["kinds"]]
    for one in kinds:
        if one.cascade not in cascades:
            raise ValueError(f"{FILE.name}: {one.kind}: no cascade named {one.cascade!r}")
    quiet = raw["quiet"]
    return Plan(
        cascades=MappingProxyType(cascades),
        kinds=tuple(sorted(kinds, key=lambda one: -len(one.kind))),
        opens=time.fromisoformat(quiet["opens"]),
        closes=time.fromisoformat(quiet["closes"]),
        agreed=timedelta(minutes=quiet["agreed_minutes"]),
        stale=timedelta(days=raw["stale_days"]),
        daily_cap=raw["daily_cap"],
        retries=tuple(timedelta(minutes=one) for one in raw["retries"]),
        pace=raw["pace"],
        lease=timedelta(minutes=raw["lease_minutes"]),
        brakes=MappingProxyType(raw["brakes"]),
        sms_a_month=raw["sms_a_month"],
        remind_before=MappingProxyType({kind: tuple(told) for kind, told in raw["remind_before"].items()}),
        remind_bounds=MappingProxyType(raw["remind_bounds"]),
    )


def of_kind(kind: str) -> Kind:
    """What a kind of notice is outside: the longest beginning written in the data, else nothing leaves."""
    return next((one for one in plan().kinds if kind == one.kind or kind.startswith(one.kind + ".")), OTHER)


def cascade_of(kind: str) -> str:
    """The name of the cascade of a kind of notice that names none."""
    return of_kind(kind).cascade


def named(name: str) -> Cascade:
    """A cascade by name. Raises ValueError when the data has none of that name."""
    found = plan().cascades.get(name)
    if found is None:
        raise ValueError(f"no cascade named {name!r}: {', '.join(plan().cascades)}")
    return found


def _cascade(name: str, told: Mapping[str, Any]) -> Cascade:
    def steps(audience: str) -> tuple[Step, ...]:
        pairs = [(channel, minutes) for one in told[audience] for channel, minutes in one.items()]
        for channel, _ in pairs:
            if channel not in CHANNELS:
                raise ValueError(f"{FILE.name}: {name}: no channel named {channel!r}")
        return tuple(Step(channel, timedelta(minutes=minutes)) for channel, minutes in pairs)

    flags = {flag: bool(told.get(flag)) for flag in ("past_cap", "past_pause", "asked")}
    return Cascade(name, steps("young"), steps("adult"), **flags)
