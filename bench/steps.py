"""Workloads of the steps: the ranking of every step of every journey, and one person's steps over HTTP."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from flask import Flask, jsonify
from sqlalchemy import event

from backend import clock
from backend.access import Actor, Role
from backend.db import db, transaction
from backend.instance import instance
from backend.services import people, steps
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.accounts.actions.sessions import begin
from backend.services.steps import StepState, rules
from backend.web.session import SESSION_COOKIE
from bench import france
from bench.ground import KINDS, ground
from bench.measure import Call, alternate, bare_route, caller, figure, ratio_of_medians

DAY = date(2026, 11, 22)
FEW, MANY = 1_000, 10_000
TOUCHED = 8
PATH = "/api/v1/youths/me/steps"
BODY = {"items": ["x" * 90] * 21}
"""About 2 kB of JSON."""

Life = tuple[rules.Person, dict[str, dict[str, StepState]]]


def workloads() -> Iterator[dict[str, Any]]:
    """rules.rank against a bare jsonify of 2 kB, and flat; api.steps on both bases, statements counted."""
    yield _one()
    yield _flat()
    for kind in KINDS:
        yield from _route(kind)


def _ranked(life: Life) -> int:
    person, states = life
    ranking = rules.rank(steps.plan(), person, states, DAY)
    return sum(1 for _ in rules.every_step(steps.plan(), ranking, person, states))


def _one() -> dict[str, Any]:
    life = next(_lives(1))
    app = Flask("bare")
    with app.test_request_context():
        times = alternate({"rank": lambda: _ranked(life), "bare": lambda: jsonify(BODY)})
    return figure("rules.rank", ratio_of_medians(times, "rank", "bare"), "x jsonify 2 kB", 10)


def _flat() -> dict[str, Any]:
    """Persons drawn and ranked one after the other: none is kept, as in a night over everybody."""
    jobs = {
        "few": lambda: [_ranked(one) for one in _lives(FEW)],
        "many": lambda: [_ranked(one) for one in _lives(MANY)],
    }
    times = alternate(jobs, rounds=3, calls=1)
    return figure("rules.rank.flat", ratio_of_medians(times, "many", "few"), "x 1,000 persons", 11)


def _lives(count: int) -> Iterator[Life]:
    """Invented persons of 16 to 21, each with a few steps touched."""
    draw = random.Random(18)
    places = steps.plan().places
    for _ in range(count):
        states: dict[str, dict[str, StepState]] = {}
        for place in draw.sample(places, TOUCHED):
            for step in place.steps[: draw.randint(1, len(place.steps))]:
                since = DAY - timedelta(draw.randint(0, 400))
                states.setdefault(place.code, {})[step] = StepState(
                    draw.choice(rules.STATES), since, 1, "young"
                )
        yield rules.Person(DAY - timedelta(draw.randint(16 * 365, 21 * 365)), "day", False), states


def _route(kind: str) -> Iterator[dict[str, Any]]:
    with ground(kind) as g:
        body = caller(g.app, PATH, _young())()
    with ground(kind) as g:
        bare = bare_route(g.app, body, "steps")
        calls = {"steps": caller(g.app, PATH, _young()), "bare": caller(g.app, bare)}
        asked = _statements(calls["steps"])
        times = alternate(calls)
        yield figure(f"api.steps {kind}", ratio_of_medians(times, "steps", "bare"), "x bare", 5)
        yield figure(f"api.steps {kind} statements", asked, "statements", 3)


def _young() -> dict[str, str]:
    """A young person with eight journeys begun; the cookie of an open session."""
    logging.getLogger("cap18").setLevel(logging.ERROR)
    of, at = france.authority(), clock.now()
    with transaction() as session:
        youth = people.write_young(
            session,
            authority_id=of,
            authority_key=instance().keyd.authority_key(of),
            first_name="Nova",
            last_name="Exemple",
            birth_date=at.date() - timedelta(days=17 * 365 + 200),
            measures=[people.NewMeasure("P1", at.date() - timedelta(days=3000))],
            flags={"nationalite": "FR"},
            at=at,
        )
        keys = give_birth(session, person_id=youth, authority_id=of, kind="young", at=at)
        signed = begin(session, keys, kind="young", at=at, label="Banc")
    actor = Actor(youth, of, frozenset({Role.YOUNG}), frozenset(), france.ZONE, youth, open=True)
    moved = [(place.code, step) for place in steps.plan().places[:TOUCHED] for step in place.steps[:3]]
    for journey, step in moved:
        steps.set_state(
            actor,
            youth,
            journey,
            step,
            "finished",
            version=None,
            on=at.date(),
            today=at.date(),
            keyd=instance().keyd,
            at=at,
        )
    return {SESSION_COOKIE: signed.token}


def _statements(call: Call) -> int:
    seen: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith(("BEGIN", "PRAGMA")):
            seen.append(statement)

    call()
    event.listen(db.engine, "before_cursor_execute", note)
    call()
    event.remove(db.engine, "before_cursor_execute", note)
    return len(seen)
