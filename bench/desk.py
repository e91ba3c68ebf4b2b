"""Workloads of the desk: a young person's home, a caseload of 60 files, one file, against bare routes."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from flask import Flask
from sqlalchemy import event

from backend import clock
from backend.access import BondKind, Role
from backend.db import db, transaction
from backend.instance import instance
from backend.services import autonomy, desk, people
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.accounts.actions.sessions import begin
from backend.web.session import SESSION_COOKIE
from bench import france
from bench.ground import KINDS, analyze, ground
from bench.measure import alternate, bare_route, caller, figure, ratio_of_medians

FILES = 60
SMALL, LARGE = 600, 60_000
HOME, CASELOAD = "/api/v1/home", "/api/v1/caseload"
BARS = {("home", "sqlite"): 4.0, ("home", "postgresql"): 6.0}


def workloads() -> Iterator[dict[str, Any]]:
    """api.home, desk.open and file.open on both bases, statements counted, and the caseload's flatness."""
    for kind in KINDS:
        yield from _routes(kind)
        yield _flat(kind)


def _routes(kind: str) -> Iterator[dict[str, Any]]:
    bytes_of = _answers(kind)
    with ground(kind) as g:
        paths = {name: bare_route(g.app, body, name) for name, body in bytes_of.items()}
        young, referent = _people(SMALL)
        analyze()
        calls = {
            "home": caller(g.app, HOME, young),
            "caseload": caller(g.app, CASELOAD, referent),
            "file": caller(g.app, _first_file(g.app, referent), referent),
            "bare.file": caller(g.app, paths["file"]),
            "bare.home": caller(g.app, paths["home"]),
            "bare.caseload": caller(g.app, paths["caseload"]),
        }
        home_statements, caseload_statements = _statements(calls["home"]), _statements(calls["caseload"])
        times = alternate({name: calls[name] for name in ("home", "bare.home")})
        yield figure(
            f"api.home {kind}", ratio_of_medians(times, "home", "bare.home"), "x bare", BARS["home", kind]
        )
        yield figure(f"api.home {kind} statements", home_statements, "statements", 6)
        times = alternate({name: calls[name] for name in ("caseload", "bare.caseload")})
        ratio = ratio_of_medians(times, "caseload", "bare.caseload")
        yield figure(f"desk.open {kind}", ratio, "x bare", 6)
        yield figure(f"desk.open {kind} statements", caseload_statements, "statements", 5)
        times = alternate({name: calls[name] for name in ("file", "bare.file")})
        yield figure(f"file.open {kind}", ratio_of_medians(times, "file", "bare.file"), "x bare", 8)
        yield figure(f"file.open {kind} statements", _statements(calls["file"]), "statements", 8)


def _answers(kind: str) -> dict[str, bytes]:
    """What the two routes answer, so that the bare ones answer the same bytes."""
    with ground(kind) as g:
        young, referent = _people(SMALL)
        return {
            "home": caller(g.app, HOME, young)(),
            "caseload": caller(g.app, CASELOAD, referent)(),
            "file": caller(g.app, _first_file(g.app, referent), referent)(),
        }


def _first_file(app: Flask, referent: dict[str, str]) -> str:
    """The address of the file that comes first for this referent."""
    first = msgspec.json.decode(caller(app, CASELOAD, referent)())["items"][0]
    return f"/api/v1/youths/{first['id']}/file"


def _flat(kind: str) -> dict[str, Any]:
    """The same 60 files in an authority of 600 and in one of 60,000: two instances, called in turn."""
    with ground(kind) as small, ground(kind) as large:
        calls = {}
        for name, g, size in (("small", small, SMALL), ("large", large, LARGE)):
            with g.app.app_context():
                _young, referent = _people(size)
                analyze()
            calls[name] = caller(g.app, CASELOAD, referent)
        times = alternate(calls, calls=100)
        return figure(f"desk.open.flat {kind}", ratio_of_medians(times, "large", "small"), "x 600", 1.3)


def _people(size: int) -> tuple[dict[str, str], dict[str, str]]:
    """`size` young persons, 60 of them followed by one referent; cookies of one of these and of the referent."""
    logging.getLogger("cap18").setLevel(logging.ERROR)
    of = france.authority()
    france.people(size - FILES, of)
    at = clock.now()
    with transaction() as session:
        malik = people.write_person(
            session, authority_id=of, kind="professional", first_name="Malik", last_name="Repère", at=at
        )
        people.write_membership(
            session,
            person_id=malik,
            authority_id=of,
            role=Role.REFERENT,
            starts_on=at.date() - timedelta(100),
        )
        youths = [_youth(session, of, malik, number, at) for number in range(FILES)]
    autonomy.rebuild_zone(france.ZONE, keyd=instance().keyd, at=at)
    while desk.bring_up_to_date([france.ZONE], at=at):
        pass
    return _enter(youths[20], of, "young", at), _enter(malik, of, "professional", at)


def _youth(session: Any, of: UUID, referent: UUID, number: int, at: datetime) -> UUID:
    key = instance().keyd.authority_key(of)
    youth = people.write_young(
        session,
        authority_id=of,
        authority_key=key,
        first_name="Nova",
        last_name=f"Exemple {number}",
        birth_date=at.date() - timedelta(days=15 * 365 + 200 + number * 34),
        measures=[people.NewMeasure("P1", at.date() - timedelta(days=3000))],
        flags={"nationalite": "FR"},
        last_exchange_on=at.date() - timedelta(days=number % 30),
        at=at,
    )
    people.write_bond(
        session,
        authority_id=of,
        youth_id=youth,
        kind=BondKind.REFERENT,
        adult_id=referent,
        starts_on=at.date() - timedelta(days=100),
    )
    return youth


def _enter(person: UUID, of: UUID, kind: str, at: datetime) -> dict[str, str]:
    with transaction() as session:
        keys = give_birth(session, person_id=person, authority_id=of, kind=kind, at=at)
        signed = begin(session, keys, kind=kind, at=at, label="Banc")
    return {SESSION_COOKIE: signed.token}


def _statements(call: Any) -> int:
    seen: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith(("BEGIN", "PRAGMA")):
            seen.append(statement)

    call()
    event.listen(db.engine, "before_cursor_execute", note)
    call()
    event.remove(db.engine, "before_cursor_execute", note)
    return len(seen)
