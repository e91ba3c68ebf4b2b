"""Workloads of appointments: a month of 60 young persons read over HTTP, and reminders planned for 100,000.

A 304 is compared to the bare route that answers the month's bytes: what a phone that polls would cost otherwise.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from statistics import median
from typing import Any
from uuid import UUID

from flask import Flask
from sqlalchemy import delete

from backend import clock
from backend.access import Actor, BondKind, Role
from backend.db import db, transaction
from backend.ids import new_id
from backend.instance import instance
from backend.outbox import NoticeRow
from backend.outbox.models import Occasion
from backend.services import appointments, people
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.accounts.actions.sessions import begin
from backend.services.appointments.actions.planning import plan_everything
from backend.web.session import SESSION_COOKIE
from bench import france
from bench.desk import _statements as statements_of
from bench.ground import KINDS, analyze, ground, pour
from bench.measure import alternate, bare_route, caller, figure, ratio_of_medians

FILES, EACH, DAYS = 60, 4, 31
FEW, MANY, OF_ONE = 10_000, 100_000, 4
ROUNDS = {FEW: 3, MANY: 1}
TIMERS: dict[str, Callable[[], float]] = {"sqlite": time.process_time, "postgresql": time.perf_counter}
PLACE = appointments.Place("Maison Boussole", "1 rue Inventée, 59000 Lille", "2e étage", "Bus 5, arrêt Phare")


def workloads() -> Iterator[dict[str, Any]]:
    """api.agenda and outbox.plan on both bases."""
    for kind in KINDS:
        yield from _agenda(kind)
        yield from _plan(kind)


def _agenda(kind: str) -> Iterator[dict[str, Any]]:
    with ground(kind) as g:
        path, cookies = _a_month()
        body, mark = _read(g.app, path, cookies)
    with ground(kind) as g:
        bare = bare_route(g.app, body, "month")
        path, cookies = _a_month()
        analyze()
        _body, mark = _read(g.app, path, cookies)
        calls = {
            "month": caller(g.app, path, cookies),
            "same": caller(g.app, path, cookies, 304, {"If-None-Match": mark}),
            "bare": caller(g.app, bare),
        }
        counts = {name: statements_of(calls[name]) for name in ("month", "same")}
        times = alternate(calls, calls=100)
        yield figure(f"api.agenda {kind}", ratio_of_medians(times, "month", "bare"), "x bare", 6)
        yield figure(f"api.agenda {kind} statements", counts["month"], "statements", 4)
        yield figure(f"api.agenda.304 {kind}", ratio_of_medians(times, "same", "bare"), "x bare", 1.5)


def _read(app: Flask, path: str, cookies: dict[str, str]) -> tuple[bytes, str]:
    """The month once, and the mark it is answered under."""
    answer = app.test_client(use_cookies=False).get(
        path, headers={"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
    )
    return answer.data, answer.headers["ETag"]


def _a_month() -> tuple[str, dict[str, str]]:
    """A referent with 60 files and 4 appointments in each; the month's address, and their cookie."""
    of, at = france.authority(), clock.now()
    on = clock.day_in(france.ZONE, at)
    keyd = instance().keyd
    with transaction() as session:
        malik = people.write_person(
            session, authority_id=of, kind="professional", first_name="Malik", last_name="Repère", at=at
        )
        people.write_membership(
            session, person_id=malik, authority_id=of, role=Role.REFERENT, starts_on=on - timedelta(100)
        )
        youths = [_youth(session, of, malik, number, at) for number in range(FILES)]
    actor = Actor(malik, of, frozenset({Role.REFERENT}), frozenset(), france.ZONE, new_id(), open=True)
    for number, youth in enumerate(youths):
        for turn in range(EACH):
            day = on + timedelta(days=1 + (number + turn * 7) % (DAYS - 1))
            asked = appointments.Asked(
                appointments.Words(
                    "Faire le point", "follow_up", "Penser au carnet.", PLACE, papers=("rib",)
                ),
                starts=datetime.combine(day, datetime.min.time()) + timedelta(hours=8 + (number % 10)),
            )
            appointments.make(actor, youth, asked, keyd=keyd, at=at, on=on)
    with transaction() as session:
        keys = give_birth(session, person_id=malik, authority_id=of, kind="professional", at=at)
        signed = begin(session, keys, kind="professional", at=at, label="Banc")
    month = f"/api/v1/appointments?from={on}&to={on + timedelta(days=DAYS)}"
    return month, {SESSION_COOKIE: signed.token}


def _youth(session: Any, of: UUID, referent: UUID, number: int, at: datetime) -> UUID:
    youth = people.write_young(
        session,
        authority_id=of,
        authority_key=bytes(32),
        first_name="Nova",
        last_name=f"Exemple {number}",
        birth_date=at.date() - timedelta(days=15 * 365 + 200 + number * 34),
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


def _plan(kind: str) -> Iterator[dict[str, Any]]:
    few, many = (_planned(kind, size) for size in (FEW, MANY))
    yield figure(f"outbox.plan {kind}", many / few, "x 10,000", 11)


def _planned(kind: str, size: int) -> float:
    """Seconds to plan the reminders of so many appointments to come, from nothing: the median of its rounds."""
    timer, taken = TIMERS[kind], []
    with ground(kind):
        of = france.authority()
        youths = france.people(size // OF_ONE, of)
        pour("appointment", COLUMNS, (_row(number, youths, of) for number in range(size)))
        analyze()
        for _ in range(ROUNDS[size]):
            gc.collect()
            start = timer()
            with transaction() as session:
                posted = plan_everything(session, at=france.AT)
            taken.append(timer() - start)
            if posted != 3 * size:
                raise AssertionError(f"{posted} reminders for {size} appointments")
            with transaction() as session:
                session.execute(delete(NoticeRow))
                session.execute(delete(Occasion))
        db.session.remove()
    return median(taken)


COLUMNS = (
    "id", "authority_id", "youth_id", "zone", "starts_at", "ends_at", "minutes", "status", "organiser_id",
    "organiser_side", "youth_answer", "youth_said_late", "words_sealed", "proposals", "created_at", "version",
    "revision", "plan",
)  # fmt: skip


def _row(number: int, youths: list[UUID], of: UUID) -> tuple[Any, ...]:
    """One appointment between 8 and 38 days ahead, by quarters of an hour; its words are not read by planning.

    The four of one young person were made one after another, as a repeat makes them.
    """
    youth = youths[number // OF_ONE]
    starts = france.AT + timedelta(days=8 + number % 30, minutes=15 * (number % 24))
    return (
        new_id(), of, youth, france.ZONE, starts, starts + timedelta(hours=1), 60, "planned", youth, "adult", "none",
        False, b"", "[]", france.AT, 1, 1, 1,
    )  # fmt: skip
