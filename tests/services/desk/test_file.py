"""One young person's file: whole for who follows them, one line in the journal, nowhere for others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock
from backend.access import BondKind
from backend.audit import AuditEntry
from backend.db import transaction
from backend.services.desk.schemas import FileSchema
from tests.factories.access import a_bond
from tests.factories.autonomy import House, a_house, a_youth
from tests.factories.desk import API, signed_in, statements


@pytest.fixture
def house(app: Flask, monkeypatch: pytest.MonkeyPatch, at: datetime) -> House:
    monkeypatch.setattr(clock, "now", lambda: at)
    return a_house()


@pytest.fixture
def malik(house: House, new_client: Callable[[], FlaskClient], at: datetime) -> FlaskClient:
    return signed_in(new_client, house.referent, house.authority, "professional", at=at)


def journal(youth: object) -> list[tuple[str, str]]:
    with transaction() as session:
        rows = session.execute(
            select(AuditEntry.act, AuditEntry.actor_role).where(AuditEntry.youth_id == youth)
        )
        return [(act, role) for act, role in rows]


def test_the_file_says_who_when_and_with_whom(house: House, malik: FlaskClient, at: datetime) -> None:
    youth = a_youth(house, date(2009, 12, 10), at=at, flags={"nationalite": "FR"}, account=True)
    with transaction() as session:
        a_bond(session, house.authority, youth, BondKind.MENTOR, adult_id=house.lead)
    shown = malik.get(f"{API}/youths/{youth}/file").get_json()
    assert (shown["identity"]["first_name"], shown["identity"]["days_to_18"]) == ("Nova", 382)
    assert (shown["referent"]["first_name"], shown["mentor"]["first_name"]) == ("Malik", "Inès")
    assert (shown["account"], shown["flags"]) == ("active", {"nationalite": "FR"})
    assert [one["rule"] for one in shown["dates"]] == ["M14", "M15", "M16"]
    assert shown["measures"][0]["basis"] == "P1"
    dates = [one["date"] for one in shown["timeline"]]
    assert dates == sorted(dates)
    assert "M27" not in {one["rule"] for one in shown["timeline"]}


def test_the_answer_is_the_contract(house: House, malik: FlaskClient, at: datetime) -> None:
    youth = a_youth(house, date(2009, 12, 10), at=at, flags={"nationalite": "FR"})
    shown = malik.get(f"{API}/youths/{youth}/file").get_json()
    schema = FileSchema()
    assert schema.dump(schema.load(shown)) == shown


def test_opening_a_file_leaves_one_line_in_the_journal(
    house: House, malik: FlaskClient, at: datetime
) -> None:
    youth = a_youth(house, date(2009, 12, 10), at=at)
    malik.get(f"{API}/youths/{youth}/file")
    assert journal(youth) == [("file.read", "referent")]


def test_opening_a_file_costs_eight_statements_at_most(
    house: House, malik: FlaskClient, at: datetime
) -> None:
    youth = a_youth(house, date(2009, 12, 10), at=at, flags={"nationalite": "FR"}, account=True)
    malik.get(f"{API}/youths/{youth}/file")
    with statements() as seen:
        malik.get(f"{API}/youths/{youth}/file")
    assert len([one for one in seen if not one.startswith(("BEGIN", "PRAGMA"))]) <= 8


@pytest.mark.req("ACC-04")
def test_a_stranger_finds_no_file_and_leaves_no_line(
    house: House, new_client: Callable[[], FlaskClient], at: datetime
) -> None:
    youth = a_youth(house, date(2009, 12, 10), at=at)
    other = a_house("D98")
    stranger = signed_in(new_client, other.referent, other.authority, "professional", at=at)
    assert stranger.get(f"{API}/youths/{youth}/file").status_code == 404
    assert stranger.get(f"{API}/youths/nobody/file").status_code == 404
    assert journal(youth) == []
