"""Coming back until 21: asked in one gesture even years later, read by the team, answered with a trace."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from backend.access import Bond, BondKind, Role, scope
from backend.access.models import Membership
from backend.db import reading, transaction
from backend.services import people
from backend.services.support.models import SupportRequest
from backend.services.support.schemas import AnsweredSchema, OwnSchema, QueueSchema
from tests.factories.access import a_team, an_actor
from tests.services.support.conftest import LEFT_ON, Scene

ANSWER = {
    "decision": "yes",
    "decided_on": "2026-11-23",
    "signed_by": "Léa Cap, responsable d'équipe (essai)",
    "plan": "Une chambre au foyer Boussole et un rendez-vous mardi.",
    "starts_on": "2026-12-01",
    "last_on": "2027-05-31",
}


def test_the_page_says_until_when_one_may_come_back(scene: Scene) -> None:
    page = scene.own()
    assert OwnSchema().validate(page) == {}
    assert page["care"] == {"state": "left", "left_on": "2024-06-24", "contract_ends_on": None}
    assert page["windows"]["return"] == {
        "opens_on": "2024-06-24",
        "last_on": "2027-06-23",
        "days_left": 213,
        "open": True,
        "certain": True,
    }
    assert page["requests"] == []


def test_whom_to_call_is_there_once_care_is_over_the_departement_first_and_never_while_it_runs(
    scene: Scene,
) -> None:
    left = scene.own()["turn_to"]
    assert left["local"][0] == "return" and {"adepape", "homeless115"} <= set(left["national"])
    with transaction() as session:
        session.execute(update(people.CareMeasure).values(ends_on=None))
    assert scene.own()["turn_to"] is None
    with transaction() as session:
        session.execute(update(people.CareMeasure).values(ends_on=LEFT_ON))
        session.execute(update(people.YoungPerson).values(birth_date=date(2004, 6, 24)))
    over = scene.own()["turn_to"]
    assert "return" not in over["local"] and "touline" in over["national"]


def test_asking_takes_one_gesture_and_says_nothing_of_the_past_unless_one_wants(scene: Scene) -> None:
    request = scene.wants()
    assert (request["kind"], request["state"], request["due_on"]) == ("return", "sent", "2026-12-08")
    assert request["history"] == {"care": [], "people": [], "steps": []}
    assert [one["act"] for one in request["events"]] == ["asked"]


def test_the_past_one_consents_to_is_what_the_team_reads(scene: Scene) -> None:
    request = scene.wants(history=["care"], message="Je dors chez des amis.", needs=["home"])
    read = scene.read(scene.place.lead, f"/support-requests/{request['id']}")
    assert AnsweredSchema().validate(read) == {}
    assert read["history"]["care"] == [
        "Du 2 mars 2015 au 24 juin 2024 : Confié à l'ASE par le juge des enfants"
    ]
    assert read["history"]["people"] == []
    assert read["message"] == "Je dors chez des amis."
    assert not read["file"], "the after-care bond opens no file"


def test_the_words_of_a_request_are_sealed(scene: Scene) -> None:
    scene.wants(message="un mot qui se cherche")
    with reading() as reader:
        sealed = reader.execute(select(SupportRequest.words_sealed)).scalar_one()
    assert b"un mot" not in sealed


def test_everybody_of_the_team_sees_it_wait_and_whoever_sleeps_outside_comes_first(scene: Scene) -> None:
    with transaction() as session:
        other = people.write_young(
            session,
            authority_id=scene.place.authority_id,
            authority_key=scene.place.keyd.authority_key(scene.place.authority_id),
            first_name="Orion",
            last_name="Essai",
            birth_date=date(2007, 1, 9),
            at=scene.at,
        )
    scene.wants()
    orion = an_actor(Role.YOUNG, id=other, authority_id=scene.place.authority_id)
    scene.at += timedelta(days=2)
    body = {"kind": "return", "tonight": True}
    assert scene.ask(orion, "POST", "/support-requests", body).status_code == 204
    for who in (scene.place.lead, scene.place.referent):
        found = scene.read(who, "/support-requests")
        assert QueueSchema().validate(found) == {}
        assert [one["young"]["first_name"] for one in found["items"]] == ["Orion", "Nova"]
        assert found["waiting"] == 2
    assert scene.told(scene.place.lead)[0] == (
        "Orion demande à revenir et n'a pas d'endroit où dormir ce soir. Appelez."
    )


def test_somebody_whom_nobody_follows_any_more_is_known_again_by_their_last_team(scene: Scene) -> None:
    with transaction() as session:
        session.execute(update(Bond).where(Bond.kind == BondKind.AFTER_CARE.value).values(ends_on=LEFT_ON))
    scene.wants()
    assert [one["young"]["first_name"] for one in scene.queue()] == ["Nova"]
    assert scene.told(scene.place.referent) == ["Nova demande à revenir."]


def test_another_team_and_a_mentor_know_nothing_of_it(scene: Scene) -> None:
    request = scene.wants()
    with transaction() as session:
        team = a_team(session, scene.place.authority_id, "Équipe Voilure")
    other = an_actor(Role.LEAD, authority_id=scene.place.authority_id, teams=[(Role.LEAD, team)])
    mentor = an_actor(Role.MENTOR, authority_id=scene.place.authority_id)
    assert scene.queue(other) == []
    for who in (other, mentor):
        path = f"/support-requests/{request['id']}"
        assert scene.ask(who, "GET", path).status_code == 404
        assert scene.ask(who, "POST", f"{path}/receipt").status_code == 404
        assert scene.ask(who, "POST", f"{path}/answer", ANSWER, 1).status_code == 404
    assert scene.ask(mentor, "GET", "/support-requests").status_code == 404


def test_a_receipt_says_who_reads_it_and_when(scene: Scene) -> None:
    request = scene.wants()
    path = f"/support-requests/{request['id']}/receipt"
    for _ in range(2):
        assert scene.ask(scene.place.referent, "POST", path).status_code == 200
    now = scene.own()["requests"][0]
    assert now["state"] == "received"
    assert [(one["act"], one["by"]) for one in now["events"]] == [("asked", "Nova"), ("received", "Inès")]
    assert scene.told(scene.young) == ["Inès a lu ta demande et s'en occupe."]


def test_a_yes_gives_a_measure_and_a_team_again(scene: Scene) -> None:
    request = scene.wants()
    path = f"/support-requests/{request['id']}/answer"
    answered = scene.ask(scene.place.lead, "POST", path, ANSWER, request["version"])
    assert answered.status_code == 200, answered.get_json()
    with reading() as reader:
        measure = people.CareMeasure
        rows = reader.execute(
            select(measure.basis, measure.starts_on, measure.ends_on).where(
                measure.youth_id == scene.nova, measure.starts_on > LEFT_ON
            )
        ).all()
        kinds = reader.execute(
            select(Bond.kind).where(Bond.youth_id == scene.nova, scope.running(date(2026, 11, 23)))
        ).scalars()
        assert rows == [("APJM", date(2026, 12, 1), date(2027, 6, 1))]
        assert list(kinds) == ["team"]
    answer = scene.own()["requests"][0]["answer"]
    assert (answer["decision"], answer["last_on"], answer["contest_until"]) == ("yes", "2027-05-31", None)
    assert scene.told(scene.young) == ["Il y a une réponse à ta demande. Ouvre-la."]
    assert scene.ask(scene.place.lead, "POST", path, ANSWER, request["version"]).status_code in (409, 412)


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"decision": "no", "reasons": "Non."}, "/reasons"),
        ({"signed_by": " "}, "/signed_by"),
        ({"decided_on": "2026-11-24"}, "/decided_on"),
        ({"decided_on": "2026-11-22"}, "/decided_on"),
        ({"last_on": "2027-06-24"}, "/last_on"),
        ({"starts_on": None}, "/starts_on"),
        ({"starts_on": "2027-06-01"}, "/last_on"),
    ],
)
def test_an_answer_that_lacks_something_names_it_and_changes_nothing(
    scene: Scene, wrong: dict[str, str | None], pointer: str
) -> None:
    request = scene.wants()
    body = {name: value for name, value in (ANSWER | wrong).items() if value is not None}
    path = f"/support-requests/{request['id']}/answer"
    refused = scene.ask(scene.place.lead, "POST", path, body, request["version"])
    assert refused.status_code == 422
    assert pointer in refused.get_json()["errors"][0].values(), refused.get_json()
    assert scene.own()["requests"][0]["state"] == "sent"


def test_a_refusal_keeps_its_reasons_and_says_until_when_to_contest(scene: Scene) -> None:
    request = scene.wants()
    body = {
        "decision": "no",
        "decided_on": "2026-11-23",
        "signed_by": "Léa Cap, responsable (essai)",
        "reasons": "Essai : un logement et un salaire suffisent à ce jour.",
    }
    path = f"/support-requests/{request['id']}/answer"
    assert scene.ask(scene.place.lead, "POST", path, body, request["version"]).status_code == 200
    answer = scene.own()["requests"][0]["answer"]
    assert answer["reasons"].startswith("Essai : un logement")
    assert answer["contest_until"] == "2027-01-23"
    again = scene.wants()
    assert (again["state"], len(scene.own()["requests"])) == ("sent", 2), "one may ask again"


def test_asked_twice_it_is_completed_and_keeps_its_first_day(scene: Scene) -> None:
    first = scene.wants()
    scene.at += timedelta(days=3)
    second = scene.wants(message="J'ai oublié de dire.", reach="06 39 98 00 00 après 18 h")
    assert second["id"] == first["id"]
    assert (second["asked_on"], second["message"]) == ("2026-11-23", "J'ai oublié de dire.")
    assert [one["act"] for one in second["events"]] == ["asked", "added"]
    stale = scene.ask(
        scene.place.lead, "POST", f"/support-requests/{first['id']}/answer", ANSWER, first["version"]
    )
    assert stale.status_code == 412, "an answer to what was not read would miss what was added"


def test_a_request_taken_back_calls_nobody_any_more(scene: Scene) -> None:
    request = scene.wants()
    assert scene.ask(scene.young, "DELETE", f"/support-requests/{request['id']}").status_code == 204
    assert scene.own()["requests"][0]["state"] == "withdrawn"
    assert scene.queue() == []
    assert scene.told(scene.place.lead) == ["Nova a retiré sa demande."]


def test_nobody_takes_back_somebody_elses_request(scene: Scene) -> None:
    request = scene.wants()
    for who in (scene.place.lead, an_actor(Role.YOUNG, authority_id=scene.place.authority_id)):
        assert scene.ask(who, "DELETE", f"/support-requests/{request['id']}").status_code == 404


def test_at_21_it_is_too_late_and_the_sentence_says_who_else_helps(scene: Scene) -> None:
    scene.at = datetime(2027, 6, 24, 10, tzinfo=UTC)
    refused = scene.ask(scene.young, "POST", "/support-requests", {"kind": "return"})
    assert (refused.status_code, refused.get_json()["code"]) == (409, "too_late")
    assert "À qui parler" in refused.get_json()["detail"]


def test_a_closed_phone_may_send_it_but_reads_nothing(scene: Scene) -> None:
    closed = an_actor(Role.YOUNG, id=scene.nova, authority_id=scene.place.authority_id, open=False)
    assert scene.ask(closed, "POST", "/support-requests", {"kind": "return"}).status_code == 204
    assert scene.ask(closed, "GET", "/youths/me/support").status_code == 423
    assert len(scene.queue()) == 1


def test_a_team_without_its_people_hears_nothing_but_the_request_waits(scene: Scene) -> None:
    with transaction() as session:
        session.execute(update(Membership).values(ends_on=date(2026, 10, 1)))
    scene.wants()
    assert scene.own()["requests"][0]["state"] == "sent"
