"""No file stays between two people: the lead hears of it, gives it, alone or with others, and can take it back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from backend.audit import AuditEntry
from backend.db import reading
from backend.services.handovers.schemas.giving import ReassignmentSchema, WatchSchema
from tests.factories.handovers import Team


def acts(prefix: str) -> list[str]:
    with reading() as connection:
        return list(
            connection.execute(select(AuditEntry.act).where(AuditEntry.act.like(f"{prefix}%"))).scalars()
        )


def test_a_file_without_a_referent_for_seven_days_is_said_to_its_lead_that_day_and_each_week(
    team: Team,
) -> None:
    since = team.circle.moment.on
    assert team.orphans() == [("Orion", False)]
    assert [team.night(since + timedelta(days=day)) for day in range(7)] == [0] * 7
    team.circle.moment.pass_(days=7)
    assert team.night() == 1
    assert team.night() == 1
    assert team.notices("ines") == ["Personne ne suit Orion Essai depuis 7 jours."]
    assert team.orphans() == [("Orion", True)]
    assert team.notices("malik") == []
    assert [team.night(since + timedelta(days=day)) for day in range(8, 15)] == [0] * 6 + [1]


def test_several_forgotten_files_are_one_sentence_and_one_that_got_a_referent_is_not_said(team: Team) -> None:
    team.alone_since(team.nova, team.circle.moment.on)
    team.circle.moment.pass_(days=7)
    team.night()
    assert team.notices("ines") == ["2 dossiers sont sans référent depuis 7 jours ou plus."]
    assert team.give(team.orion).status_code == 201
    assert team.notices("ines") == ["Personne ne suit Nova Modèle depuis 7 jours."]
    assert team.give(team.nova).status_code == 201
    assert team.notices("ines") == []


def test_a_referent_away_while_messages_wait_is_said_to_the_lead_once(team: Team) -> None:
    moment = team.circle.moment
    team.said("nova", "malik", "Bonjour")
    team.said("nova", "malik", "Il y a quelqu'un ?")
    assert team.watch()["absent"] == []
    back = moment.on + timedelta(days=10)
    team.away("malik", moment.on, back)
    team.night()
    team.night(moment.on + timedelta(days=1))
    assert team.notices("ines") == [
        "Malik Repère est absent, de retour le 3 décembre 2026 : 2 messages attendent."
    ]
    seen = team.watch()
    assert WatchSchema().validate(seen) == {}
    (gone,) = seen["absent"]
    assert (gone["referent"]["first_name"], gone["unread"], gone["back_on"]) == ("Malik", 2, back.isoformat())
    assert [one["first_name"] for one in gone["youths"]] == ["Nova"]
    # Somebody covers: nothing waits for the lead any more, and Malik keeps the file.
    made = team.give(team.nova, ends_on=back.isoformat())
    assert made.status_code == 201, made.text
    assert (team.watch()["absent"], team.notices("ines")) == ([], [])
    assert team.follows("tess", team.nova) and team.follows("malik", team.nova)


def test_a_cover_ends_by_itself_on_its_day(team: Team) -> None:
    moment = team.circle.moment
    back = moment.on + timedelta(days=3)
    assert team.give(team.nova, ends_on=back.isoformat()).status_code == 201
    moment.pass_(minutes=11)
    said = "Tess Boussole te suit jusqu'au 25 novembre 2026. Tu peux lui écrire dans Messages."
    assert team.notices("nova") == [said]
    moment.pass_(days=3)
    assert not team.follows("tess", team.nova)
    assert team.follows("malik", team.nova)
    assert team.notices("nova") == []


@pytest.mark.req("ACC-03")
def test_many_files_are_given_at_once_and_the_former_referent_finds_nothing_any_more(team: Team) -> None:
    made = team.give(team.nova, team.orion)
    assert made.status_code == 201, made.text
    assert ReassignmentSchema().validate(made.json) == {}
    assert (made.json["count"], made.json["ends_on"]) == (2, None)
    assert team.follows("tess", team.nova) and team.follows("tess", team.orion)
    assert not team.follows("malik", team.nova)
    assert team.orphans() == []
    assert acts("bond.") == ["bond.referent"] * 2
    assert team.notices("nova") == []
    team.circle.moment.pass_(minutes=11)
    assert team.notices("nova") == ["Tess Boussole te suit maintenant. Tu peux lui écrire dans Messages."]
    assert team.notices("tess") == ["2 dossiers vous sont confiés."]


def test_what_is_taken_back_within_ten_minutes_troubles_nobody(team: Team) -> None:
    made = team.give(team.nova, team.orion).json["id"]
    assert [one["id"] for one in team.watch()["undoable"]] == [made]
    assert team.undo(made).status_code == 204
    assert team.follows("malik", team.nova) and not team.follows("tess", team.nova)
    assert team.orphans() == [("Orion", False)]
    assert team.watch()["undoable"] == []
    team.circle.moment.pass_(minutes=11)
    assert (team.notices("nova"), team.notices("tess")) == ([], [])
    assert team.undo(made).status_code == 409


def test_what_is_taken_back_later_is_said_and_spares_the_files_given_again(team: Team) -> None:
    made = team.give(team.nova, team.orion).json["id"]
    team.circle.moment.pass_(hours=2)
    assert team.give(team.orion, to="malik").status_code == 201
    assert team.undo(made).status_code == 204
    assert team.follows("malik", team.nova) and team.follows("malik", team.orion)
    assert team.notices("nova") == ["Rien ne change : tu gardes le même référent."]
    late = team.give(team.nova).json["id"]
    team.circle.moment.pass_(hours=24)
    refused = team.undo(late)
    assert (refused.status_code, refused.json["code"]) == (409, "too_late")


@pytest.mark.req("ACC-04")
def test_only_the_lead_of_the_team_gives_and_takes_back(team: Team) -> None:
    for stranger in ("malik", "paul", "solene", "camille", "nova"):
        assert team.give(team.nova, by=stranger).status_code == 404
    made = team.give(team.nova).json["id"]
    for stranger in ("malik", "paul", "tess"):
        assert team.undo(made, by=stranger).status_code == 404
        assert team.circle[stranger].get("/api/v1/handovers/watch").status_code == (
            200 if stranger == "paul" else 404
        )
    assert team.watch("paul") == {"on": "2026-11-23", "absent": [], "undoable": []}


def test_what_cannot_be_done_says_the_field_and_changes_nothing(team: Team) -> None:
    day = team.circle.moment.on
    for told, pointer in (
        ({"to": "camille"}, "/referent_id"),
        ({"to": "ines"}, "/referent_id"),
        ({"ends_on": day.isoformat()}, "/ends_on"),
        ({"ends_on": (day + timedelta(days=400)).isoformat()}, "/ends_on"),
    ):
        refused = team.give(team.nova, **told)
        assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, pointer), refused.text
    assert team.give(team.nova, to="malik").json["code"] == "already"
    stale = {"youths": [{"id": str(team.nova), "version": 40}], "referent_id": str(team.circle.ids["tess"])}
    assert team.circle["ines"].post("/api/v1/reassignments", json=stale).status_code == 412
    assert team.follows("malik", team.nova) and not team.follows("tess", team.nova)
