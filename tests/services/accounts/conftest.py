"""A place with a lead and a young person, a clock one can push, browsers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.db import transaction
from backend.instance import instance
from tests.factories.accounts import Moment, Professional, an_active_adult, held_clock, invite
from tests.factories.people import Place, a_place, a_young_person
from tests.factories.phone import Phone


@pytest.fixture
def moment(monkeypatch: pytest.MonkeyPatch) -> Moment:
    return held_clock(monkeypatch)


@pytest.fixture
def place(app: Flask) -> Place:
    """Léa Cap leads the team, Inès Repère is a referent in it; Nova Modèle, 17, is hers."""
    made = a_place(instance().keyd)
    with transaction() as session:
        made.youths.append(
            a_young_person(
                session,
                made.keyd,
                made.authority_id,
                born=date(2009, 6, 24),
                team_id=made.team_id,
                referent_id=made.referent.id,
            )
        )
    return made


@pytest.fixture
def youth_id(place: Place) -> UUID:
    return place.youths[0]


@pytest.fixture
def referent(place: Place, new_client: Callable[[], FlaskClient], moment: Moment) -> Professional:
    """Inès, activated and signed in."""
    return an_active_adult(place.referent.id, new_client, moment)


@dataclass
class Nova:
    """The young person, with the phone that accepted the invitation."""

    id: UUID
    client: FlaskClient
    phone: Phone


@pytest.fixture
def nova(youth_id: UUID, referent: Professional, new_client: Callable[[], FlaskClient]) -> Nova:
    client, phone = new_client(), Phone()
    answer = phone.accept(client, invite(referent, youth_id))
    assert answer.status_code == 200, answer.text
    return Nova(youth_id, client, phone)
