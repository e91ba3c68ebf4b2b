"""Workload of handovers: the sheets of 30 files against the sheet of one, on both bases."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from statistics import median
from typing import Any
from uuid import UUID

from backend import clock
from backend.access import Actor, BondKind, Role
from backend.db import transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services import autonomy, people
from backend.services.handovers.actions import writing
from bench import france
from bench.ground import KINDS, analyze, ground
from bench.measure import figure

FILES, ROUNDS = 30, 7
BAR = 35.0


def workloads() -> Iterator[dict[str, Any]]:
    """handover.build: one sheet after the other, as the screen asks, with row, notices and journal."""
    for kind in KINDS:
        with ground(kind) as g, g.app.app_context():
            yield figure(f"handover.build {kind}", _ratio(), "x one", BAR)


def _ratio() -> float:
    """Rounds in alternation: a handover of one file, then of 30 others; each time taken back afterwards."""
    malik, tess, youths = _team()
    analyze()
    one: list[float] = []
    many: list[float] = []
    for turn in range(ROUNDS + 1):
        first = sum(_build(malik, tess, youths[:1]) for _ in range(5)) / 5
        rest = _build(malik, tess, youths[1:])
        if turn:
            one.append(first)
            many.append(rest)
    return median(many) / median(one)


def _build(malik: Actor, tess: UUID, youths: list[UUID]) -> float:
    at = clock.now()
    on = clock.day_in(malik.zone, at)
    start = time.process_time()
    made = [
        writing.start(malik, one, "planned", tess, on, None, keyd=instance().keyd, at=at, on=on)
        for one in youths
    ]
    spent = time.process_time() - start
    for handover in made:
        writing.cancel(malik, handover, at=at, on=on)
    return spent


def _team() -> tuple[Actor, UUID, list[UUID]]:
    of, at = france.authority(), clock.now()
    since = at.date() - timedelta(days=100)
    key = instance().keyd.authority_key(of)
    with transaction() as session:
        adults = []
        for first in ("Malik", "Tess"):
            adult = people.write_person(
                session, authority_id=of, kind="professional", first_name=first, last_name="Repère", at=at
            )
            people.write_membership(
                session, person_id=adult, authority_id=of, role=Role.REFERENT, starts_on=since
            )
            adults.append(adult)
        youths = []
        for number in range(FILES + 1):
            youth = people.write_young(
                session,
                authority_id=of,
                authority_key=key,
                first_name="Nova",
                last_name=f"Exemple {number}",
                birth_date=at.date() - timedelta(days=15 * 365 + 200 + number * 34),
                measures=[people.NewMeasure("P1", at.date() - timedelta(days=3000))],
                flags={"nationalite": "FR"},
                at=at,
            )
            people.write_bond(
                session,
                authority_id=of,
                youth_id=youth,
                kind=BondKind.REFERENT,
                adult_id=adults[0],
                starts_on=since,
            )
            youths.append(youth)
    autonomy.rebuild_zone(france.ZONE, keyd=instance().keyd, at=at)
    malik = Actor(adults[0], of, frozenset({Role.REFERENT}), frozenset(), france.ZONE, new_id(), open=True)
    return malik, adults[1], youths
