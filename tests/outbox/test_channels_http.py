"""The ways to reach me: given, proven by a code, marked safe or not, taken away; told to the former safe ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select, update

from backend import clock
from backend.db import reading, transaction
from backend.outbox import listing
from backend.outbox.models import Channel, PushSubscription
from tests.factories.desk import API, signed_in
from tests.outbox.conftest import MAIL, MORNING, PHONE, World


def add(client: FlaskClient, contact: str = "06 00 00 00 18", kind: str = "sms", **more: Any) -> Any:
    return client.post(f"{API}/channels", json={"kind": kind, "contact": contact, **more})


def code_in(text: str) -> str:
    found = re.search(r"\b(\d{6})\b", text)
    assert found
    return found[1]


@pytest.mark.req("SAF-23")
def test_a_number_is_proven_by_the_code_it_receives_and_only_then_used(
    world: World, nova: FlaskClient
) -> None:
    made = add(nova)
    assert made.status_code == 201, made.text
    assert (made.json["contact"], made.json["state"]) == (PHONE, "to_prove")
    world.post()
    world.run()
    (text,) = world.sms
    wrong = "000000" if code_in(text) != "000000" else "111111"
    path = f"{API}/channels/{made.json['id']}/prove"
    refused = nova.post(path, json={"code": wrong})
    assert (refused.status_code, refused.json["code"]) == (422, "wrong_code")
    proven = nova.post(path, json={"code": code_in(text)})
    assert proven.json["state"] == "proven"
    world.post("appointment:2:P2D")
    world.run()
    assert world.sms[-1] == "Cap 18 : tu as un rappel. Ouvre l'application."


def test_five_wrong_codes_close_it_and_a_late_one_too(world: World, nova: FlaskClient) -> None:
    made = add(nova).json["id"]
    world.run()
    code = code_in(world.sms[0])
    wrong = "000000" if code != "000000" else "111111"
    for _ in range(5):
        nova.post(f"{API}/channels/{made}/prove", json={"code": wrong})
    assert nova.post(f"{API}/channels/{made}/prove", json={"code": code}).json["code"] == "code_expired"
    assert nova.post(f"{API}/channels/{made}/code").status_code == 200
    world.run()
    for _ in range(2):
        world.at += timedelta(minutes=8)
        nova.get(f"{API}/channels")
    late = nova.post(f"{API}/channels/{made}/prove", json={"code": code_in(world.sms[-1])})
    assert late.json["code"] == "code_expired"


def test_a_code_asked_at_night_leaves_at_once_and_three_an_hour_are_enough(
    world: World, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    world.at = MORNING + timedelta(hours=14)
    monkeypatch.setattr(clock, "now", lambda: world.at)
    nova = signed_in(new_client, world.youth, world.house.authority, "young", at=world.at)
    made = add(nova).json["id"]
    world.run()
    assert len(world.sms) == 1
    assert nova.post(f"{API}/channels/{made}/code").status_code == 200
    assert nova.post(f"{API}/channels/{made}/code").status_code == 200
    refused = nova.post(f"{API}/channels/{made}/code")
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "3600")


@pytest.mark.req("SAF-24")
def test_a_change_is_told_to_the_former_safe_places_and_serves_recovery_after_72_hours(
    world: World, nova: FlaskClient
) -> None:
    world.address()
    made = add(nova).json["id"]
    world.run()
    assert any("a changé" in text for text in world.mail_texts)
    nova.post(f"{API}/channels/{made}/prove", json={"code": code_in(world.sms[0])})
    with reading() as connection:
        kept = listing.for_recovery(connection, world.youth, at=world.at)
        later = listing.for_recovery(connection, world.youth, at=world.at + timedelta(hours=72))
    assert len(kept) == 1
    assert len(later) == 2


@pytest.mark.req("SAF-24")
def test_a_number_taken_away_is_told_of_it_once_and_gets_nothing_more(
    world: World, nova: FlaskClient
) -> None:
    number = world.phone()
    assert nova.delete(f"{API}/channels/{number}").status_code == 204
    world.post()
    world.run()
    assert [("a changé" in text) for text in world.sms] == [True]
    assert nova.get(f"{API}/channels").json["items"] == []


def test_a_referent_writes_the_number_of_a_young_person_they_follow_and_of_no_other(
    world: World, nova: FlaskClient, malik: FlaskClient
) -> None:
    body = {"kind": "email", "contact": MAIL}
    theirs = malik.post(f"{API}/youths/{world.youth}/channels", json=body)
    assert theirs.status_code == 201, theirs.text
    assert [one["contact"] for one in nova.get(f"{API}/channels").json["items"]] == [MAIL]
    assert malik.post(f"{API}/youths/{world.house.lead}/channels", json=body).status_code == 404
    assert nova.post(f"{API}/youths/{world.house.referent}/channels", json=body).status_code == 404


def test_a_contact_that_is_none_is_refused_with_the_remedy(nova: FlaskClient) -> None:
    for kind, contact in (("sms", "12"), ("sms", "01 02"), ("email", "nova@"), ("email", "a b@c.fr")):
        refused = add(nova, contact, kind)
        assert refused.status_code == 422
        assert refused.json["errors"][0]["pointer"] == "/contact"
    assert nova.get(f"{API}/channels").json["items"] == []


@pytest.mark.req("SAF-23", "SAF-24")
def test_a_place_said_safe_again_serves_to_come_in_three_days_later_and_the_others_are_told(
    world: World, nova: FlaskClient
) -> None:
    """Whoever holds the open phone for a moment turns no place into one where a recovery is stopped."""
    number, mail = world.phone(), world.address()
    path = f"{API}/channels/{number}"
    with transaction() as session:
        session.execute(update(Channel).values(proven_at=world.at - timedelta(days=4)))
    with reading() as connection:
        assert set(listing.for_recovery(connection, world.youth, at=world.at)) == {number, mail}
    assert nova.patch(path, json={"safe": False}, headers={"If-Match": '"1"'}).status_code == 200
    world.run()
    assert len(world.mail_texts) == 1, "the other place hears of it"
    assert world.sms == [], "nothing goes to one that is not safe"
    assert nova.patch(path, json={"safe": True}, headers={"If-Match": '"2"'}).status_code == 200
    for hours, found in ((0, {mail}), (71, {mail}), (73, {mail, number})):
        with reading() as connection:
            at = world.at + timedelta(hours=hours)
            assert set(listing.for_recovery(connection, world.youth, at=at)) == found


def test_hours_are_kept_and_an_old_version_changes_nothing(world: World, nova: FlaskClient) -> None:
    number = world.phone()
    path = f"{API}/channels/{number}"
    body = {"safe": True, "hours": {"from": "12:00", "until": "18:30"}}
    changed = nova.patch(path, json=body, headers={"If-Match": '"1"'})
    assert changed.json["hours"] == {"from": "12:00", "until": "18:30"}
    assert nova.patch(path, json={"safe": False}, headers={"If-Match": '"1"'}).status_code == 412
    again = nova.patch(path, json={"hours": None, "safe": False}, headers={"If-Match": '"2"'})
    assert (again.json["hours"], again.json["safe"]) == (None, False)


def test_a_browser_subscribes_shows_in_the_list_and_can_be_taken_away(
    world: World, nova: FlaskClient
) -> None:
    key = nova.get(f"{API}/push-subscriptions/key").json["key"]
    assert len(key) == 87
    browser = world.pushes.browser()
    made = nova.post(f"{API}/push-subscriptions", json=browser.subscription)
    assert made.status_code == 201, made.text
    again = nova.post(f"{API}/push-subscriptions", json=browser.subscription)
    with reading() as connection:
        session_id = connection.execute(select(PushSubscription.session_id)).scalar_one()
    world.living.add(session_id)
    items = nova.get(f"{API}/channels").json["items"]
    assert [(one["kind"], one["this_device"], one["id"]) for one in items] == [
        ("push", True, again.json["id"])
    ]
    world.post()
    world.run()
    assert len(browser.received) == 1
    assert nova.delete(f"{API}/channels/{again.json['id']}").status_code == 204
    assert nova.get(f"{API}/channels").json["items"] == []


def test_an_address_that_is_no_push_service_is_refused(world: World, nova: FlaskClient) -> None:
    told = world.pushes.browser().subscription
    for endpoint in ("http://169.254.169.254/x", "https://exemple.invalid/x", "file:///etc/passwd"):
        refused = nova.post(f"{API}/push-subscriptions", json=told | {"endpoint": endpoint})
        assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, "/endpoint")
