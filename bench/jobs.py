"""Workloads of the daily job at the size of France: the sweep against reading the persons once, and the first build.

The floor of the sweep is a driver cursor streaming every column of every young person once. On SQLite the base
runs in this process, so CPU time is counted; PostgreSQL is another process, so it is the clock on the wall.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import text

from backend import bulk, jobs
from backend.db import db, reading, transaction
from backend.instance import instance
from backend.services import autonomy, people
from backend.services.autonomy import MilestoneRow, rules
from backend.services.autonomy.actions.facts import person_facts
from bench import france
from bench.ground import KINDS, analyze, ground
from bench.measure import figure, step

ALL, TENTH = 381_000, 38_100
DAYS = 5
SLICE, PART = 500, 20_000
SWEEP = {"sqlite": 0.2, "postgresql": 0.15}
"""With all forty-one rules the ground allows 0.2 and 0.5; with the nine of the first day SQLite's was 0.06."""
COLUMNS = ("youth_id", "zone", "version", "rule", "opens_on", "due_on", "lapses_on", "stops_on", "applies")
COLUMNS += ("certainty", "why")
TIMERS: dict[str, Callable[[], float]] = {"sqlite": time.process_time, "postgresql": time.perf_counter}


def workloads() -> Iterator[dict[str, Any]]:
    """jobs.daily and jobs.build on both bases."""
    for kind in KINDS:
        tenth = dict(_sweeps(kind, TENTH))
        for name, told in _sweeps(kind, ALL):
            if name == "each":
                yield figure(f"jobs.daily.each {kind}", told / tenth["each"], "x 38,100", 1.2)
            else:
                yield told


def _sweeps(kind: str, size: int) -> Iterator[tuple[str, Any]]:
    """Named figures of one base of one size; "each" is the seconds of one milestone found, for comparison."""
    timer = TIMERS[kind]
    with ground(kind):
        of = france.authority()
        ids = france.people(size, of)
        step(f"{kind}, {size}: everybody is in the base")
        if size == ALL:
            yield "build", _build(kind, ids, timer)
        else:
            _first_build()
        analyze()
        step(f"{kind}, {size}: every milestone is in the base")
        _sweep(0)
        _forget_peak()
        before = _peak()
        reads, sweeps, again, found, new = [], [], [], [], 0
        for number in range(1, DAYS + 1):
            reads.append(_timed(lambda: _read(kind), timer)[0])
            spent, tally = _timed(lambda n=number: _sweep(n), timer)
            sweeps.append(spent)
            found.append(tally.found)
            spent, tally = _timed(lambda n=number: _sweep(n), timer)
            again.append(spent)
            new += tally.new
            step(f"{kind}, {size}: day {number}")
        yield "each", median(sweeps) / median(found)
        bar = SWEEP[kind]
        yield "daily", figure(f"jobs.daily {kind}", median(sweeps) / median(reads), "x one read", bar)
        yield "again", figure(f"jobs.daily.again {kind}", median(again) / median(reads), "x one read", 0.04)
        yield "new", figure(f"jobs.daily.again.rows {kind}", new, "new rows", 0)
        yield "memory", figure(f"jobs.daily.memory {kind}", (_peak() - before) / 1024, "MB more", 50)


def _timed(job: Callable[[], Any], timer: Callable[[], float]) -> tuple[float, Any]:
    start = timer()
    made = job()
    return timer() - start, made


def _peak() -> float:
    """The highest memory of this process since `_forget_peak`, in kB."""
    told = Path("/proc/self/status").read_text()
    return float(next(line for line in told.splitlines() if line.startswith("VmHWM")).split()[1])


def _forget_peak() -> None:
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")


def _sweep(number: int) -> jobs.DayDone:
    """The job of one day, `number` days after the first, as the scheduler runs it."""
    day = france.ON + timedelta(days=number)
    at = datetime.combine(day, france.AT.timetz())
    (done,) = jobs.run(autonomy.daily, at=at, day=day, only=[france.ZONE])
    return done


def _read(kind: str) -> None:
    """Every young person, every column, once, by the driver alone."""
    sql = "SELECT * FROM person JOIN young_person ON young_person.id = person.id"
    with db.engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        if kind == "sqlite":
            cursor = driver.execute(sql)
            while cursor.fetchmany(2000):
                pass
            return
        with driver.cursor(name="floor") as cursor:
            cursor.itersize = 2000
            cursor.execute(sql)
            for _ in cursor:
                pass


def _first_build() -> int:
    return autonomy.rebuild_zone(france.ZONE, keyd=instance().keyd, at=france.AT)


def _build(kind: str, ids: list[Any], timer: Callable[[], float]) -> dict[str, Any]:
    """The first build, then its floor: the pure rules over everybody, and a bare insert of the very same rows."""
    ours, _count = _timed(_first_build, timer)
    step(f"{kind}, {len(ids)}: first build")
    with transaction() as session:
        session.execute(text("DELETE FROM milestone"))
    floor = 0.0
    # A part of the country at a time: the rows of everybody would not hold in memory.
    for start in range(0, len(ids), PART):
        facts = _facts(ids[start : start + PART])
        spent, found = _timed(
            lambda some=facts: [rules.milestones(one, france.ON) for one in some.values()], timer
        )
        rows = [
            (youth_id, france.ZONE, 1, *row[:8])
            for youth_id, its in zip(facts, found, strict=True)
            for row in its
        ]
        floor += spent + _timed(lambda some=rows: _bare_insert(some), timer)[0]
    return figure(f"jobs.build {kind}", ours / floor, "x rules + bare insert", 1.5)


def _facts(ids: list[Any]) -> dict[Any, rules.PersonFacts]:
    found = {}
    with reading() as connection:
        for start in range(0, len(ids), SLICE):
            known = people.facts(connection, ids[start : start + SLICE], instance().keyd)
            found |= {youth_id: person_facts(one) for youth_id, one in known.items()}
    return found


def _bare_insert(rows: list[tuple[Any, ...]]) -> None:
    with transaction() as session:
        bulk.insert_rows(session, MilestoneRow, COLUMNS, rows)
