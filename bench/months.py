"""Workloads of « Échéances » and of one file's events: a month of 60 files, what is followed among them opened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import msgspec
from flask import Flask
from sqlalchemy import select

from backend import clock
from backend.access import Actor, Bond, BondKind, Role
from backend.birthdays import add_months
from backend.db import reading
from backend.demo.contacts import FICTION
from backend.ids import new_id
from backend.instance import instance
from backend.services import desk, people
from bench import desk as files
from bench import france
from bench.ground import KINDS, analyze, ground
from bench.measure import alternate, bare_route, caller, figure, ratio_of_medians

CONTACTS = [{"role": "educator", "name": "Maison inventée", "phone": " ".join((*FICTION, "10"))}]


def workloads() -> Iterator[dict[str, Any]]:
    """desk.month (the family of desk.open) and file.events (of file.open) on both bases, against bare routes of the
    same bytes; statements counted."""
    for kind in KINDS:
        bodies = _answers(kind)
        with ground(kind) as g:
            bare = {name: bare_route(g.app, body, name) for name, body in bodies.items()}
            calls = _calls(g.app)
            times = alternate(calls | {f"bare.{name}": caller(g.app, path) for name, path in bare.items()})
            for name, title, bar in (("month", "desk.month", 6), ("events", "file.events", 8)):
                ratio = ratio_of_medians(times, name, f"bare.{name}")
                yield figure(f"{title} {kind}", ratio, "x bare", bar)
                yield figure(f"{title} {kind} statements", files._statements(calls[name]), "statements", 5)


def _answers(kind: str) -> dict[str, bytes]:
    with ground(kind) as g:
        return {name: call() for name, call in _calls(g.app).items()}


def _calls(app: Flask) -> dict[str, Any]:
    """The month that holds most, and the events of its first file, as the referent of 60 asks them."""
    _young, referent = files._people(files.SMALL)
    analyze()
    youths = _follow()
    on = clock.today(france.ZONE)
    month = f"{files.CASELOAD}/calendar?month={on:%Y-%m}"
    shown = msgspec.json.decode(caller(app, month, referent)())
    assert shown["followed"], "the bench follows nobody"
    return {
        "month": caller(app, month, referent),
        "events": caller(app, f"/api/v1/youths/{youths[0]}/events", referent),
    }


def _follow() -> list[UUID]:
    """School, a check-up and contacts in each of the 60 files, due from this month on."""
    at, on = clock.now(), clock.today(france.ZONE)
    with reading() as reader:
        files_of = reader.execute(
            select(Bond.youth_id, Bond.adult_id, Bond.authority_id)
            .join(people.Person, people.Person.id == Bond.adult_id)
            .where(Bond.kind == BondKind.REFERENT.value, people.Person.last_name == "Repère")
            .order_by(Bond.youth_id)
        ).all()
    for number, (youth, adult, authority) in enumerate(files_of):
        assert adult is not None
        who = Actor(
            id=adult,
            authority_id=authority,
            roles=frozenset({Role.REFERENT}),
            teams=frozenset(),
            zone=france.ZONE,
            session_id=new_id(),
            open=True,
        )
        desk.write_follow_up(who, youth, _facts(on, number), version=0, keyd=instance().keyd, at=at, on=on)
    return [youth for youth, _, _ in files_of]


def _facts(on: date, number: int) -> dict[str, Any]:
    return {
        "school": "Lycée inventé",
        "school_ends_on": add_months(on, 7),
        "check_up_on": add_months(on, -12) + timedelta(days=number % 6),
        "contacts": CONTACTS,
    }
