"""Making a link: what is typed, sent twice, counted, told in the trace and in the list."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from backend import clock
from backend.db import db, transaction
from backend.ids import new_id
from backend.services.guests.actions.sweeping import sweep
from backend.services.guests.models import GuestLink, GuestPage, GuestSession
from tests.factories import files
from tests.factories.guests import Guest, a_link, a_paper, ask_link, named
from tests.factories.safes import API, Safe


def day(ahead: int) -> str:
    return (clock.today("Europe/Paris") + timedelta(days=ahead)).isoformat()


@pytest.mark.parametrize(
    ("wish", "field", "says"),
    [
        ({"to": "  "}, "/to", "Écris à qui tu le montres. Par exemple : Agence du Port."),
        ({"to": "x" * 61}, "/to", "Ce nom est trop long. 60 lettres au plus."),
        ({"purpose": ""}, "/purpose", "Dis pour quoi tu le montres. Par exemple : logement."),
        (
            {"ends_on": "2026-02-30"},
            "/ends_on",
            "Cette date n'existe pas. Écris le jour, le mois et l'année.",
        ),
        ({"ends_on": day(-1)}, "/ends_on", "Cette date est passée. Choisis aujourd'hui ou plus tard."),
        ({"ends_on": day(31)}, "/ends_on", "Un lien dure 30 jours au plus. Choisis une date plus proche."),
        ({"side": 3}, "/side", "Le côté est 1 ou 2."),
        ({"mode": "mail"}, "/mode", "Choisis : lien, ou guichet."),
        ({"audience": "nobody"}, "/audience", "Choisis à qui tu montres ce papier dans la liste."),
    ],
)
def test_what_does_not_go_is_named_with_its_remedy(
    safe: Safe, wish: dict[str, Any], field: str, says: str
) -> None:
    answer = ask_link(safe, a_paper(safe), **wish)
    assert (answer.status_code, named(answer)) == (422, {field: says})
    assert db.session.execute(select(GuestLink)).first() is None


def test_a_second_side_that_is_not_there(safe: Safe) -> None:
    answer = ask_link(safe, a_paper(safe, files.jpeg()), side=2)
    assert named(answer) == {"/side": "Ce papier n'a qu'un côté. Montre-le en entier."}


def test_a_paper_too_long_to_show_says_what_to_do(safe: Safe) -> None:
    answer = ask_link(safe, a_paper(safe, files.pdf(21)))
    assert (answer.status_code, answer.get_json()["code"]) == (422, "too_many_pages")
    assert "quelqu'un de ton équipe" in answer.get_json()["detail"]


@pytest.mark.req("REL-03")
def test_sent_twice_it_is_one_link(safe: Safe) -> None:
    document, link = a_paper(safe), new_id()
    first, again = ask_link(safe, document, link), ask_link(safe, document, link)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.get_json() == again.get_json()
    assert len(safe.said("guest-links")["items"]) == 1


def test_no_more_than_twenty_links_run_at_once(safe: Safe) -> None:
    document = a_paper(safe, files.jpeg())
    a_link(safe, document)
    with transaction() as session:
        row = session.execute(select(GuestLink.__table__)).mappings().one()
        copies = [dict(row) | {"id": new_id(), "secret_mac": os.urandom(32)} for _ in range(18)]
        session.execute(insert(GuestLink), copies)
    a_link(safe, document)
    answer = ask_link(safe, document)
    assert (answer.status_code, answer.get_json()["code"]) == (409, "too_many_links")


@pytest.mark.req("AUD-01", "AUD-04", "AUD-06")
def test_its_owner_reads_who_opened_and_is_told_at_once(safe: Safe, guest: Guest) -> None:
    document = a_paper(safe, title="Bail")
    link = a_link(safe, document)
    assert "opened" not in link
    assert guest.enter(link).status_code == 200
    assert [guest.page(one).status_code for one in (1, 2, 1)] == [200, 200, 200]
    told = safe.said(f"documents/{document}/guest-links")["items"][0]
    assert (told["opened"]["count"], told["title"], told["to"]) == (1, "Bail", "Agence Inventée")
    with transaction() as session:
        session.execute(update(GuestSession).values(seen_at=clock.now() - timedelta(minutes=16)))
    assert [guest.page().status_code for _ in range(2)] == [200, 200]
    assert safe.said("guest-links")["items"][0]["opened"]["count"] == 2
    lines = [(one["act"], one["result"], one["who"]) for one in safe.said("safe/trace")["items"]]
    assert lines[:3] == [
        ("guest_opened", "done", "other"),
        ("guest_opened", "done", "other"),
        ("guest_linked", "done", "me"),
    ]
    said = safe.said("notifications")["items"]
    assert [(one["text"], one["subject"]["kind"]) for one in said] == [
        ("Quelqu'un d'extérieur a ouvert un papier avec ton lien.", "guest")
    ]


def test_a_try_with_a_wrong_code_shows_in_the_trace(safe: Safe, guest: Guest) -> None:
    link = a_link(safe)
    guest.enter(link, "000000" if link["code"] != "000000" else "111111")
    assert safe.said("safe/trace")["items"][0]["sentence"] == (
        "Quelqu'un d'extérieur s'est trompé de code avec ton lien."
    )
    assert safe.said(f"guest-links/{link['id']}")["tries_left"] == 5


def test_a_link_that_is_over_has_no_other_code(safe: Safe) -> None:
    link = a_link(safe)
    assert safe.client.delete(f"{API}/guest-links/{link['id']}").status_code == 204
    answer = safe.client.post(f"{API}/guest-links/{link['id']}/code")
    assert (answer.status_code, answer.get_json()["code"]) == (409, "link_over")


def test_the_night_destroys_what_opened_links_that_are_over(safe: Safe, guest: Guest) -> None:
    link = a_link(safe)
    assert guest.enter(link).status_code == 200
    at = clock.now()
    with transaction() as session:
        assert sweep(session, at=at) == 0
        session.execute(update(GuestLink).values(ends_at=at))
        assert sweep(session, at=at) == 1
        assert sweep(session, at=at) == 0
    for table in (GuestPage, GuestSession):
        assert db.session.execute(select(table)).first() is None
    assert safe.said(f"guest-links/{link['id']}")["state"] == "over"
    with transaction() as session:
        assert sweep(session, at=at + timedelta(days=366)) == 1
    assert safe.said("guest-links?state=all")["items"] == []


def test_anybody_reads_what_a_landlord_may_ask(guest: Guest) -> None:
    items = guest.client.get(f"{API}/guest-audiences?type=vitale").get_json()["items"]
    landlord, social = items[0], items[1]
    assert landlord["warning"]["answer"] == "no"
    assert "2015-1437" in landlord["warning"]["article"]
    assert "warning" not in social
    assert guest.client.get(f"{API}/guest-audiences?type=nothing").status_code == 422
