"""What is followed on a file: sealed, one version after the other, read by whoever reads the measures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock
from backend.access import BondKind, Role
from backend.db import transaction
from backend.services import people
from backend.services.desk.models import FollowUp
from backend.services.desk.schemas.follow_up import FollowUpSchema
from tests.factories.access import a_bond, a_membership
from tests.factories.autonomy import House, a_house, a_youth
from tests.factories.desk import API, signed_in

TOLD = {
    "school": "Lycée de l'Exemple",
    "grade": "Première pro",
    "check_up_on": "2025-10-02",
    "mdph": "decided",
    "mdph_until": "2027-03-31",
    "contacts": [{"role": "educator", "name": "Sam Essai", "phone": "01 99 00 00 01"}],
}


@pytest.fixture
def house(app: Flask, monkeypatch: pytest.MonkeyPatch, at: datetime) -> House:
    monkeypatch.setattr(clock, "now", lambda: at)
    return a_house()


@pytest.fixture
def malik(house: House, new_client: Callable[[], FlaskClient], at: datetime) -> FlaskClient:
    return signed_in(new_client, house.referent, house.authority, "professional", at=at)


def write(client: FlaskClient, youth: UUID, version: int, told: dict[str, Any]) -> Any:
    headers = {"Idempotency-Key": str(uuid4()), "If-Match": f'"{version}"', "X-Cap18": "1"}
    return client.put(f"{API}/youths/{youth}/follow-up", json=told, headers=headers)


def read(client: FlaskClient, youth: UUID | str) -> Any:
    return client.get(f"{API}/youths/{youth}/follow-up")


def test_what_is_followed_is_kept_sealed_and_says_what_comes_back(
    house: House, malik: FlaskClient, at: datetime
) -> None:
    youth = a_youth(house, date(2009, 5, 14), at=at)
    empty = read(malik, youth).get_json()
    assert (empty["version"], empty["dues"], empty["contacts"]) == (0, [], [])
    answer = write(malik, youth, 0, TOLD)
    assert answer.status_code == 200
    shown = read(malik, youth).get_json()
    assert FollowUpSchema().validate(shown) == {}
    assert {name: shown[name] for name in TOLD} == TOLD
    assert [(one["what"], one["state"]) for one in shown["dues"]] == [("mdph", "late"), ("check_up", "late")]
    assert (shown["version"], shown["changed_by"]) == (1, "Malik Repère")
    with transaction() as session:
        sealed = session.execute(select(FollowUp.facts_sealed)).scalar_one()
    assert b"Exemple" not in sealed and b"0199" not in sealed.replace(b" ", b"")


def test_two_people_at_once_never_overwrite_each_other(
    house: House, malik: FlaskClient, at: datetime
) -> None:
    youth = a_youth(house, date(2009, 5, 14), at=at)
    assert write(malik, youth, 0, TOLD).status_code == 200
    assert write(malik, youth, 0, TOLD | {"school": "Ailleurs"}).status_code == 412
    assert write(malik, youth, 1, TOLD | {"school": "Ailleurs"}).status_code == 200
    assert write(malik, youth, 1, TOLD).status_code == 412
    assert read(malik, youth).get_json()["school"] == "Ailleurs"


def test_what_is_wrong_names_its_field_and_writes_nothing(
    house: House, malik: FlaskClient, at: datetime
) -> None:
    youth = a_youth(house, date(2009, 5, 14), at=at)
    wrong = write(malik, youth, 0, TOLD | {"check_up_on": "2027-01-01"})
    assert (wrong.status_code, wrong.get_json()["errors"][0]["pointer"]) == (422, "/check_up_on")
    bad = [{"role": "educator", "name": "Sam", "phone": "appelez-moi"}]
    assert write(malik, youth, 0, TOLD | {"contacts": bad}).status_code == 422
    assert read(malik, youth).get_json()["version"] == 0


def test_the_young_person_and_the_lead_read_it_a_mentor_never_does(
    house: House, malik: FlaskClient, new_client: Callable[[], FlaskClient], at: datetime
) -> None:
    youth = a_youth(house, date(2009, 5, 14), at=at)
    with transaction() as session:
        sam = people.write_person(
            session,
            authority_id=house.authority,
            kind="mentor",
            first_name="Sam",
            last_name="Essai",
            at=at,
        )
        a_membership(session, sam, house.authority, Role.MENTOR)
        a_bond(session, house.authority, youth, BondKind.MENTOR, adult_id=sam)
    assert write(malik, youth, 0, TOLD).status_code == 200
    nova = signed_in(new_client, youth, house.authority, "young", at=at)
    assert read(nova, "me").get_json()["school"] == TOLD["school"]
    assert write(nova, youth, 1, TOLD).status_code == 404
    ines = signed_in(new_client, house.lead, house.authority, "professional", at=at)
    assert read(ines, youth).get_json()["school"] == TOLD["school"]
    assert write(ines, youth, 1, TOLD).status_code == 404
    mentor = signed_in(new_client, sam, house.authority, "mentor", at=at)
    assert read(mentor, youth).status_code == 404
