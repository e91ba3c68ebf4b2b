"""A mentor asks everything of every route, with every id there is: no answer holds what is not theirs (SAF-02)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Uuid, select, update
from werkzeug.routing import Rule

from backend.access import BondKind
from backend.db import Base, reading, transaction
from backend.instance import instance
from backend.services import people
from tests.factories.access import a_bond
from tests.factories.appointments import SINCE
from tests.factories.desk import API
from tests.factories.people import a_young_person
from tests.factories.protection import Protected, protected

ONE_BASE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CANARIES = {
    "the last name": "Canarinom",
    "the birth date": "2009-06-24",
    "the birth date as people write it": "24/06/2009",
    "the e-mail": "canari@exemple.invalid",
    "the phone": "0639980000",
    "the phone as it is kept": "+33639980000",
    "an address": "7 rue du Canari",
    "the school": "Lycée Canarigny",
    "another mentor": "Canarimentor",
    "another mentor's first name": "Zoécanari",
    "words to the referent": "canarimot",
    "a reason of a report": "canariplainte",
    "another young person": "Canarijeune",
}
LEFT_OUT = ("/api/v1/events",)
"""Streams stay open; they carry a kind and an id alone (tests/live)."""


@pytest.fixture
def world(app: Flask, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch) -> Protected:
    """Nova's life, with a canary in everything a mentor has nothing to do with."""
    made = protected(instance().keyd, new_client, monkeypatch)
    circle = made.circle
    with transaction() as session:
        session.execute(
            update(people.Person).where(people.Person.id == made.nova).values(last_name="Canarinom")
        )
        other = people.write_person(
            session,
            authority_id=circle.authority,
            kind="mentor",
            first_name="Zoécanari",
            last_name="Canarimentor",
            at=circle.moment.at,
        )
        a_bond(session, circle.authority, made.nova, BondKind.MENTOR, adult_id=other, since=SINCE)
        circle.ids["autre"] = other
        a_young_person(session, circle.keyd, circle.authority, "Étoile Canarijeune", team_id=circle.team)
    nova = circle["nova"]
    for kind, contact in (("email", "canari@exemple.invalid"), ("sms", "0639980000")):
        assert nova.post(f"{API}/channels", json={"kind": kind, "contact": contact}).status_code == 201
    circle.plan(title="Lycée Canarigny", place={"name": "Maison", "address": "7 rue du Canari"})
    circle.plan("nova", title="Un café", **{"with": [str(circle.ids["camille"])]})
    made.said("nova", "malik", "un canarimot pour toi")
    made.said("malik", "nova", "canarimot reçu")
    made.said("nova", "camille", "Bonjour Camille")
    made.said("camille", "nova", "Bonjour Nova")
    made.reported(about_id=str(circle.ids["camille"]), words="canariplainte")
    made.reported("malik", words="canariplainte du référent")
    return made


def every_id() -> list[str]:
    """Every primary id of the base: whatever a curious person could have found or guessed."""
    found: list[str] = []
    with reading() as connection:
        for table in Base.metadata.sorted_tables:
            keys = [one for one in table.primary_key.columns if isinstance(one.type, Uuid)]
            if len(keys) == 1 and len(table.primary_key.columns) == 1:
                found += [str(row) for row in connection.execute(select(keys[0]).limit(4)).scalars()]
    return list(dict.fromkeys(found))


def addresses(rule: Rule, ids: list[str]) -> Iterator[str]:
    """The addresses of a route, with each id in each place."""
    names = sorted(rule.arguments)
    choices = [
        ids if name.endswith("_id") or name.endswith("id") else ["me", "1", "M14", *ids[:3]] for name in names
    ]
    for values in product(*choices) if len(names) < 3 else [tuple(ids[0] for _ in names)]:
        path = rule.rule
        for name, value in zip(names, values, strict=True):
            start, end = path.index("<"), path.index(">")
            path = path[:start] + value + path[end + 1 :] if name in path[start:end] else path
        if "<" not in path:
            yield path


@ONE_BASE
@pytest.mark.req("SAF-02", "SAF-03", "ACC-02")
def test_a_mentor_finds_no_path_to_what_is_not_theirs(app: Flask, world: Protected) -> None:
    ids = ["me", *every_id()]
    answered: dict[int, int] = {}
    leaks: list[str] = []
    seen = ""
    camille = world.circle["camille"]
    for rule in sorted(app.url_map.iter_rules(), key=lambda one: one.rule):
        if "GET" not in (rule.methods or ()) or not rule.rule.startswith("/api/v1"):
            continue
        if rule.rule.startswith(LEFT_OUT) or rule.rule.endswith("openapi.json"):
            continue
        for path in addresses(rule, ids):
            answer = camille.get(path)
            answered[answer.status_code] = answered.get(answer.status_code, 0) + 1
            text = answer.get_data(as_text=True) + str(answer.headers)
            seen += text if answer.status_code == 200 else ""
            leaks += [f"{path}: {what}" for what, canary in CANARIES.items() if canary in text]
    assert leaks == []
    assert "Nova" in seen and "Bonjour Nova" in seen and "Un café" in seen
    assert answered[200] > 15 and answered[404] > 200
    assert not any(status >= 500 for status in answered)


@ONE_BASE
@pytest.mark.req("SAF-02")
def test_no_refused_gesture_of_a_mentor_says_more_either(app: Flask, world: Protected) -> None:
    ids = [str(world.nova), *every_id()[:12]]
    leaks: list[str] = []
    done: list[str] = []
    for rule in sorted(app.url_map.iter_rules(), key=lambda one: one.rule):
        if not rule.rule.startswith("/api/v1") or "/session" in rule.rule:
            continue
        for method in sorted((rule.methods or set()) & {"POST", "PUT", "PATCH", "DELETE"}):
            for path in addresses(rule, ids[:1] if len(rule.arguments) > 1 else ids):
                answer = world.circle["camille"].open(
                    path, method=method, json={}, headers={"If-Match": '"1"'}
                )
                text = answer.get_data(as_text=True)
                leaks += [f"{method} {path}: {what}" for what, one in CANARIES.items() if one in text]
                assert answer.status_code < 500, f"{method} {path}"
                done.append(path)
    assert leaks == []
    assert len(done) > 100


@ONE_BASE
def test_the_canaries_are_there_for_those_whose_they_are(world: Protected) -> None:
    """A crawl that finds nothing proves nothing when there is nothing: here they are, for the right people."""
    nova = world.circle["nova"]
    own = nova.get(f"{API}/me").get_data(as_text=True) + nova.get(f"{API}/channels").get_data(as_text=True)
    own += nova.get(f"{API}/me/circle").get_data(as_text=True)
    malik = world.circle["malik"]
    file = malik.get(f"{API}/youths/{world.nova}").get_data(as_text=True)
    file += world.read("malik", world.with_("malik", "nova")).__repr__()
    file += malik.get(
        f"{API}/appointments", query_string={"from": "2026-11-23", "to": "2027-01-23"}
    ).get_data(as_text=True)
    tickets = "".join(str(world.ticket(one["id"])) for one in world.desk())
    everything = own + file + tickets
    # The phone is kept in one form, the birth date is shown in one form.
    either = {"the phone", "the phone as it is kept", "the birth date as people write it"}
    other = {"another mentor", "another young person"}
    for what, canary in CANARIES.items():
        if what not in either | other:
            assert canary in everything, what
