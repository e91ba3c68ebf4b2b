"""Bars of persons: a list of 20 read over HTTP, and a caseload file of 20,000 lines written in one transaction."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import delete, select, update

from backend import clock
from backend.access import Bond, BondKind
from backend.bulk import insert_rows
from backend.db import Base, db, reading, transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.accounts.actions.sessions import begin
from backend.services.accounts.loader import load_actor
from backend.services.people import CareMeasure, Person, YoungPerson, hooks
from backend.services.people.actions import import_rows, import_work
from backend.services.people.actions.importer import Importer
from backend.services.people.actions.imports import register
from backend.services.people.models import CaseloadImport
from backend.services.people.queries.youths import youths_page
from backend.services.people.rules.names import name_key
from backend.services.people.rules.table import read_table
from backend.web.session import SESSION_COOKIE, token_hash
from bench.ground import KINDS, Ground, analyze, ground
from bench.measure import alternate, bare_route, caller, figure, ratio_of_medians
from tests.factories.caseload_csv import large, names
from tests.factories.people import a_place

LIST_BARS = {"sqlite": 2.2, "postgresql": 3.5}
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ON = date(2026, 11, 23)
IMPORTED: tuple[type[Base], ...] = (Person, YoungPerson, CareMeasure, Bond)


def workloads() -> Iterator[dict[str, Any]]:
    """`api.list` on both bases, then `people.import`."""
    for kind in KINDS:
        with ground(kind) as place:
            yield _list(place)
        with ground(kind) as place:
            yield _import(place)


def _list(here: Ground) -> dict[str, Any]:
    """A referent's first page: session, role, and 20 rows among 600 young persons, against a bare `jsonify`."""
    at = clock.now()
    place = a_place(instance().keyd)
    _youths(place.authority_id, place.team_id, place.referent.id, own=40, others=560)
    analyze()
    with transaction() as session:
        keys = give_birth(
            session,
            person_id=place.referent.id,
            authority_id=place.authority_id,
            kind="professional",
            at=at,
        )
        token = begin(session, keys, kind="professional", at=at, label="Appareil du banc").token
    who = load_actor(token_hash(token), at)
    if who is None:
        raise RuntimeError("the bench could not sign in")
    with reading() as reader:
        items, _ = youths_page(reader, who, clock.today(who.zone), after=None, limit=20)
    if len(items) != 20:
        raise RuntimeError("the list should hold 20 rows")
    bare = bare_route(here.app, {"items": msgspec.to_builtins(items), "next": "x" * 80})
    jobs = {
        "list": caller(here.app, "/api/v1/youths?limit=20", {SESSION_COOKIE: token}),
        "bare": caller(here.app, bare),
    }
    ratio = ratio_of_medians(alternate(jobs), "list", "bare")
    return figure(f"api.list.{here.kind}", ratio, "× bare jsonify", LIST_BARS[here.kind])


def _youths(authority_id: UUID, team_id: UUID, referent_id: UUID, *, own: int, others: int) -> None:
    given = names()
    people, young, bonds = [], [], []
    for index in range(own + others):
        (first, last), youth_id = next(given), new_id()
        key = name_key(first, last)
        people.append((youth_id, authority_id, "young", first, last, key, None, AT, 1))
        young.append((youth_id, date(2009, 1 + index % 12, 1 + index % 28), "day", None, None, "fr", True, 1))
        bonds.append((new_id(), authority_id, youth_id, None, team_id, BondKind.TEAM.value, date(2026, 1, 1)))
        if index < own:
            kind = BondKind.REFERENT.value
            bonds.append((new_id(), authority_id, youth_id, referent_id, None, kind, date(2026, 1, 1)))
    with transaction() as session:
        insert_rows(session, Person, import_rows.PERSON, people)
        insert_rows(session, YoungPerson, import_rows.YOUNG, young)
        insert_rows(session, Bond, import_rows.BOND, bonds)


def _import(here: Ground) -> dict[str, Any]:
    """20,000 parsed lines, matched and written with their journal, against the driver's bare `executemany`."""
    place = a_place(instance().keyd)
    who = Importer(place.authority_id, "authority", None, place.team_id)
    import_id, work = register(who, read_table(large()), at=AT)
    if work is None:
        raise RuntimeError("the file of the bench is our own template")
    followers = hooks._followers[:]
    hooks._followers.clear()  # milestones apart: they have a bar of their own
    try:
        import_work.preview(work, keyd=instance().keyd, on=ON, teller=_Silent())
        with reading() as reader:
            kept = reader.execute(select(CaseloadImport.payload_sealed)).scalar_one()
        commit = _commit(import_id, who)
        _ready(import_id, kept)
        commit()
        rows = _written()
        times: dict[str, list[float]] = {"import": [], "bare": []}
        for _ in range(5):
            for name, job in (("bare", lambda: _bare(rows)), ("import", commit)):
                _forget(rows)
                _ready(import_id, kept)
                start = time.perf_counter()
                job()
                times[name].append(time.perf_counter() - start)
    finally:
        hooks._followers[:] = followers
    return figure(f"people.import.{here.kind}", ratio_of_medians(times, "import", "bare"), "× executemany", 6)


class _Silent:
    """Nobody watches the bench."""

    total = done = 0

    def __call__(self, count: int = 0) -> None:
        self.done += count


def _commit(import_id: UUID, who: Importer) -> Callable[[], object]:
    keyd = instance().keyd
    return lambda: import_work.carry_out(import_id, who, keyd=keyd, on=ON, at=AT, teller=_Silent())


def _ready(import_id: UUID, kept: bytes) -> None:
    with transaction() as session:
        session.execute(
            update(CaseloadImport)
            .where(CaseloadImport.id == import_id)
            .values(status="committing", payload_sealed=kept, left_out_sealed=None)
        )


Written = dict[type[Base], list[tuple[Any, ...]]]


def _written() -> Written:
    """The rows the import made, as the driver takes them."""
    with db.engine.connect() as connection:
        found: Written = {}
        for model in IMPORTED:
            table = model.__table__.name  # type: ignore[attr-defined]
            where = " WHERE kind = 'young'" if model is Person else ""
            rows = connection.exec_driver_sql(f"SELECT * FROM {table}{where}").all()
            found[model] = [tuple(row) for row in rows]
    return found


def _forget(rows: Written) -> None:
    with transaction() as session:
        for model in reversed(IMPORTED):
            wanted = delete(model)
            session.execute(wanted.where(Person.kind == "young") if model is Person else wanted)
    if len(rows[Person]) != 20_000:
        raise RuntimeError("the bench should write 20,000 young persons")


def _bare(rows: Written) -> None:
    with transaction() as session:
        connection = session.connection()
        driver: Any = connection.connection.driver_connection
        mark = "?" if connection.dialect.name == "sqlite" else "%s"
        for model, made in rows.items():
            marks = ", ".join([mark] * len(made[0]))
            table = model.__table__.name  # type: ignore[attr-defined]
            driver.cursor().executemany(f"INSERT INTO {table} VALUES ({marks})", made)
