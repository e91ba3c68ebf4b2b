"""The morning's digest, what is forgotten in time, and the turn every five seconds of the scheduler's process."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler

import pytest
from flask import Flask
from sqlalchemy import select, update

from backend import jobs, outbox
from backend.db import reading, transaction
from backend.jobs import Deadman, Scheduler, Ticker
from backend.outbox import jobs as sending
from backend.outbox.hours import is_working_day
from backend.outbox.models import Channel, Delivery, NoticeRow, Occasion
from tests.factories.peers import serving
from tests.outbox.conftest import World

EIGHT = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


def to_see(world: World, identity: str = "milestone:a") -> None:
    """Something in the referent's inbox."""
    with transaction() as session:
        outbox.post(
            session,
            [
                outbox.Notice(
                    identity=identity,
                    recipient_id=world.house.referent,
                    kind="milestone.late",
                    subject_kind="thing",
                    subject_id="x",
                    not_before=world.at - timedelta(days=1),
                )
            ],
            at=world.at,
        )


def test_a_professional_gets_counts_and_an_address_at_eight_on_a_working_day(world: World) -> None:
    world.address(world.house.referent, contact="malik@exemple.invalid")
    world.address(world.house.lead, contact="lea@exemple.invalid")
    world.at = EIGHT
    to_see(world)
    done = jobs.run(sending.digest, at=EIGHT)
    assert [one.new for one in done] == [1]
    assert [one.new for one in jobs.run(sending.digest, at=EIGHT)] == [0]
    world.run()
    ((to, message),) = world.mails.arrived
    assert to == "malik@exemple.invalid"
    assert message["Subject"] == "Des choses à voir"
    assert world.mail_texts[0].strip().splitlines()[2:] == ["1 notification à lire.", "", "http://localhost"]


def test_no_digest_on_a_holiday_a_sunday_or_for_a_morning_that_is_over(world: World) -> None:
    world.address(world.house.referent, contact="malik@exemple.invalid")
    world.at = EIGHT
    to_see(world)
    for at in (
        datetime(2026, 11, 22, 8, tzinfo=UTC),
        datetime(2026, 12, 25, 8, tzinfo=UTC),
        datetime(2027, 3, 29, 8, tzinfo=UTC),
    ):
        assert sum(one.new for one in jobs.run(sending.digest, at=at, day=at.date())) == 0
    late = datetime(2026, 11, 24, 21, tzinfo=UTC)
    assert sum(one.new for one in jobs.run(sending.digest, at=late, day=late.date())) == 0
    assert not is_working_day(date(2027, 5, 6))
    assert is_working_day(date(2027, 5, 10))


@pytest.mark.req("RET-06")
def test_a_month_after_its_end_a_saying_has_no_subject_and_after_six_months_it_is_gone(world: World) -> None:
    world.phone()
    world.post()
    world.run()
    with transaction() as session:
        outbox.acknowledge(session, [world.youth], "thing", ["appointment:1:P2D"], at=world.at)
    world.run(hours=7)
    ended = world.at
    jobs.run(sending.retention, at=ended + timedelta(days=31))
    row, told = world.occasion(), world.deliveries()["sms"]
    assert (row.subject_id, row.identity, told.channel_id) == ("", "appointment:1:P2D", None)
    assert told.state == "sent"
    jobs.run(sending.retention, at=ended + timedelta(days=190))
    with reading() as connection:
        for table in (Occasion, Delivery, NoticeRow):
            assert connection.execute(select(table.__table__)).all() == []


def test_a_number_taken_away_is_erased_once_it_was_told(world: World) -> None:
    number = world.phone()
    with transaction() as session:
        session.execute(update(Channel).where(Channel.id == number).values(ended_at=world.at))
    jobs.run(sending.retention, at=world.at + timedelta(hours=71))
    with reading() as connection:
        assert len(connection.execute(select(Channel.id)).all()) == 1
    jobs.run(sending.retention, at=world.at + timedelta(hours=97))
    with reading() as connection:
        assert connection.execute(select(Channel.id)).all() == []


def scheduler(world: World, deadman: Deadman | None = None) -> Scheduler:
    dispatcher = world.dispatcher()
    ticker = Ticker("outbox", timedelta(seconds=5), lambda fence: dispatcher.run(fence), "Ce qui doit partir")
    return Scheduler(world.app, [], lambda: world.at, [ticker], deadman)


@pytest.mark.req("REL-06", "REL-07")
def test_the_scheduler_s_process_sends_and_only_the_one_that_holds_the_lease(world: World) -> None:
    world.phone()
    world.post()
    first, second = scheduler(world), scheduler(world)
    first.beat()
    second.beat()
    assert [one.tick(one.tickers[0]) for one in (second, first)] == [0, 1]
    assert len(world.sms) == 1
    planned = {job.id: job.trigger.interval for job, _, _ in first.plan()._pending_jobs if job.id == "outbox"}
    assert planned == {"outbox": timedelta(seconds=5)}


@pytest.mark.req("REL-11")
def test_a_turn_that_fails_or_falls_silent_is_seen_by_whoever_watches(world: World) -> None:
    def fail(_fence: object) -> int:
        raise OSError("no route")

    watched = Scheduler(world.app, [], lambda: world.at, [Ticker("outbox", timedelta(seconds=5), fail, "")])
    watched.beat()
    watched.tick(watched.tickers[0])
    with reading() as connection:
        assert jobs.silent(connection, world.at) == ["outbox"]
    fine = scheduler(world)
    world.at += timedelta(minutes=2)
    fine.beat()
    fine.tick(fine.tickers[0])
    with reading() as connection:
        assert jobs.silent(connection, world.at) == []
        assert jobs.silent(connection, world.at + timedelta(seconds=91)) == ["outbox"]
    told = json.loads(world.app.test_cli_runner().invoke(jobs.group, ["status", "--json"]).output)
    assert [(one["name"], one["failed"]) for one in told["tickers"]] == [("outbox", False)]


@contextmanager
def listener() -> Iterator[tuple[str, list[str]]]:
    """Somebody outside who expects a sign."""
    heard: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(self.path)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with serving(Handler) as url:
        yield f"{url}/ping", heard


@pytest.mark.req("REL-11")
def test_who_holds_the_lease_calls_the_dead_man_s_address_once_a_minute(world: World) -> None:
    with listener() as (url, heard):
        first, second = scheduler(world, Deadman(url)), scheduler(world, Deadman(url))
        first.beat()
        second.beat()
        assert heard == ["/ping"]
        world.at += timedelta(seconds=30)
        first.beat()
        assert len(heard) == 1
        world.at += timedelta(seconds=30)
        first.beat()
        assert len(heard) == 2


def test_an_address_that_does_not_answer_stops_nothing(world: World) -> None:
    lonely = scheduler(world, Deadman("http://127.0.0.1:9/ping"))
    lonely.beat()
    assert lonely.fence is not None


@pytest.mark.req("REL-06")
def test_the_web_process_starts_no_dispatcher_and_no_thread_of_it(app: Flask) -> None:
    names = [one.name for one in threading.enumerate()]
    assert not [name for name in names if "APScheduler" in name or "outbox" in name]
    with reading() as connection:
        assert jobs.ticks(connection) == []
