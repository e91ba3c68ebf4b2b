"""Providers fail in every way: nothing is lost, nothing rings twice, and a failure ends up visible."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from backend import outward
from backend.db import reading
from backend.outbox.deciding import State
from backend.outbox.models import PushSubscription
from tests.outbox.conftest import MORNING, World


@pytest.mark.req("REL-04")
@pytest.mark.parametrize("mood", ["accepted_then_cut", "accepted_then_error"])
def test_a_message_taken_before_the_line_was_cut_is_looked_up_and_rings_once(world: World, mood: str) -> None:
    world.phone()
    world.gateway.mood = [mood]
    world.post()
    world.run()
    assert world.deliveries()["sms"].state == "calling"
    world.run(minutes=1)
    assert len(world.gateway.posts) == 1
    assert world.gateway.looks == [str(world.deliveries()["sms"].reference)]
    assert len(world.sms) == 1
    assert world.deliveries()["sms"].state == "sent"


@pytest.mark.req("REL-04")
def test_a_message_the_gateway_never_saw_is_sent_once_more_under_the_same_reference(world: World) -> None:
    world.phone()
    world.gateway.mood = ["error"]
    world.post()
    world.run()
    world.run(minutes=1)
    assert len(world.gateway.posts) == 2
    assert len({one["reference"] for one in world.gateway.posts}) == 1
    assert len(world.sms) == 1


@pytest.mark.req("REL-04")
def test_after_two_calls_of_unknown_end_there_is_no_third(world: World) -> None:
    world.phone()
    world.gateway.mood = ["error"] * 9
    world.post(not_after=world.at + timedelta(days=4))
    world.live(24, every=0.5)
    assert len(world.gateway.posts) == 2
    assert world.deliveries()["sms"].state == "unknown"


@pytest.mark.req("REL-02")
def test_a_gateway_that_is_away_is_tried_at_1_5_30_minutes_2_and_6_hours_then_the_failure_shows(
    world: World,
) -> None:
    world.phone()
    world.gateway.mood = ["busy"] * 50
    world.post(not_after=world.at + timedelta(days=4), cascade="must")
    tried = []
    for _ in range(12 * 60):
        before = len(world.gateway.posts)
        world.run(minutes=1)
        if len(world.gateway.posts) > before:
            tried.append(world.at - MORNING)
    assert [int(one.total_seconds() // 60) for one in tried] == [1, 2, 7, 37, 157, 517]
    assert world.deliveries()["sms"].state == "failed"


def test_a_number_the_gateway_refuses_is_not_tried_again_and_the_mail_leaves(world: World) -> None:
    world.phone()
    world.address()
    world.gateway.mood = ["refused"]
    world.post()
    world.run()
    world.run(minutes=1)
    assert len(world.gateway.posts) == 1
    assert world.deliveries()["sms"].state == "failed"
    assert len(world.mail_texts) == 1


@pytest.mark.req("RET-09")
def test_a_browser_that_is_gone_is_forgotten(world: World) -> None:
    world.browser()
    world.pushes.mood = [410]
    world.post()
    world.run()
    with reading() as connection:
        assert connection.execute(select(PushSubscription.id)).all() == []


def test_a_push_never_goes_to_an_address_that_is_no_push_service(world: World) -> None:
    browser = world.browser()
    sender = world.dispatcher().senders["push"]
    from backend.outbox.channels import Outcome, Parcel
    from backend.outbox.channels.push import SERVICES, known_service

    told = sender.send(
        Parcel(world.house.team, "push", "reminder", endpoint="http://127.0.0.1:1/x", keys=("a", "b"))
    )
    assert told.outcome is Outcome.GONE
    assert browser.received == []
    assert not known_service("https://fcm.googleapis.com.exemple.invalid/x", SERVICES)
    assert not known_service("http://fcm.googleapis.com/x", SERVICES)
    assert not known_service("https://fcm.googleapis.com:8443/x", SERVICES)
    assert not known_service("https://169.254.169.254/latest", SERVICES)
    assert known_service("https://updates.push.services.mozilla.com/wpush/v2/abc", SERVICES)


@pytest.mark.req("REL-04")
def test_a_push_sent_twice_shows_one_notification(world: World) -> None:
    browser = world.browser()
    world.pushes.mood = [201, 500, 201]
    world.browser()
    world.post()
    world.run()
    assert len(browser.shown) <= 1
    assert world.deliveries()["push"].state == "sent"


def test_a_mail_server_that_says_later_is_asked_later_and_the_mail_arrives_once(world: World) -> None:
    world.address()
    world.mails.answers = ["451 plus tard", "250 OK"]
    world.post()
    world.run()
    assert world.mail_texts == []
    world.run(minutes=1)
    assert len(world.mail_texts) == 1


@pytest.mark.req("REL-18")
def test_a_slow_peer_is_left_after_its_time(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outward, "TOTAL", 0.4)
    world.phone()
    world.gateway.mood, world.gateway.seconds = ["slow"], 1.5
    world.post()
    world.run()
    assert world.deliveries()["sms"].state == "calling"


@pytest.mark.req("REL-18")
def test_a_host_that_fails_five_times_is_left_alone_for_a_minute() -> None:
    seconds = [0.0]
    breaker = outward.Breaker(monotonic=lambda: seconds[0])
    for _ in range(5):
        assert breaker.allows("sms.exemple.invalid")
        breaker.note("sms.exemple.invalid", fine=False)
    assert not breaker.allows("sms.exemple.invalid")
    assert breaker.allows("mail.exemple.invalid")
    seconds[0] = 61
    assert breaker.allows("sms.exemple.invalid")
    assert not breaker.allows("sms.exemple.invalid")
    breaker.note("sms.exemple.invalid", fine=True)
    assert breaker.allows("sms.exemple.invalid")


@pytest.mark.req("REL-02", "REL-07")
def test_a_worker_that_lost_its_lease_marks_nothing(world: World) -> None:
    world.phone()
    world.post()

    def stall(point: str) -> None:
        if point == "claimed":
            world.at += timedelta(minutes=6)
            world.dispatcher().run()

    world.dispatcher(stall).run()
    assert len(world.sms) == 1
    assert len(world.gateway.posts) == 1
    assert world.occasion().state in (State.PLANNED, State.SENT)


@pytest.mark.req("REL-07")
def test_two_workers_at_once_take_different_sayings(world: World) -> None:
    world.phone()
    for number in range(4):
        world.post(f"appointment:{number}:P2D")
    first = world.dispatcher(lambda point: world.dispatcher().run() if point == "claimed" else None)
    first.run()
    assert len(world.sms) == 4
    assert len(world.gateway.posts) == 4
