"""One young person's file: who reads it, who corrects it, and what it leaves behind."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from backend.access import BondKind, Role
from backend.audit import AuditEntry
from backend.db import reading, transaction
from backend.instance import instance
from backend.services.people import NewMeasure, write_bond, write_membership, write_person
from tests.factories.access import a_team, an_actor
from tests.factories.people import BORN_AT, SINCE, Place, a_place, a_young_person, act_as

PLACED = NewMeasure("P4", date(2020, 3, 12))


@pytest.fixture
def place(app: Flask) -> Place:
    made = a_place(instance().keyd)
    with transaction() as session:
        youth_id = a_young_person(
            session,
            made.keyd,
            made.authority_id,
            team_id=made.team_id,
            referent_id=made.referent.id,
            measures=[PLACED],
            flags={"mna": True},
        )
    made.youths.append(youth_id)
    return made


def act(client: FlaskClient, method: str, path: str, version: int, body: Any = None) -> TestResponse:
    return client.open(
        f"/api/v1/youths/{path}", method=method, json=body, headers={"If-Match": f'"{version}"'}
    )


def journal(youth_id: UUID) -> list[str]:
    with reading() as reader:
        rows = reader.execute(
            select(AuditEntry.act).where(AuditEntry.youth_id == youth_id).order_by(AuditEntry.id)
        )
        return list(rows.scalars())


def test_a_referent_opens_a_file_of_their_own_and_it_leaves_one_row(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    act_as(app, place.referent)
    (youth_id,) = place.youths
    file = client.get(f"/api/v1/youths/{youth_id}").json
    assert file["first_name"] == "Nova"
    assert file["flags"] == {"mna": True}
    assert file["measures"][0]["basis"] == "P4"
    assert file["measures"][0]["basis_words"] == "Ordonnance de placement provisoire"
    assert file["team"]["name"] == "Équipe Boussole"
    assert file["referent"]["last_name"] == "Repère"
    assert file["mentor"] is None
    assert journal(youth_id) == ["youth.open"]


def test_a_young_person_opens_their_own_file_without_a_row(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    (youth_id,) = place.youths
    act_as(app, an_actor(Role.YOUNG, id=youth_id, authority_id=place.authority_id))
    assert client.get("/api/v1/youths/me").json["id"] == str(youth_id)
    assert journal(youth_id) == []


@pytest.mark.req("ACC-01", "ACC-04")
def test_another_team_and_another_authority_get_404_for_every_gesture(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    (youth_id,) = place.youths
    with transaction() as session:
        other_team = a_team(session, place.authority_id, "Équipe Autre")
    elsewhere = a_place(place.keyd, "D98")
    strangers = [
        an_actor(Role.LEAD, authority_id=place.authority_id, teams=[(Role.LEAD, other_team)]),
        an_actor(Role.REFERENT, authority_id=place.authority_id, teams=[(Role.REFERENT, place.team_id)]),
        elsewhere.lead,
        elsewhere.referent,
        an_actor(Role.MENTOR, authority_id=place.authority_id),
        an_actor(Role.YOUNG, authority_id=place.authority_id),
    ]
    for stranger in strangers:
        act_as(app, stranger)
        for asked in (youth_id, uuid4(), "not-an-id"):
            answers = [
                client.get(f"/api/v1/youths/{asked}"),
                act(client, "PATCH", f"{asked}", 1, {"first_name": "Autre"}),
                act(client, "POST", f"{asked}/measures", 1, {"basis": "P1", "starts_on": "2020-01-01"}),
                act(client, "PUT", f"{asked}/referent", 1, {"referent_id": str(uuid4())}),
                act(client, "PUT", f"{asked}/mentor", 1, {"mentor_id": None}),
            ]
            assert [answer.status_code for answer in answers] == [404] * 5


def test_a_correction_made_on_a_stale_reading_is_refused_and_changes_nothing(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    act_as(app, place.referent)
    (youth_id,) = place.youths
    first = act(client, "PATCH", str(youth_id), 1, {"birth_date": "2009-06-25", "flags": {"handicap": "80+"}})
    assert first.status_code == 200, first.json
    assert first.json["flags"] == {"handicap": "80+", "mna": True}
    stale = act(client, "PATCH", str(youth_id), 1, {"birth_date": "2009-06-26"})
    assert (stale.status_code, stale.json["code"]) == (412, "stale_version")
    assert client.get(f"/api/v1/youths/{youth_id}").json["birth_date"] == "2009-06-25"


def test_a_measure_is_added_ended_and_taken_away(app: Flask, place: Place, client: FlaskClient) -> None:
    act_as(app, place.referent)
    (youth_id,) = place.youths
    added = act(client, "POST", f"{youth_id}/measures", 1, {"basis": "APJM", "starts_on": "2027-06-24"})
    assert added.status_code == 201, added.json
    made = added.json["measures"][1]["id"]
    ended = act(client, "PATCH", f"{youth_id}/measures/{made}", 2, {"ends_on": "2028-06-24"})
    assert ended.json["measures"][1]["ends_on"] == "2028-06-24"
    wrong = act(client, "PATCH", f"{youth_id}/measures/{made}", 3, {"ends_on": "2027-06-24"})
    assert wrong.status_code == 422
    assert wrong.json["errors"][0]["pointer"] == "/ends_on"
    gone = act(client, "DELETE", f"{youth_id}/measures/{made}", 3)
    assert [one["basis"] for one in gone.json["measures"]] == ["P4"]
    assert act(client, "DELETE", f"{youth_id}/measures/{made}", 4).status_code == 404


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"first_name": "=Formule()"}, "/first_name"),
        ({"birth_date": "2091-01-01"}, "/birth_date"),
        ({"birth_date": "1950-01-01"}, "/birth_date"),
        ({"flags": {"handicap": "beaucoup"}}, "/flags/handicap"),
        ({"flags": {"taille": 3}}, "/flags/taille"),
        ({"flags": {"scolarite": "\ud800"}}, "/flags/scolarite"),
        ({"flags": {"emancipe_le": ["2026-01-01"]}}, "/flags/emancipe_le"),
        ({"first_name": "Lu\u0000ne"}, "/first_name"),
        ({"last_name": "Ex\ud800emple"}, "/last_name"),
        ({"care_began_on": "2001-01-01"}, "/care_began_on"),
        ({"last_exchange_on": "2999-01-01"}, "/last_exchange_on"),
        ({"external_ref": "\u0000"}, "/external_ref"),
    ],
)
def test_a_wrong_answer_is_refused_by_name(
    app: Flask, place: Place, client: FlaskClient, body: dict[str, Any], pointer: str
) -> None:
    act_as(app, place.referent)
    (youth_id,) = place.youths
    answer = act(client, "PATCH", str(youth_id), 1, body)
    assert answer.status_code == 422
    assert [one["pointer"] for one in answer.json["errors"]] == [pointer]


def test_a_lead_hands_a_file_over_and_the_former_referent_no_longer_reads_it(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    (youth_id,) = place.youths
    with transaction() as session:
        newcomer = write_person(
            session,
            authority_id=place.authority_id,
            kind="professional",
            first_name="Malo",
            last_name="Fictif",
            at=BORN_AT,
        )
    act_as(app, place.lead)
    refused = act(client, "PUT", f"{youth_id}/referent", 1, {"referent_id": str(newcomer)})
    assert refused.status_code == 422
    with transaction() as session:
        write_membership(
            session,
            person_id=newcomer,
            authority_id=place.authority_id,
            team_id=place.team_id,
            role=Role.REFERENT,
            starts_on=SINCE,
        )
    moved = act(client, "PUT", f"{youth_id}/referent", 1, {"referent_id": str(newcomer)})
    assert moved.json["referent"]["last_name"] == "Fictif"
    act_as(app, place.referent)
    assert client.get(f"/api/v1/youths/{youth_id}").status_code == 404
    assert client.get("/api/v1/youths").json == {"items": [], "next": None}


def test_a_young_person_reads_who_is_around_them_and_what_each_sees(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    (youth_id,) = place.youths
    with transaction() as session:
        mentor = write_person(
            session,
            authority_id=place.authority_id,
            kind="mentor",
            first_name="Soleil",
            last_name="Inventé",
            at=BORN_AT,
        )
        write_bond(
            session,
            authority_id=place.authority_id,
            youth_id=youth_id,
            kind=BondKind.MENTOR,
            adult_id=mentor,
            starts_on=SINCE,
        )
    act_as(app, an_actor(Role.YOUNG, id=youth_id, authority_id=place.authority_id))
    referent, soleil, team = client.get("/api/v1/me/circle").json
    assert [referent["kind"], soleil["kind"], team["kind"]] == ["referent", "mentor", "team"]
    assert soleil["sees"] == ["identity.first_name", "deliveries.read"]
    assert "pecule.read" in soleil["sees_not"]
    assert soleil["if_shared"] == ["document.read", "steps.read", "project.read"]
    assert "steps.read" in referent["sees"]
    assert "milestones.read" in soleil["sees_not"]
    assert "milestones.read" in referent["sees"]
    assert "trace.read" in referent["sees_not"]
    assert team["first_name"] == "Équipe Boussole"
    assert team["since"] == "2026-01-01"


def test_a_young_person_chooses_vous_and_a_professional_cannot(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    (youth_id,) = place.youths
    act_as(app, an_actor(Role.YOUNG, id=youth_id, authority_id=place.authority_id))
    assert client.get("/api/v1/me").json["tutoiement"] is True
    changed = client.patch("/api/v1/me", json={"tutoiement": False}, headers={"If-Match": '"1"'})
    assert (changed.json["tutoiement"], changed.json["version"]) == (False, 2)
    act_as(app, place.lead)
    me = client.get("/api/v1/me").json
    assert (me["roles"], me["teams"][0]["name"], me["tutoiement"]) == (["lead"], "Équipe Boussole", False)
    again = client.patch("/api/v1/me", json={"tutoiement": True}, headers={"If-Match": '"1"'})
    assert again.status_code == 404


def test_the_number_of_another_file_is_refused_and_a_version_out_of_range_is_stale(
    app: Flask, place: Place, client: FlaskClient
) -> None:
    with transaction() as session:
        a_young_person(session, place.keyd, place.authority_id, "Orion Essai", external_ref="A1")
    act_as(app, place.referent)
    (youth_id,) = place.youths
    taken = act(client, "PATCH", str(youth_id), 1, {"external_ref": "A1"})
    assert (taken.status_code, taken.json["errors"][0]["pointer"]) == (422, "/external_ref")
    assert act(client, "PATCH", str(youth_id), 10**40, {"external_ref": "A2"}).status_code == 412
    assert act(client, "PATCH", str(youth_id), 1, {"external_ref": "A2"}).json["external_ref"] == "A2"
