"""« Équipe »: who is there, whose account waits, which files nobody follows; added, ended, given again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend.access import Role
from backend.audit.models import AuditEntry
from backend.db import reading, transaction
from backend.instance import instance
from backend.services.desk.schemas import TeamsSchema
from tests.factories.access import a_membership, a_team
from tests.factories.accounts import API, Moment, Professional, an_active_adult, held_clock
from tests.factories.desk import statements
from tests.factories.people import Place, a_place, a_professional, a_young_person

NewClient = Callable[[], FlaskClient]


@dataclass
class Scene:
    place: Place
    lead: Professional
    nova: UUID
    orion: UUID


@pytest.fixture
def moment(monkeypatch: pytest.MonkeyPatch) -> Moment:
    return held_clock(monkeypatch)


@pytest.fixture
def scene(app: Flask, new_client: NewClient, moment: Moment) -> Scene:
    """Léa leads; Inès, whose account waits, follows Nova; nobody follows Orion."""
    place = a_place(instance().keyd)
    with transaction() as session:
        tie: dict[str, Any] = {"team_id": place.team_id}
        keyd, where = place.keyd, place.authority_id
        nova = a_young_person(session, keyd, where, referent_id=place.referent.id, **tie)
        orion = a_young_person(session, keyd, where, "Orion Essai", date(2010, 1, 12), **tie)
    return Scene(place, an_active_adult(place.lead.id, new_client, moment), nova, orion)


def team(client: FlaskClient) -> dict[str, Any]:
    answer = client.get(f"{API}/team")
    assert answer.status_code == 200, answer.text
    return answer.json


def member(scene: Scene, person_id: UUID) -> dict[str, Any]:
    (one,) = team(scene.lead.client)["teams"]
    return next(each for each in one["members"] if each["id"] == str(person_id))


def end(scene: Scene, person_id: UUID, day: date, team_id: UUID | None = None) -> Any:
    where = f"{API}/teams/{team_id or scene.place.team_id}/members/{person_id}/end"
    return scene.lead.client.post(where, json={"ends_on": day.isoformat()})


def acts(*wanted: str) -> list[str]:
    with reading() as connection:
        rows = connection.execute(select(AuditEntry.act).where(AuditEntry.act.in_(wanted)))
        return sorted(rows.scalars())


def test_a_lead_sees_who_is_there_whose_account_waits_and_which_file_nobody_follows(scene: Scene) -> None:
    seen = team(scene.lead.client)
    assert TeamsSchema().validate(seen) == {}
    (one,) = seen["teams"]
    said = [(m["last_name"], m["roles"], m["account"], m["youths"]) for m in one["members"]]
    assert said == [("Cap", ["lead"], "active", 0), ("Repère", ["referent"], "none", 1)]
    assert seen["orphans"]["total"] == 1
    (orphan,) = seen["orphans"]["items"]
    assert (orphan["id"], orphan["first_name"], orphan["since"]) == (str(scene.orion), "Orion", "2026-01-01")
    assert "seen" not in str(seen)


def test_it_costs_five_statements_however_many_they_are_and_writes_nothing(scene: Scene) -> None:
    with transaction() as session:
        for number in range(20):
            person_id = a_professional(session, scene.place.authority_id, f"Essai Numéro{number}")
            a_membership(session, person_id, scene.place.authority_id, Role.REFERENT, scene.place.team_id)
    with statements() as seen:
        team(scene.lead.client)
    asked = [one for one in seen if one != "BEGIN" and "FROM session" not in one]
    assert len(asked) == 5, asked
    assert all(one.startswith("SELECT") for one in asked)


@pytest.mark.req("ACC-04")
def test_a_referent_and_the_lead_of_another_team_find_nothing_here(
    scene: Scene, new_client: NewClient, moment: Moment
) -> None:
    with transaction() as session:
        elsewhere = a_team(session, scene.place.authority_id, "Équipe Lointaine")
        other_id = a_professional(session, scene.place.authority_id, "Ailleurs Fictif")
        a_membership(session, other_id, scene.place.authority_id, Role.LEAD, elsewhere)
    ines = an_active_adult(scene.place.referent.id, new_client, moment)
    assert ines.client.get(f"{API}/team").status_code == 404
    stranger = an_active_adult(other_id, new_client, moment)
    assert [one["name"] for one in team(stranger.client)["teams"]] == ["Équipe Lointaine"]
    assert team(stranger.client)["orphans"] == {"total": 0, "items": []}
    for who in (ines, stranger):
        told = {"team_id": str(scene.place.team_id), "role": "referent", "first_name": "X", "last_name": "Y"}
        assert who.client.post(f"{API}/team/members", json=told).status_code == 404
        where = f"{API}/teams/{scene.place.team_id}/members/{scene.place.referent.id}/end"
        assert who.client.post(where, json={"ends_on": "2026-12-01"}).status_code == 404
        asked = {"referent_id": str(scene.place.referent.id)}
        put = who.client.put(f"{API}/youths/{scene.orion}/referent", json=asked, headers={"If-Match": '"1"'})
        assert put.status_code == 404


def test_a_colleague_is_added_and_a_name_already_there_is_asked_about(scene: Scene) -> None:
    told = {
        "team_id": str(scene.place.team_id),
        "role": "mentor",
        "first_name": " Soleil ",
        "last_name": "Fictif",
    }
    added = scene.lead.client.post(f"{API}/team/members", json=told)
    assert added.status_code == 201, added.text
    assert TeamsSchema().validate(added.json) == {}
    names = [(m["first_name"], m["roles"], m["account"]) for m in added.json["teams"][0]["members"]]
    assert ("Soleil", ["mentor"], "none") in names
    twin = scene.lead.client.post(f"{API}/team/members", json=told | {"first_name": "SOLEIL"})
    assert (twin.status_code, twin.json["code"]) == (409, "same_name")
    other = scene.lead.client.post(f"{API}/team/members", json=told | {"other": True})
    assert len(other.json["teams"][0]["members"]) == 4
    bad = scene.lead.client.post(f"{API}/team/members", json=told | {"last_name": " "})
    assert bad.status_code == 422
    assert bad.json["errors"] == [{"pointer": "/last_name", "detail": "Le nom manque."}]
    assert acts("membership.add") == ["membership.add"] * 2


@pytest.mark.req("ACC-03")
def test_a_membership_that_ends_today_ends_access_at_the_next_request_and_frees_the_files(
    scene: Scene, new_client: NewClient, moment: Moment
) -> None:
    ines = an_active_adult(scene.place.referent.id, new_client, moment)
    assert ines.client.get(f"{API}/youths/{scene.nova}").status_code == 200
    ended = end(scene, ines.person_id, moment.on)
    assert ended.status_code == 200, ended.text
    assert ines.client.get(f"{API}/youths/{scene.nova}").status_code == 404
    assert ines.client.get(f"{API}/caseload").status_code == 404
    assert [one["last_name"] for one in ended.json["teams"][0]["members"]] == ["Cap"]
    assert ended.json["orphans"]["total"] == 2
    (nova,) = (one for one in ended.json["orphans"]["items"] if one["id"] == str(scene.nova))
    assert nova["since"] == moment.on.isoformat()
    assert acts("membership.end", "bond.end") == ["bond.end", "membership.end"]


def test_a_membership_that_ends_later_still_opens_until_its_day(
    scene: Scene, new_client: NewClient, moment: Moment
) -> None:
    ines = an_active_adult(scene.place.referent.id, new_client, moment)
    leaves = moment.on + timedelta(days=3)
    assert end(scene, ines.person_id, leaves).status_code == 200
    assert member(scene, ines.person_id)["ends_on"] == leaves.isoformat()
    moment.pass_(days=2)
    assert ines.sign_in().status_code == 200
    assert ines.client.get(f"{API}/youths/{scene.nova}").status_code == 200
    moment.pass_(days=1, minutes=1)
    assert ines.sign_in().status_code == 200
    assert ines.client.get(f"{API}/youths/{scene.nova}").status_code == 404
    assert scene.lead.sign_in().status_code == 200
    assert team(scene.lead.client)["orphans"]["total"] == 2


def test_the_last_lead_who_can_enter_stays(scene: Scene, new_client: NewClient, moment: Moment) -> None:
    refused = end(scene, scene.lead.person_id, moment.on)
    assert (refused.status_code, refused.json["code"]) == (409, "last_lead")
    with transaction() as session:
        second = a_professional(session, scene.place.authority_id, "Irène Sextant")
        a_membership(session, second, scene.place.authority_id, Role.LEAD, scene.place.team_id)
    assert end(scene, scene.lead.person_id, moment.on).json["code"] == "last_lead"
    an_active_adult(second, new_client, moment)
    assert end(scene, scene.lead.person_id, moment.on).status_code == 200
    assert scene.lead.client.get(f"{API}/team").status_code == 404


@pytest.mark.parametrize("days", [-1, 400])
def test_a_day_past_or_too_far_is_refused_with_a_sentence(scene: Scene, moment: Moment, days: int) -> None:
    refused = end(scene, scene.place.referent.id, moment.on + timedelta(days=days))
    assert refused.status_code == 422
    assert refused.json["errors"][0]["pointer"] == "/ends_on"
    assert end(scene, uuid4(), moment.on).status_code == 404


def test_an_orphan_file_gets_its_referent(scene: Scene, new_client: NewClient, moment: Moment) -> None:
    (orphan,) = team(scene.lead.client)["orphans"]["items"]
    given = scene.lead.client.put(
        f"{API}/youths/{scene.orion}/referent",
        json={"referent_id": str(scene.place.referent.id)},
        headers={"If-Match": f'"{orphan["version"]}"'},
    )
    assert given.status_code == 200, given.text
    assert team(scene.lead.client)["orphans"]["total"] == 0
    assert member(scene, scene.place.referent.id)["youths"] == 2
    ines = an_active_adult(scene.place.referent.id, new_client, moment)
    assert ines.client.get(f"{API}/youths/{scene.orion}").status_code == 200
