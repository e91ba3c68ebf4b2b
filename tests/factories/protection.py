"""The invented circle with its officers of protection, and their gestures over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend.access import Role
from backend.db import transaction
from backend.keyd import Keyd
from backend.services import people
from tests.factories.access import a_membership, an_authority
from tests.factories.appointments import Circle, a_circle
from tests.factories.conversations import Threads
from tests.factories.desk import API


class Abroad(Circle):
    """The same circle, where Basile's account is of another authority."""

    elsewhere: UUID

    def _token(self, name: str) -> str:
        if name != "basile":
            return super()._token(name)
        away = Circle(
            self.elsewhere, self.team, self.nova, self.ids, self.moment, self.keyd, self.new_client, self.keys
        )
        return Circle._token(away, name)


class Protected(Threads):
    """Nova and her circle; Aude and Ivan, who hold the protection; Basile, who holds it elsewhere."""

    def report(self, by: str, **told: Any) -> TestResponse:
        body = {"id": str(uuid4()), "youth_id": "me" if by == "nova" else str(self.nova), **told}
        return self.circle[by].post(f"{API}/reports", json=body)

    def reported(self, by: str = "nova", **told: Any) -> str:
        """A report that was taken, by its id."""
        answer = self.report(by, **told)
        assert answer.status_code == 201, answer.text
        found: str = answer.get_json()["id"]
        return found

    def desk(self, by: str = "aude") -> list[dict[str, Any]]:
        answer = self.circle[by].get(f"{API}/tickets")
        assert answer.status_code == 200, answer.text
        told: list[dict[str, Any]] = answer.get_json()["items"]
        return told

    def ticket(self, report: str, by: str = "aude") -> dict[str, Any]:
        answer = self.circle[by].get(f"{API}/tickets/{report}")
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.get_json()
        return told

    def act(self, report: str, gesture: str, by: str = "aude", **body: Any) -> TestResponse:
        return self.circle[by].post(f"{API}/tickets/{report}/{gesture}", json=body or None)

    def suspend(self, by: str = "aude", **told: Any) -> TestResponse:
        body = {"mentor_id": str(self.circle.ids["camille"]), "why": "Demande de numéro répétée", **told}
        return self.circle[by].post(f"{API}/suspensions", json=body)

    def send_to(self, by: str, thread: str, text: str) -> TestResponse:
        """A message to a thread named by its address, as somebody who found it would try."""
        return self.circle[by].post(f"{API}/conversations/{thread}/messages", json={"text": text})

    def answer(self, by: str, appointment: dict[str, Any]) -> TestResponse:
        return self.circle.answer(by, appointment, "yes")

    def insist(self, by: str, to: str, text: str) -> dict[str, Any]:
        """An adult sends all the same what they were asked to read again."""
        first = self.send(by, to, text)
        assert (first.status_code, first.get_json()["code"]) == (422, "read_again"), first.text
        return self.said(by, to, text, accepted=first.get_json()["warnings"])


def protected(
    keyd: Keyd, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch
) -> Protected:
    """The circle of the examples, with officers."""
    made = a_circle(keyd, new_client, monkeypatch)
    circle = Abroad(made.authority, made.team, made.nova, made.ids, made.moment, keyd, new_client)
    with transaction() as session:
        elsewhere = circle.elsewhere = an_authority(session, "D98")
        for key, name, place in (
            ("aude", "Aude Vigie", circle.authority),
            ("ivan", "Ivan Vigie", circle.authority),
            ("basile", "Basile Ailleurs", elsewhere),
        ):
            first, last = name.split(" ")
            circle.ids[key] = people.write_person(
                session,
                authority_id=place,
                kind="professional",
                first_name=first,
                last_name=last,
                at=circle.moment.at,
            )
            a_membership(session, circle.ids[key], place, Role.SAFEGUARDING)
    return Protected(circle)
