"""The card in a pocket: its size, its two sides, its words, read by a screen reader; it names nobody."""

from __future__ import annotations

import io
from datetime import datetime

import pypdfium2
import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import clock
from backend.access import Role
from backend.instance import instance
from tests.factories.access import an_actor
from tests.factories.people import Place, a_place, act_as

URL = "/api/v1/youths/me/pocket-card"
CARD = {
    "numbers": [{"number": "01 99 00 00 01", "words": "Mission locale"}],
    "dates": [
        {"on": "2027-06-24", "words": "Mes 18 ans"},
        {"on": "2026-12-01", "hour": "14 h 30", "words": "Rendez-vous #1 [x]"},
    ],
}
MM = 72 / 25.4


@pytest.fixture
def place(app: Flask, monkeypatch: pytest.MonkeyPatch, at: datetime) -> Place:
    monkeypatch.setattr(clock, "now", lambda: at)
    place = a_place(instance().keyd)
    act_as(app, an_actor(Role.YOUNG, authority_id=place.authority_id))
    return place


def _sides(body: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(io.BytesIO(body))
    for page in document:
        assert [round(side / MM) for side in page.get_size()] == [85, 54]
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_the_card_has_two_sides_of_85_by_54_mm_with_numbers_then_dates(
    client: FlaskClient, place: Place
) -> None:
    made = client.post(URL, json=CARD)
    assert made.status_code == 200, made.get_json()
    assert b"pdfuaid" in made.data
    numbers, dates = _sides(made.data)
    for said in ("112", "114", "119", "115", "3114", "01 99 00 00 01", "Mission locale"):
        assert said in numbers
    assert "Mardi 1er décembre, 14 h 30" in dates
    assert "Jeudi 24 juin 2027" in dates
    assert dates.index("Rendez-vous #1 [x]") < dates.index("Mes 18 ans")
    assert "Nova" not in numbers + dates


def test_a_card_full_of_long_words_still_has_two_sides(client: FlaskClient, place: Place) -> None:
    words = "M" * 32
    card = {
        "numbers": [{"number": "01 99 00 00 01", "words": words}] * 2,
        "dates": [{"on": "2026-12-01", "hour": "14 h 30", "words": words}] * 3,
    }
    assert len(_sides(client.post(URL, json=card).data)) == 2


def test_what_does_not_fit_is_refused(app: Flask, client: FlaskClient, place: Place) -> None:
    assert client.post(URL, json=CARD | {"dates": CARD["dates"] * 2}).status_code == 422
    assert client.post(URL, json=CARD | {"numbers": [{"number": "x", "words": "y"}]}).status_code == 422
    act_as(app, place.referent)
    assert client.post(URL, json=CARD).status_code == 404
