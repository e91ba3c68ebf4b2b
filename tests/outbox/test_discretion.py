"""At which hours, to which places, how often: what the person said holds at the last moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from backend.db import transaction
from backend.outbox.deciding import State
from backend.outbox.models import Channel, Preference
from tests.outbox.conftest import World


@pytest.mark.req("SAF-23")
def test_nothing_goes_to_an_unsafe_place(world: World) -> None:
    world.phone(safe=False)
    world.browser(safe=False)
    world.address()
    world.post()
    world.live(48, every=1)
    assert world.sms == []
    assert world.deliveries()["push"].reason == "unsafe"
    assert world.deliveries()["sms"].reason == "unsafe"
    assert len(world.mail_texts) == 1


@pytest.mark.req("SAF-23")
def test_a_place_marked_unsafe_after_the_push_gets_no_sms(world: World) -> None:
    world.browser()
    number = world.phone()
    world.post()
    world.run()
    with transaction() as session:
        session.get_one(Channel, number).safe = False
    world.live(30, every=1)
    assert world.sms == []


@pytest.mark.req("SAF-23")
def test_a_place_safe_at_some_hours_waits_for_them(world: World) -> None:
    world.phone(hours_from=17 * 60, hours_until=19 * 60)
    world.post()
    world.run()
    assert world.sms == []
    world.at = datetime(2026, 11, 23, 15, 59, tzinfo=UTC)
    world.run()
    assert world.sms == []
    world.run(minutes=1)
    assert len(world.sms) == 1


def test_an_unproven_number_gets_nothing_but_its_code(world: World) -> None:
    world.phone(proven_at=None)
    world.post()
    world.run()
    assert world.sms == []
    assert world.deliveries()["sms"].reason == "to_prove"


@pytest.mark.req("REL-05")
def test_nothing_leaves_at_night_where_the_person_lives(world: World) -> None:
    world.phone()
    world.at = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)  # 21:30 in Paris
    world.post()
    world.run()
    world.at = datetime(2026, 11, 24, 6, 59, tzinfo=UTC)
    world.run()
    assert world.sms == []
    world.run(minutes=1)
    assert len(world.sms) == 1


def test_an_agreed_appointment_early_in_the_morning_may_be_recalled_before_eight(world: World) -> None:
    world.phone()
    world.at = datetime(2026, 11, 24, 5, 30, tzinfo=UTC)  # 06:30 in Paris
    at_half_past_eight = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
    world.post(cascade="close", agreed_at=at_half_past_eight, not_after=at_half_past_eight)
    world.run()
    assert len(world.sms) == 1


def test_a_far_agreed_appointment_waits_for_the_morning_all_the_same(world: World) -> None:
    world.phone()
    world.at = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
    world.post(agreed_at=world.at + timedelta(days=2))
    world.run()
    assert world.sms == []
    assert world.occasion().due_at == datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


def test_a_pause_holds_everything_until_its_last_day_is_over(world: World) -> None:
    world.phone()
    with transaction() as session:
        session.add(Preference(person_id=world.youth, paused_until=date(2026, 11, 25)))
    world.post()
    world.run()
    assert world.occasion().due_at == datetime(2026, 11, 25, 7, 0, tzinfo=UTC)
    assert world.sms == []
    world.at = datetime(2026, 11, 25, 7, 0, tzinfo=UTC)
    world.run()
    assert len(world.sms) == 1


def test_a_pause_longer_than_the_thing_ends_it_with_the_reason(world: World) -> None:
    world.phone()
    with transaction() as session:
        session.add(Preference(person_id=world.youth, paused_until=date(2026, 11, 30)))
    world.post(not_after=world.at + timedelta(days=2))
    world.run()
    assert (world.occasion().state, world.occasion().reason) == (State.NOT_SENT, "paused")


def test_enough_messages_in_a_day_are_enough(world: World) -> None:
    world.phone()
    for number in range(9):
        world.post(f"appointment:{number}:P2D")
    world.run()
    assert len(world.sms) == 6
    world.at = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
    world.run()
    assert len(world.sms) == 9


def test_the_appointment_in_two_hours_is_told_even_when_the_day_is_full(world: World) -> None:
    world.phone()
    for number in range(6):
        world.post(f"appointment:{number}:P2D")
    world.run()
    world.post("appointment:9:PT2H", cascade="close")
    world.run()
    assert len(world.sms) == 7


def test_professionals_wait_for_their_digest(world: World) -> None:
    world.phone(world.house.referent, contact="+33600000099")
    world.browser(world.house.referent)
    with transaction() as session:
        from backend import outbox

        outbox.post(
            session,
            [
                outbox.Notice(
                    identity="milestone:x:M14:late0",
                    recipient_id=world.house.referent,
                    kind="milestone.late",
                    subject_kind="thing",
                    subject_id="x",
                    not_before=world.at,
                )
            ],
            at=world.at,
        )
    world.run()
    assert world.sms == []
