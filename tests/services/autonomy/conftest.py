"""A clock that stands still, and a house whose people are signed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import clock
from tests.factories.autonomy import House, a_house, a_youth
from tests.factories.desk import signed_in

BIRTH = date(2009, 12, 10)


@dataclass
class Scene:
    """Nova, 16 years and 11 months, Malik her referent, Inès who leads the team: each in a browser."""

    house: House
    youth: UUID
    nova: FlaskClient
    malik: FlaskClient
    ines: FlaskClient


@pytest.fixture
def scene(
    app: Flask,
    new_client: Callable[[], FlaskClient],
    at: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> Scene:
    monkeypatch.setattr(clock, "now", lambda: at)
    house = a_house()
    youth = a_youth(house, BIRTH, at=at, flags={"nationalite": "FR"})
    enter = [
        signed_in(new_client, person, house.authority, kind, at=at)
        for person, kind in ((youth, "young"), (house.referent, "professional"), (house.lead, "professional"))
    ]
    return Scene(house, youth, *enter)
