"""Face to face or from afar, two agents let a young person in again; one alone lets nobody in (KEY-12, KEY-13)."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from backend.services.accounts.models import Account, QuorumRow, Recovery, Reopening, SpentCard
from tests.factories.accounts import API, Professional, one
from tests.factories.people import Place
from tests.factories.phone import Phone
from tests.services.accounts.conftest import Nova
from tests.services.accounts.recovery.steps import NewClient, Times, a_number, said, veto_link
from tests.services.accounts.recovery.team import (
    Team,
    a_team_that_can_help,
    ask,
    countersign,
    enter,
    look,
    sign,
    signed_twice,
)


@pytest.fixture
def team(place: Place, referent: Professional, nova: Nova, new_client: NewClient, times: Times) -> Team:
    return a_team_that_can_help(place, referent, nova, new_client, times)


@pytest.fixture
def phone() -> Phone:
    return Phone(code="314159", label="Téléphone neuf")


@pytest.mark.req("KEY-12", "KEY-08")
def test_face_to_face_two_agents_sign_and_the_new_phone_enters_at_once(
    team: Team, new_client: NewClient, phone: Phone, times: Times
) -> None:
    times.pass_(days=8)
    client = new_client()
    asked = ask(client, phone)
    assert look(client, asked) | {"server_time": ""} == {
        "state": "asked",
        "way": None,
        "signatures": 0,
        "opens_at": None,
        "server_time": "",
    }
    first = sign(team, team.referent, asked["code"])
    assert first.status_code == 201, first.text
    assert look(client, asked)["signatures"] == 1
    assert enter(client, asked, phone).json["code"] == "asking_over", "one signature opens nothing"
    assert countersign(team, team.colleague, first.json["id"]).status_code == 204
    assert look(client, asked)["state"] == "ready"
    entered = enter(client, asked, phone)
    assert entered.status_code == 200, entered.text
    assert client.get(f"{API}/ways-in/card").status_code == 200
    assert team.nova.client.get(f"{API}/devices").status_code == 401, "sessions of before are dead"
    assert [way["label"] for way in client.get(f"{API}/devices").json] == ["Téléphone neuf"]
    assert one(select(Account.vault_epoch).where(Account.id == team.nova.id)) == 2
    last = client.get(f"{API}/recoveries/mine").json["last"]
    assert (last["way"], last["state"]) == ("face", "done")
    lines = [line["sentence"] for line in client.get(f"{API}/safe/trace").json["items"]]
    assert lines[0] == "Un nouveau téléphone est entré avec l'aide de l'équipe. Le reste a été coupé."
    assert look(client, asked)["state"] == "done"
    assert one(select(SpentCard.told_at)) is not None, "keyd knows that this share serves no more"
    again = enter(new_client(), asked, phone)
    assert (again.status_code, again.json["slot_id"]) == (200, phone.slot_id), "an answer lost is asked again"
    assert enter(new_client(), asked, Phone()).json["code"] == "asking_over"
    assert phone.open(new_client()).status_code == 200


@pytest.mark.req("KEY-12", "KEY-13")
def test_a_way_in_used_in_the_last_seven_days_makes_even_face_to_face_wait_a_day(
    team: Team, new_client: NewClient, phone: Phone, times: Times
) -> None:
    client = new_client()
    asked = signed_twice(team, client, phone)
    seen = look(client, asked)
    assert seen["state"] == "waiting"
    assert enter(client, asked, phone).json["code"] == "recovery_waiting"
    times.moment.pass_(days=2)
    early = team.proven(team.referent).client.post(f"{API}/reopenings/{asked['id']}/finish", json={})
    assert early.json["code"] == "recovery_waiting", "our clock is not keyd's"
    times.keyd.pass_(days=2)
    assert team.proven(team.lead).client.get(f"{API}/reopenings").json[0]["state"] == "ready", (
        "an agent's unlock was enough"
    )
    assert enter(client, asked, phone).status_code == 200


@pytest.mark.req("KEY-12")
def test_from_afar_it_waits_three_days_and_the_owner_stops_it_in_one_tap(
    team: Team, new_client: NewClient, phone: Phone, times: Times
) -> None:
    a_number(team.nova, times)
    times.pass_(days=8)
    client = new_client()
    asked = signed_twice(team, client, phone, way="remote")
    times.pass_(hours=71)
    refused = team.proven(team.referent).client.post(f"{API}/reopenings/{asked['id']}/finish", json={})
    assert refused.json["code"] == "recovery_waiting"
    secret = veto_link(team.nova, times)
    stopped = new_client().post(f"{API}/recoveries/stop", json={"secret": secret})
    assert stopped.json == {"state": "stopped"}
    times.pass_(hours=2)
    assert look(client, asked)["state"] == "stopped"
    assert enter(client, asked, phone).json["code"] == "asking_over"
    over = team.proven(team.referent).client.post(f"{API}/reopenings/{asked['id']}/finish", json={})
    assert over.json["code"] == "asking_over"
    assert one(select(Reopening.handed)) is None


@pytest.mark.req("KEY-12")
def test_what_was_handed_to_the_phone_is_taken_back_by_a_veto(
    team: Team, new_client: NewClient, phone: Phone, times: Times
) -> None:
    times.pass_(days=8)
    client, owner = new_client(), new_client()
    asked = signed_twice(team, client, phone)
    assert look(client, asked)["state"] == "ready"
    assert team.nova.phone.open(owner).status_code == 200
    assert owner.post(f"{API}/recoveries/mine/stop", json={}).status_code == 204
    assert enter(client, asked, phone).json["code"] == "asking_over"
    assert one(select(Recovery.state)) == "stopped"


@pytest.mark.req("KEY-12", "AUT-07")
def test_one_agent_alone_signs_once_and_with_a_fresh_proof(
    team: Team, new_client: NewClient, phone: Phone, times: Times
) -> None:
    times.pass_(days=8)
    asked = ask(new_client(), phone)
    first = sign(team, team.referent, asked["code"])
    twice = countersign(team, team.referent, first.json["id"])
    assert (twice.status_code, twice.json["code"]) == (409, "same_signer")
    colleague = team.proven(team.colleague)
    times.pass_(minutes=6)
    late = colleague.client.post(f"{API}/reopenings/{first.json['id']}/sign", json={})
    assert (late.status_code, late.json["code"]) == (403, "step_up_needed")
    assert one(select(Recovery.id)) is None, "nothing began"


@pytest.mark.req("KEY-12")
def test_a_second_agent_who_says_no_ends_it_and_a_code_too_old_says_so(
    team: Team, new_client: NewClient, phone: Phone, times: Times
) -> None:
    client = new_client()
    asked = ask(client, phone)
    first = sign(team, team.referent, asked["code"])
    colleague = team.proven(team.colleague)
    (line,) = colleague.client.get(f"{API}/reopenings").json
    assert (line["state"], line["identity"], line["mine"]) == ("signed", "paper", False)
    assert line["signed_by"] == "Inès Repère"
    assert colleague.client.post(f"{API}/reopenings/{first.json['id']}/refuse", json={}).status_code == 204
    assert look(client, asked)["state"] == "stopped"
    assert countersign(team, team.lead, first.json["id"]).json["code"] == "asking_over"
    old = ask(client, phone)
    times.pass_(minutes=31)
    assert sign(team, team.referent, old["code"]).json["code"] == "wrong_asking"
    assert sign(team, team.referent, "0000-0000-0000").json["code"] == "wrong_asking"


@pytest.mark.req("KEY-12", "SAF-24", "AUD-06")
def test_it_is_never_silent(team: Team, new_client: NewClient, phone: Phone, times: Times) -> None:
    a_number(team.nova, times)
    times.pass_(days=8)
    client = new_client()
    asked = signed_twice(team, client, phone)
    assert len(said("recovery_asked")) == 1, "the safe number is told, with how to say no"
    assert {notice.recipient_id for notice in said("recovery.sign")} == {
        team.lead.person_id,
        team.colleague.person_id,
    }
    assert enter(client, asked, phone).status_code == 200
    assert len(said("recovery_said")) == 1
    assert one(select(QuorumRow.card_id)) is None


@pytest.mark.req("KEY-13")
def test_a_team_signs_for_one_safe_three_times_a_day_and_no_more(
    team: Team, new_client: NewClient, phone: Phone, times: Times
) -> None:
    for _ in range(3):
        signed_twice(team, new_client(), phone, way="remote")
    asked = ask(new_client(), phone)
    first = sign(team, team.referent, asked["code"], way="remote")
    fourth = countersign(team, team.colleague, first.json["id"])
    assert fourth.status_code == 429, fourth.text
