"""The agenda as a phone reads it: in few statements, not at all when nothing changed, dates alone without keyd."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import update

from backend.db import transaction
from backend.instance import instance
from backend.keyd import Keyd
from backend.services.appointments.schemas.shown import AgendaSchema, OneSchema
from backend.services.people import Person
from tests.factories.appointments import Circle, a_circle
from tests.factories.desk import API, statements

RANGE = {"from": "2026-11-23", "to": "2026-12-24"}


def get(client: FlaskClient, mark: str | None = None) -> Any:
    headers = {} if mark is None else {"If-None-Match": mark}
    return client.get(f"{API}/appointments", query_string=RANGE, headers=headers)


@pytest.mark.parametrize("reader", ["nova", "malik", "camille", "ines"])
def test_a_month_is_read_in_four_statements_session_included(circle: Circle, reader: str) -> None:
    for day in range(1, 9):
        circle.plan("camille", starts=f"2026-12-0{day}T14:00")
    get(circle[reader])
    with statements() as seen:
        assert len(get(circle[reader]).get_json()["items"]) == 8
    asked = [one for one in seen if not one.startswith(("BEGIN", "PRAGMA"))]
    assert len(asked) <= 4, asked
    assert not [one for one in asked if one.startswith(("INSERT", "UPDATE", "DELETE"))]


def test_nothing_new_is_answered_by_304_in_two_statements(circle: Circle) -> None:
    circle.plan()
    first = get(circle["malik"])
    with statements() as seen:
        again = get(circle["malik"], first.headers["ETag"])
    assert (again.status_code, again.data) == (304, b"")
    assert len([one for one in seen if not one.startswith(("BEGIN", "PRAGMA"))]) == 2


def test_anything_that_shows_makes_the_phone_read_again(circle: Circle) -> None:
    shown = circle.plan()
    changes: list[Callable[[], object]] = [
        lambda: circle.answer("nova", shown, "yes"),
        lambda: circle.act("malik", circle.see("malik", shown["id"]).get_json(), "change", note="Autre mot"),
        lambda: circle.plan("camille", starts="2026-12-04T10:00"),
        lambda: rename(circle),
    ]
    mark = get(circle["malik"]).headers["ETag"]
    for change in changes:
        change()
        read = get(circle["malik"], mark)
        assert read.status_code == 200
        mark = read.headers["ETag"]
        assert get(circle["malik"], mark).status_code == 304


def rename(circle: Circle) -> None:
    with transaction() as session:
        session.execute(update(Person).where(Person.id == circle.nova).values(first_name="Nouvelle"))


def test_what_is_answered_is_what_the_contract_says(circle: Circle) -> None:
    shown = circle.plan(papers=["rib"], others=["Mme Exemple"], video="https://visio.exemple.invalid/salle")
    circle.plan(proposals=[{"starts": "2026-12-08T10:00"}, {"starts": "2026-12-09T10:00"}])
    for reader in ("nova", "malik", "ines", "camille"):
        told = get(circle[reader]).get_json()
        assert not AgendaSchema().validate(told), reader
    one = circle.see("nova", shown["id"]).get_json()
    assert not OneSchema().validate(one)
    assert set(OneSchema().fields) == {name.replace("with", "with_") for name in one}


def test_two_appointments_at_once_are_shown_as_a_conflict(circle: Circle) -> None:
    first = circle.plan()
    second = circle.plan("camille", starts="2026-12-03T14:30")
    apart = circle.plan("camille", starts="2026-12-03T16:00")
    seen = {one["id"]: one["conflict"] for one in circle.agenda("malik")["items"]}
    assert seen == {first["id"]: True, second["id"]: True, apart["id"]: False}
    assert circle.see("nova", first["id"]).get_json()["conflict"] is True
    circle.act("camille", second, "cancel")
    assert circle.see("nova", first["id"]).get_json()["conflict"] is False


def test_public_holidays_are_shown_where_the_authority_is(
    app: object, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    far = a_circle(instance().keyd, new_client, monkeypatch, zone="Indian/Reunion", territory="974")
    shown = far.plan(starts="2026-12-20T10:00")
    assert (shown["holiday"], shown["starts_at"]) == ("Abolition de l'esclavage", "2026-12-20T06:00:00Z")
    told = far.agenda("nova", "2026-12-01", "2027-01-02")
    assert [one["day"] for one in told["holidays"]] == ["2026-12-20", "2026-12-25", "2027-01-01"]
    assert told["zone"] == "Indian/Reunion"


@pytest.mark.req("REL-20")
def test_without_keyd_dates_are_still_read_and_writes_wait(circle: Circle, tmp_path: Path) -> None:
    shown = circle.plan()
    for reader in ("malik", "nova"):
        assert get(circle[reader]).status_code == 200
    here = instance()
    away = Keyd(tmp_path / "nobody.sock")
    circle["malik"].application.extensions["cap18"] = type(here)(
        settings=here.settings, keyd=away, blobs=here.blobs, inspector=here.inspector
    )
    told = get(circle["malik"])
    assert told.get_json()["sealed"] is True
    assert told.get_json()["items"][0]["access"] == "dates"
    assert "ETag" not in told.headers
    assert circle.see("nova", shown["id"]).get_json()["access"] == "dates"
    refused = circle.answer("nova", shown, "yes")
    assert (refused.status_code, refused.get_json()["code"]) == (503, "unavailable")


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"from": "2026-12-01"},
        {"from": "2026-12-02", "to": "2026-12-01"},
        {"from": "2026-01-01", "to": "2027-01-01"},
    ],
    ids=["nothing", "no end", "backwards", "a year"],
)
def test_days_that_cannot_be_read_are_refused(circle: Circle, query: dict[str, str]) -> None:
    assert circle["nova"].get(f"{API}/appointments", query_string=query).status_code == 422


def test_a_month_is_a_month_of_the_zone(circle: Circle) -> None:
    circle.moment.at = circle.moment.at - timedelta(days=1)
    late = circle.plan(starts="2026-11-30T23:30", minutes=60)
    assert circle.agenda("nova", "2026-11-30", "2026-12-01")["items"][0]["id"] == late["id"]
    assert circle.agenda("nova", "2026-12-01", "2026-12-02")["items"] == []
    assert datetime.fromisoformat(late["starts_at"]).day == 30
