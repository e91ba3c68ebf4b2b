"""« Que devait-on ce jour-là ? »: any past or coming day, on the screen of who may read and from a terminal."""

from __future__ import annotations

import json
from datetime import date

from flask import Flask

from backend.services.autonomy.commands import milestones as command
from tests.factories.desk import API
from tests.services.autonomy.conftest import Scene


def as_of(scene: Scene, client, day: str) -> dict[str, str]:  # type: ignore[no-untyped-def]
    told = client.get(f"{API}/youths/{scene.youth}/milestones/as-of?day={day}")
    assert told.status_code == 200
    assert told.get_json()["on"] == day
    return {one["rule"]: one["state"] for one in told.get_json()["items"]}


def due(scene: Scene) -> date:
    items = scene.malik.get(f"{API}/youths/{scene.youth}/milestones").get_json()["items"]
    return date.fromisoformat(next(one["due_on"] for one in items if one["rule"] == "M14"))


def test_a_day_to_come_says_what_will_be_late_if_nobody_acts(scene: Scene) -> None:
    late = due(scene).replace(year=due(scene).year + 1)
    assert as_of(scene, scene.malik, late.isoformat())["M14"] == "late"
    assert as_of(scene, scene.nova, due(scene).isoformat())["M14"] == "open"


def test_before_the_text_nobody_owed_anything(scene: Scene) -> None:
    assert as_of(scene, scene.malik, "2022-02-08")["M14"] == "not_concerned"


def test_what_was_ticked_counts_from_its_day_only(scene: Scene) -> None:
    told = scene.malik.post(
        f"{API}/youths/{scene.youth}/milestones/M14/done",
        json={"on": "2026-11-20", "evidence": ""},
        headers={"If-Match": '"1"'},
    )
    assert told.status_code == 200
    assert as_of(scene, scene.malik, "2026-11-19")["M14"] == "open"
    assert as_of(scene, scene.malik, "2026-11-20")["M14"] == "done"


def test_a_stranger_gets_404_and_a_bad_day_is_named(scene: Scene) -> None:
    assert (
        scene.malik.get(f"{API}/youths/{scene.house.referent}/milestones/as-of?day=2026-01-01").status_code
        == 404
    )
    bad = scene.malik.get(f"{API}/youths/{scene.youth}/milestones/as-of?day=demain")
    assert bad.status_code == 422
    assert "Écrivez un jour" in str(bad.get_json()["errors"])


def test_a_terminal_replays_a_day_with_numbers_and_no_names(app: Flask, scene: Scene) -> None:
    day = due(scene).isoformat()
    told = app.test_cli_runner().invoke(command, ["on", day, "--json"])
    assert told.exit_code == 0
    mine = [one for one in json.loads(told.output) if one["youth_id"] == str(scene.youth)]
    assert {"rule": "M14", "state": "open", "due_on": day, "certainty": "sure"}.items() <= next(
        one for one in mine if one["rule"] == "M14"
    ).items()
    plain = app.test_cli_runner().invoke(command, ["on", day, "--youth", str(scene.youth)])
    assert "M14  ouvert" in plain.output
    assert "Nova" not in plain.output
