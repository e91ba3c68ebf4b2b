"""Invented interviews: the gestures of each side over HTTP, around one young person of 17."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend.db import transaction
from backend.keyd import Keyd
from backend.services import people
from tests.factories.appointments import Circle, a_circle
from tests.factories.desk import API

TOPICS = ("path", "rights", "support", "pecule", "project", "trusted", "mentor", "papers", "health")
CONDITIONS = "Un rendez-vous par mois, un foyer jusqu'aux 18 ans, un dossier jeune majeur en mars."
SHEET: dict[str, Any] = {
    "held_on": "2026-11-23",
    "present": ["Orion Exemple, personne de confiance"],
    "topics": {one: {"said": "yes"} for one in TOPICS}
    | {
        "conditions": {"said": "yes", "note": CONDITIONS},
        "residence": {"said": "no", "note": "Non concerné."},
    },
    "summary": "Nova veut finir son CAP et vivre près de Lille.",
    "following": "Dossier jeune majeur avant le 31 mars.",
}


@dataclass
class Interviews:
    """A circle, and what its people do with interviews."""

    circle: Circle

    def list(self, by: str = "nova") -> dict[str, Any]:
        whose = "me" if by == "nova" else str(self.circle.nova)
        answer = self.circle[by].get(f"{API}/youths/{whose}/interviews")
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.get_json()
        return told

    def ask(self, by: str = "malik", kind: str = "seventeen") -> dict[str, Any]:
        whose = "me" if by == "nova" else str(self.circle.nova)
        made = self.circle[by].post(f"{API}/youths/{whose}/interviews", json={"kind": kind})
        assert made.status_code == 201, made.text
        told: dict[str, Any] = made.get_json()
        return told

    def see(self, by: str, interview_id: str) -> TestResponse:
        return self.circle[by].get(f"{API}/interviews/{interview_id}")

    def seen(self, by: str, interview_id: str) -> dict[str, Any]:
        answer = self.see(by, interview_id)
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.get_json()
        return told

    def post(self, by: str, interview_id: str, gesture: str, **body: Any) -> TestResponse:
        return self.circle[by].post(f"{API}/interviews/{interview_id}/{gesture}", json=body)

    def versioned(self, by: str, interview_id: str, gesture: str, version: int) -> TestResponse:
        return self.circle[by].post(
            f"{API}/interviews/{interview_id}/{gesture}", headers={"If-Match": f'"{version}"'}
        )

    def prepare(self, interview_id: str, by: str = "nova", **body: Any) -> TestResponse:
        return self.circle[by].patch(f"{API}/interviews/{interview_id}/preparation", json=body)

    def sheet(self, interview_id: str, version: int, by: str = "malik", **body: Any) -> TestResponse:
        return self.circle[by].patch(
            f"{API}/interviews/{interview_id}/sheet", json=body, headers={"If-Match": f'"{version}"'}
        )

    def to_read(self, **more: Any) -> dict[str, Any]:
        """An interview that was held, whose minutes both are asked to read."""
        made = self.ask()
        filled = self.sheet(made["id"], made["version"], **(SHEET | more))
        assert filled.status_code == 200, filled.text
        read = self.versioned("malik", made["id"], "reading", filled.get_json()["version"])
        assert read.status_code == 200, read.text
        told: dict[str, Any] = read.get_json()
        return told

    def agree(self, by: str, shown: dict[str, Any]) -> TestResponse:
        return self.post(by, shown["id"], "acknowledgement", sha256=shown["sha256"])

    def done(self) -> dict[str, Any]:
        """An interview both acknowledged, the young person last."""
        shown = self.to_read()
        assert self.agree("malik", shown).status_code == 200
        last = self.agree("nova", shown)
        assert last.status_code == 200, last.text
        told: dict[str, Any] = last.get_json()
        return told

    def milestones(self) -> dict[str, dict[str, Any]]:
        answer = self.circle["nova"].get(f"{API}/youths/me/milestones").get_json()
        return {one["rule"]: one for one in answer["items"]}


def some_interviews(
    keyd: Keyd,
    new_client: Callable[[], FlaskClient],
    monkeypatch: pytest.MonkeyPatch,
    *,
    born: date = date(2009, 6, 24),
    left_on: date | None = None,
) -> Interviews:
    """The circle on 23 November 2026: Nova is 17 since June, in care since 2015 (until `left_on`), her dates known."""
    circle = a_circle(keyd, new_client, monkeypatch, born=born)
    with transaction() as session:
        people.write_measure(session, circle.nova, people.NewMeasure("P1", date(2015, 3, 2), left_on))
        people.facts_changed(session, [circle.nova], keyd=keyd, at=circle.moment.at)
    return Interviews(circle)


def pointers(answer: TestResponse) -> list[str]:
    """The fields a refusal names."""
    return [one["pointer"] for one in answer.get_json()["errors"]]
