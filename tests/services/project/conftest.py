"""Nova's project, and the people around her, each in a browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from flask.testing import FlaskClient

from backend.ids import new_id
from tests.factories.desk import API
from tests.services.steps.conftest import Scene, scene

__all__ = ["Project", "project", "scene"]


@dataclass
class Project:
    """Nova's autonomy project, written by herself and Malik."""

    scene: Scene

    def path(self, rest: str = "") -> str:
        return f"{API}/youths/{self.scene.youth}/autonomy-project{rest}"

    def write(
        self, who: FlaskClient, line: UUID | None = None, *, version: int = 0, key: str = "", **said: Any
    ) -> Any:
        body = {"kind": "goal", "theme": "housing", "text": "Avoir un studio à moi"} | said
        headers = {"If-Match": f'"{version}"'} | ({"Idempotency-Key": key} if key else {})
        return who.put(self.path(f"/lines/{line or new_id()}"), json=body, headers=headers)

    def written(self, who: FlaskClient, **said: Any) -> dict[str, Any]:
        answer = self.write(who, **said)
        assert answer.status_code == 200, answer.get_json()
        found: dict[str, Any] = answer.get_json()
        return found

    def action(self, who: FlaskClient, goal: str, text: str, **said: Any) -> dict[str, Any]:
        return self.written(who, kind="action", goal=goal, text=text, **said)

    def take_out(self, who: FlaskClient, line: str, version: int) -> Any:
        return who.delete(self.path(f"/lines/{line}"), headers={"If-Match": f'"{version}"'})

    def show(self, line: str, mentor: bool) -> Any:
        return self.scene.nova.put(
            f"{API}/youths/me/autonomy-project/lines/{line}/sight", json={"mentor": mentor}
        )

    def seen(self, who: FlaskClient) -> dict[str, Any]:
        answer = who.get(self.path())
        assert answer.status_code == 200, answer.get_json()
        found: dict[str, Any] = answer.get_json()
        return found

    def texts(self, who: FlaskClient) -> list[str]:
        return [one["text"] for one in self.seen(who)["lines"]]

    def offer(self, who: FlaskClient) -> dict[str, Any]:
        answer = who.post(self.path("/editions"))
        assert answer.status_code == 200, answer.get_json()
        found: dict[str, Any] = answer.get_json()
        return found

    def sign(self, who: FlaskClient, number: int, sha256: str | None = None) -> Any:
        read = who.get(self.path(f"/editions/{number}")).get_json()
        return who.post(
            self.path(f"/editions/{number}/signatures"), json={"sha256": sha256 or read["sha256"]}
        )


@pytest.fixture
def project(scene: Scene) -> Project:
    return Project(scene)
