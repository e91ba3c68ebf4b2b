"""A referent asks for a paper by its type; the young person shows one, or says no. Through HTTP, on both bases."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from backend.access import Role
from backend.db import db
from backend.services.documents.models import PaperRequest
from tests.factories.circle import Circle, a_circle, end_bond
from tests.factories.safes import API, Safe, an_open_safe


@pytest.fixture
def circle(new_client: Callable[[], FlaskClient]) -> Circle:
    return a_circle(new_client)


def ask(asker: Safe, youth: object, kind: str = "rib", words: str = "") -> TestResponse:
    body = {"type": kind, "words": words}
    return asker.client.post(f"{API}/youths/{youth}/paper-requests", json=body)


def asked(circle: Circle, **said: str) -> str:
    made = ask(circle.referent, circle.young.owner, **said)
    assert made.status_code == 201, made.get_json()
    return made.get_json()["id"]


def answer(circle: Circle, request: str, **said: object) -> TestResponse:
    return circle.young.client.post(f"{API}/safe/paper-requests/{request}/answer", json=said)


def seen_by_asker(circle: Circle) -> dict[str, object]:
    return circle.referent.said(f"youths/{circle.young.owner}/paper-requests")["items"][0]


@pytest.mark.req("ACC-06")
def test_a_paper_asked_for_is_shown_by_one_gesture(circle: Circle) -> None:
    request = asked(circle, kind="rib", words="Pour le pécule")
    told = circle.young.said("safe/paper-requests")["items"]
    assert [(one["id"], one["type"], one["words"], one["from"]["first_name"]) for one in told] == [
        (request, "rib", "Pour le pécule", "Malik")
    ]
    document = circle.paper(type="rib", title="Mon RIB")
    done = answer(circle, request, answer="share", document_id=document)
    assert (done.status_code, done.get_json()["state"]) == (200, "shared")
    shared = circle.referent.said("shared")["items"]
    assert [(one["grant_id"], one["title"]) for one in shared] == [(done.get_json()["grant_id"], "Mon RIB")]
    assert shared[0]["purpose"].startswith("Demande du ")
    assert seen_by_asker(circle)["state"] == "shared"
    assert circle.young.said("safe/paper-requests")["items"] == []
    assert answer(circle, request, answer="no").get_json()["code"] == "already_answered"


@pytest.mark.req("VLT-06")
def test_a_no_says_nothing_of_whether_the_paper_exists(circle: Circle) -> None:
    circle.paper(type="rib")
    with_it, without = asked(circle, kind="rib"), asked(circle, kind="passport")
    for request in (with_it, without):
        assert answer(circle, request, answer="no").get_json() == {"id": request, "state": "declined"}
    told = circle.referent.said(f"youths/{circle.young.owner}/paper-requests")["items"]
    assert {one["state"] for one in told} == {"declined"}
    assert [set(one) for one in told] == [{"id", "type", "asked_at", "state", "answered_at"}] * 2
    texts = [one["text"] for one in circle.referent.said("notifications")["items"]]
    assert texts == ["Nova a répondu à votre demande de papier."] * 2


@pytest.mark.req("ACC-01", "ACC-04")
def test_only_the_referent_of_today_asks(circle: Circle, new_client: Callable[[], FlaskClient]) -> None:
    lead = an_open_safe(new_client, kind="professional", role=Role.LEAD)
    other = an_open_safe(new_client, kind="professional", role=Role.REFERENT)
    for asker in (circle.mentor, lead, other, circle.young):
        assert ask(asker, circle.young.owner).status_code == 404
        assert asker.get(f"youths/{circle.young.owner}/paper-requests").status_code == 404
    request = asked(circle)
    end_bond(circle.young.owner, circle.referent.owner)
    assert circle.young.said("safe/paper-requests")["items"] == []
    assert ask(circle.referent, circle.young.owner, "passport").status_code == 404
    gone = answer(circle, request, answer="share", document_id=circle.paper())
    assert (gone.status_code, gone.get_json()["code"]) == (422, "not_in_circle")


def test_the_same_paper_is_asked_once_and_a_request_can_be_taken_back(circle: Circle) -> None:
    request = asked(circle)
    twice = ask(circle.referent, circle.young.owner)
    assert (twice.status_code, twice.get_json()["code"]) == (409, "already_asked")
    path = f"{API}/youths/{circle.young.owner}/paper-requests/{request}"
    assert circle.mentor.client.delete(path).status_code == 404
    assert [circle.referent.client.delete(path).status_code for _ in range(2)] == [204, 204]
    assert circle.young.said("safe/paper-requests")["items"] == []
    assert circle.young.said("notifications")["items"] == []
    assert asked(circle) != request
    assert ask(circle.referent, circle.young.owner, "no_such_type").status_code == 422


@pytest.mark.req("KEY-10")
def test_what_is_asked_for_stays_sealed_in_the_base(circle: Circle) -> None:
    asked(circle, kind="residence_permit", words="Pour la préfecture")
    row = db.session.execute(select(PaperRequest)).scalar_one()
    assert b"residence_permit" not in row.sealed_asked
    assert "préfecture".encode() not in row.sealed_asked


def test_another_young_person_cannot_answer_nor_see_it(
    circle: Circle, new_client: Callable[[], FlaskClient]
) -> None:
    request = asked(circle)
    other = an_open_safe(new_client)
    assert other.said("safe/paper-requests")["items"] == []
    path = f"{API}/safe/paper-requests/{request}/answer"
    assert other.client.post(path, json={"answer": "no"}).status_code == 404
    assert circle.referent.client.post(path, json={"answer": "no"}).status_code == 404
    body = {"answer": "share", "document_id": other.put(b"x" * 9).get_json().get("id")}
    assert circle.young.client.post(path, json=body).status_code == 422
