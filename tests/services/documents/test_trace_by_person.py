"""The trace by paper and by person, kept as a page, and what is left of it after three years."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from backend import clock
from backend.access import Role
from backend.db import db, reading, transaction
from backend.instance import instance
from backend.services.documents.actions import journal, proofs, tracing
from backend.services.documents.models import TraceEntry, TraceHead, TraceSeal
from tests.factories import files
from tests.factories.access import an_actor
from tests.factories.circle import Circle, a_circle
from tests.factories.safes import API, Safe, an_open_safe

OLD = timedelta(days=1200)


@pytest.fixture
def circle(new_client: Callable[[], FlaskClient]) -> Circle:
    return a_circle(new_client)


def faults() -> list[tuple[int, str]]:
    with reading() as reader:
        return [(one.sequence, one.what) for one in proofs.verify_traces(reader, instance().keyd).faults]


@pytest.mark.req("AUD-04", "AUD-02")
def test_the_owner_reads_what_one_person_did_and_what_was_done_to_one_paper(
    circle: Circle, new_client: Callable[[], FlaskClient]
) -> None:
    document, other = circle.paper(title="Mon bail"), circle.paper(files.jpeg(), title="Mon RIB")
    grant = circle.shared(document)
    assert circle.mentor.get(f"shared/{grant}/pages/1").status_code == 200
    stranger = an_open_safe(new_client, kind="professional", role=Role.LEAD)
    assert stranger.get(f"shared/{grant}/pages/1").status_code == 404
    circle.young.client.delete(f"{API}/grants/{grant}")
    by_mentor = circle.young.said(f"safe/trace?person_id={circle.mentor.owner}")
    assert [one["sentence"] for one in by_mentor["items"]] == [
        "Tu as arrêté de partager un papier avec Malik.",
        "Malik a ouvert un papier que tu partages.",
        "Tu as partagé un papier avec Malik.",
    ]
    assert {one["title"] for one in by_mentor["items"]} == {"Mon bail"}
    assert all("device" not in one for one in by_mentor["items"] if one["who"] == "other")
    assert {one["role"]: one.get("first_name") for one in by_mentor["people"]} == {
        "mentor": "Malik",
        "lead": None,
    }
    of_paper = circle.young.said(f"safe/trace?document_id={other}")["items"]
    assert [one["sentence"] for one in of_paper] == ["Tu as ajouté un papier."]
    tried = circle.young.said(f"safe/trace?person_id={stranger.owner}")["items"]
    assert [(one["sentence"], one.get("first_name")) for one in tried] == [
        ("Quelqu'un de l'équipe a essayé d'ouvrir un papier. C'était refusé.", None)
    ]
    assert faults() == []


@pytest.mark.req("AUD-04", "AUD-07")
def test_the_trace_is_kept_as_a_page_and_told_to_its_owner_alone(circle: Circle) -> None:
    circle.paper(title="<script>alert(1)</script>")
    page = circle.young.get("safe/trace/download")
    assert (page.status_code, page.mimetype) == (200, "text/html")
    assert page.headers["Content-Disposition"].startswith("attachment")
    text = page.get_data(as_text=True)
    assert "Tu as ajouté un papier." in text
    assert "<script" not in text
    for other in (circle.mentor, circle.referent):
        assert other.get("safe/trace").status_code == 404
        assert other.get("safe/trace/download").status_code == 404
    circle.young.client.post(f"{API}/session/lock")
    assert circle.young.get("safe/trace").status_code == 423
    assert circle.young.get("safe/trace/download").status_code == 423


def test_a_stranger_who_tries_again_and_again_fills_no_trace(
    circle: Circle, new_client: Callable[[], FlaskClient]
) -> None:
    grant = circle.shared(circle.paper())
    stranger = an_open_safe(new_client, kind="professional", role=Role.REFERENT)
    for _ in range(5):
        assert stranger.get(f"shared/{grant}/pages/1").status_code == 404
    told = circle.young.said(f"safe/trace?person_id={stranger.owner}")["items"]
    assert len(told) == 1


def lived_long_ago(safe: Safe, at: datetime) -> None:
    """Six acts: four of more than three years, then two of today."""
    who = an_actor(Role.YOUNG, id=safe.owner)
    with transaction() as session:
        head = tracing.hold(session, safe.owner)
        for when in (at - OLD, at):
            acts = [tracing.Act("checked")] * (4 if when != at else 2)
            tracing.append(session, instance().keyd, head, who, tracing.Scene(), acts, at=when)


def aged(at: datetime) -> int:
    with transaction() as session:
        return journal.let_age(session, "Europe/Paris", instance().keyd, at=at)


@pytest.mark.req("RET-07", "AUD-05")
def test_after_three_years_lines_go_and_leave_a_sealed_count(safe: Safe) -> None:
    at = clock.now()
    lived_long_ago(safe, at)
    assert aged(at) == 4
    assert faults() == []
    told = safe.said("safe/trace")["items"]
    assert [one["sentence"] for one in told] == [
        "Des lignes de plus de trois ans ont été effacées de ce journal.",
        "Tu as vérifié un papier. Il est intact.",
        "Tu as vérifié un papier. Il est intact.",
    ]
    assert told[0]["who"] == "service"
    assert aged(at) == 0
    seal = db.session.execute(select(TraceSeal)).scalar_one()
    assert seal.sequence == 4
    assert aged(at + OLD) == 3
    assert faults() == []
    assert db.session.execute(select(func.count()).select_from(TraceEntry)).scalar_one() == 1


def erase_one_more(session: Session) -> None:
    session.execute(delete(TraceEntry).where(TraceEntry.sequence == 5))


def count_one_more(session: Session) -> None:
    link = session.execute(select(TraceEntry.link).where(TraceEntry.sequence == 5)).scalar_one()
    session.execute(delete(TraceEntry).where(TraceEntry.sequence == 5))
    session.execute(update(TraceSeal).values(sequence=5, link=link))


def forget_the_count(session: Session) -> None:
    session.execute(delete(TraceSeal))


def forget_everything(session: Session) -> None:
    session.execute(delete(TraceEntry))
    session.execute(delete(TraceHead))


@pytest.mark.req("AUD-03", "AUD-05", "RET-07")
@pytest.mark.parametrize(
    ("tamper", "found"),
    [
        (erase_one_more, [(5, "missing")]),
        (count_one_more, [(5, "seal_forged")]),
        (forget_the_count, [(1, "missing")]),
        (forget_everything, [(0, "end_missing")]),
    ],
)
def test_a_sealed_count_hides_no_other_erasure(
    safe: Safe, tamper: Callable[[Session], object], found: list[tuple[int, str]]
) -> None:
    at = clock.now()
    lived_long_ago(safe, at)
    aged(at)
    with transaction() as session:
        tamper(session)
    assert faults() == found


@pytest.mark.req("AUD-03")
def test_with_whom_something_was_done_cannot_be_changed_unseen(circle: Circle) -> None:
    circle.shared(circle.paper())
    for value in (None, circle.referent.owner):
        with transaction() as session:
            kept = session.execute(
                select(TraceEntry.sequence, TraceEntry.with_id).where(TraceEntry.act == "granted")
            ).one()
            session.execute(update(TraceEntry).where(TraceEntry.act == "granted").values(with_id=value))
        assert faults() == [(kept.sequence, "changed")]
        with transaction() as session:
            session.execute(
                update(TraceEntry).where(TraceEntry.act == "granted").values(with_id=kept.with_id)
            )
    assert faults() == []
