"""A space nobody opens: what leaves says the day, and nothing leaves any more once it is paused."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from backend.db import transaction
from backend.instance import instance
from backend.services import inactivity
from backend.services.inactivity.actions import look
from tests.factories.autonomy import a_youth
from tests.outbox.conftest import MORNING, World


@pytest.fixture
def nova(world: World) -> World:
    """With an account, last opened on 23 November 2026."""
    world.youth = a_youth(world.house, datetime(2009, 6, 24, tzinfo=UTC).date(), at=MORNING, account=True)
    with transaction() as session:
        inactivity.opened(session, world.youth, keyd=instance().keyd, at=MORNING)
    return world


def night(world: World, year: int, month: int, day: int) -> None:
    world.at = datetime(year, month, day, 9, 0, tzinfo=UTC)
    with transaction() as session:
        look(session, "Europe/Paris", keyd=instance().keyd, at=world.at)


SAID = "Cap 18 : ouvre l'application avant le 23 novembre 2028. Sinon ton compte sera en pause."


@pytest.mark.req("RET-03", "SAF-22", "SAF-23")
def test_each_warning_leaves_by_every_safe_way_in_turn_with_its_day_then_somebody_calls(nova: World) -> None:
    nova.phone()
    nova.phone(contact="+33600000019", safe=False)
    nova.address()
    night(nova, 2028, 8, 23)
    nova.run()
    assert nova.sms == [SAID]
    nova.run(hours=5)
    assert "Ouvre l'application avant le 23 novembre 2028" in nova.mail_texts[0]
    nova.run(hours=47)
    assert [one.kind for one in nova.calls()] == ["inactive.first"]
    night(nova, 2028, 8, 24)
    nova.run()
    assert nova.sms == [SAID]


@pytest.mark.req("RET-03")
def test_whoever_opens_meanwhile_is_not_written_to(nova: World) -> None:
    nova.phone()
    night(nova, 2028, 8, 23)
    with transaction() as session:
        inactivity.opened(session, nova.youth, keyd=instance().keyd, at=nova.at)
    nova.run()
    assert nova.sms == []
    identity = f"inactive.first:{nova.youth.hex}:2026-11-23"
    assert nova.occasion(identity).reason in ("answered", "not_true")


@pytest.mark.req("RET-03")
def test_a_paused_space_is_written_to_about_nothing_until_it_opens(nova: World) -> None:
    nova.phone()
    for day in ((2028, 8, 23), (2028, 10, 23), (2028, 11, 16), (2028, 11, 23)):
        night(nova, *day)
    nova.post("appointment:1:P2D")
    nova.run()
    assert nova.sms == []
    assert nova.occasion().reason == "away"
    assert nova.calls() == []
    with transaction() as session:
        inactivity.opened(session, nova.youth, keyd=instance().keyd, at=nova.at)
    nova.post("appointment:2:P2D")
    nova.run(minutes=1)
    assert nova.sms == ["Cap 18 : tu as un rappel. Ouvre l'application."]
