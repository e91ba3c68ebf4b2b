"""Six months after leaving: the same interview, with its own topics, and its own duty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.instance import instance
from tests.factories.interviews import some_interviews

TOPICS = ("path", "return", "home", "resources", "pecule", "health")


def test_the_interview_six_months_after_leaving_is_held_the_same_way_and_keeps_its_duty(
    app: Flask, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    interviews = some_interviews(
        instance().keyd, new_client, monkeypatch, born=date(2008, 5, 12), left_on=date(2026, 5, 12)
    )
    owed = {one["kind"]: one for one in interviews.list("malik")["kinds"]}["six_months"]
    assert (owed["rule"], owed["due_on"], owed["near"], owed["late"]) == ("M31", "2026-11-12", True, True)
    made = interviews.ask(kind="six_months")
    assert [one["code"] for one in made["sheet"]["topics"]] == list(TOPICS)
    assert made["confidence"] == "M"
    filled = interviews.sheet(
        made["id"],
        made["version"],
        held_on="2026-11-23",
        summary="Nova a un studio et cherche un emploi.",
        topics={one: {"said": "yes"} for one in TOPICS},
    ).get_json()
    shown = interviews.versioned("malik", made["id"], "reading", filled["version"]).get_json()
    assert interviews.agree("nova", shown).status_code == 200
    assert interviews.agree("malik", shown).get_json()["state"] == "done"
    assert interviews.milestones()["M31"]["done_on"] == "2026-11-23"
