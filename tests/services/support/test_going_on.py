"""Being helped after 18, and an interview: asked in writing, answered by those who follow, with days that hold."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from backend.access import BondKind, Role
from backend.db import reading, transaction
from backend.services import autonomy, people
from tests.factories.access import a_bond, an_actor
from tests.services.support.conftest import Scene

YES = {
    "decision": "yes",
    "decided_on": "2023-12-24",
    "signed_by": "Léa Cap, responsable (essai)",
    "starts_on": "2024-06-24",
    "last_on": "2024-12-31",
}
NO = {
    "decision": "no",
    "decided_on": "2023-12-24",
    "signed_by": "Léa Cap, responsable (essai)",
    "reasons": "Essai : un logement et un salaire suffisent à ce jour.",
}


@pytest.fixture
def cared(scene: Scene) -> Scene:
    """Nova at seventeen and a half, in care, followed by Inès; Camille is her mentor."""
    scene.at = datetime(2023, 12, 24, 10, tzinfo=UTC)
    with transaction() as session:
        tie: dict[str, Any] = {"since": date(2020, 1, 1)}
        a_bond(
            session,
            scene.place.authority_id,
            scene.nova,
            BondKind.REFERENT,
            adult_id=scene.place.referent.id,
            until=date(2024, 6, 24),
            **tie,
        )
        autonomy.rebuild(session, [scene.nova], keyd=scene.place.keyd, at=scene.at)
    return scene


def answered(scene: Scene, request: dict[str, Any], told: dict[str, Any]) -> Any:
    path = f"/support-requests/{request['id']}/answer"
    return scene.ask(scene.place.referent, "POST", path, told, request["version"])


def m21(scene: Scene) -> dict[str, Any]:
    items = scene.read(scene.young, "/youths/me/milestones")["items"]
    return next(one for one in items if one["rule"] == "M21")


def test_before_seventeen_and_a_half_it_is_too_early_and_the_day_is_said(cared: Scene) -> None:
    cared.at = datetime(2023, 12, 23, 10, tzinfo=UTC)
    refused = cared.ask(cared.young, "POST", "/support-requests", {"kind": "young_adult"})
    assert (refused.status_code, refused.get_json()["code"]) == (409, "too_early")
    assert "24/12/2023" in refused.get_json()["detail"]


def test_at_seventeen_and_a_half_the_referent_and_the_lead_read_it(cared: Scene) -> None:
    request = cared.wants("young_adult", message="Je veux finir mon CAP.", needs=["study"])
    assert request["due_on"] == "2024-01-23"
    for who in (cared.place.referent, cared.place.lead):
        assert [one["kind"] for one in cared.queue(who)] == ["young_adult"]
    assert cared.told(cared.place.referent) == ["Nova demande une aide après 18 ans."]
    read = cared.read(cared.place.referent, f"/support-requests/{request['id']}")
    assert read["message"] == "Je veux finir mon CAP."
    assert read["file"], "her referent may open her file too"


def test_a_yes_begins_at_eighteen_and_settles_the_milestone(cared: Scene) -> None:
    request = cared.wants("young_adult")
    early = answered(cared, request, YES | {"starts_on": "2024-06-23"})
    assert early.status_code == 422
    assert "24/06/2024" in str(early.get_json())
    assert answered(cared, request, YES).status_code == 200
    with reading() as reader:
        measure = people.CareMeasure
        found = reader.execute(
            select(measure.starts_on, measure.ends_on).where(
                measure.youth_id == cared.nova, measure.basis == "APJM"
            )
        ).all()
    assert found == [(date(2024, 6, 24), date(2025, 1, 1))]


def test_a_refusal_is_the_decision_the_milestone_waited_for(cared: Scene) -> None:
    assert m21(cared)["state"] == "open"
    assert answered(cared, cared.wants("young_adult"), NO).status_code == 200
    now = m21(cared)
    assert (now["state"], now["done_on"], now["evidence"]) == ("done", "2023-12-24", "Refus écrit et motivé")


def test_an_interview_is_granted_without_any_care(cared: Scene) -> None:
    request = cared.wants("interview", message="Faire le point.")
    told = YES | {"plan": "Mardi 2 janvier à 14 h, au bureau (essai)."}
    del told["starts_on"], told["last_on"]
    assert answered(cared, request, told).status_code == 200
    answer = cared.own()["requests"][0]["answer"]
    assert (answer["decision"], answer["starts_on"], answer["plan"]) == (
        "yes",
        None,
        "Mardi 2 janvier à 14 h, au bureau (essai).",
    )


def test_each_kind_waits_on_its_own(cared: Scene) -> None:
    cared.wants("young_adult")
    cared.wants("interview")
    assert {one["kind"] for one in cared.queue()} == {"young_adult", "interview"}


def test_a_mentor_never_learns_that_anything_was_asked(cared: Scene) -> None:
    mentor = an_actor(Role.MENTOR, authority_id=cared.place.authority_id)
    with transaction() as session:
        person = people.write_person(
            session,
            authority_id=cared.place.authority_id,
            kind="mentor",
            first_name="Camille",
            last_name="Phare",
            at=cared.at,
            person_id=mentor.id,
        )
        a_bond(
            session,
            cared.place.authority_id,
            cared.nova,
            BondKind.MENTOR,
            adult_id=person,
            since=date(2023, 1, 1),
        )
    request = cared.wants("young_adult")
    assert cared.ask(mentor, "GET", "/support-requests").status_code == 404
    for path in ("", "/letter.pdf", "/contest.pdf"):
        assert cared.ask(mentor, "GET", f"/support-requests/{request['id']}{path}").status_code == 404
    assert cared.told(mentor) == []
