"""A team, a young person, a volunteer who is ready; and gestures over HTTP as each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend import clock
from backend.access import Actor
from backend.db import transaction
from backend.instance import instance
from tests.factories.mentoring import AT, a_volunteer, as_mentor, as_young
from tests.factories.people import Place, a_place, a_young_person, act_as

API = "/api/v1"


@dataclass
class Scene:
    """Nova, her referent and her lead, Camille who is a mentor; `at` is now, and can be pushed."""

    app: Flask
    client: FlaskClient
    place: Place
    nova: UUID
    camille: UUID
    at: datetime = AT

    @property
    def lead(self) -> Actor:
        return self.place.lead

    @property
    def young(self) -> Actor:
        return as_young(self.place, self.nova)

    @property
    def mentor(self) -> Actor:
        return as_mentor(self.place, self.camille)

    def ask(
        self, who: Actor, method: str, path: str, body: Any = None, version: int | None = None
    ) -> TestResponse:
        act_as(self.app, who)
        headers = {} if version is None else {"If-Match": f'"{version}"'}
        return self.client.open(f"{API}{path}", method=method, json=body, headers=headers)

    def done(self, who: Actor, method: str, path: str, body: Any = None, version: int | None = None) -> Any:
        answer = self.ask(who, method, path, body, version)
        assert answer.status_code in (200, 201), answer.get_json()
        return answer.json

    def told_parents(self) -> None:
        self.done(self.lead, "PUT", f"/youths/{self.nova}/mentoring/parents", {"parents": "informed"})

    def propose(self) -> dict[str, Any]:
        told = {"youth_id": str(self.nova), "volunteer_id": str(self.camille)}
        made: dict[str, Any] = self.done(self.lead, "POST", "/mentoring/pairs", told)
        return made

    def started(self, **first: str) -> dict[str, Any]:
        """Proposed, accepted by both, introduced."""
        self.told_parents()
        pair = self.propose()
        path = f"/mentoring/pairs/{pair['id']}"
        for who in (self.young, self.mentor):
            pair = self.done(who, "POST", f"{path}/answer", {"answer": "yes"})
        made: dict[str, Any] = self.done(self.lead, "POST", f"{path}/start", first, pair["version"])
        return made

    def on(self) -> date:
        return clock.day_in("Europe/Paris", self.at)


@pytest.fixture
def scene(app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> Scene:
    place = a_place(instance().keyd)
    with transaction() as session:
        nova = a_young_person(session, place.keyd, place.authority_id, team_id=place.team_id)
    made = Scene(app, client, place, nova, UUID(int=0))
    monkeypatch.setattr(clock, "now", lambda: made.at)
    made.camille = a_volunteer(
        place, languages=["fr", "ar"], interests=["sport"], presentation="J'aime le sport."
    )
    return made
