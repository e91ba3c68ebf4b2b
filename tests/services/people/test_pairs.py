"""What a mentor sees before anything is shared: first names, since when, and nothing else."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.access import BondKind, Role
from backend.db import transaction
from backend.instance import instance
from backend.services.people import write_bond, write_person
from backend.services.people.schemas import PairSchema
from tests.factories.access import an_actor
from tests.factories.people import BORN_AT, SINCE, Place, a_place, a_young_person, act_as


@pytest.fixture
def place(app: Flask) -> Place:
    made = a_place(instance().keyd)
    with transaction() as session:
        made.youths += [
            a_young_person(session, made.keyd, made.authority_id, name, team_id=made.team_id)
            for name in ("Nova Modèle", "Orion Essai", "Lune Exemple")
        ]
    return made


@pytest.fixture
def mentor(place: Place) -> UUID:
    """Paired with Nova; a pair with Orion that ended; nobody to Lune."""
    with transaction() as session:
        made = write_person(
            session,
            authority_id=place.authority_id,
            kind="mentor",
            first_name="Soleil",
            last_name="Inventé",
            at=BORN_AT,
        )
        for youth_id, ends_on in zip(place.youths, (None, date(2026, 2, 1)), strict=False):
            write_bond(
                session,
                authority_id=place.authority_id,
                youth_id=youth_id,
                kind=BondKind.MENTOR,
                adult_id=made,
                starts_on=SINCE,
                ends_on=ends_on,
            )
    return made


@pytest.mark.req("ACC-03")
def test_a_mentor_sees_the_first_names_of_their_pairs_that_last(
    app: Flask, place: Place, mentor: UUID, client: FlaskClient
) -> None:
    act_as(app, an_actor(Role.MENTOR, id=mentor, authority_id=place.authority_id))
    answer = client.get("/api/v1/me/pairs")
    assert answer.json == [{"id": str(place.youths[0]), "first_name": "Nova", "since": "2026-01-01"}]
    assert set(answer.json[0]) == set(PairSchema().fields)


def test_whoever_is_no_mentor_finds_nothing_there(app: Flask, place: Place, client: FlaskClient) -> None:
    for somebody in (place.lead, place.referent):
        act_as(app, somebody)
        assert client.get("/api/v1/me/pairs").status_code == 404
