"""A clock that stands still, and the people around Nova, each in a browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import clock
from backend.access import BondKind, Role
from backend.db import transaction
from backend.services import people
from backend.services.accounts.actions.sessions import begin
from backend.vault import make_vault_keys
from backend.web.session import SESSION_COOKIE
from tests.factories.access import a_bond, a_membership
from tests.factories.autonomy import BORN, House, a_house, a_youth
from tests.factories.desk import API, signed_in

BIRTH = date(2008, 12, 24)


@dataclass
class Scene:
    """Nova, 17 years and 10 months, Malik her referent, Inès who leads the team, Camille her mentor."""

    house: House
    youth: UUID
    nova: FlaskClient
    malik: FlaskClient
    ines: FlaskClient
    camille: FlaskClient
    new_client: Callable[[], FlaskClient]

    def path(self, rest: str = "", youth: str | None = None) -> str:
        return f"{API}/youths/{youth or self.youth}/steps{rest}"

    def move(self, client: FlaskClient, place: str, state: str, *, version: int = 0, **said: Any) -> Any:
        headers = {"If-Match": f'"{version}"'} | (
            {"Idempotency-Key": said.pop("key")} if "key" in said else {}
        )
        return client.put(self.path(f"/{place}"), json={"state": state} | said, headers=headers)

    def seen(self, client: FlaskClient) -> dict[str, Any]:
        answer = client.get(self.path())
        assert answer.status_code == 200, answer.get_json()
        return answer.get_json()

    def journey(self, client: FlaskClient, code: str) -> dict[str, Any] | None:
        return next((one for one in self.seen(client)["journeys"] if one["code"] == code), None)

    def nova_comes_back(self, at: datetime) -> FlaskClient:
        """Another day: her former session is over, she enters again."""
        with transaction() as session:
            signed = begin(
                session, make_vault_keys(self.youth), kind="young", at=at, label="Le même téléphone"
            )
        client = self.new_client()
        client.set_cookie(SESSION_COOKIE, signed.token, domain="localhost", secure=True)
        return client

    def told(self, client: FlaskClient) -> list[str]:
        return [one["text"] for one in client.get(f"{API}/notifications").get_json()["items"]]


@pytest.fixture
def scene(
    app: Flask, new_client: Callable[[], FlaskClient], at: datetime, monkeypatch: pytest.MonkeyPatch
) -> Scene:
    monkeypatch.setattr(clock, "now", lambda: at)
    house = a_house()
    youth = a_youth(house, BIRTH, at=at, flags={"nationalite": "FR"})
    with transaction() as session:
        camille = people.write_person(
            session,
            authority_id=house.authority,
            kind="mentor",
            first_name="Camille",
            last_name="Sillage",
            at=BORN,
        )
        a_membership(session, camille, house.authority, Role.MENTOR)
        a_bond(session, house.authority, youth, BondKind.MENTOR, adult_id=camille)
    kinds = (
        (youth, "young"),
        (house.referent, "professional"),
        (house.lead, "professional"),
        (camille, "mentor"),
    )
    enter = [signed_in(new_client, one, house.authority, kind, at=at) for one, kind in kinds]
    return Scene(house, youth, *enter, new_client)
