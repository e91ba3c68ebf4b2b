"""From a wish to the goodbye, over HTTP: what each may do and see at each step, and what ends access."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from backend.access import Bond, BondKind, Role
from backend.db import reading, transaction
from backend.services import mentoring
from tests.factories.access import an_actor
from tests.factories.mentoring import a_volunteer, as_mentor
from tests.services.mentoring.conftest import Scene

WISH: dict[str, Any] = {"languages": ["ar"], "interests": ["sport"], "wish": "Quelqu'un de calme."}


def bonds(scene: Scene) -> list[tuple[Any, Any]]:
    with reading() as reader:
        rows = reader.execute(
            select(Bond.starts_on, Bond.ends_on).where(
                Bond.youth_id == scene.nova, Bond.kind == BondKind.MENTOR.value
            )
        )
        return [(row.starts_on, row.ends_on) for row in rows]


def seen_by_mentor(scene: Scene) -> list[Any]:
    found: list[Any] = scene.done(scene.mentor, "GET", "/me/pairs")
    return found


@pytest.mark.req("SAF-01", "SAF-03", "SAF-10")
def test_a_pair_from_the_wish_to_the_goodbye(scene: Scene) -> None:
    scene.done(scene.young, "PUT", "/youths/me/mentoring/wish", WISH, 0)
    [waits] = scene.done(scene.lead, "GET", "/mentoring/supervision")["waiting"]
    assert waits["id"] == str(scene.nova)
    [found] = scene.done(scene.lead, "GET", f"/youths/{scene.nova}/mentoring/suggestions")["items"]
    assert [one["code"] for one in found["reasons"]] == ["language", "interest"]
    pair = scene.propose()
    path = f"/mentoring/pairs/{pair['id']}"
    mine = scene.done(scene.mentor, "GET", "/mentoring/me")["pairs"][0]
    assert mine["young"] == {"languages": ["ar"], "interests": ["sport"], "availability": [], "trade": ""}
    hers = scene.done(scene.young, "GET", "/youths/me/mentoring")["pairs"][0]
    assert "first_name" not in hers["mentor"]
    assert hers["mentor"]["presentation"] == "J'aime le sport."
    assert (bonds(scene), seen_by_mentor(scene)) == ([], [])

    scene.done(scene.young, "POST", f"{path}/answer", {"answer": "yes"})
    accepted = scene.done(scene.mentor, "POST", f"{path}/answer", {"answer": "yes"})
    assert accepted["state"] == "accepted"
    refused = scene.ask(scene.lead, "POST", f"{path}/start", {}, accepted["version"])
    assert (refused.status_code, refused.json["lacks"]) == (409, ["parents"])
    scene.told_parents()
    first = {"starts": "2026-12-03T14:00", "place": "Maison des essais"}
    started = scene.done(scene.lead, "POST", f"{path}/start", first, accepted["version"])
    assert started["state"] == "active"
    assert bonds(scene) == [(scene.on(), date(2027, 10, 1))]
    assert [one["first_name"] for one in seen_by_mentor(scene)] == ["Nova"]
    agenda = scene.done(scene.young, "GET", "/appointments?from=2026-12-01&to=2026-12-10")["items"]
    assert [one["title"] for one in agenda] == ["Première rencontre"]
    [thread] = [
        one for one in scene.done(scene.young, "GET", "/conversations")["items"] if one["kind"] == "mentor"
    ]
    said = scene.done(scene.young, "GET", f"/conversations/{thread['id']}")["messages"]
    assert [one["kind"] for one in said] == ["notice"]

    goals = {"goals": ["Ouvrir un compte", "Faire du sport"], "rhythm": "two_weeks"}
    scene.done(scene.mentor, "PUT", f"{path}/agreement", goals)
    assert scene.done(scene.young, "GET", path)["agreement"]["both"] is False
    assert scene.done(scene.young, "POST", f"{path}/agreement/sign")["agreement"]["both"] is True
    meeting = {"on": "2026-11-23", "minutes": 90, "theme": "leisure"}
    assert scene.done(scene.mentor, "POST", f"{path}/meetings", meeting)["meetings"]["minutes"] == 90

    farewell = {"reason": "done", "did": "On a couru.", "keep": "Le goût du matin."}
    ended = scene.done(scene.young, "POST", f"{path}/end", farewell)
    assert (ended["state"], ended["goodbye"]["mine"]["keep"]) == ("ended", "Le goût du matin.")
    assert seen_by_mentor(scene) == []
    left = scene.done(scene.mentor, "PUT", f"{path}/goodbye", {"did": "On a ri.", "keep": "Son courage."})
    assert left["young"] == {}
    assert left["goodbye"]["other"]["did"] == "On a couru."
    hers = scene.done(scene.young, "GET", path)
    assert hers["goodbye"]["other"]["keep"] == "Son courage."
    assert scene.done(scene.lead, "GET", path)["goodbye"] is None


@pytest.mark.req("SAF-01", "ACC-03")
def test_the_day_a_check_no_longer_holds_the_mentor_reads_nothing_without_any_job(scene: Scene) -> None:
    pair = scene.started()
    scene.at = datetime(2027, 9, 30, 20, 0, tzinfo=scene.at.tzinfo)
    assert len(seen_by_mentor(scene)) == 1
    scene.at = datetime(2027, 9, 30, 22, 30, tzinfo=scene.at.tzinfo)  # 1 October in Paris
    assert seen_by_mentor(scene) == []
    assert scene.ask(scene.mentor, "GET", f"/mentoring/pairs/{pair['id']}").status_code == 404
    mine = scene.done(scene.mentor, "GET", "/mentoring/me")
    assert (mine["access"], mine["pairs"], mine["contact"]) == ("over", [], "Léa Cap")
    assert scene.done(scene.mentor, "GET", "/conversations")["items"] == []
    told = {"result": "valid", "issued_on": "2027-09-20", "checked_on": "2027-10-01"}
    sheet = scene.done(scene.lead, "GET", f"/mentoring/volunteers/{scene.camille}")
    scene.done(scene.lead, "POST", f"/mentoring/volunteers/{scene.camille}/checks", told, sheet["version"])
    assert [one["first_name"] for one in seen_by_mentor(scene)] == ["Nova"]
    assert bonds(scene)[-1][1] == date(2028, 9, 20)


@pytest.mark.req("SAF-01")
def test_a_refused_check_closes_access_at_once(scene: Scene) -> None:
    scene.started()
    told = {"result": "refused", "issued_on": "2026-11-20", "checked_on": "2026-11-23"}
    sheet = scene.done(scene.lead, "GET", f"/mentoring/volunteers/{scene.camille}")
    scene.done(scene.lead, "POST", f"/mentoring/volunteers/{scene.camille}/checks", told, sheet["version"])
    assert seen_by_mentor(scene) == []


@pytest.mark.req("SAF-01")
def test_a_pair_never_starts_on_an_attestation_over_six_months_old(scene: Scene) -> None:
    scene.told_parents()
    pair = scene.propose()
    path = f"/mentoring/pairs/{pair['id']}"
    for who in (scene.young, scene.mentor):
        pair = scene.done(who, "POST", f"{path}/answer", {"answer": "yes"})
    scene.at += timedelta(days=200)
    refused = scene.ask(scene.lead, "POST", f"{path}/start", {}, pair["version"])
    assert refused.json["lacks"] == ["check_old"]
    assert "plus de 6 mois" in refused.json["detail"]
    assert bonds(scene) == []


def test_a_no_ends_the_proposal_and_the_two_are_not_proposed_again(scene: Scene) -> None:
    pair = scene.propose()
    said = scene.done(scene.mentor, "POST", f"/mentoring/pairs/{pair['id']}/answer", {"answer": "no"})
    assert said["state"] == "declined"
    again = {"youth_id": str(scene.nova), "volunteer_id": str(scene.camille)}
    assert scene.ask(scene.lead, "POST", "/mentoring/pairs", again).json["code"] == "already_declined"
    assert scene.done(scene.lead, "GET", f"/youths/{scene.nova}/mentoring/suggestions")["items"] == []


def test_a_young_person_who_wants_no_mentor_is_left_in_peace(scene: Scene) -> None:
    scene.done(scene.young, "DELETE", "/youths/me/mentoring/wish")
    told = {"youth_id": str(scene.nova), "volunteer_id": str(scene.camille)}
    assert scene.ask(scene.lead, "POST", "/mentoring/pairs", told).json["code"] == "refused"


@pytest.mark.req("ACC-03")
def test_a_pause_closes_access_and_only_the_young_person_or_the_team_ends_it(scene: Scene) -> None:
    pair = scene.started()
    path = f"/mentoring/pairs/{pair['id']}"
    scene.done(scene.young, "POST", f"{path}/pause", {"until": "2026-12-31"})
    assert seen_by_mentor(scene) == []
    assert scene.ask(scene.mentor, "POST", f"{path}/resume").status_code == 409
    scene.done(scene.young, "POST", f"{path}/resume")
    assert len(seen_by_mentor(scene)) == 1


@pytest.mark.req("SAF-02", "ACC-02", "ACC-04")
def test_a_mentor_finds_nothing_more_than_a_first_name(scene: Scene) -> None:
    canaries = ("2009-06-24", "Modèle", "canari-ecole", "Inès", "Repère", "Élio")
    a_volunteer(scene.place, first_name="Élio", last_name="Phare")
    scene.done(scene.young, "PUT", "/youths/me/mentoring/wish", WISH | {"area": "canari-ecole"}, 0)
    pair = scene.started()
    path = f"/mentoring/pairs/{pair['id']}"
    for url in ("/mentoring/me", path, f"{path}/meetings", "/me/pairs", "/notifications", "/conversations"):
        answer = scene.ask(scene.mentor, "GET", url)
        assert answer.status_code == 200, url
        assert not [one for one in canaries if one in answer.text], url
    for url in (
        f"/youths/{scene.nova}/mentoring",
        f"/youths/{scene.nova}/mentoring/suggestions",
        "/mentoring/volunteers",
        "/mentoring/supervision",
        "/mentoring/supervision.csv",
    ):
        assert scene.ask(scene.mentor, "GET", url).status_code == 404, url


@pytest.mark.req("ACC-04")
def test_another_mentor_or_another_team_finds_no_pair(scene: Scene) -> None:
    pair = scene.started()
    other = as_mentor(scene.place, a_volunteer(scene.place, first_name="Élio", last_name="Phare"))
    stranger = an_actor(Role.LEAD, authority_id=scene.place.authority_id)
    path = f"/mentoring/pairs/{pair['id']}"
    for who in (other, stranger):
        assert scene.ask(who, "GET", path).status_code == 404
        for gesture, body in (("end", {"reason": "other"}), ("pause", {}), ("answer", {"answer": "no"})):
            assert scene.ask(who, "POST", f"{path}/{gesture}", body).status_code == 404, gesture
    assert scene.ask(scene.young, "POST", f"{path}/meetings", {"on": "2026-11-23"}).status_code in (404, 422)


@pytest.mark.req("SAF-07")
def test_a_suspended_mentor_reads_nothing_and_comes_back_when_it_is_lifted(scene: Scene) -> None:
    scene.started()
    path = f"/mentoring/volunteers/{scene.camille}"
    version = scene.done(scene.lead, "GET", path)["version"]
    shown = scene.done(scene.lead, "POST", f"{path}/suspension", None, version)
    assert shown["suspended"] is True
    assert seen_by_mentor(scene) == []
    mine = scene.done(scene.mentor, "GET", "/mentoring/me")
    assert (mine["access"], mine["suspended"]["by"]) == ("suspended", "programme")
    scene.done(scene.lead, "DELETE", f"{path}/suspension", None, shown["version"])
    assert len(seen_by_mentor(scene)) == 1


def test_the_team_sees_that_a_pair_writes_and_none_of_its_words(scene: Scene) -> None:
    scene.started()
    path = f"/youths/{scene.nova}/mentoring"
    assert scene.done(scene.lead, "GET", path)["pairs"][0]["writing"] is False
    threads = scene.done(scene.mentor, "GET", "/conversations")["items"]
    thread = next(one["id"] for one in threads if one["kind"] == "mentor")
    scene.done(scene.mentor, "POST", f"/conversations/{thread}/messages", {"text": "Bonjour CANARI"})
    told = scene.ask(scene.lead, "GET", path)
    assert told.json["pairs"][0]["writing"] is True
    assert "CANARI" not in told.get_data(as_text=True)
    assert scene.ask(scene.lead, "GET", f"/conversations/{thread}").status_code == 404
    assert "writing" not in scene.done(scene.young, "GET", "/youths/me/mentoring")["pairs"][0]


def test_a_mentor_is_never_placed_from_a_file_but_may_be_ended_there(scene: Scene) -> None:
    scene.started()
    path = f"/youths/{scene.nova}/mentor"
    version = scene.done(scene.lead, "GET", f"/youths/{scene.nova}")["version"]
    placed = scene.ask(scene.lead, "PUT", path, {"mentor_id": str(scene.mentor.id)}, version)
    assert placed.json["code"] == "pair_by_proposal"
    scene.done(scene.lead, "PUT", path, {"mentor_id": None}, version)
    assert seen_by_mentor(scene) == []
    assert scene.done(scene.young, "GET", "/youths/me/mentoring")["pairs"][0]["state"] == "ended"


@pytest.mark.req("SAF-07")
def test_what_the_safeguarding_officer_closed_no_lead_opens_again(scene: Scene) -> None:
    scene.started()
    with transaction() as session:
        mentoring.suspend(session, scene.mentor.id, by=None, role="safeguarding", at=scene.at, on=scene.on())
    path = f"/mentoring/volunteers/{scene.camille}"
    version = scene.done(scene.lead, "GET", path)["version"]
    assert (
        scene.ask(scene.lead, "DELETE", f"{path}/suspension", None, version).json["code"] == "held_by_officer"
    )
    with transaction() as session:
        mentoring.lift(session, scene.mentor.id, by=None, role="safeguarding", at=scene.at, on=scene.on())
    assert len(seen_by_mentor(scene)) == 1
