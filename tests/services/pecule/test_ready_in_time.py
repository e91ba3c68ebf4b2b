"""Before 18, the papers to ask for are said on their day, to those an amount may wait for, and once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from flask import Flask
from flask.testing import FlaskClient

from backend.access import Role
from backend.db import transaction
from backend.services import people
from backend.services.pecule.jobs import ready_day
from tests.factories.access import an_actor
from tests.factories.people import act_as
from tests.factories.safes import an_open_safe, house

BEFORE, FRESH = date(2027, 4, 23), date(2027, 4, 24)
ZONE = "Europe/Paris"


def told(app: Flask, client: FlaskClient, youth: object) -> list[str]:
    act_as(app, an_actor(Role.YOUNG, id=youth, authority_id=house()))  # type: ignore[arg-type]
    items = client.get("/api/v1/notifications").get_json()["items"]
    return [one["text"] for one in items if one["subject"]["kind"] == "pecule"]


def test_the_certificate_is_asked_for_two_months_before_eighteen(
    app: Flask,
    client: FlaskClient,
    new_client: Callable[[], FlaskClient],
    today: Callable[[datetime], None],
) -> None:
    confided, at_home = an_open_safe(new_client).owner, an_open_safe(new_client).owner
    at = datetime(2027, 4, 24, 10, tzinfo=UTC)
    today(at)
    with transaction() as session:
        people.write_measure(session, confided, people.NewMeasure("P1", date(2020, 1, 1), date(2024, 1, 1)))
        people.write_measure(session, at_home, people.NewMeasure("P7", date(2020, 1, 1), date(2024, 1, 1)))
        assert ready_day(session, ZONE, BEFORE, at=at) == (2, 0)
        assert ready_day(session, ZONE, FRESH, at=at) == (2, 1)
        ready_day(session, ZONE, FRESH, at=at)
        assert ready_day(session, "America/Guadeloupe", FRESH, at=at) == (0, 0)
    (said,) = told(app, client, confided)
    assert "acte de naissance" in said
    assert told(app, client, at_home) == []
    today(datetime(2027, 6, 24, 12, tzinfo=UTC))
    assert told(app, client, confided) == [], "the claim is open: the milestone says the rest"


def test_at_seventeen_the_three_papers_are_prepared(
    new_client: Callable[[], FlaskClient], today: Callable[[datetime], None]
) -> None:
    at = datetime(2026, 6, 24, 10, tzinfo=UTC)
    youth = an_open_safe(new_client).owner
    with transaction() as session:
        people.write_measure(session, youth, people.NewMeasure("P4", date(2020, 1, 1), None))
        assert ready_day(session, ZONE, at.date(), at=at) == (1, 1)
        assert ready_day(session, ZONE, date(2026, 6, 25), at=at) == (1, 0)
