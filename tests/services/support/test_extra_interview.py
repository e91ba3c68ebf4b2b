"""The interview somebody asked for: a yes opens it; the team that keeps an eye after care holds it to its end."""

from __future__ import annotations

from typing import Any

from backend.access import BondKind, Role
from backend.db import transaction
from backend.services import people
from tests.factories.access import a_bond, an_actor
from tests.services.support.conftest import Scene

YES = {"decision": "yes", "decided_on": "2026-11-23", "signed_by": "Inès Horizon, responsable"}


def said_yes(scene: Scene) -> str:
    request = scene.wants("interview", message="Je voudrais faire le point.")
    path = f"/support-requests/{request['id']}"
    answered = scene.ask(scene.place.lead, "POST", f"{path}/answer", YES, request["version"])
    assert answered.status_code == 200, answered.get_json()
    opened: str = answered.get_json()["interview_id"]
    return opened


def read(scene: Scene, who: Any, interview: str) -> Any:
    return scene.read(who, f"/interviews/{interview}")


def test_a_yes_opens_the_interview_and_both_find_it(scene: Scene) -> None:
    interview = said_yes(scene)
    assert scene.own()["requests"][0]["interview_id"] == interview
    mine = read(scene, scene.young, interview)
    assert (mine["kind"], mine["state"], mine["due_on"]) == ("extra", "open", "2026-12-23")
    assert {"prepare", "refuse"} <= set(mine["can"])
    listed = scene.read(scene.young, "/youths/me/interviews")
    owed = next(one for one in listed["kinds"] if one["kind"] == "extra")
    assert (owed["rule"], owed["standing"], owed["near"]) == ("M33", interview, False)
    theirs = read(scene, scene.place.lead, interview)
    assert [one["code"] for one in theirs["sheet"]["topics"]] == ["asked", "return", "next"]
    assert {"sheet", "dates", "reading"} <= set(theirs["can"])


def test_the_team_of_after_offers_dates_and_the_young_person_chooses(scene: Scene) -> None:
    interview = said_yes(scene)
    offered = scene.ask(
        scene.place.lead,
        "POST",
        f"/interviews/{interview}/dates",
        {
            "proposals": [{"starts": f"2026-12-0{day}T10:00", "minutes": 60} for day in (1, 2)],
            "place": {"name": "Maison des adolescents"},
        },
    )
    assert offered.status_code == 200, offered.get_json()
    meeting = offered.get_json()["appointment"]
    assert meeting["starts"] is None
    mine = scene.read(scene.young, f"/appointments/{meeting['id']}")
    chosen = scene.ask(
        scene.young,
        "POST",
        f"/appointments/{meeting['id']}/choose",
        {"proposal_id": mine["proposals"][1]["id"]},
        mine["version"],
    )
    assert chosen.status_code == 200, chosen.get_json()
    assert read(scene, scene.place.lead, interview)["appointment"]["starts"] == "2026-12-02T10:00"


def test_it_is_held_read_and_acknowledged_by_both_and_may_be_asked_for_again(scene: Scene) -> None:
    interview = said_yes(scene)
    path = f"/interviews/{interview}"
    sheet = {
        "held_on": "2026-11-23",
        "summary": "Nova cherche un studio.",
        "topics": {
            "asked": {"said": "yes"},
            "return": {"said": "yes"},
            "next": {"said": "yes", "note": "Un rendez-vous au CLLAJ le 3 décembre."},
        },
    }
    filled = scene.ask(scene.place.lead, "PATCH", f"{path}/sheet", sheet, 1)
    assert filled.status_code == 200, filled.get_json()
    shown = scene.ask(scene.place.lead, "POST", f"{path}/reading", None, 2).get_json()
    for who in (scene.place.lead, scene.young):
        agreed = scene.ask(who, "POST", f"{path}/acknowledgement", {"sha256": shown["sha256"]})
        assert agreed.status_code == 200, agreed.get_json()
    assert read(scene, scene.young, interview)["state"] == "done"
    assert scene.ask(scene.place.lead, "GET", f"{path}/minutes.pdf").status_code == 200
    rights = {one["rule"]: one for one in scene.read(scene.young, "/youths/me/milestones")["items"]}
    assert rights["M33"]["state"] == "open"
    assert said_yes(scene) != interview


def test_a_team_of_after_sees_no_interview_of_before_and_no_stranger_sees_this_one(scene: Scene) -> None:
    interview = said_yes(scene)
    lead = scene.place.lead
    former = scene.ask(lead, "POST", f"/youths/{scene.nova}/interviews", {"kind": "seventeen"})
    assert former.status_code == 404
    kinds = scene.read(lead, f"/youths/{scene.nova}/interviews")["kinds"]
    assert [one["kind"] for one in kinds] == ["six_months", "extra"]
    stranger = an_actor(Role.REFERENT, authority_id=scene.place.authority_id)
    with transaction() as session:
        person = people.write_person(
            session,
            authority_id=scene.place.authority_id,
            kind="mentor",
            first_name="Camille",
            last_name="Sillage",
            at=scene.at,
        )
        a_bond(session, scene.place.authority_id, scene.nova, BondKind.MENTOR, adult_id=person)
    mentor = an_actor(Role.MENTOR, id=person, authority_id=scene.place.authority_id)
    for who in (stranger, mentor):
        assert scene.ask(who, "GET", f"/interviews/{interview}").status_code == 404


def test_somebody_does_not_open_it_alone(scene: Scene) -> None:
    alone = scene.ask(scene.young, "POST", "/youths/me/interviews", {"kind": "extra"})
    assert (alone.status_code, alone.get_json()["errors"][0]["pointer"]) == (422, "/kind")
