"""Closing one's account, through HTTP and by the night's job, on both bases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock
from backend.db import db, transaction
from backend.ids import new_id
from backend.services.accounts.models import QuorumRow, SessionRow, Slot
from backend.services.closing.jobs import close_day
from backend.services.closing.models import Closing
from backend.services.documents.models import Document, DocumentVersion, OwnNumber, TraceEntry
from tests.factories import files
from tests.factories.circle import prove
from tests.factories.guests import Guest, a_link, a_paper
from tests.factories.safes import API, Safe, an_open_safe

PARIS = "Europe/Paris"


@pytest.fixture
def safe(new_client: Callable[[], FlaskClient]) -> Safe:
    return an_open_safe(new_client)


def close(safe: Safe, **body: bool) -> tuple[int, str]:
    answer = safe.client.post(f"{API}/me/closing", json=body)
    return answer.status_code, answer.get_json().get("code", "")


@pytest.mark.req("AUT-07", "RET-11")
def test_a_proof_then_ones_papers_then_thirty_days(safe: Safe) -> None:
    assert safe.said("me/closing") == {"closing": False}
    prove(safe, ago=timedelta(minutes=6))
    assert close(safe, without_copy=True) == (403, "step_up_needed")
    prove(safe)
    assert close(safe) == (409, "copy_first")
    assert safe.client.post(f"{API}/safe/export").status_code == 200
    assert close(safe) == (200, "")
    told = safe.said("me/closing")
    assert told["last_day"] == (clock.today(PARIS) + timedelta(days=30)).isoformat()
    assert close(safe) == (200, "")
    assert safe.said("me/closing") == told
    said = [one["text"] for one in safe.said("notifications")["items"]]
    assert any(one.startswith("Ton compte va se fermer. Tu peux changer d'avis jusqu'au") for one in said)


@pytest.mark.req("RET-11")
def test_one_may_change_ones_mind_and_nothing_is_lost(safe: Safe) -> None:
    document = a_paper(safe)
    prove(safe)
    assert close(safe, without_copy=True) == (200, "")
    assert safe.client.delete(f"{API}/me/closing").get_json() == {"closing": False}
    assert safe.client.delete(f"{API}/me/closing").status_code == 404
    with transaction() as session:
        assert close_day(session, PARIS, clock.today(PARIS) + timedelta(days=60), at=clock.now()).new == 0
    assert safe.get(f"documents/{document}/content").status_code == 200
    assert [one["act"] for one in safe.said("safe/trace")["items"]][:3] == [
        "downloaded",
        "closing_undone",
        "closing_asked",
    ]
    assert not [one for one in safe.said("notifications")["items"] if one["subject"]["kind"] == "closing"]


@pytest.mark.req("RET-11", "VLT-04")
def test_the_night_after_the_last_day_erases_everything_and_the_trace_says_so(
    safe: Safe, new_client: Callable[[], FlaskClient]
) -> None:
    document, guest = a_paper(safe, files.pdf(2)), Guest(new_client())
    assert guest.enter(a_link(safe, document)).status_code == 200
    number = {"type": "caf", "label": "CAF", "value": "1234567"}
    assert safe.client.put(f"{API}/safe/numbers/{new_id()}", json=number).status_code == 200
    prove(safe)
    assert close(safe, without_copy=True) == (200, "")
    last = db.session.execute(select(Closing.last_day)).scalar_one()
    with transaction() as session:
        assert close_day(session, PARIS, last, at=clock.now()).new == 0
    assert safe.get(f"documents/{document}").status_code == 200
    with transaction() as session:
        assert close_day(session, "Indian/Reunion", last + timedelta(days=1), at=clock.now()).new == 0
        assert close_day(session, PARIS, last + timedelta(days=1), at=clock.now()).new == 1
        assert close_day(session, PARIS, last + timedelta(days=1), at=clock.now()).new == 0
    assert safe.get("documents").status_code == 401
    assert guest.page().status_code == 404
    db.session.expire_all()
    for version in db.session.execute(select(DocumentVersion)).scalars():
        assert (version.sealed_dek, version.sealed_origin) == (None, None)
    for number_row in db.session.execute(select(OwnNumber)).scalars():
        assert number_row.sealed is None
    for table in (Slot, QuorumRow):
        assert db.session.execute(select(table).where(table.person_id == safe.owner)).first() is None
    assert db.session.execute(select(Document.sealed_card)).scalars().all() == [None]
    line = db.session.execute(select(TraceEntry).order_by(TraceEntry.sequence.desc())).scalars().first()
    assert line is not None
    assert (line.act, line.actor_id, line.actor_role) == ("erased", None, "closing")
    ended = db.session.execute(select(SessionRow.ended_at)).scalars().all()
    assert all(ended)


def test_nobody_else_closes_an_account(new_client: Callable[[], FlaskClient]) -> None:
    adult = an_open_safe(new_client, kind="mentor")
    prove(adult)
    assert close(adult, without_copy=True) == (404, "not_found")
    assert adult.get("me/closing").status_code == 404
    assert db.session.execute(select(Closing)).first() is None
