"""A team that can help: Léa leads, Inès follows, Paul works beside them; each in their own browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend.access import Role
from backend.db import transaction
from backend.services.people import write_membership
from tests.factories.accounts import API, Professional, an_active_adult
from tests.factories.people import SINCE, Place, a_professional
from tests.factories.phone import Phone
from tests.services.accounts.conftest import Nova
from tests.services.accounts.recovery.steps import NewClient, Times


@dataclass
class Team:
    """Three agents who hold the team's share, and Nova whose recovery is sealed to it."""

    place: Place
    lead: Professional
    referent: Professional
    colleague: Professional
    nova: Nova
    times: Times

    def proven(self, agent: Professional) -> Professional:
        """An agent whose proof is under five minutes old."""
        self.times.moment.pass_(seconds=30)
        assert agent.sign_in().status_code == 200
        return agent


def a_team_that_can_help(
    place: Place, referent: Professional, nova: Nova, new_client: NewClient, times: Times
) -> Team:
    lead = an_active_adult(place.lead.id, new_client, times.moment)
    with transaction() as session:
        paul = a_professional(session, place.authority_id, "Paul Sextant")
        write_membership(
            session,
            person_id=paul,
            authority_id=place.authority_id,
            team_id=place.team_id,
            role=Role.REFERENT,
            starts_on=SINCE,
        )
    colleague = an_active_adult(paul, new_client, times.moment)
    # A holder's unlock gives the share to the others; Nova's seals the recovery to the team.
    assert lead.sign_in().status_code == 200
    assert nova.phone.open(nova.client).status_code == 200
    return Team(place, lead, referent, colleague, nova, times)


def ask(client: FlaskClient, phone: Phone) -> dict[str, Any]:
    """The new phone shows its code."""
    device = phone.acceptance()["device"]
    answer = client.post(f"{API}/recoveries/team", json={"device": device})
    assert answer.status_code == 200, answer.text
    return answer.json


def sign(
    team: Team, agent: Professional, code: str, *, way: str = "face", youth_id: UUID | None = None
) -> TestResponse:
    """The first signature."""
    body = {"code": code, "way": way, "identity": "paper"}
    return team.proven(agent).client.post(f"{API}/youths/{youth_id or team.nova.id}/reopenings", json=body)


def countersign(team: Team, agent: Professional, asking_id: str) -> TestResponse:
    return team.proven(agent).client.post(f"{API}/reopenings/{asking_id}/sign", json={})


def look(client: FlaskClient, asked: dict[str, Any]) -> dict[str, Any]:
    answer = client.post(f"{API}/recoveries/team/look", json={"secret": asked["secret"]})
    assert answer.status_code == 200, answer.text
    return answer.json


def enter(client: FlaskClient, asked: dict[str, Any], phone: Phone) -> TestResponse:
    body = {"secret": asked["secret"], **{name: phone.acceptance()[name] for name in ("device", "slot")}}
    answer = client.post(f"{API}/recoveries/team/open", json=body)
    if answer.status_code == 200:
        phone.slot_id = answer.json["slot_id"]
    return answer


def signed_twice(team: Team, client: FlaskClient, phone: Phone, *, way: str = "face") -> dict[str, Any]:
    """Both signatures are given; what the new phone keeps."""
    asked = ask(client, phone)
    first = sign(team, team.referent, asked["code"], way=way)
    assert first.status_code == 201, first.text
    second = countersign(team, team.colleague, first.json["id"])
    assert second.status_code == 204, second.text
    return {**asked, "id": first.json["id"]}
