"""A referent hands a paper over; the young person accepts or refuses. Through HTTP, on both bases."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from backend.access import BondKind, Role
from backend.db import db, reading, transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services.documents.actions import upkeep
from backend.services.documents.models import PaperDeposit
from backend.services.documents.rules import sharing
from tests.factories import files
from tests.factories.circle import SINCE, Circle, a_circle, bond, end_bond
from tests.factories.safes import API, Safe, an_open_safe, house, paper_header


@pytest.fixture
def circle(new_client: Callable[[], FlaskClient]) -> Circle:
    return a_circle(new_client)


def hand(
    giver: Safe, youth: object, body: bytes, *, deposit_id: object = None, **said: object
) -> TestResponse:
    path = f"{API}/youths/{youth}/deposits/{deposit_id or new_id()}"
    return giver.client.put(path, data=body, headers={"X-Cap18-Paper": paper_header(**said)})


def handed(circle: Circle, body: bytes | None = None, **said: object) -> str:
    answer = hand(circle.referent, circle.young.owner, body or files.pdf(2), **said)
    assert answer.status_code == 201, answer.get_json()
    return answer.get_json()["id"]


def answer(circle: Circle, deposit: str, word: str, **said: object) -> TestResponse:
    return circle.young.client.post(f"{API}/safe/deposits/{deposit}/{word}", json=said)


@pytest.mark.req("ACC-01", "VLT-02", "AUD-01")
def test_a_paper_handed_over_waits_then_is_mine_once_accepted(circle: Circle) -> None:
    body = files.pdf(2, 20_000)
    deposit = handed(circle, body, title="Ordonnance", type="placement_order", issued_on="2026-05-04")
    assert circle.young.said("documents")["items"] == []
    told = circle.young.said("safe/deposits")["items"]
    assert [(one["id"], one["title"], one["pages"], one["issued_on"]) for one in told] == [
        (deposit, "Ordonnance", 2, "2026-05-04")
    ]
    giver = {"id": str(circle.referent.owner), "first_name": "Malik", "role": "referent"}
    assert told[0]["from"] == giver
    circle.young.consent()
    assert circle.young.get(f"safe/deposits/{deposit}/pages/2").mimetype == "image/webp"
    accepted = answer(circle, deposit, "accept", title="Mon ordonnance")
    assert (accepted.status_code, accepted.get_json()) == (200, {"document_id": deposit})
    kept = circle.young.said(f"documents/{deposit}")
    assert (kept["title"], kept["type"], kept["depositor"]) == (
        "Mon ordonnance",
        "placement_order",
        "referent",
    )
    assert (kept["issued_on"], kept["origin"]["channel"]) == ("2026-05-04", "referent")
    assert circle.young.get(f"documents/{deposit}/content").data == body
    assert circle.young.said("safe/deposits")["items"] == []
    sentences = [one["sentence"] for one in circle.young.said("safe/trace")["items"]]
    assert "Tu as accepté un papier déposé par Malik." in sentences
    assert "Malik a déposé un papier pour toi." in sentences
    assert answer(circle, deposit, "accept").status_code == 200
    assert answer(circle, deposit, "refuse").get_json()["code"] == "already_answered"


@pytest.mark.req("VLT-04")
def test_a_paper_refused_has_no_key_left(circle: Circle) -> None:
    deposit = handed(circle)
    assert [answer(circle, deposit, "refuse").status_code for _ in range(2)] == [204, 204]
    row = db.session.execute(select(PaperDeposit)).scalar_one()
    assert (row.sealed_dek, row.sealed_told, row.sent_mac, row.state) == (None, None, None, "refused")
    assert circle.young.get(f"safe/deposits/{deposit}/pages/1").status_code == 404
    assert circle.young.get(f"documents/{deposit}").status_code == 404
    assert answer(circle, deposit, "accept").get_json()["code"] == "already_answered"
    with reading() as reader:
        found = upkeep.fsck(reader, instance().blobs)
    assert (found.sound, found.waiting, found.orphans) == (True, 1, [])


@pytest.mark.req("VLT-06", "VLT-07", "ACC-02")
def test_its_giver_sees_neither_what_it_was_nor_whether_it_was_kept(circle: Circle) -> None:
    kept, refused, waits = handed(circle), handed(circle), handed(circle)
    answer(circle, kept, "accept")
    answer(circle, refused, "refuse")
    path = f"youths/{circle.young.owner}/deposits"
    told = {one["id"]: one for one in circle.referent.said(path)["items"]}
    assert {name: one["state"] for name, one in told.items()} == {
        kept: "answered",
        refused: "answered",
        waits: "waiting",
    }
    assert all(set(one) == {"id", "deposited_at", "state"} for one in told.values())
    for deposit in (kept, refused, waits):
        for path in (
            f"documents/{deposit}",
            f"documents/{deposit}/content",
            f"safe/deposits/{deposit}/pages/1",
        ):
            assert circle.referent.get(path).status_code == 404
    assert circle.referent.get("safe/deposits").status_code == 404


@pytest.mark.req("ACC-01", "ACC-04")
def test_only_the_referent_of_today_hands_papers_over(
    circle: Circle, new_client: Callable[[], FlaskClient]
) -> None:
    lead = an_open_safe(new_client, kind="professional", role=Role.LEAD)
    other = an_open_safe(new_client, kind="professional", role=Role.REFERENT)
    youth = circle.young.owner
    for giver in (circle.mentor, lead, other, circle.young, an_open_safe(new_client)):
        refused = hand(giver, youth, files.pdf())
        assert (refused.status_code, refused.get_json()["code"]) == (404, "not_found")
        assert giver.get(f"youths/{youth}/deposits").status_code == 404
    end_bond(youth, circle.referent.owner)
    assert hand(circle.referent, youth, files.pdf()).status_code == 404
    assert db.session.execute(select(func.count()).select_from(PaperDeposit)).scalar_one() == 0
    assert set(instance().blobs.names()) == set()


def test_somebody_who_has_not_opened_their_space_is_handed_nothing(circle: Circle) -> None:
    from backend import clock
    from backend.services import people

    with transaction() as session:
        youth = people.write_young(
            session,
            authority_id=house(),
            authority_key=instance().keyd.authority_key(house()),
            first_name="Orion",
            last_name="Essai",
            birth_date=SINCE.replace(year=2009),
            at=clock.now(),
        )
    bond(youth, circle.referent.owner, BondKind.REFERENT)
    refused = hand(circle.referent, youth, files.pdf())
    assert (refused.status_code, refused.get_json()["code"]) == (409, "not_activated")
    assert refused.get_json()["detail"] == (
        "Orion n'a pas encore ouvert son espace. Invitez Orion, puis déposez ce papier."
    )


@pytest.mark.req("REL-03")
def test_the_same_paper_sent_twice_is_there_once(circle: Circle) -> None:
    body, deposit = files.pdf(2, 9_000), new_id()
    codes = [
        hand(circle.referent, circle.young.owner, body, deposit_id=deposit).status_code for _ in range(2)
    ]
    assert codes == [201, 200]
    other = hand(circle.referent, circle.young.owner, files.pdf(1), deposit_id=deposit)
    assert (other.status_code, other.get_json()["code"]) == (422, "key_reused")
    assert len(circle.young.said("safe/deposits")["items"]) == 1


def test_a_file_that_cannot_be_kept_is_refused_politely(circle: Circle) -> None:
    for body, code in ((b"<svg/>" * 9, "unsupported"), (files.locked_pdf("x"), "password")):
        refused = hand(circle.referent, circle.young.owner, body)
        assert refused.get_json()["code"] == code
        assert refused.get_json()["detail"] == sharing.POLITE[code]
    assert circle.young.said("safe/deposits")["items"] == []
    assert set(instance().blobs.names()) == set()


def test_too_many_papers_do_not_pile_up(circle: Circle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "MOST_WAITING", 2)
    handed(circle)
    handed(circle)
    refused = hand(circle.referent, circle.young.owner, files.pdf())
    assert (refused.status_code, refused.get_json()["code"]) == (409, "too_many_waiting")


@pytest.mark.req("AUD-06")
def test_the_young_person_is_told_and_the_notice_goes_once_answered(circle: Circle) -> None:
    deposit = handed(circle)
    texts = [one["text"] for one in circle.young.said("notifications")["items"]]
    assert texts == ["Malik a déposé un papier pour toi. Tu peux l'accepter ou le refuser."]
    answer(circle, deposit, "accept")
    assert circle.young.said("notifications")["items"] == []
