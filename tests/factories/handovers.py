"""The invented circle with Tess, a second referent of the team, and Orion, whom nobody follows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from backend.access import Bond, BondKind, Role
from backend.db import reading, transaction
from backend.instance import instance
from backend.keyd import Keyd
from backend.services import handovers, people
from tests.factories.access import a_membership
from tests.factories.appointments import a_circle
from tests.factories.conversations import Threads
from tests.factories.desk import API
from tests.factories.people import a_young_person


class Team(Threads):
    """Nova and Orion, those who follow them, and the lead who gives files."""

    orion: UUID

    def get(self, by: str, path: str) -> Any:
        answer = self.circle[by].get(f"{API}{path}")
        assert answer.status_code == 200, answer.text
        return answer.get_json()

    def watch(self, by: str = "ines") -> dict[str, Any]:
        found: dict[str, Any] = self.get(by, "/handovers/watch")
        return found

    def orphans(self) -> list[tuple[str, bool]]:
        """First names of the files nobody follows, and whether each counts as forgotten."""
        items = self.get("ines", "/team")["orphans"]["items"]
        return [(one["first_name"], one["forgotten"]) for one in items]

    def version(self, youth: UUID) -> int:
        young = people.YoungPerson
        with reading() as connection:
            found: int = connection.execute(select(young.version).where(young.id == youth)).scalar_one()
        return found

    def give(self, *youths: UUID, to: str = "tess", by: str = "ines", **more: Any) -> TestResponse:
        files = [{"id": str(one), "version": self.version(one)} for one in youths]
        body = {"youths": files, "referent_id": str(self.circle.ids[to]), **more}
        return self.circle[by].post(f"{API}/reassignments", json=body)

    def undo(self, made: str, by: str = "ines") -> TestResponse:
        return self.circle[by].post(f"{API}/reassignments/{made}/undo")

    def follows(self, who: str, youth: UUID) -> bool:
        return self.circle[who].get(f"{API}/youths/{youth}").status_code == 200

    def notices(self, who: str) -> list[str]:
        return [one["text"] for one in self.get(who, "/notifications")["items"]]

    def night(self, day: date | None = None) -> int:
        """What the nightly job says of a day, today when not told: how many sayings."""
        on = day or self.circle.moment.on
        with transaction() as session:
            done = handovers.watching.work(session, "Europe/Paris", on, at=self.circle.moment.at)
        return done.new

    def alone_since(self, youth: UUID, day: date) -> None:
        """Nobody follows this young person from a day on."""
        with transaction() as session:
            session.execute(
                update(Bond)
                .where(Bond.youth_id == youth, Bond.kind == BondKind.REFERENT.value)
                .values(ends_on=day)
            )

    def away(self, who: str, starts_on: date, back_on: date) -> None:
        told = {"from": starts_on.isoformat(), "back_on": back_on.isoformat(), "name": "", "phone": ""}
        answer = self.circle[who].put(f"{API}/me/absence", json=told)
        assert answer.status_code == 200, answer.text


class Passing(Team):
    """The same, with the gestures of one handover of Nova's, from Malik to Tess."""

    def start(self, by: str = "malik", youth: UUID | None = None, **told: Any) -> TestResponse:
        body = {
            "kind": "planned",
            "to_id": str(self.circle.ids["tess"]),
            "starts_on": self.circle.moment.on.isoformat(),
            **told,
        }
        return self.circle[by].post(f"{API}/youths/{youth or self.nova}/handovers", json=body)

    def started(self, by: str = "malik", **told: Any) -> dict[str, Any]:
        answer = self.start(by, **told)
        assert answer.status_code == 201, answer.text
        shown: dict[str, Any] = answer.get_json()
        return shown

    def see(self, by: str, made: dict[str, Any]) -> TestResponse:
        return self.circle[by].get(f"{API}/handovers/{made['id']}")

    def seen(self, by: str, made: dict[str, Any]) -> dict[str, Any]:
        answer = self.see(by, made)
        assert answer.status_code == 200, answer.text
        shown: dict[str, Any] = answer.get_json()
        return shown

    def write(self, made: dict[str, Any], by: str = "malik", **told: str) -> TestResponse:
        headers = {"If-Match": f'"{self.seen(by, made)["version"]}"'}
        return self.circle[by].patch(f"{API}/handovers/{made['id']}", json=told, headers=headers)

    def do(self, by: str, made: dict[str, Any], gesture: str, **body: Any) -> TestResponse:
        path = f"{API}/handovers/{made['id']}/{gesture}"
        return self.circle[by].post(path, json=body or None)

    def answer(
        self, made: dict[str, Any], words: str = "", thread: bool = False, by: str = "nova"
    ) -> TestResponse:
        path = f"{API}/handovers/{made['id']}/words"
        return self.circle[by].put(path, json={"words": words, "thread": thread})

    def sign(self, by: str, made: dict[str, Any]) -> TestResponse:
        """Sign what one reads."""
        shown = self.seen(by, made)["text"]
        return self.do(by, made, "sign", sha256=shown["sha256"])

    def prove(self, by: str, made: dict[str, Any], leave_out: str = "") -> TestResponse:
        shown = self.seen(by, made)["text"]
        sections = [one for one in shown["sections"] if one != leave_out]
        return self.do(by, made, "read", sha256=shown["sha256"], sections=sections)

    def thread(self, by: str, made: dict[str, Any]) -> TestResponse:
        return self.circle[by].get(f"{API}/handovers/{made['id']}/thread")


def a_team_of_two(keyd: Keyd, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch) -> Team:
    """The circle, Tess, and Orion without a referent since 23 November 2026."""
    circle = a_circle(keyd, new_client, monkeypatch)
    with transaction() as session:
        circle.ids["tess"] = people.write_person(
            session,
            authority_id=circle.authority,
            kind="professional",
            first_name="Tess",
            last_name="Boussole",
            at=circle.moment.at,
        )
        a_membership(session, circle.ids["tess"], circle.authority, Role.REFERENT, circle.team)
        orion = a_young_person(
            session,
            instance().keyd,
            circle.authority,
            "Orion Essai",
            date(2010, 1, 12),
            team_id=circle.team,
            referent_id=circle.ids["malik"],
        )
    team = Passing(circle)
    team.orion = circle.ids["orion"] = orion
    team.alone_since(orion, circle.moment.on)
    return team
