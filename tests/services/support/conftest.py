"""Nova, twenty, who left care at eighteen: her team keeps an eye after the measure, nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend import clock
from backend.access import Actor, BondKind, Role
from backend.db import transaction
from backend.instance import instance
from backend.services import autonomy, people
from tests.factories.access import a_bond, an_actor
from tests.factories.people import Place, a_place, a_young_person, act_as

API = "/api/v1"
BORN = date(2006, 6, 24)
LEFT_ON = date(2024, 6, 24)
AT = datetime(2026, 11, 23, 10, tzinfo=UTC)


@dataclass
class Scene:
    """Nova and her former team; `at` is now, and can be pushed."""

    app: Flask
    client: FlaskClient
    place: Place
    nova: UUID
    at: datetime = AT

    @property
    def young(self) -> Actor:
        return an_actor(Role.YOUNG, id=self.nova, authority_id=self.place.authority_id)

    def ask(
        self, who: Actor, method: str, path: str, body: Any = None, version: int | None = None
    ) -> TestResponse:
        act_as(self.app, who)
        headers = {} if version is None else {"If-Match": f'"{version}"'}
        return self.client.open(f"{API}{path}", method=method, json=body, headers=headers)

    def read(self, who: Actor, path: str) -> Any:
        answer = self.ask(who, "GET", path)
        assert answer.status_code == 200, answer.get_data(as_text=True)
        return answer.get_json()

    def own(self) -> Any:
        return self.read(self.young, "/youths/me/support")

    def wants(self, kind: str = "return", **more: Any) -> Any:
        """Nova asks; her page as it is then."""
        sent = self.ask(self.young, "POST", "/support-requests", {"kind": kind} | more)
        assert sent.status_code == 204, sent.get_json()
        return self.own()["requests"][0]

    def queue(self, who: Actor | None = None) -> list[Any]:
        items: list[Any] = self.read(who or self.place.lead, "/support-requests")["items"]
        return items

    def told(self, who: Actor) -> list[str]:
        items = self.read(who, "/notifications")["items"]
        return [one["text"] for one in items if one["subject"]["kind"] == "support"]


@pytest.fixture
def scene(app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> Scene:
    place = a_place(instance().keyd)
    with transaction() as session:
        nova = a_young_person(
            session,
            place.keyd,
            place.authority_id,
            born=BORN,
            measures=[people.NewMeasure("P1", date(2015, 3, 2), LEFT_ON)],
        )
        tie = {"team_id": place.team_id}
        a_bond(
            session,
            place.authority_id,
            nova,
            BondKind.TEAM,
            **tie,
            since=LEFT_ON.replace(year=2020),
            until=LEFT_ON,
        )
        a_bond(session, place.authority_id, nova, BondKind.AFTER_CARE, **tie, since=LEFT_ON)
        autonomy.rebuild(session, [nova], keyd=place.keyd, at=AT)
    made = Scene(app, client, place, nova)
    monkeypatch.setattr(clock, "now", lambda: made.at)
    return made
