"""The next appointment on Accueil, the next three in the file: in a few words, dates alone for the lead."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from backend.services.desk.schemas import FileSchema, HomeSchema
from tests.factories.appointments import Circle
from tests.factories.desk import API, statements


def test_home_shows_the_next_one_alone(circle: Circle) -> None:
    assert circle["nova"].get(f"{API}/home").get_json()["appointments"] == []
    later = circle.plan(starts="2026-12-10T14:00")
    first = circle.plan(starts="2026-12-03T14:00")
    home = circle["nova"].get(f"{API}/home").get_json()
    assert not HomeSchema().validate(home)
    (one,) = home["appointments"]
    assert (one["id"], one["starts"], one["title"]) == (first["id"], "2026-12-03T14:00", "Faire le point")
    assert (one["place_name"], one["waits_for"]) == ("Maison Boussole", "young")
    circle.act("malik", first, "cancel")
    assert circle["nova"].get(f"{API}/home").get_json()["appointments"][0]["id"] == later["id"]
    circle.moment.at = datetime(2026, 12, 10, 14, 30, tzinfo=UTC)
    assert circle["nova"].get(f"{API}/home").get_json()["appointments"] == []


def test_home_is_still_read_in_two_statements(circle: Circle) -> None:
    circle.plan()
    circle["nova"].get(f"{API}/home")
    with statements() as seen:
        circle["nova"].get(f"{API}/home")
    assert len([one for one in seen if not one.startswith(("BEGIN", "PRAGMA"))]) == 2


@pytest.mark.req("ACC-02")
def test_the_file_shows_the_next_three_and_the_lead_their_dates(circle: Circle) -> None:
    for day in range(1, 6):
        circle.plan(starts=f"2026-12-0{day}T14:00", title="Canari")
    file = circle["malik"].get(f"{API}/youths/{circle.nova}/file").get_json()
    assert not FileSchema().validate(file)
    assert [one["starts"][:10] for one in file["appointments"]] == ["2026-12-01", "2026-12-02", "2026-12-03"]
    assert file["appointments"][0]["title"] == "Canari"
    lead = circle["ines"].get(f"{API}/youths/{circle.nova}/file")
    assert len(lead.get_json()["appointments"]) == 3
    assert "Canari" not in lead.text
    assert "title" not in lead.get_json()["appointments"][0]
