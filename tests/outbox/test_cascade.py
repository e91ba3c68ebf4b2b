"""One saying on its way: push, then SMS, then mail, then somebody calls; stopped by the first sign that it was seen."""

from __future__ import annotations

from datetime import timedelta

import pytest

from backend import outbox
from backend.db import transaction
from backend.outbox.deciding import State
from tests.outbox.conftest import MAIL, PHONE, World


@pytest.mark.req("REL-04", "SAF-22")
def test_a_push_says_a_type_and_an_opaque_id_and_nothing_else(world: World) -> None:
    browser = world.browser()
    world.post()
    world.run()
    (told,) = browser.received
    assert set(told) == {"type", "id"}
    assert told["type"] == "appointment"
    assert told["id"] == world.deliveries()["push"].reference.hex
    assert browser.headers[0]["Topic"] == told["id"]
    assert browser.headers[0]["Authorization"].startswith("vapid t=")


def test_nothing_seen_after_the_push_an_sms_leaves_then_a_mail(world: World) -> None:
    world.browser()
    world.phone()
    world.address()
    world.post()
    world.run()
    assert (world.sms, world.mail_texts) == ([], [])
    world.run(hours=5)
    assert world.sms == []
    world.run(hours=1)
    assert world.sms == ["Cap 18 : tu as un rappel. Ouvre l'application."]
    assert world.mail_texts == []
    world.run(hours=24)
    assert len(world.mail_texts) == 1
    assert world.occasion().state == State.SENT
    assert world.occasion().carried == 3


def test_what_was_seen_in_the_application_is_not_said_again(world: World) -> None:
    world.browser()
    world.phone()
    world.post()
    world.run()
    with transaction() as session:
        outbox.acknowledge(session, [world.youth], "thing", ["appointment:1:P2D"], at=world.at)
    world.run(hours=7)
    assert world.sms == []
    assert world.occasion().state == State.ACKNOWLEDGED


def test_a_step_without_a_place_costs_no_wait(world: World) -> None:
    world.address()
    world.post()
    world.run()
    assert len(world.mail_texts) == 1
    told = world.deliveries()
    assert (told["push"].state, told["push"].reason) == ("skipped", "no_channel")
    assert (told["sms"].state, told["sms"].reason) == ("skipped", "no_channel")


def test_a_mail_has_a_neutral_subject_and_the_reference_as_its_message_id(world: World) -> None:
    world.address()
    world.post()
    world.run()
    ((to, message),) = world.mails.arrived
    assert to == MAIL
    assert message["Subject"] == "Un rappel"
    assert message["Message-ID"] == f"<{world.deliveries()['email'].reference.hex}@exemple.invalid>"
    assert message["Auto-Submitted"] == "auto-generated"


def test_when_nobody_answers_somebody_is_asked_to_call_and_stops_once_answered(world: World) -> None:
    world.phone()
    world.post(cascade="close")
    world.run()
    world.run(minutes=30)
    world.run(minutes=30)
    (call,) = world.calls()
    assert (call.youth_id, call.why, call.done_at) == (world.youth, "unseen", None)
    with transaction() as session:
        outbox.acknowledge(session, [world.youth], "thing", ["appointment:1:P2D"], at=world.at)
    assert world.calls()[0].outcome == "answered"


def test_nobody_to_reach_is_one_call_to_make_not_one_a_reminder(world: World) -> None:
    for number in range(3):
        world.post(f"appointment:{number}:P2D")
    world.run()
    assert [one.why for one in world.calls()] == ["unreachable"]
    assert world.occasion("appointment:0:P2D").reason == "no_channel"


@pytest.mark.req("REL-05")
def test_what_is_taken_back_never_leaves_and_keeps_its_reason(world: World) -> None:
    world.phone()
    world.post(not_before=world.at + timedelta(hours=1))
    with transaction() as session:
        outbox.withdraw(session, [world.youth], "thing", ["appointment:1:P2D"], at=world.at)
    world.run(hours=2)
    assert world.sms == []
    assert (world.occasion().state, world.occasion().reason) == (State.CANCELLED, "withdrawn")


def test_what_is_no_longer_true_at_delivery_does_not_leave(world: World) -> None:
    world.phone()
    asked = []
    outbox.hold("thing", lambda _reader, due, /, *, at: asked.append(at) or [])
    try:
        world.post()
        world.run()
    finally:
        outbox.hold("thing", lambda _reader, due, /, *, at: [one.id for one in due])
    assert asked == [world.at]
    assert world.sms == []
    assert (world.occasion().state, world.occasion().reason) == (State.CANCELLED, "not_true")


@pytest.mark.req("REL-05")
def test_a_saying_past_its_time_is_dropped_with_its_reason(world: World) -> None:
    world.phone()
    world.post(not_after=world.at + timedelta(minutes=30))
    world.run(hours=1)
    assert world.sms == []
    assert (world.occasion().state, world.occasion().reason) == (State.EXPIRED, "expired")


def test_a_link_that_answers_is_in_the_sms_when_its_service_makes_one(world: World) -> None:
    world.phone()
    outbox.links("thing", lambda _session, due, /, *, at: f"http://localhost/r#k{due.id}")
    world.post(answer_link=True)
    world.run()
    assert world.sms == [f"Cap 18 : tu as un rappel. Réponds ici : http://localhost/r#k{world.occasion().id}"]


def test_the_same_identity_posted_again_is_said_once(world: World) -> None:
    world.phone()
    world.post()
    world.run()
    world.post()
    world.run(hours=1)
    assert world.gateway.phones == {PHONE: ["Cap 18 : tu as un rappel. Ouvre l'application."]}
