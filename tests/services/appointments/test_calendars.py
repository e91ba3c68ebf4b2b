"""Calendars a phone reads, and the week on paper: neutral outside, whole on one's own sheet."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

import pypdfium2
import pytest
import vobject
from flask.testing import FlaskClient
from sqlalchemy import select, update

from backend.access import Bond
from backend.db import reading, transaction
from backend.services.appointments.models import CalendarFeed
from tests.factories.appointments import Circle
from tests.factories.desk import API

WORDS = ("Canari", "Nova", "Modèle", "Malik", "Boussole", "ASE", "Faire")


def feed_of(client: FlaskClient) -> str:
    made = client.post(f"{API}/agenda/feed")
    assert made.status_code == 201
    return urlsplit(made.get_json()["url"]).path


def events(body: bytes) -> list[Any]:
    """What a calendar application finds in it."""
    return list(vobject.readOne(body.decode()).contents.get("vevent", []))


@pytest.mark.req("SAF-21", "SAF-22", "WEB-06")
def test_a_calendar_application_reads_times_and_nothing_else(circle: Circle) -> None:
    shown = circle.plan(
        title="Canari du titre", note="Canari", place={"name": "Canari du lieu", "phone": "00 00"}
    )
    answer = circle.new_client().get(feed_of(circle["nova"]))
    assert (answer.status_code, answer.mimetype) == (200, "text/calendar")
    (one,) = events(answer.data)
    assert one.dtstart.value == datetime(2026, 12, 3, 13, tzinfo=UTC)
    assert one.dtend.value == datetime(2026, 12, 3, 14, tzinfo=UTC)
    assert (one.summary.value, one.status.value) == ("Rendez-vous", "TENTATIVE")
    assert not {"location", "description", "attendee", "organizer"} & set(one.contents)
    for word in WORDS:
        assert word not in answer.text
    single = circle["nova"].get(f"{API}/appointments/{shown['id']}.ics")
    assert events(single.data)[0].uid.value == one.uid.value
    for word in WORDS:
        assert word not in single.text + str(single.headers)


def test_a_move_and_a_cancellation_follow_under_the_same_name(circle: Circle) -> None:
    shown = circle.plan()
    path, browser = feed_of(circle["nova"]), circle.new_client()
    (first,) = events(browser.get(path).data)
    circle.answer("nova", shown, "yes")
    circle.act("malik", circle.see("malik", shown["id"]).get_json(), "change", starts="2026-12-04T09:00")
    (moved,) = events(browser.get(path).data)
    assert moved.uid.value == first.uid.value
    assert moved.dtstart.value == datetime(2026, 12, 4, 8, tzinfo=UTC)
    assert int(moved.sequence.value) > int(first.sequence.value)
    circle.act("malik", circle.see("malik", shown["id"]).get_json(), "cancel")
    (gone,) = events(browser.get(path).data)
    assert gone.status.value == "CANCELLED"


def test_an_adult_reads_those_they_come_to_while_their_bond_lasts(circle: Circle) -> None:
    circle.plan("camille")
    circle.plan("malik", starts="2026-12-05T10:00")
    path, browser = feed_of(circle["camille"]), circle.new_client()
    assert len(events(browser.get(path).data)) == 1
    with transaction() as session:
        session.execute(
            update(Bond).where(Bond.adult_id == circle.ids["camille"]).values(ends_on=date(2026, 11, 23))
        )
    assert events(browser.get(path).data) == []


def test_the_address_is_shown_once_kept_as_an_hmac_replaced_and_revoked(circle: Circle) -> None:
    headers = {"Idempotency-Key": "019312d0-0000-7000-8000-000000000002"}
    first = circle["nova"].post(f"{API}/agenda/feed", headers=headers).get_json()["url"]
    assert circle["nova"].post(f"{API}/agenda/feed", headers=headers).get_json()["url"] is None
    token = first.rpartition("/")[2].removesuffix(".ics")
    assert len(token) * 6 >= 128
    with reading() as connection:
        assert token not in repr(connection.execute(select(CalendarFeed.__table__)).all())
    browser = circle.new_client()
    assert browser.get(urlsplit(first).path).status_code == 200
    second = feed_of(circle["nova"])
    assert browser.get(urlsplit(first).path).status_code == 404
    assert browser.get(second).status_code == 200
    assert circle["nova"].get(f"{API}/agenda/feed").get_json()["active"] is True
    assert circle["nova"].delete(f"{API}/agenda/feed").status_code == 204
    assert browser.get(second).status_code == 404
    assert circle["nova"].get(f"{API}/agenda/feed").get_json() == {"active": False, "created_at": None}


def test_a_calendar_that_did_not_change_is_not_sent_again(circle: Circle) -> None:
    shown = circle.plan()
    path, browser = feed_of(circle["nova"]), circle.new_client()
    mark = browser.get(path).headers["ETag"]
    circle.moment.pass_(hours=4)
    assert browser.get(path, headers={"If-None-Match": mark}).status_code == 304
    circle.answer("nova", shown, "yes")
    assert browser.get(path, headers={"If-None-Match": mark}).status_code == 200


def test_an_appointment_without_a_time_has_no_calendar_entry(circle: Circle) -> None:
    offered = circle.plan(proposals=[{"starts": "2026-12-03T10:00"}, {"starts": "2026-12-04T10:00"}])
    assert circle["nova"].get(f"{API}/appointments/{offered['id']}.ics").status_code == 404
    assert circle["ines"].get(f"{API}/appointments/{circle.plan()['id']}.ics").status_code == 404


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_the_week_on_paper_tells_everything_to_whom_it_belongs(circle: Circle) -> None:
    circle.plan(
        place={"name": "Maison Boussole", "address": "1 rue Inventée", "floor": "2e étage", "way": "Bus 12"},
        papers=["rib"],
        others=["Mme Exemple"],
        note="#panic() $x$ *gras*",
    )
    circle.plan("camille", title="Balade", starts="2026-12-05T10:00")
    sheet = circle["nova"].get(f"{API}/agenda/week.pdf?day=2026-12-03")
    assert (sheet.status_code, sheet.mimetype) == (200, "application/pdf")
    assert b"pdfuaid" in sheet.data, "readable by a screen reader"
    text = text_of(sheet.data)
    for word in ("30 novembre", "Jeudi 3 décembre", "14 h – 15 h", "Faire le point", "Bus 12", "Malik", "Mme Exemple",
                 "RIB", "#panic() $x$ *gras*", "Samedi 5 décembre", "Balade", "À confirmer"):  # fmt: skip
        assert word in text, word
    referent = text_of(circle["malik"].get(f"{API}/agenda/week.pdf?day=2026-12-03").data)
    assert "Nova Modèle : Faire le point" in referent
    lead = text_of(circle["ines"].get(f"{API}/agenda/week.pdf?day=2026-12-03").data)
    assert "Nova Modèle" in lead
    assert "Faire le point" not in lead
