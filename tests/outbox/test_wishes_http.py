"""How I want to be told, what would be sent, what was: for me, and for whoever has to know."""

from __future__ import annotations

import hmac
import json
from datetime import timedelta
from typing import Any

from flask.testing import FlaskClient

from backend import outbox
from backend.db import reading
from tests.factories.autonomy import a_youth
from tests.factories.desk import API
from tests.outbox.conftest import MORNING, World

SECRET = "un secret assez long pour signer"


def put(client: FlaskClient, version: int, **wishes: Any) -> Any:
    body = {"lock_screen": "neutral", **wishes}
    return client.put(f"{API}/preferences", json=body, headers={"If-Match": f'"{version}"'})


def test_wishes_are_kept_and_the_words_of_the_locked_screen_follow(nova: FlaskClient) -> None:
    before = nova.get(f"{API}/preferences").json
    assert (before["lock_screen"], before["version"]) == ("neutral", 0)
    assert before["words"]["appointment"] == {"title": "Cap 18", "body": "Tu as un rappel"}
    kept = put(nova, 0, lock_screen="kind", pause_days=3, remind_before={"appointment": [1440, 60]})
    assert kept.json["words"]["appointment"]["body"] == "Tu as un rendez-vous à regarder"
    assert kept.json["paused_until"] == "2026-11-26"
    assert kept.json["remind_before"]["appointment"] == [1440, 60]
    assert put(nova, 0).status_code == 412
    assert put(nova, 1, pause_days=0).json["paused_until"] is None


def test_a_silent_screen_shows_the_name_of_the_application_alone(nova: FlaskClient) -> None:
    kept = put(nova, 0, lock_screen="silent").json
    assert {tuple(one.values()) for one in kept["words"].values()} == {("Cap 18", "")}


def test_lead_times_are_those_of_the_data_unless_chosen(world: World, nova: FlaskClient) -> None:
    usual = (timedelta(days=7), timedelta(days=2), timedelta(hours=2))
    put(nova, 0, remind_before={"appointment": [60]})
    with reading() as connection:
        told = outbox.lead_times(connection, [world.youth, world.house.referent], "appointment")
    assert told == {world.youth: (timedelta(hours=1),), world.house.referent: usual}
    refused = put(nova, 1, remind_before={"appointment": [5]})
    assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, "/remind_before")


def test_the_page_shows_exactly_what_then_leaves(world: World, nova: FlaskClient) -> None:
    world.phone()
    world.address()
    browser = world.browser()
    world.post(
        not_before=world.at + timedelta(hours=1),
        subject_kind="milestone",
        subject_id=f"{world.youth.hex}/M14",
    )
    shown = nova.get(f"{API}/notifications/preview").json
    (item,) = shown["items"]
    looks = {one["channel"]: one for one in item["channels"]}
    assert all(one["why_not"] is None for one in looks.values())
    words = nova.get(f"{API}/preferences").json["words"]
    world.live(40, every=1)
    assert world.sms == [looks["sms"]["text"]]
    assert [text.strip() for text in world.mail_texts] == [looks["email"]["text"].strip()]
    assert world.mails.arrived[0][1]["Subject"] == looks["email"]["subject"]
    assert words[browser.received[0]["type"]]["body"] == looks["push"]["text"]


def test_the_page_says_why_a_way_would_not_be_used(world: World, nova: FlaskClient) -> None:
    world.phone(safe=False)
    told = nova.get(f"{API}/notifications/preview").json["examples"][0]["channels"]
    why = {one["channel"]: one["why_not"] for one in told}
    assert why["sms"] == "Tu as dit que ce moyen n'est pas sûr."
    assert why["email"] == "Tu n'as pas donné de numéro ou d'adresse."


def test_the_referent_sees_that_it_left_and_arrived_but_not_why_a_way_was_left_out(
    world: World,
    nova: FlaskClient,
    malik: FlaskClient,
    client: FlaskClient,
) -> None:
    world.phone()
    world.browser(safe=False)
    world.post()
    world.run()
    reference = str(world.deliveries()["sms"].reference)
    assert hook(client, world, {"reference": reference, "status": "delivered"}).status_code == 204
    assert hook(client, world, {"reference": reference, "status": "delivered"}).status_code == 204
    path = f"{API}/youths/{world.youth}/deliveries?subject_kind=thing&subject_id=appointment:1:P2D"
    (theirs,) = malik.get(path).json["items"]
    assert theirs["state"] == "received"
    assert [(one["channel"], one["state"], one["reason"]) for one in theirs["deliveries"]] == [
        ("sms", "received", None)
    ]
    (mine,) = nova.get(path).json["items"]
    assert {one["channel"]: one["reason"] for one in mine["deliveries"]}["push"] == (
        "Tu as dit que ce moyen n'est pas sûr."
    )
    assert malik.get(f"{API}/youths/{world.house.lead}/deliveries").status_code == 404


