"""The week of a professional: one mail of figures on the first working morning, names in the application alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import clock, jobs
from backend.outbox import jobs as sending
from backend.services import desk
from backend.services.desk.rules.week import is_the_morning
from tests.factories.autonomy import a_youth
from tests.factories.desk import API, signed_in
from tests.outbox.conftest import World

EIGHT = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


@pytest.fixture
def monday(world: World) -> World:
    """A Monday at eight in Paris; the referent and the lead have an address, and two files with dates."""
    world.address(world.house.referent, contact="malik@exemple.invalid")
    world.address(world.house.lead, contact="ines@exemple.invalid")
    for born in (date(2009, 11, 26), date(2009, 11, 30)):
        a_youth(world.house, born, at=world.at, last_name="Repere")
    world.at = EIGHT
    return world


def said(world: World) -> int:
    return sum(one.new for one in jobs.run(desk.weekly, at=world.at, day=world.at.date()))


def choose(client: FlaskClient, wanted: bool) -> Any:
    headers = {"Idempotency-Key": str(uuid4()), "X-Cap18": "1"}
    return client.put(f"{API}/caseload/digest", json={"on": wanted}, headers=headers)


@pytest.fixture
def malik(
    monday: World, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch
) -> FlaskClient:
    monkeypatch.setattr(clock, "now", lambda: monday.at)
    return signed_in(new_client, monday.house.referent, monday.house.authority, "professional", at=monday.at)


def test_a_monday_morning_brings_one_mail_of_figures_without_any_name(
    monday: World, malik: FlaskClient
) -> None:
    assert said(monday) == 2
    assert jobs.run(sending.digest, at=monday.at, day=monday.at.date())
    monday.run()
    assert sorted(to for to, _ in monday.mails.arrived) == ["ines@exemple.invalid", "malik@exemple.invalid"]
    figures = shown(malik)
    for text in monday.mail_texts:
        lines = text.strip().splitlines()
        assert lines[2].endswith("en retard.") and lines[3].endswith("cette semaine.")
        assert not any(name in text for name in ("Repere", "Nova", "M14", "entretien"))
        assert lines[2].split()[0] in figures and lines[3].split()[0] in figures
    assert said(monday) == 0


def shown(client: FlaskClient) -> str:
    """The sentence inside the application."""
    items = client.get(f"{API}/notifications").get_json()["items"]
    [found] = [one["text"] for one in items if one["subject"] and one["subject"]["kind"] == "desk_week"]
    return str(found)


def test_it_is_read_in_the_application_with_the_same_figures(monday: World, malik: FlaskClient) -> None:
    said(monday)
    monday.run()
    sentence = shown(malik)
    assert sentence.startswith("Cette semaine : ") and sentence.endswith("jeunes concernés.")


def test_whoever_switched_it_off_gets_none_and_may_switch_it_on_again(
    monday: World, malik: FlaskClient
) -> None:
    assert malik.get(f"{API}/caseload/digest").get_json() == {"on": True}
    assert choose(malik, False).get_json() == {"on": False}
    assert choose(malik, False).status_code == 200
    assert said(monday) == 1
    monday.run()
    assert [to for to, _ in monday.mails.arrived] == ["ines@exemple.invalid"]
    assert choose(malik, True).get_json() == {"on": True}


def test_switched_off_after_it_was_planned_it_does_not_leave(monday: World, malik: FlaskClient) -> None:
    monday.at = EIGHT - timedelta(minutes=30)
    assert said(monday) == 2
    choose(malik, False)
    monday.run(hours=1)
    assert [to for to, _ in monday.mails.arrived] == ["ines@exemple.invalid"]


def test_another_day_or_a_morning_that_is_over_says_nothing(monday: World) -> None:
    monday.at = EIGHT + timedelta(days=1)
    assert said(monday) == 0
    monday.at = EIGHT + timedelta(days=7, hours=14)
    assert said(monday) == 0


def test_a_team_without_anything_due_is_not_written_to(
    app: Flask, world: World, new_client: Callable[[], FlaskClient]
) -> None:
    world.address(world.house.referent, contact="malik@exemple.invalid")
    world.at = datetime(2001, 1, 8, 7, 0, tzinfo=UTC)
    assert isinstance(world.youth, UUID)
    assert said(world) == 0


@pytest.mark.parametrize(
    ("day", "morning"),
    [
        (date(2026, 11, 23), True),
        (date(2026, 11, 24), False),
        (date(2026, 11, 22), False),
        (date(2027, 3, 29), False),  # Easter Monday
        (date(2027, 3, 30), True),
        (date(2027, 3, 31), False),
    ],
)
def test_the_morning_is_the_first_working_day_of_its_week(day: date, morning: bool) -> None:
    assert is_the_morning(day) is morning
