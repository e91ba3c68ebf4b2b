"""One scheduler acts at a time, in its own process, and a stopped one is noticed."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from flask import Flask
from sqlalchemy import func, select

from backend import jobs
from backend.db import reading, transaction
from backend.jobs import Scheduler, lease
from backend.services import autonomy
from tests.factories.autonomy import a_house

MORNING = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


class Hand:
    """A clock moved by hand."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


def days_done() -> int:
    with reading() as connection:
        return connection.execute(select(func.count()).select_from(jobs.JobDay)).scalar_one()


@pytest.mark.req("REL-07")
def test_two_schedulers_give_one_effect(app: Flask) -> None:
    a_house()
    hand = Hand(MORNING)
    first, second = (Scheduler(app, [autonomy.daily], hand) for _ in range(2))
    first.beat()
    second.beat()
    assert [len(one.work()) for one in (first, second)] == [1, 0]
    assert days_done() == 1


@pytest.mark.req("REL-07")
def test_a_scheduler_that_fell_silent_is_replaced_and_can_write_nothing_when_it_wakes(app: Flask) -> None:
    a_house()
    hand = Hand(MORNING)
    first, second = (Scheduler(app, [autonomy.daily], hand) for _ in range(2))
    first.beat()
    hand.at += lease.LASTS
    second.beat()
    assert second.fence is not None
    assert second.fence.token == 2
    assert first.fence is not None
    assert first.work() == []
    assert first.fence is None
    assert days_done() == 0
    assert len(second.work()) == 1


def test_a_scheduler_that_stops_in_good_order_frees_the_lease(app: Flask) -> None:
    hand = Hand(MORNING)
    first, second = (Scheduler(app, [], hand) for _ in range(2))
    first.beat()
    first.stop()
    second.beat()
    assert second.fence is not None


@pytest.mark.req("REL-08")
def test_each_zone_waits_for_its_own_six_o_clock(app: Flask) -> None:
    for code, zone in (("D974", "Indian/Reunion"), ("D75", "Europe/Paris"), ("D972", "America/Martinique")):
        a_house(code, zone)
    scheduler = Scheduler(app, [autonomy.daily], Hand(datetime(2026, 11, 23, 5, 30, tzinfo=UTC)))
    scheduler.beat()
    assert [one.zone for one in scheduler.work()] == ["Europe/Paris", "Indian/Reunion"]


@pytest.mark.req("REL-09")
def test_missed_days_are_caught_up_before_six_but_not_today(app: Flask) -> None:
    a_house()
    hand = Hand(MORNING)
    scheduler = Scheduler(app, [autonomy.daily], hand)
    scheduler.beat()
    scheduler.work()
    hand.at = MORNING + timedelta(days=3, hours=-4)
    scheduler.beat()
    assert [one.day.day for one in scheduler.work()] == [24, 25]


@pytest.mark.req("REL-06", "REL-08")
def test_the_plan_is_in_memory_forgives_lateness_and_leaves_two_o_clock_alone(app: Flask) -> None:
    plan = Scheduler(app, [autonomy.daily], Hand(MORNING)).plan()
    assert str(plan.timezone) == "Europe/Paris"
    work = next(job for job, _, _ in plan._pending_jobs if job.id == "work")
    assert {
        name: plan._job_defaults[name] for name in ("misfire_grace_time", "coalesce", "max_instances")
    } == {
        "misfire_grace_time": None,
        "coalesce": True,
        "max_instances": 1,
    }
    assert plan._jobstores == {}
    fire = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)
    for _ in range(600):
        fire = work.trigger.get_next_fire_time(fire, fire + timedelta(seconds=1))
        assert fire.astimezone(ZoneInfo("Europe/Paris")).hour != 2


@pytest.mark.req("REL-11")
def test_a_scheduler_silent_for_three_periods_is_noticed(app: Flask) -> None:
    with reading() as connection:
        assert not jobs.alive(connection, MORNING)
    Scheduler(app, [], Hand(MORNING)).beat()
    with reading() as connection:
        assert jobs.last_tick(connection) == MORNING
        assert jobs.alive(connection, MORNING + timedelta(seconds=90))
        assert not jobs.alive(connection, MORNING + timedelta(seconds=91))


def test_one_zone_that_fails_leaves_the_others_their_day(app: Flask) -> None:
    a_house("D974", "Indian/Reunion")
    a_house("D75", "Europe/Paris")

    def work(session: object, zone: str, day: object, *, at: datetime) -> jobs.Tally:
        if zone == "Europe/Paris":
            raise OSError("no room left")
        return jobs.Tally(0, 0)

    scheduler = Scheduler(app, [jobs.Job("daily", 6, work, "")], Hand(MORNING))
    scheduler.beat()
    assert [one.zone for one in scheduler.work()] == ["Indian/Reunion"]


@pytest.mark.req("REL-06")
def test_the_web_application_starts_no_scheduler(app: Flask) -> None:
    with transaction() as session:
        assert lease.last_tick(session) is None


def test_the_command_line_runs_a_day_and_says_where_each_job_stands(app: Flask) -> None:
    a_house()
    runner = app.test_cli_runner()
    first = runner.invoke(jobs.group, ["run", "daily", "--json"])
    again = runner.invoke(jobs.group, ["run", "daily", "--json"])
    assert [one["again"] for one in json.loads(first.output)] == [False]
    assert [one["again"] for one in json.loads(again.output)] == [True]
    told = json.loads(runner.invoke(jobs.group, ["status", "--json"]).output)
    assert told["scheduler"] == {"last_tick": None, "alive": False}
    assert told["jobs"][0]["zones"][0]["missing"] == 0


def test_an_unknown_job_is_refused_with_the_names_of_those_that_exist(app: Flask) -> None:
    answer = app.test_cli_runner().invoke(jobs.group, ["run", "nightly"])
    assert answer.exit_code == 1
    assert "daily" in answer.output
