"""Answering without account: one short link, one small check, one appointment, once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from backend.db import reading, transaction
from backend.instance import instance
from backend.outbox import Due
from backend.services import appointments
from backend.services.appointments.models import AppointmentLink
from tests.factories.appointments import Circle, a_circle, told
from tests.factories.desk import API

RIGHT, WRONG = {"day": 24, "month": 6}, {"day": 25, "month": 6}


def link_for(circle: Circle, shown: dict[str, Any], recipient: Any = None) -> str | None:
    """The link the outbox asks for just before an SMS leaves."""
    due = Due(
        1, "appointment:x:p1:2d", recipient or circle.nova, "appointment.reminder", "appointment_reminder",
        shown["id"].replace("-", ""), circle.moment.at, None,
    )  # fmt: skip
    with transaction() as session:
        return appointments.make_link(
            session,
            due,
            keyd=instance().keyd,
            public_url="https://cap18.exemple.invalid",
            at=circle.moment.at,
        )


def secret_of(circle: Circle, shown: dict[str, Any]) -> str:
    link = link_for(circle, shown)
    assert link is not None
    return link.rpartition("#")[2]


@pytest.fixture
def stranger(circle: Circle) -> FlaskClient:
    """A browser where nobody is signed in."""
    return circle.new_client()


def look(browser: FlaskClient, secret: str, check: dict[str, int] | None = None) -> TestResponse:
    return browser.post(f"{API}/answers/look", json={"secret": secret} | ({"check": check} if check else {}))


def reply(browser: FlaskClient, secret: str, answer: str, revision: int, check: Any = None) -> TestResponse:
    body = {"secret": secret, "check": check or RIGHT, "answer": answer, "revision": revision}
    return browser.post(f"{API}/answers", json=body)


def test_the_link_is_short_says_nothing_and_only_its_hmac_is_kept(circle: Circle) -> None:
    link = link_for(circle, circle.plan())
    assert link is not None
    assert link.startswith("https://cap18.exemple.invalid/r#")
    assert len(link) <= 60
    secret = link.rpartition("#")[2]
    assert len(secret) * 6 >= 96
    with reading() as connection:
        kept = connection.execute(select(AppointmentLink.__table__)).all()
    assert secret not in repr(kept)
    assert secret != link_for(circle, circle.plan()), "each is its own"


def test_looking_asks_for_the_check_and_answers_nothing(circle: Circle, stranger: FlaskClient) -> None:
    shown = circle.plan(papers=["rib"])
    secret = secret_of(circle, shown)
    asked = look(stranger, secret)
    assert asked.get_json() == {"check": "day_month", "tries_left": 3}
    seen = look(stranger, secret, RIGHT).get_json()
    assert (seen["first_name"], seen["title"], seen["starts"]) == (
        "Nova",
        "Faire le point",
        "2026-12-03T14:00",
    )
    assert (seen["with"], seen["can"], seen["papers"][0]["code"]) == (["Malik"], ["yes", "no"], "rib")
    assert circle.see("malik", shown["id"]).get_json()["young_answer"] == "none"


@pytest.mark.parametrize(("answer", "status"), [("yes", "confirmed"), ("no", "excused")])
def test_answering_by_the_link_is_answering(
    circle: Circle, stranger: FlaskClient, answer: str, status: str
) -> None:
    shown = circle.plan()
    secret = secret_of(circle, shown)
    done = reply(stranger, secret, answer, shown["revision"])
    assert done.status_code == 200
    assert "Malik le sait." in done.get_json()["said"]
    assert circle.see("malik", shown["id"]).get_json()["status"] == status
    assert told(circle.ids["malik"]) == ["appointment.answered"]


def test_it_serves_once_and_the_same_answer_sent_twice_is_the_same(
    circle: Circle, stranger: FlaskClient
) -> None:
    shown = circle.plan()
    secret = secret_of(circle, shown)
    first, again = (reply(stranger, secret, "yes", shown["revision"]) for _ in range(2))
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.get_json()["said"] == again.get_json()["said"]
    other = reply(stranger, secret, "no", shown["revision"])
    assert (other.status_code, other.get_json()["code"]) == (409, "link_used")
    assert look(stranger, secret, RIGHT).get_json()["code"] == "link_used"
    assert circle.see("malik", shown["id"]).get_json()["status"] == "confirmed"


def test_three_wrong_checks_close_the_link(circle: Circle, stranger: FlaskClient) -> None:
    shown = circle.plan()
    secret = secret_of(circle, shown)
    left = [look(stranger, secret, WRONG).get_json()["tries_left"] for _ in range(3)]
    assert left == [2, 1, 0]
    closed = look(stranger, secret, RIGHT)
    assert (closed.status_code, closed.get_json()["code"]) == (410, "link_closed")
    assert "Faire le point" not in closed.text


def test_new_links_do_not_give_tries_without_end(circle: Circle, stranger: FlaskClient) -> None:
    shown = circle.plan()
    for _ in range(2):
        secret = secret_of(circle, shown)
        for _ in range(3):
            look(stranger, secret, WRONG)
    assert look(stranger, secret_of(circle, shown), RIGHT).status_code == 410


def test_an_unknown_secret_is_refused_in_a_sentence(stranger: FlaskClient) -> None:
    refused = look(stranger, "A" * 20)
    assert (refused.status_code, refused.get_json()["code"]) == (404, "link_unknown")
    assert refused.get_json()["detail"].startswith("Ce lien ne marche pas.")


def test_it_reaches_nothing_but_its_appointment(circle: Circle, stranger: FlaskClient) -> None:
    shown = circle.plan()
    secret = secret_of(circle, shown)
    look(stranger, secret, RIGHT)
    reply(stranger, secret, "yes", shown["revision"])
    for path in (
        f"appointments/{shown['id']}",
        "appointments?from=2026-12-01&to=2026-12-31",
        "home",
        "me",
        "documents",
    ):
        assert stranger.get(f"{API}/{path}").status_code == 401
    assert "Set-Cookie" not in look(stranger, secret_of(circle, shown), RIGHT).headers


def test_moved_since_the_page_was_drawn_it_asks_to_look_again(circle: Circle, stranger: FlaskClient) -> None:
    shown = circle.plan()
    secret = secret_of(circle, shown)
    look(stranger, secret, RIGHT)
    circle.act("malik", shown, "change", starts="2026-12-04T09:00")
    stale = reply(stranger, secret, "yes", shown["revision"])
    assert (stale.status_code, stale.get_json()["code"]) == (412, "stale_version")
    seen = look(stranger, secret, RIGHT).get_json()
    assert (seen["starts"], seen["status"]) == ("2026-12-04T09:00", "moved")
    assert reply(stranger, secret, "yes", seen["revision"]).status_code == 200


def test_cancelled_it_says_so_and_past_it_says_nothing(circle: Circle, stranger: FlaskClient) -> None:
    shown = circle.plan()
    secret = secret_of(circle, shown)
    circle.act("malik", shown, "cancel")
    seen = look(stranger, secret, RIGHT).get_json()
    assert (seen["status"], seen["can"]) == ("cancelled", [])
    circle.moment.at = datetime(2026, 12, 3, 13, 0, tzinfo=UTC)
    assert look(stranger, secret, RIGHT).status_code == 410
    assert link_for(circle, shown) is None


def test_a_link_is_for_the_young_person_alone(circle: Circle) -> None:
    assert link_for(circle, circle.plan(), recipient=circle.ids["malik"]) is None


@pytest.mark.parametrize(
    ("precision", "asks", "right"),
    [("month", "month_year", {"month": 6, "year": 2009}), ("year", "year", {"year": 2009})],
)
def test_a_birth_date_known_in_part_asks_for_that_part(
    app: object,
    new_client: Any,
    monkeypatch: pytest.MonkeyPatch,
    precision: str,
    asks: str,
    right: dict[str, int],
) -> None:
    circle = a_circle(instance().keyd, new_client, monkeypatch, born=date(2009, 6, 1), precision=precision)
    shown = circle.plan()
    browser, secret = circle.new_client(), secret_of(circle, shown)
    assert look(browser, secret).get_json()["check"] == asks
    assert look(browser, secret, RIGHT).status_code == 422
    assert reply(browser, secret, "yes", shown["revision"], right).status_code == 200
