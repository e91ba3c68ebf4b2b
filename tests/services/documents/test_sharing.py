"""Sharing a paper with somebody of the circle, through HTTP, on both bases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select, update

from backend import clock
from backend.access import Role
from backend.db import db, transaction
from backend.ids import new_id
from backend.outbox import NoticeRow
from backend.services.documents.models import Grant
from tests.factories import files
from tests.factories.circle import Circle, a_circle, end_bond, picture_of, prove
from tests.factories.safes import API, Safe, an_open_safe


@pytest.fixture
def circle(new_client: Callable[[], FlaskClient]) -> Circle:
    return a_circle(new_client)


def today(days: int = 0) -> str:
    return (clock.today("Europe/Paris") + timedelta(days=days)).isoformat()


@pytest.mark.req("ACC-05", "KEY-03", "VLT-06")
def test_a_paper_is_shown_to_a_mentor_until_a_day_with_its_mark(circle: Circle) -> None:
    document = circle.paper(files.jpeg(), title="Acte de naissance", type="birth_certificate")
    made = circle.share(document).get_json()
    assert (made["mode"], made["state"], made["current"]) == ("view", "live", True)
    assert made["ends_on"] == today(30)
    assert made["recipient"] == {"id": str(circle.mentor.owner), "first_name": "Malik", "role": "mentor"}
    assert (made["title"], made["purpose"]) == ("Acte de naissance", "CAF")
    told = circle.mentor.said("shared")["items"]
    assert [(one["grant_id"], one["title"], one["owner_first_name"]) for one in told] == [
        (made["id"], "Acte de naissance", "Nova")
    ]
    assert set(told[0]) == {
        "grant_id", "document_id", "owner_id", "owner_first_name", "title", "type", "kind", "pages", "mode",
        "purpose", "shared_at", "ends_on",
    }  # fmt: skip
    seen = picture_of(circle.mentor.get(f"shared/{made['id']}/pages/1"))
    plain = files.picture()
    differing = sum(
        max(abs(a - b) for a, b in zip(seen.getpixel((x, y)), plain.getpixel((x, y)), strict=True)) > 40
        for x in range(0, 640, 4)
        for y in range(0, 400, 4)
    )
    assert differing > 200


@pytest.mark.req("ACC-05")
def test_a_download_gives_the_stored_bytes_only_when_the_owner_said_so(circle: Circle) -> None:
    body = files.pdf(2, 30_000)
    document = circle.paper(body)
    shown = circle.shared(document, circle.referent)
    refused = circle.referent.get(f"shared/{shown}/content")
    assert (refused.status_code, refused.get_json()["code"]) == (404, "view_only")
    given = circle.shared(document, mode="download")
    answer = circle.mentor.get(f"shared/{given}/content")
    assert (answer.status_code, answer.data) == (200, body)
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"


@pytest.mark.req("ACC-06", "ACC-07", "VLT-06", "VLT-07", "ACC-04")
def test_nobody_else_finds_it_nor_learns_that_it_exists(
    circle: Circle, new_client: Callable[[], FlaskClient]
) -> None:
    document = circle.paper()
    grant = circle.shared(document)
    lead = an_open_safe(new_client, kind="professional", role=Role.LEAD)
    stranger = an_open_safe(new_client)
    for other in (circle.referent, lead, stranger):
        for path in (f"shared/{grant}", f"shared/{grant}/pages/1", f"shared/{grant}/content"):
            answer = other.get(path)
            assert (answer.status_code, answer.get_json()["code"]) == (404, "not_found"), path
        assert other.client.delete(f"{API}/grants/{grant}").status_code == 404
        assert other.get(f"documents/{document}").status_code == 404
        assert other.get(f"documents/{document}/grants").status_code == 404
    for adult in (circle.mentor, circle.referent):
        body = {"recipient_id": str(circle.referent.owner), "purpose": "x"}
        assert adult.client.post(f"{API}/documents/{document}/grants", json=body).status_code == 404
        assert adult.get(f"documents/{document}/content").status_code == 404
    assert circle.referent.said("shared")["items"] == []
    assert lead.get("shared").status_code == 404
    assert circle.young.get(f"shared/{grant}").status_code == 404


@pytest.mark.req("ACC-03", "ACC-05")
def test_a_share_stopped_is_over_at_the_next_request(circle: Circle) -> None:
    document = circle.paper()
    grant = circle.shared(document, mode="download")
    assert circle.mentor.get(f"shared/{grant}/pages/1").status_code == 200
    assert [circle.young.client.delete(f"{API}/grants/{grant}").status_code for _ in range(2)] == [204, 204]
    for path in ("", "/pages/1", "/content"):
        answer = circle.mentor.get(f"shared/{grant}{path}")
        assert (answer.status_code, answer.get_json()["code"]) == (404, "no_longer_shared")
    assert circle.mentor.said("shared")["items"] == []
    row = db.session.execute(select(Grant)).scalar_one()
    assert (row.sealed_dek, row.sealed_card) == (None, None)
    told = circle.young.said(f"documents/{document}/grants")["items"][0]
    assert (told["state"], told["opened"]["count"]) == ("revoked", 1)


@pytest.mark.req("ACC-05")
def test_a_share_past_its_day_opens_nothing_without_any_job(circle: Circle) -> None:
    grant = circle.shared(circle.paper())
    with transaction() as session:
        session.execute(update(Grant).values(ends_on=clock.today("Europe/Paris") - timedelta(days=1)))
    answer = circle.mentor.get(f"shared/{grant}/pages/1")
    assert (answer.status_code, answer.get_json()["code"]) == (404, "no_longer_shared")
    assert circle.mentor.said("shared")["items"] == []
    assert circle.young.said("grants")["items"] == []
    assert circle.young.said("grants?state=all")["items"][0]["state"] == "over"


@pytest.mark.req("ACC-03")
def test_a_bond_that_ended_this_minute_ends_its_shares_and_takes_no_new_one(circle: Circle) -> None:
    document = circle.paper()
    grant = circle.shared(document)
    end_bond(circle.young.owner, circle.mentor.owner)
    assert circle.mentor.get(f"shared/{grant}/pages/1").status_code == 404
    assert circle.mentor.said("shared")["items"] == []
    again = circle.share(document)
    assert (again.status_code, again.get_json()["code"]) == (422, "not_in_circle")
    assert again.get_json()["detail"] == "Malik n'est plus dans ton cercle. Rien n'est parti."
    assert circle.young.said("grants?state=all")["items"][0]["state"] == "bond_over"
    stranger = circle.share(document, new_id())
    assert stranger.get_json()["detail"] == "Cette personne n'est pas dans ton cercle. Rien n'est parti."


@pytest.mark.req("ACC-05", "AUT-07")
def test_a_long_share_asks_for_a_fresh_proof_and_none_lasts_more_than_a_year(circle: Circle) -> None:
    document = circle.paper()
    prove(circle.young, ago=timedelta(minutes=6))
    assert circle.share(document, ends_on=today(30)).status_code == 201
    long = circle.share(document, ends_on=today(31))
    assert (long.status_code, long.get_json()["code"]) == (403, "step_up_needed")
    prove(circle.young)
    assert circle.share(document, ends_on=today(31)).status_code == 201
    for day, field in ((today(400), "/ends_on"), (today(-1), "/ends_on")):
        answer = circle.share(document, ends_on=day)
        assert (answer.status_code, answer.get_json()["errors"][0]["pointer"]) == (422, field)
    assert circle.share(document, purpose="  ").get_json()["errors"][0]["pointer"] == "/purpose"


@pytest.mark.req("ACC-05")
def test_one_side_alone_is_shown_and_never_given(circle: Circle) -> None:
    document = circle.paper(files.pdf(2))
    grant = circle.shared(document, side=2)
    assert circle.mentor.get(f"shared/{grant}/pages/2").status_code == 200
    hidden = circle.mentor.get(f"shared/{grant}/pages/1")
    assert (hidden.status_code, hidden.get_json()["code"]) == (404, "no_such_page")
    both = circle.share(document, side=1, mode="download")
    assert (both.status_code, both.get_json()["errors"][0]["pointer"]) == (422, "/mode")
    single = circle.paper(files.jpeg())
    assert circle.share(single, side=2).get_json()["errors"][0]["pointer"] == "/side"


@pytest.mark.req("AUD-06", "AUD-04", "AUD-01")
def test_the_owner_sees_who_opened_it_and_is_told_the_first_time(circle: Circle) -> None:
    document = circle.paper()
    grant = circle.shared(document)
    for _ in range(3):
        assert circle.mentor.get(f"shared/{grant}/pages/1").status_code == 200
    told = db.session.execute(select(NoticeRow).where(NoticeRow.kind == "grant.read")).scalars().all()
    assert [one.recipient_id for one in told] == [circle.young.owner]
    shown = circle.young.said("notifications")["items"]
    assert [one["text"] for one in shown if one["kind"] == "grant.read"] == [
        "Malik a ouvert un papier que tu partages."
    ]
    opened = circle.young.said(f"documents/{document}/grants")["items"][0]["opened"]
    assert opened["count"] == 1
    assert circle.mentor.said("shared")["items"][0]["opened_at"]


@pytest.mark.req("VLT-04")
def test_a_deleted_paper_is_unreadable_by_its_reader_too(circle: Circle) -> None:
    document = circle.paper()
    grant = circle.shared(document, mode="download")
    assert circle.young.client.delete(f"{API}/documents/{document}").status_code == 204
    assert circle.mentor.get(f"shared/{grant}/content").status_code == 404
    row = db.session.execute(select(Grant)).scalar_one()
    assert (row.sealed_dek, row.sealed_card) == (None, None)


def test_sharing_again_replaces_the_former_share(circle: Circle) -> None:
    document = circle.paper()
    first, second = circle.shared(document), circle.shared(document, mode="download")
    assert circle.mentor.get(f"shared/{first}/pages/1").status_code == 404
    assert [one["id"] for one in circle.young.said("grants")["items"]] == [second]
    assert len(circle.young.said(f"documents/{document}/grants")["items"]) == 2


@pytest.mark.req("VLT-05")
def test_a_closed_safe_shares_nothing_and_reads_nothing(circle: Circle) -> None:
    document = circle.paper()
    grant = circle.shared(document)
    for safe, path in ((circle.young, "grants"), (circle.mentor, f"shared/{grant}/pages/1")):
        assert safe.client.post(f"{API}/session/lock").status_code == 200
        assert safe.get(path).status_code == 423


def test_a_share_of_a_safe_that_is_not_mine_is_not_found(circle: Circle, new_client: Callable) -> None:
    other: Safe = an_open_safe(new_client)
    document = other.put(files.pdf()).get_json()["id"]
    assert circle.share(document).status_code == 404
    assert circle.share(str(new_id())).status_code == 404
