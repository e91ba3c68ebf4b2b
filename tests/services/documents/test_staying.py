"""A paper stays its owner's: after 18, after the measure, and for as long as the account lives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import update

from backend import clock, jobs
from backend.access import Role
from backend.db import transaction
from backend.services import documents
from backend.services.people import YoungPerson
from tests.factories import files
from tests.factories.circle import Circle, a_circle, end_bond
from tests.factories.safes import API, an_open_safe


@pytest.fixture
def circle(new_client: Callable[[], FlaskClient]) -> Circle:
    return a_circle(new_client)


@pytest.mark.req("ACC-09")
def test_at_eighteen_nothing_is_lost_and_the_referent_reads_no_more_once_the_measure_ended(
    circle: Circle,
) -> None:
    body = files.pdf(2, 20_000)
    document = circle.paper(body)
    shown = circle.shared(document, circle.referent)
    assert circle.referent.get(f"shared/{shown}/pages/1").status_code == 200
    with transaction() as session:
        session.execute(
            update(YoungPerson)
            .where(YoungPerson.id == circle.young.owner)
            .values(birth_date=clock.today("Europe/Paris") - timedelta(days=18 * 366))
        )
    end_bond(circle.young.owner, circle.referent.owner)
    assert circle.young.get(f"documents/{document}/content").data == body
    assert [one["id"] for one in circle.young.said("documents")["items"]] == [document]
    assert circle.referent.get(f"shared/{shown}/pages/1").status_code == 404
    assert circle.referent.said("shared")["items"] == []


@pytest.mark.req("RET-01")
def test_years_of_nights_take_no_paper_away(app: Flask, circle: Circle) -> None:
    body = files.pdf(1, 8_000)
    document = circle.paper(body)
    at = clock.now() + timedelta(days=5 * 365)
    for job in (documents.purge, documents.aging, documents.recall):
        jobs.run(job, at=at)
    assert circle.young.get(f"documents/{document}/content").data == body


@pytest.mark.req("ACC-08")
def test_whoever_steers_finds_no_paper_no_share_and_no_trace(
    circle: Circle, new_client: Callable[[], FlaskClient]
) -> None:
    document = circle.paper()
    shown = circle.shared(document, circle.referent)
    steering = an_open_safe(new_client, kind="professional", role=Role.PILOTAGE)
    for path in (
        f"documents/{document}",
        f"documents/{document}/content",
        f"documents/{document}/pages/1",
        f"documents/{document}/grants",
        f"shared/{shown}",
        f"shared/{shown}/pages/1",
        "shared",
        "safe/trace",
        "safe/numbers",
    ):
        assert steering.client.get(f"{API}/{path}").status_code == 404, path
