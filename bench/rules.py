"""The pure rules against a bare answer of two kilobytes: everything owed to one person on one day, then each day of
a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from backend.services.autonomy import rules
from bench.ground import ground
from bench.measure import alternate, bare_route, caller, figure, ratio_of_medians

ON = date(2026, 11, 23)
YEAR = tuple(ON - timedelta(days=n) for n in range(365))
BYTES = {"filler": "a" * 2030}
BIRTH = date(2008, 5, 14)
PERSON = rules.PersonFacts(
    BIRTH,
    measures=(
        rules.Measure(date(2015, 9, 1), date(2026, 5, 14), "P1"),
        rules.Measure(date(2026, 5, 14), None, "APJM"),
    ),
    nationalite="etranger",
    mna=True,
    scolarite="lycee",
)
CALM = rules.PersonFacts(BIRTH, measures=(rules.Measure(date(2015, 9, 1), None, "P1"),), nationalite="FR")


def owed(facts: rules.PersonFacts, on: date) -> list[tuple[str, str]]:
    """Every milestone with its state, most pressing first, and the events of the life told by the facts."""
    rows = rules.order(rules.milestones(facts, on), on)
    told = [(row.rule, str(rules.state(row, on))) for row in rows]
    return told + [(event.id, event.certainty) for event in rules.life_events(facts, on)]


def replay() -> int:
    """Each day of a year as that day's law had it, one after the other."""
    return sum(len(owed(CALM, day)) for day in YEAR)


def workloads() -> Iterator[dict[str, Any]]:
    """rules.milestones (one person, one day) and rules.replay (365 days), in bare answers."""
    with ground("sqlite") as g:
        bare = caller(g.app, bare_route(g.app, BYTES, "two-kilobytes"))
        for name, facts in (("milestones", CALM), ("milestones.foreign", PERSON)):
            times = alternate({"mine": lambda facts=facts: owed(facts, ON), "bare": bare})  # type: ignore[misc]
            yield figure(f"rules.{name}", ratio_of_medians(times, "mine", "bare"), "x bare 2 kB", 2)
        slow = alternate({"year": replay}, rounds=5, calls=1)
        quick = alternate({"bare": bare}, rounds=5)
        value = ratio_of_medians(slow | quick, "year", "bare")
        yield figure("rules.replay", value, "x bare 2 kB", 400)
