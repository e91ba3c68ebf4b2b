"""A key given to a software: made with a fresh proof, shown once, no stronger than its owner when it is used."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from flask import Flask
from sqlalchemy import select, update

from backend.access import Bond, Membership
from backend.audit import AuditEntry
from backend.db import reading, transaction
from backend.services.exchange.models import SoftwareKey
from tests.factories.desk import API
from tests.services.exchange.conftest import Exchange
from tests.web.test_routes import filled, views

MINUTE = timedelta(minutes=1)


def test_a_software_reads_the_dates_of_the_files_its_owner_follows(exchange: Exchange) -> None:
    exchange.circle.plan()
    key = exchange.key()
    assert exchange.items(key, "youths") == [{"id": str(exchange.circle.nova), "external_ref": "LOGICIEL-42"}]
    rules = {one["rule"]: one for one in exchange.items(key, "milestones")}
    assert rules["M14"]["external_ref"] == "LOGICIEL-42" and rules["M14"]["article"]
    assert rules["M14"]["due_on"] == "2026-06-24" and rules["M14"]["state"] == "late"
    [one] = exchange.items(key, "appointments")
    assert one["starts_at"] == "2026-12-03T13:00:00Z" and one["status"] == "planned"


@pytest.mark.req("ACC-01")
def test_no_name_and_no_word_leaves_by_a_key(exchange: Exchange) -> None:
    exchange.circle.plan(title="Consultation inventée")
    key = exchange.key()
    for path in ("youths", "milestones", "appointments"):
        told = exchange.read(key, path).get_data(as_text=True)
        for word in ("Nova", "Modèle", "Consultation", "Boussole", "2009-06-24"):
            assert word not in told


def test_pages_follow_each_other_without_loss(exchange: Exchange) -> None:
    key = exchange.key()
    whole = exchange.items(key, "milestones")
    found, after = [], ""
    while True:
        page = exchange.read(key, "milestones", limit="3", **({"after": after} if after else {})).get_json()
        found += page["items"]
        if page["next"] is None:
            break
        after = page["next"]
    assert found == whole and len(whole) > 6


@pytest.mark.req("ACC-04")
def test_a_young_person_followed_by_somebody_else_is_not_found(exchange: Exchange) -> None:
    key, lune = exchange.key(), str(exchange.circle.ids["lune"])
    for path in ("milestones", "appointments"):
        assert exchange.read(key, path, youth_id=lune).status_code == 404
        assert all(one["youth_id"] != lune for one in exchange.items(key, path))
    theirs = exchange.key("solene")
    assert [one["id"] for one in exchange.items(theirs, "youths")] == [lune]


def test_a_key_reads_only_what_it_was_made_for(exchange: Exchange) -> None:
    key = exchange.key(scope=["appointments"])
    assert exchange.read(key, "milestones").status_code == 404
    assert exchange.read(key, "appointments").status_code == 200


@pytest.mark.req("AUT-07")
def test_a_key_is_made_with_a_fresh_proof_and_shown_once(exchange: Exchange) -> None:
    client = exchange.circle["malik"]
    exchange.circle.moment.at += 6 * MINUTE
    body = {"name": "Logiciel", "scope": ["milestones"], "ends_on": "2027-01-31"}
    late = client.post(f"{API}/software-keys", json=body)
    assert late.status_code == 403 and late.get_json()["code"] == "step_up_needed"
    again = {"Idempotency-Key": "018f0000-0000-7000-8000-000000000001"}
    client = exchange.circle["malik"]
    first = client.post(f"{API}/software-keys", json=body, headers=again)
    twice = client.post(f"{API}/software-keys", json=body, headers=again)
    key = first.get_json()["key"]
    assert key.startswith("cap18_") and twice.get_json()["key"] is None
    with reading() as reader:
        kept = reader.execute(select(SoftwareKey)).mappings().all()
    assert len(kept) == 1 and key.encode() not in kept[0]["key_hash"]
    assert key not in client.get(f"{API}/software-keys").get_data(as_text=True)


@pytest.mark.parametrize(
    ("told", "pointer"),
    [
        ({"name": "  "}, "/name"),
        ({"scope": []}, "/scope"),
        ({"ends_on": "2026-11-22"}, "/ends_on"),
        ({"ends_on": "2027-12-01"}, "/ends_on"),
    ],
)
def test_a_key_that_cannot_be_says_what_to_correct(
    exchange: Exchange, told: dict[str, object], pointer: str
) -> None:
    refused = exchange.ask_key(**told)
    assert refused.status_code == 422
    assert [one["pointer"] for one in refused.get_json()["errors"]] == [pointer]
    assert exchange.keys() == []


def test_nobody_has_more_than_five_keys(exchange: Exchange) -> None:
    for _ in range(5):
        exchange.key()
    assert exchange.ask_key().status_code == 409
    gone = exchange.keys()[0]["id"]
    assert exchange.circle["malik"].delete(f"{API}/software-keys/{gone}").status_code == 204
    assert exchange.ask_key().status_code == 201


def test_a_key_taken_back_opens_nothing(exchange: Exchange) -> None:
    key = exchange.key()
    assert exchange.keys()[0]["last_used_on"] is None
    exchange.items(key, "milestones")
    [kept] = exchange.keys()
    assert kept["last_used_on"] == "2026-11-23" and kept["state"] == "live"
    assert exchange.circle["solene"].delete(f"{API}/software-keys/{kept['id']}").status_code == 404
    assert exchange.circle["malik"].delete(f"{API}/software-keys/{kept['id']}").status_code == 204
    refused = exchange.read(key, "milestones")
    assert refused.status_code == 401 and refused.get_json()["code"] == "key_refused"
    assert refused.headers["WWW-Authenticate"].startswith("Bearer")
    assert exchange.keys()[0]["state"] == "ended"


def test_a_key_ends_after_its_last_day(exchange: Exchange) -> None:
    key = exchange.key(ends_on="2026-11-24")
    exchange.circle.moment.at += timedelta(days=1)
    assert exchange.read(key, "youths").status_code == 200
    exchange.circle.moment.at += timedelta(days=1)
    assert exchange.read(key, "youths").status_code == 401
    assert exchange.keys()[0]["state"] == "past"


def test_a_key_is_cut_when_its_owner_leaves_or_no_longer_follows(exchange: Exchange) -> None:
    key, malik = exchange.key(), exchange.circle.ids["malik"]
    with transaction() as session:
        session.execute(update(Bond).where(Bond.adult_id == malik).values(ends_on=date(2026, 11, 23)))
    assert exchange.items(key, "youths") == []
    assert exchange.read(key, "milestones", youth_id=str(exchange.circle.nova)).status_code == 404
    with transaction() as session:
        session.execute(
            update(Membership).where(Membership.person_id == malik).values(ends_on=date(2026, 11, 23))
        )
    assert exchange.read(key, "youths").status_code == 401


@pytest.mark.req("ACC-01")
def test_a_key_opens_no_route_but_those_of_a_software(app: Flask, exchange: Exchange) -> None:
    headers = {"Authorization": f"Bearer {exchange.key()}"}
    opened = []
    for method, rule, view in views(app):
        if hasattr(view, "cap18_public") or rule.endswith("openapi.json"):
            continue
        answer = exchange.software.open(filled(rule), method=method, headers=headers)
        if answer.status_code == 200:
            opened.append(rule)
        else:
            assert answer.status_code in (401, 403, 404, 405), f"{method} {rule}: {answer.status_code}"
    assert sorted(opened) == [f"{API}/software/{one}" for one in ("appointments", "milestones", "youths")]


def test_a_cookie_does_not_open_the_routes_of_a_software(exchange: Exchange) -> None:
    exchange.key()
    assert exchange.circle["malik"].get(f"{API}/software/youths").status_code == 401


def test_a_lead_or_a_mentor_has_no_key(exchange: Exchange) -> None:
    for name in ("ines", "camille", "nova"):
        assert exchange.ask_key(name).status_code == 404


def test_a_key_reads_a_hundred_and_twenty_times_a_minute_and_then_waits(exchange: Exchange) -> None:
    key = exchange.key()
    answers = [exchange.read(key, "youths").status_code for _ in range(121)]
    assert answers == [200] * 120 + [429]
    assert exchange.read(exchange.key(), "youths").status_code == 200
    exchange.circle.moment.at += MINUTE
    assert exchange.read(key, "youths").status_code == 200


def test_wrong_keys_of_one_network_are_slowed_down(exchange: Exchange) -> None:
    answers = {exchange.read(f"cap18_{one}", "youths").status_code for one in range(61)}
    assert answers == {401, 429}


def test_each_reading_is_written_without_saying_whom(exchange: Exchange) -> None:
    key = exchange.key()
    exchange.items(key, "milestones")
    with reading() as reader:
        rows = reader.execute(
            select(AuditEntry.act, AuditEntry.actor_id, AuditEntry.count)
            .where(AuditEntry.object_kind == "software_key")
            .order_by(AuditEntry.at, AuditEntry.id)
        ).all()
    assert [row.act for row in rows] == ["software_key.make", "software.milestones"]
    assert rows[1].actor_id == exchange.circle.ids["malik"] and rows[1].count > 6
