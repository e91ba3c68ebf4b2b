"""The circle of the examples, and a software that holds a key of Malik's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import update
from werkzeug.test import TestResponse

from backend.db import transaction
from backend.instance import instance
from backend.services import autonomy, people
from tests.factories.appointments import Circle, a_circle
from tests.factories.desk import API


@dataclass
class Exchange:
    """The circle, and a software without cookie nor origin."""

    circle: Circle
    software: FlaskClient

    def ask_key(self, by: str = "malik", **told: Any) -> TestResponse:
        body = {
            "name": "Logiciel inventé",
            "scope": ["milestones", "appointments"],
            "ends_on": "2027-03-31",
        } | told
        return self.circle[by].post(f"{API}/software-keys", json=body)

    def key(self, by: str = "malik", **told: Any) -> str:
        made = self.ask_key(by, **told)
        assert made.status_code == 201, made.text
        return str(made.get_json()["key"])

    def keys(self, by: str = "malik") -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = self.circle[by].get(f"{API}/software-keys").get_json()["items"]
        return items

    def read(self, key: str, path: str, **query: str) -> TestResponse:
        return self.software.get(
            f"{API}/software/{path}", query_string=query, headers={"Authorization": f"Bearer {key}"}
        )

    def items(self, key: str, path: str, **query: str) -> list[dict[str, Any]]:
        answer = self.read(key, path, **query)
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.get_json()["items"]
        return found


@pytest.fixture
def exchange(app: Flask, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch) -> Exchange:
    circle = a_circle(instance().keyd, new_client, monkeypatch)
    with transaction() as session:
        session.execute(
            update(people.Person).where(people.Person.id == circle.nova).values(external_ref="LOGICIEL-42")
        )
        autonomy.rebuild(session, [circle.nova, circle.ids["lune"]], keyd=circle.keyd, at=circle.moment.at)
    return Exchange(circle, app.test_client())
