"""The dates of the night go out in the morning, by the same way as the rest."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from backend import jobs
from backend.access import Role
from backend.db import reading
from backend.instance import instance
from backend.outbox.models import Occasion
from backend.services import autonomy
from backend.services.autonomy.actions import gestures
from tests.factories.access import an_actor
from tests.factories.autonomy import a_youth
from tests.outbox.conftest import MORNING, World

NIGHT = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)


@pytest.fixture
def nova(world: World) -> World:
    """17 tomorrow, her interview not held: it becomes late today."""
    world.youth = a_youth(world.house, date(2009, 11, 22), at=NIGHT, account=True)
    world.at = NIGHT
    jobs.run(autonomy.daily, at=NIGHT)
    return world


def test_a_date_of_the_law_is_said_by_push_at_eight_and_not_to_the_referent(nova: World) -> None:
    browser = nova.browser()
    nova.browser(nova.house.referent)
    nova.run()
    assert browser.received == []
    nova.at = MORNING
    nova.run()
    assert {one["type"] for one in browser.received} == {"reminder"}
    with reading() as connection:
        told = set(connection.execute(select(Occasion.recipient_id)).scalars())
    assert told == {nova.youth}


def test_what_is_done_before_the_morning_is_not_said(nova: World) -> None:
    browser = nova.browser()
    actor = an_actor(Role.YOUNG, id=nova.youth, authority_id=nova.house.authority)
    for rule in open_rules(nova):
        gestures.mark_done(
            actor,
            nova.youth,
            rule,
            version=1,
            on=date(2026, 11, 23),
            done_on=date(2026, 11, 20),
            evidence="",
            keyd=instance().keyd,
            at=NIGHT,
        )
    nova.at = MORNING
    nova.run()
    assert browser.received == []


def open_rules(world: World) -> list[str]:
    with reading() as connection:
        subjects = connection.execute(select(Occasion.subject_id)).scalars()
        return sorted({one.partition("/")[2] for one in subjects})
