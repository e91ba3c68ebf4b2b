"""The end of an aid is said 90, 60, 30 and 15 days ahead, and a late answer the day it becomes late: once each."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import insert, select

from backend import jobs, outbox
from backend.access import BondKind
from backend.db import reading, transaction
from backend.services import accounts, people, support
from tests.factories.access import a_bond
from tests.services.support.conftest import Scene

ENDS_ON = date(2027, 3, 1)


@pytest.fixture
def helped(scene: Scene) -> Scene:
    """Nova is helped as a young adult until the last day of February, with a referent and an account."""
    with transaction() as session:
        people.write_measure(session, scene.nova, people.NewMeasure("APJM", date(2026, 3, 1), ENDS_ON))
        a_bond(
            session,
            scene.place.authority_id,
            scene.nova,
            BondKind.REFERENT,
            adult_id=scene.place.referent.id,
            since=date(2026, 3, 1),
        )
        session.execute(
            insert(accounts.Account).values(
                id=scene.nova,
                authority_id=scene.place.authority_id,
                kind="young",
                identifier="NOVA2345",
                activated_at=scene.at,
            )
        )
    return scene


def night(scene: Scene, day: date) -> None:
    scene.at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    jobs.run(support.alerts, at=scene.at, day=day)


def endings(scene: Scene) -> list[str]:
    with reading() as reader:
        row = outbox.NoticeRow
        found = reader.execute(
            select(row.identity).where(row.kind == "support.ending", row.recipient_id == scene.nova)
        ).scalars()
        return sorted(one.rsplit(":", 1)[1] for one in found)


@pytest.mark.parametrize("ahead", [90, 60, 30, 15])
def test_the_end_of_an_aid_is_said_that_many_days_ahead(helped: Scene, ahead: int) -> None:
    for around in (ahead + 1, ahead, ahead - 1):
        night(helped, ENDS_ON - timedelta(days=around))
    assert endings(helped) == [str(ahead)]
    helped.at += timedelta(hours=3)
    own = [one["text"] for one in helped.read(helped.young, "/notifications")["items"]]
    assert own == ["Ton aide s'arrête après le 28 février 2027. Pour la suite, demande maintenant."]
    team = [one["text"] for one in helped.read(helped.place.referent, "/notifications")["items"]]
    assert team[0].startswith("Nova : l'aide jeune majeur s'arrête après le 28 février 2027.")


def test_a_night_run_twice_says_it_once(helped: Scene) -> None:
    for _ in range(2):
        night(helped, ENDS_ON - timedelta(days=30))
    assert endings(helped) == ["30"]


def test_an_aid_that_goes_on_says_nothing_and_what_was_said_falls_silent(helped: Scene) -> None:
    night(helped, ENDS_ON - timedelta(days=60))
    with transaction() as session:
        people.write_measure(session, helped.nova, people.NewMeasure("APJM", ENDS_ON, date(2027, 6, 24)))
    night(helped, ENDS_ON - timedelta(days=30))
    assert endings(helped) == ["60"]
    helped.at += timedelta(hours=3)
    assert helped.read(helped.young, "/notifications")["items"] == []


def test_a_late_answer_is_said_to_the_team_the_day_it_becomes_late(scene: Scene) -> None:
    due = date.fromisoformat(scene.wants()["due_on"])
    for days in (0, 1, 2):
        night(scene, due + timedelta(days=days))
    scene.at += timedelta(hours=3)
    late = [one for one in scene.told(scene.place.lead) if "trop longtemps" in one]
    assert late == ["Nova attend une réponse depuis trop longtemps."]
    assert scene.queue()[0]["late"]


def test_nobody_hears_that_an_answered_request_is_late(scene: Scene) -> None:
    request = scene.wants()
    assert scene.ask(scene.young, "DELETE", f"/support-requests/{request['id']}").status_code == 204
    night(scene, date.fromisoformat(request["due_on"]) + timedelta(days=1))
    assert not [one for one in scene.told(scene.place.lead) if "trop longtemps" in one]
