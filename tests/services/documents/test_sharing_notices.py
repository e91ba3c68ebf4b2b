"""What is said of shares, deposits and requests: to the right person, in neutral words, only while it is true."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock
from backend.db import reading
from backend.outbox import Due, NoticeRow
from backend.services import documents
from tests.factories.circle import Circle, a_circle, end_bond
from tests.factories.safes import API
from tests.services.documents.test_asking import asked
from tests.services.documents.test_handing import handed

TITLE = "Titre de séjour de Nova"


@pytest.fixture
def circle(new_client: Callable[[], FlaskClient]) -> Circle:
    return a_circle(new_client)


def texts(safe: object) -> list[str]:
    return [one["text"] for one in safe.said("notifications")["items"]]  # type: ignore[attr-defined]


def due() -> list[Due]:
    with reading() as reader:
        rows = reader.execute(
            select(
                NoticeRow.identity,
                NoticeRow.recipient_id,
                NoticeRow.kind,
                NoticeRow.subject_kind,
                NoticeRow.subject_id,
                NoticeRow.not_before,
            ).order_by(NoticeRow.kind)
        ).all()
    return [Due(number, *row, None) for number, row in enumerate(rows)]


def still(at: datetime | None = None) -> set[str]:
    asked_about = due()
    with reading() as reader:
        kept = documents.still_true(reader, asked_about, at=at or clock.now())
    return {one.kind for one in asked_about if one.id in kept}


@pytest.mark.req("AUD-06", "SAF-21", "SAF-22")
def test_each_is_told_in_neutral_words_and_the_notice_leads_there(circle: Circle) -> None:
    document = circle.paper(title=TITLE)
    grant = circle.shared(document)
    handed(circle, title=TITLE)
    asked(circle)
    assert texts(circle.mentor) == ["Nova partage un papier avec vous."]
    subject = circle.mentor.said("notifications")["items"][0]["subject"]
    assert subject == {"kind": "grant", "id": grant, "youth_id": str(circle.young.owner)}
    assert set(texts(circle.young)) == {
        "Malik a déposé un papier pour toi. Tu peux l'accepter ou le refuser.",
        "Malik te demande un papier. Tu réponds oui ou non.",
    }
    assert TITLE not in "".join(texts(circle.young) + texts(circle.mentor))


@pytest.mark.req("REL-05")
def test_what_is_over_is_no_longer_said(circle: Circle) -> None:
    grant = circle.shared(circle.paper())
    deposit = handed(circle)
    asked(circle)
    assert still() == {"grant.given", "document.deposited", "request.made"}
    circle.young.client.delete(f"{API}/grants/{grant}")
    circle.young.client.post(f"{API}/safe/deposits/{deposit}/refuse", json={})
    end_bond(circle.young.owner, circle.referent.owner)
    assert still() == set()
    assert texts(circle.mentor) == []
    assert texts(circle.young) == []


@pytest.mark.req("REL-05")
def test_a_bond_ends_at_their_own_midnight_not_an_hour_or_two_later(circle: Circle) -> None:
    asked(circle)
    tomorrow = clock.today("Europe/Paris") + timedelta(days=1)
    end_bond(circle.young.owner, circle.referent.owner, tomorrow)
    midnight = datetime.combine(tomorrow, time(), ZoneInfo("Europe/Paris")).astimezone(UTC)
    assert still(midnight - timedelta(seconds=1)) == {"request.made"}
    assert still(midnight) == set()
