"""The day care is over: those who followed no longer do, a team keeps a name, and the way back stays open."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select

from backend import jobs
from backend.access import Bond, BondKind
from backend.db import reading, transaction
from backend.services import accounts, people, support
from tests.factories.access import a_bond
from tests.services.support.conftest import Scene

BEGAN, ENDS_ON = date(2026, 3, 1), date(2026, 12, 1)


@pytest.fixture
def helped(scene: Scene) -> Scene:
    """Nova came back: helped as a young adult until the last day of November, by a referent and their team."""
    who = scene.place
    with transaction() as session:
        session.query(Bond).filter_by(youth_id=scene.nova).delete()
        people.write_measure(session, scene.nova, people.NewMeasure("APJM", BEGAN, ENDS_ON))
        a_bond(session, who.authority_id, scene.nova, BondKind.TEAM, team_id=who.team_id, since=BEGAN)
        a_bond(
            session, who.authority_id, scene.nova, BondKind.REFERENT, adult_id=who.referent.id, since=BEGAN
        )
        people.facts_changed(session, [scene.nova], keyd=who.keyd, at=scene.at)
        session.execute(
            insert(accounts.Account).values(
                id=scene.nova,
                authority_id=who.authority_id,
                kind="young",
                identifier="NOVA2345",
                activated_at=scene.at,
            )
        )
    return scene


def night(scene: Scene, day: date) -> None:
    scene.at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    jobs.run(support.alerts, at=scene.at, day=day)


def running(scene: Scene, day: date) -> list[str]:
    with reading() as reader:
        rows = reader.execute(
            select(Bond.kind, Bond.starts_on, Bond.ends_on).where(Bond.youth_id == scene.nova)
        )
        return sorted(
            row.kind for row in rows if row.starts_on <= day and (row.ends_on is None or row.ends_on > day)
        )


def kept(scene: Scene) -> list[Any]:
    items: list[Any] = scene.read(scene.place.lead, "/support-requests")["after"]
    return items


@pytest.mark.parametrize(
    ("day", "beside"),
    [
        (ENDS_ON - timedelta(days=1), ["referent", "team"]),
        (ENDS_ON, ["after_care"]),
        (ENDS_ON + timedelta(days=3), ["after_care"]),
    ],
    ids=["the last day", "the day after", "three days later, the nights in between lost"],
)
def test_the_bonds_of_care_end_with_care(helped: Scene, day: date, beside: list[str]) -> None:
    night(helped, day)
    assert running(helped, day) == beside
    night(helped, day)
    assert running(helped, day) == beside


def test_each_is_told_the_file_closes_and_what_is_theirs_stays(helped: Scene) -> None:
    path = f"/youths/{helped.nova}"
    assert helped.ask(helped.place.referent, "GET", path).status_code == 200
    night(helped, ENDS_ON)
    for who in (helped.place.referent, helped.place.lead):
        assert any("la prise en charge est finie" in one for one in helped.told(who))
        assert helped.ask(who, "GET", path).status_code == 404
    assert any("Ton aide est finie" in one for one in helped.told(helped.young))
    assert helped.own()["after"] == {"team": "Équipe Boussole", "since": "2026-12-01"}
    assert helped.read(helped.young, "/youths/me/autonomy-project")["lines"] == []
    [one] = kept(helped)
    assert (one["left_on"], one["until"], one["may_go_on"]) == ("2026-12-01", "2027-06-24", True)


def test_coming_back_works_the_day_after(helped: Scene) -> None:
    night(helped, ENDS_ON)
    request = helped.wants("return", message="Je voudrais revenir.")
    told = {
        "decision": "yes",
        "decided_on": "2026-12-01",
        "signed_by": "Léa Cap, responsable",
        "starts_on": "2026-12-03",
        "last_on": "2027-05-31",
    }
    answered = helped.ask(
        helped.place.lead, "POST", f"/support-requests/{request['id']}/answer", told, request["version"]
    )
    assert answered.status_code == 200, answered.get_json()
    assert running(helped, ENDS_ON) == ["team"]
    night(helped, ENDS_ON + timedelta(days=1))
    assert running(helped, ENDS_ON + timedelta(days=1)) == ["team"]


def test_the_team_hears_of_the_six_months_and_invites(helped: Scene) -> None:
    night(helped, ENDS_ON)
    with transaction() as session:
        people.facts_changed(session, [helped.nova], keyd=helped.place.keyd, at=helped.at)
    night(helped, date(2027, 5, 2))
    assert any("l'entretien des six mois est à proposer" in one for one in helped.told(helped.place.lead))
    [one] = kept(helped)
    assert (one["interview_due_on"], one["interview_late"]) == ("2027-06-01", False)
    invited = helped.ask(
        helped.place.lead, "POST", f"/youths/{helped.nova}/interviews", {"kind": "six_months"}
    )
    assert invited.status_code == 201, invited.get_json()
    assert kept(helped)[0]["interview_id"] == invited.get_json()["id"]


def test_a_lead_says_that_care_went_on_and_everybody_is_back(helped: Scene) -> None:
    night(helped, ENDS_ON)
    path = f"/youths/{helped.nova}/care-goes-on"
    assert helped.ask(helped.place.referent, "POST", path, {}).status_code == 404
    past = helped.ask(helped.place.lead, "POST", path, {"ends_on": "2026-12-01"})
    assert (past.status_code, past.get_json()["errors"][0]["pointer"]) == (422, "/ends_on")
    again = helped.ask(helped.place.lead, "POST", path, {"ends_on": "2027-03-01"})
    assert again.status_code == 204, again.get_json()
    assert running(helped, ENDS_ON) == ["referent", "team"]
    night(helped, ENDS_ON + timedelta(days=1))
    assert running(helped, ENDS_ON + timedelta(days=1)) == ["referent", "team"]
    assert helped.ask(helped.place.referent, "GET", f"/youths/{helped.nova}").status_code == 200
    assert "Ton équipe te suit de nouveau." in helped.told(helped.young)
    twice = helped.ask(helped.place.lead, "POST", path, {})
    assert twice.status_code == 404


def test_somebody_who_left_objects_and_may_still_come_back(helped: Scene) -> None:
    night(helped, ENDS_ON)
    assert helped.ask(helped.young, "DELETE", "/youths/me/after-care").status_code == 204
    assert (running(helped, ENDS_ON), helped.own()["after"], kept(helped)) == ([], None, [])
    helped.wants("return")
    assert running(helped, ENDS_ON) == ["after_care"]


def test_at_21_the_name_goes_too(helped: Scene) -> None:
    night(helped, ENDS_ON)
    for day, beside in ((date(2027, 6, 23), ["after_care"]), (date(2027, 6, 24), [])):
        night(helped, day)
        assert running(helped, day) == beside
