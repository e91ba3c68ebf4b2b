"""What somebody outside sees, and when they see nothing any more: through HTTP, on both bases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from backend import clock
from backend.db import db, transaction
from backend.services.guests.models import GuestLink, GuestPage, GuestSession
from tests.factories import files
from tests.factories.circle import picture_of
from tests.factories.guests import Guest, a_link, a_paper, ask_link, named, wrong
from tests.factories.safes import API, Safe, an_open_safe, with_new_keys

CLOSED = "Ce lien ne marche pas, ou ne marche plus. Demandez-en un autre à la personne."


def closed(answer: TestResponse) -> bool:
    body = answer.get_json()
    return (answer.status_code, body["code"], body["detail"]) == (404, "link_closed", CLOSED)


@pytest.mark.req("ACC-05", "VLT-06", "UPL-05", "UPL-09")
def test_a_landlord_proves_the_code_and_sees_marked_pages_alone(safe: Safe, guest: Guest) -> None:
    document = a_paper(safe, files.jpeg(), title="CNI de Nova", type="id_card")
    link = a_link(safe, document)
    assert closed(guest.look())
    seen = guest.enter(link)
    assert seen.status_code == 200, seen.get_json()
    told = seen.get_json()
    assert (told["first_name"], told["to"], told["purpose"]) == ("Nova", "Agence Inventée", "logement")
    assert told["paper"] != "CNI de Nova"
    assert told["pages"] == [1]
    assert guest.look().get_json() == told
    answer = guest.page()
    marked, plain = picture_of(answer), files.picture()
    differing = sum(
        max(abs(a - b) for a, b in zip(marked.getpixel((x, y)), plain.getpixel((x, y)), strict=True)) > 40
        for x in range(0, 640, 4)
        for y in range(0, 400, 4)
    )
    assert differing > 200
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.headers["Cache-Control"] == "no-store"
    assert closed(guest.page(2))


@pytest.mark.req("VLT-06", "VLT-07")
def test_no_other_door_of_the_safe_opens_to_a_guest(safe: Safe, guest: Guest) -> None:
    document = a_paper(safe)
    link = a_link(safe, document)
    assert guest.enter(link).status_code == 200
    for path in (f"documents/{document}", f"documents/{document}/content", f"documents/{document}/pages/1", "shared",
                 f"guest-links/{link['id']}", "guest-links", "safe/trace"):  # fmt: skip
        assert guest.client.get(f"{API}/{path}").status_code == 401, path


def test_one_side_alone_is_drawn_and_the_other_does_not_exist_for_the_guest(safe: Safe, guest: Guest) -> None:
    link = a_link(safe, side=2)
    assert guest.enter(link).get_json()["pages"] == [2]
    assert guest.page(2).status_code == 200
    assert closed(guest.page(1))
    assert db.session.execute(select(GuestPage.page)).scalars().all() == [2]


@pytest.mark.req("AUT-05")
def test_six_wrong_codes_and_the_link_is_dead_for_the_right_one_too(safe: Safe, guest: Guest) -> None:
    link = a_link(safe)
    for left in (5, 4, 3, 2, 1):
        answer = guest.enter(link, wrong(link))
        assert (answer.status_code, answer.get_json()["tries_left"]) == (422, left)
        assert answer.get_json()["code"] == "wrong_code"
    assert closed(guest.enter(link, wrong(link)))
    assert closed(guest.enter(link))
    told = safe.said(f"guest-links/{link['id']}")
    assert (told["state"], told["ended_by"]) == ("shut", "codes")
    assert "url" not in told
    row = db.session.execute(select(GuestLink)).scalar_one()
    assert (row.sealed_key, row.sealed_way) == (None, None)
    assert db.session.execute(select(GuestPage)).first() is None
    assert "Un lien s'est fermé : six mauvais codes." in [
        one["text"] for one in safe.said("notifications")["items"]
    ]


def test_the_sixth_try_may_still_be_the_right_one(safe: Safe, guest: Guest) -> None:
    link = a_link(safe)
    for _ in range(5):
        assert guest.enter(link, wrong(link)).status_code == 422
    assert guest.enter(link).status_code == 200


def test_a_code_serves_once_and_another_is_given_in_one_gesture(
    safe: Safe, guest: Guest, new_client: Callable[[], FlaskClient]
) -> None:
    link, second = a_link(safe), Guest(new_client())
    assert guest.enter(link).status_code == 200
    assert closed(second.enter(link))
    told = safe.said(f"guest-links/{link['id']}")
    assert told["code_used"]
    assert "url" not in told
    again = safe.client.post(f"{API}/guest-links/{link['id']}/code").get_json()
    assert again["url"] == link["url"]
    assert second.enter(again, again["code"]).status_code == 200
    assert (guest.page().status_code, second.page().status_code) == (200, 200)
    assert guest.leave().status_code == 204
    assert (closed(guest.page()), second.page().status_code) == (True, 200)


@pytest.mark.req("ACC-03", "ACC-05")
def test_a_link_stopped_while_open_goes_blank_at_the_next_request(safe: Safe, guest: Guest) -> None:
    link = a_link(safe)
    assert guest.enter(link).status_code == 200
    assert guest.page().status_code == 200
    assert [safe.client.delete(f"{API}/guest-links/{link['id']}").status_code for _ in range(2)] == [204, 204]
    assert all(closed(answer) for answer in (guest.page(), guest.look(), guest.enter(link)))
    for table in (GuestSession, GuestPage):
        assert db.session.execute(select(table)).first() is None
    assert safe.said(f"guest-links/{link['id']}")["state"] == "stopped"
    assert safe.said("guest-links")["items"] == []


@pytest.mark.req("ACC-05")
def test_past_its_instant_nothing_opens_without_any_job(safe: Safe, guest: Guest) -> None:
    link = a_link(safe)
    assert guest.enter(link).status_code == 200
    with transaction() as session:
        session.execute(update(GuestLink).values(ends_at=clock.now() - timedelta(seconds=1)))
    assert all(closed(answer) for answer in (guest.page(), guest.look(), guest.enter(link)))


@pytest.mark.req("VLT-04", "KEY-08")
@pytest.mark.parametrize("cause", ["paper deleted", "new keys"])
def test_a_paper_deleted_or_new_keys_end_every_link(
    safe: Safe, guest: Guest, cause: str, new_client: Callable[[], FlaskClient]
) -> None:
    document = a_paper(safe)
    link = a_link(safe, document)
    assert guest.enter(link).status_code == 200
    if cause == "new keys":
        safe = with_new_keys(new_client, safe)
    else:
        assert safe.client.delete(f"{API}/documents/{document}").status_code == 204
    assert all(closed(answer) for answer in (guest.page(), guest.look(), guest.enter(link)))
    told = safe.said(f"guest-links/{link['id']}")
    assert (told["state"], told["to"]) == ("gone", "Agence Inventée")
    assert db.session.execute(select(GuestPage)).first() is None


def test_an_unknown_address_and_a_bad_code_say_what_to_do(guest: Guest) -> None:
    unknown = {"url": "https://x/voir#AAAAAAAAAAAAAAAAAAAAAA", "code": "123456"}
    assert closed(guest.enter(unknown))
    assert closed(guest.enter(unknown | {"url": "https://x/voir#pas-une-adresse-é"}))
    answer = guest.enter(unknown, "12345")
    assert (answer.status_code, named(answer)) == (422, {"/code": "Le code a 6 chiffres. Écrivez-les tous."})


def test_row_and_cookie_open_nothing_apart(
    safe: Safe, guest: Guest, new_client: Callable[[], FlaskClient]
) -> None:
    assert guest.enter(a_link(safe)).status_code == 200
    cookie = guest.client.get_cookie("__Host-invite")
    assert cookie is not None
    thief = Guest(new_client())
    half = cookie.value[:22] + "A" * (len(cookie.value) - 22)
    thief.client.set_cookie("__Host-invite", half, domain="localhost", secure=True)
    assert closed(thief.page())


def test_an_hour_at_a_counter(safe: Safe, guest: Guest) -> None:
    link = a_link(safe, mode="counter", to="Guichet de la mairie", audience="office")
    told = guest.enter(link).get_json()
    assert told["mode"] == "counter"
    row = db.session.execute(select(GuestLink)).scalar_one()
    assert row.ends_at - row.created_at == timedelta(hours=1)


def test_nobody_else_finds_a_link(safe: Safe, new_client: Callable[[], FlaskClient]) -> None:
    document = a_paper(safe)
    link, other = a_link(safe, document), an_open_safe(new_client)
    for method, path in (("GET", ""), ("DELETE", ""), ("POST", "/code")):
        answer = other.client.open(f"{API}/guest-links/{link['id']}{path}", method=method)
        assert (answer.status_code, answer.get_json()["code"]) == (404, "not_found"), method
    assert ask_link(other, document).status_code == 404
    assert ask_link(other, a_paper(other), link["id"]).status_code == 404
    assert other.said("guest-links")["items"] == []