def hook(client: FlaskClient, world: World, told: dict[str, Any], secret: str = SECRET, late: int = 0) -> Any:
    body, stamp = json.dumps(told).encode(), str(int(world.at.timestamp()) - late)
    signature = hmac.new(secret.encode(), stamp.encode() + b"." + body, "sha256").hexdigest()
    headers = {"X-Timestamp": stamp, "X-Signature": f"sha256={signature}", "Origin": "", "X-Cap18": ""}
    return client.post("/hooks/sms", data=body, headers=headers, content_type="application/json")


def test_a_receipt_without_its_signature_or_too_old_is_nobody(
    world: World,
    nova: FlaskClient,
    client: FlaskClient,
) -> None:
    world.phone()
    world.post()
    world.run()
    told = {"reference": str(world.deliveries()["sms"].reference), "status": "delivered"}
    assert hook(client, world, told, secret="un autre").status_code == 404
    assert hook(client, world, told, late=301).status_code == 404
    assert world.deliveries()["sms"].state == "sent"


def test_a_failure_told_by_the_gateway_sends_the_mail_at_once(
    world: World,
    nova: FlaskClient,
    client: FlaskClient,
) -> None:
    world.phone()
    world.address()
    world.post()
    world.run()
    hook(client, world, {"reference": str(world.deliveries()["sms"].reference), "status": "failed"})
    world.run(minutes=1)
    assert len(world.mail_texts) == 1


def test_stop_ends_messages_to_that_number_until_it_is_proven_again(
    world: World,
    nova: FlaskClient,
    client: FlaskClient,
) -> None:
    world.phone()
    assert hook(client, world, {"from": "0600000018", "text": "Stop svp"}).status_code == 204
    world.post()
    world.run()
    assert world.sms == []
    assert nova.get(f"{API}/channels").json["items"][0]["state"] == "stopped"


def test_a_call_to_make_is_listed_printed_and_closed_once(
    world: World,
    nova: FlaskClient,
    malik: FlaskClient,
) -> None:
    world.post()
    world.run()
    (call,) = malik.get(f"{API}/calls").json["items"]
    assert (call["name"], call["youth_id"]) == ("Nova Modèle", str(world.youth))
    inbox = malik.get(f"{API}/notifications").json["items"]
    assert [one["subject"]["kind"] for one in inbox] == ["call"]
    letter = malik.get(f"{API}/calls/{call['id']}/letter.pdf")
    assert letter.data.startswith(b"%PDF-1.7")
    assert b"pdfuaid" in letter.data
    assert nova.get(f"{API}/calls/{call['id']}/letter.pdf").status_code == 404
    path = f"{API}/calls/{call['id']}/done"
    assert malik.post(path, json={"outcome": "reached"}).json == {"items": []}
    assert malik.post(path, json={"outcome": "reached"}).status_code == 409
    assert malik.get(f"{API}/notifications").json["items"] == []


def test_a_burst_waits_for_a_lead_who_lets_it_go_or_drops_it(
    world: World,
    nova: FlaskClient,
    lea: FlaskClient,
) -> None:
    for number in range(65):
        other = a_youth(world.house, MORNING.date().replace(year=2009), at=MORNING)
        world.phone(other, contact=f"+336000001{number:02d}")
        world.post(f"appointment:{number}:P2D", recipient_id=other)
    world.run()
    assert len(world.sms) == 60
    (burst,) = lea.get(f"{API}/bursts").json["items"]
    assert (burst["count"], burst["channel"], burst["kinds"]) == (5, "sms", ["appointment.reminder"])
    texts = [one["text"] for one in lea.get(f"{API}/notifications").json["items"]]
    assert "Beaucoup de messages à la fois : regardez avant qu'ils partent." in texts
    world.run(minutes=10)
    assert len(world.sms) == 60
    assert lea.post(f"{API}/bursts/{burst['id']}/release").json == {"items": []}
    world.run(minutes=1)
    assert len(world.sms) == 65
    assert lea.post(f"{API}/bursts/{burst['id']}/drop").status_code == 409
    assert nova.get(f"{API}/bursts").status_code == 404
