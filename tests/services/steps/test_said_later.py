"""What is said after a step: planned with it, taken back when it moves, still true when it leaves."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from backend import clock
from backend.db import transaction
from backend.instance import instance
from backend.outbox import Due
from backend.outbox.deciding import State
from backend.outbox.models import Occasion
from backend.services import steps
from backend.services.steps.jobs import births_day
from tests.factories.autonomy import a_youth
from tests.services.steps.conftest import BIRTH, Scene

BANK, HOME = "bank-account-adult", "housing-social-request"


def planned(scene: Scene) -> list[Occasion]:
    with transaction() as session:
        rows = session.scalars(
            select(Occasion)
            .where(Occasion.recipient_id == scene.youth, Occasion.state == int(State.PLANNED))
            .order_by(Occasion.not_before)
        ).all()
        return [one for one in rows if one.subject_kind == "step"]


def days(scene: Scene) -> list[date]:
    return [one.not_before.date() for one in planned(scene)]


def still(scene: Scene, rows: list[Occasion], at: datetime) -> set[int]:
    due = [
        Due(
            one.id,
            one.identity,
            one.recipient_id,
            one.kind,
            one.subject_kind,
            one.subject_id,
            one.not_before,
            None,
        )
        for one in rows
    ]
    with transaction() as session:
        return set(steps.still_true(session, due, keyd=instance().keyd, at=at))


def at_day(monkeypatch: pytest.MonkeyPatch, day: date) -> datetime:
    instant = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: instant)
    return instant


def test_a_social_housing_request_is_recalled_three_times_before_it_is_lost(scene: Scene) -> None:
    scene.move(scene.nova, f"{HOME}/create", "finished", on="2026-11-20")
    assert days(scene) == [date(2027, 9, 20), date(2027, 10, 20), date(2027, 11, 4)]
    shown = scene.journey(scene.nova, HOME)
    assert shown is not None
    coming = shown["follow_ups"][0]
    assert (coming["step"], coming["on"], coming["due"], coming["until"]) == (
        "renew",
        "2027-09-20",
        False,
        "2027-11-20",
    )


def test_a_request_renewed_is_recalled_from_its_new_day_and_the_former_days_are_taken_back(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.move(scene.nova, f"{HOME}/create", "finished", on="2026-11-20")
    nova = scene.nova_comes_back(at_day(monkeypatch, date(2027, 9, 25)))
    scene.move(nova, f"{HOME}/renew", "finished", on="2027-09-24")
    assert days(scene) == [date(2028, 7, 24), date(2028, 8, 24), date(2028, 9, 8)]


def test_a_bank_that_answers_in_time_is_not_said_to_be_silent(scene: Scene) -> None:
    scene.move(scene.nova, f"{BANK}/sign", "sent", on="2026-11-20")
    rows = planned(scene)
    assert [one.not_before.date() for one in rows] == [date(2026, 12, 5)]
    later = datetime(2026, 12, 5, 10, tzinfo=UTC)
    assert still(scene, rows, later) == {rows[0].id}
    scene.move(scene.nova, f"{BANK}/sign", "finished", version=1)
    assert planned(scene) == []
    assert still(scene, rows, later) == set()


def test_taken_back_then_sent_again_the_same_day_it_is_planned_again(scene: Scene) -> None:
    for version, state in enumerate(("sent", "todo", "sent")):
        assert scene.move(scene.nova, f"{BANK}/sign", state, version=version).status_code == 200
    assert days(scene) == [date(2026, 12, 8)]


def test_the_day_comes_and_the_young_person_reads_what_to_do(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.move(scene.nova, f"{BANK}/sign", "sent", on="2026-11-20")
    assert not any("refus" in one for one in scene.told(scene.nova))
    nova = scene.nova_comes_back(at_day(monkeypatch, date(2026, 12, 6)))
    items: list[dict[str, Any]] = nova.get("/api/v1/notifications").get_json()["items"]
    told = next(one for one in items if "C'est un refus" in one["text"])
    assert told["subject"]["journey"] == "bank-refusal"
    first = scene.seen(nova)["now"][0]
    assert (first["journey"], first["reason"]["follow_up"]) == ("bank-refusal", "bank-silent")


def test_the_referent_hears_that_it_blocks_only_for_what_they_see(scene: Scene) -> None:
    scene.move(scene.nova, f"{BANK}/sign", "blocked", note="La dame dit non")
    scene.move(scene.nova, "health-cover/card", "blocked")
    told = [one for one in scene.told(scene.malik) if "bloque" in one]
    assert told == [
        "Nova dit que ça bloque : « Signer la convention de compte » (Ouvrir un compte à 18 ans)."
    ]
    scene.nova.put(scene.path(f"/{BANK}/sight", youth="me"), json={"referent": False, "mentor": False})
    assert not any("bloque" in one for one in scene.told(scene.malik))


def test_who_is_asked_by_a_message_does_not_hear_a_second_time_that_it_blocks(scene: Scene) -> None:
    scene.move(scene.nova, f"{BANK}/sign", "blocked", note="On m'a dit non", told=True)
    assert not any("bloque" in one for one in scene.told(scene.malik))
    shown = scene.journey(scene.malik, BANK)
    assert shown is not None
    assert shown["steps"]["sign"]["note"] == "On m'a dit non"


def test_the_young_person_hears_of_a_step_their_referent_moved(scene: Scene) -> None:
    scene.move(scene.malik, f"{BANK}/sign", "sent")
    assert "Ton référent a changé une étape : « Signer la convention de compte », envoyé." in scene.told(
        scene.nova
    )


def test_what_opens_by_age_is_said_that_day_to_those_with_an_account_and_once(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = date(2026, 10, 24)
    at = at_day(monkeypatch, day)
    a_youth(scene.house, BIRTH, at=at, first_name="Lune", last_name="Exemple")
    with transaction() as session:
        assert births_day(session, "Europe/Paris", day - timedelta(days=1), at=at).found == 0
        assert births_day(session, "Europe/Paris", day, at=at).found == 1
        births_day(session, "Europe/Paris", day, at=at)
    assert (
        scene.told(scene.nova).count("Tu peux commencer ta demande de garant. Le bail se signe à 18 ans.")
        == 1
    )
    rows = planned(scene)
    assert still(scene, rows, at) == {rows[0].id}
    scene.move(scene.nova, "housing-guarantees/visale", "sent")
    assert still(scene, rows, at) == set()
    assert not any("garant" in one for one in scene.told(scene.nova))
