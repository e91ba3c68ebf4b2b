"""Scenarios played whole: a relative who holds the open phone for an hour, and two agents who agree (TST-09)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select, update

from backend.db import reading, transaction
from backend.outbox.models import Channel
from backend.services.accounts.models import Account
from tests.factories import files
from tests.factories.accounts import API, Professional
from tests.factories.guests import Guest
from tests.factories.people import Place
from tests.factories.phone import Phone
from tests.services.accounts.conftest import Nova
from tests.services.accounts.recovery.killing import keep_paper
from tests.services.accounts.recovery.steps import (
    NewClient,
    Times,
    a_number,
    begin,
    card_of,
    enter,
    said,
    veto_link,
)
from tests.services.accounts.recovery.team import (
    Team,
    a_team_that_can_help,
    ask,
    countersign,
    look,
    sign,
    signed_twice,
)
from tests.services.accounts.recovery.team import enter as enter_by_team

BODY = files.pdf(2)


@pytest.fixture
def team(place: Place, referent: Professional, nova: Nova, new_client: NewClient, times: Times) -> Team:
    return a_team_that_can_help(place, referent, nova, new_client, times)


def channels(client: FlaskClient) -> list[dict[str, object]]:
    found: list[dict[str, object]] = client.get(f"{API}/channels").json["items"]
    return found


def lines(client: FlaskClient) -> list[str]:
    return [line["sentence"] for line in client.get(f"{API}/safe/trace").json["items"]]


def told_to() -> list[object]:
    """Where « quelqu'un demande à entrer » left for."""
    return [one.channel_id for one in said("recovery_asked")]


@pytest.mark.req("TST-09", "SAF-24", "SAF-25", "KEY-12", "ACC-05")
def test_a_relative_holds_the_unlocked_phone_for_an_hour_and_everything_comes_back(
    team: Team, new_client: NewClient, times: Times
) -> None:
    nova, mine = team.nova, a_number(team.nova, times)
    paper, card = keep_paper(nova.client, BODY), card_of(nova)
    assert nova.client.post(f"{API}/ways-in/card/stowed").status_code == 204
    times.pass_(minutes=6)

    # The phone is in the relative's hand, open. They read: an open phone shows what it shows.
    held = nova.client
    assert held.get(paper).data == BODY
    # Every way in, and every way out, asks the code they do not have; the card is nowhere to be read.
    assert "card" not in held.get(f"{API}/ways-in/card").json
    for path in ("ways-in/card", "ways-in/phone", "ways-in/passphrase", "safe/export"):
        refused = held.post(f"{API}/{path}")
        assert (refused.status_code, refused.json["code"]) == (403, "step_up_needed"), path
    closing = held.post(f"{API}/me/closing", json={"without_copy": True})
    assert (closing.status_code, closing.json["code"]) == (403, "step_up_needed")
    (device,) = held.get(f"{API}/devices").json
    cut = held.delete(f"{API}/devices/{device['id']}")
    assert (cut.status_code, cut.json["code"]) == (409, "last_way_in")
    assert team.nova.phone.open(new_client(), "000018").json["code"] == "wrong_code"

    # They put their own number in.
    added = held.post(f"{API}/channels", json={"kind": "sms", "contact": "06 00 00 00 99"})
    assert added.status_code == 201
    with transaction() as session:
        session.execute(update(Channel).where(Channel.proven_at.is_(None)).values(proven_at=times.moment.at))
    assert mine in {str(UUID(str(one.channel_id))) for one in said("channel.changed") if one.channel_id}, (
        "the owner's number hears of it"
    )
    assert begin(new_client(), card).status_code == 200
    assert [str(one) for one in told_to()] == [mine], "a number of today hears nothing of it"
    # They say no in the owner's place: the card stays the owner's.
    assert held.post(f"{API}/recoveries/mine/stop").status_code == 204
    # They show a paper outside: its owner sees it, and new keys end it.
    link = held.put(
        paper.replace("/content", f"/guest-links/{nova.id}"),
        json={"to": "Personne Inventée", "purpose": "autre", "audience": "other"},
    )
    guest = Guest(new_client())
    assert guest.enter(link.json).status_code == 200
    times.pass_(minutes=60)
    assert held.get(paper).status_code == 423, "an hour later it is closed"

    # « Mon téléphone n'est plus à moi », with the card, from anywhere; then back with it, a day later.
    newer, phone = new_client(), Phone(code="314159")
    assert newer.post(f"{API}/recoveries/card/cut", json={"card": card}).status_code == 204
    assert held.get(f"{API}/session").json["removed"] is True
    assert nova.phone.open(new_client()).json["code"] == "slot_unknown"
    assert begin(newer, card).status_code == 200
    assert {str(one) for one in told_to()} == {mine}
    times.pass_(hours=24)
    assert enter(newer, card, phone).status_code == 200
    assert newer.get(paper).data == BODY
    assert guest.look().status_code == 404, "what was shown outside is shut"
    assert held.get(paper).status_code == 401
    assert [one["label"] for one in newer.get(f"{API}/devices").json] == [phone.label]
    assert begin(new_client(), card).json["code"] == "card_spent"
    # What the relative left is in the list, and goes in one gesture, before it ever served.
    (theirs,) = [one for one in channels(newer) if one["id"] != mine]
    assert times.moment.at < datetime.fromisoformat(str(theirs["recovery_from"])), "not for three days"
    assert newer.delete(f"{API}/channels/{theirs['id']}").status_code == 204
    assert [one["id"] for one in channels(newer)] == [mine]
    seen = lines(newer)
    for sentence in ("téléphone", "carte"):
        assert any(sentence in line for line in seen)


@pytest.mark.req("TST-09", "KEY-12", "KEY-13", "AUD-06")
def test_two_agents_who_agree_are_told_counted_delayed_and_lose_to_the_owners_no(
    team: Team, new_client: NewClient, times: Times
) -> None:
    nova, mine = team.nova, a_number(team.nova, times)
    paper = keep_paper(nova.client, BODY)
    stranger, phone = new_client(), Phone(code="271828")

    # « Elle est devant nous »: she opened her space this week, so keyd makes even them wait a day.
    asked = signed_twice(team, stranger, phone)
    assert look(stranger, asked)["state"] == "waiting"
    assert enter_by_team(stranger, asked, phone).json["code"] == "recovery_waiting"
    # An application that lies about the day does not shorten it: keyd's clock is its own.
    times.moment.pass_(hours=25)
    finish = f"{API}/reopenings/{asked['id']}/finish"
    assert team.proven(team.colleague).client.post(finish, json={}).status_code == 409
    assert enter_by_team(stranger, asked, phone).status_code == 409
    # They read nothing meanwhile: the phone that asks holds nothing yet, and agents never open anything.
    for agent in (team.referent, team.colleague):
        assert team.proven(agent).client.get(paper).status_code == 404
    # Every safe place is told, with how to say no; so is her own space, and who leads hears of the first signature.
    assert [str(one) for one in told_to()] == [mine]
    assert {one.recipient_id for one in said("recovery.sign")} >= {team.lead.person_id}
    # One tap on the link of the message, without signing in.
    stopped = new_client().post(f"{API}/recoveries/stop", json={"secret": veto_link(nova, times)})
    assert stopped.json == {"state": "stopped"}
    assert look(stranger, asked)["state"] == "stopped"
    times.pass_(days=2)
    assert team.proven(team.lead).client.post(finish, json={}).json["code"] == "asking_over"
    assert enter_by_team(stranger, asked, phone).status_code == 409

    # They begin again, and again: three a day for one safe, each one told, each one waiting afresh.
    for _ in range(3):
        again = signed_twice(team, stranger, phone, way="remote")
        assert look(stranger, again)["state"] == "waiting"
    last = ask(stranger, phone)
    first = sign(team, team.referent, last["code"])
    assert countersign(team, team.colleague, first.json["id"]).status_code == 429
    assert len(told_to()) == 4
    # She opens her space: it says so, and one tap there stops all of it.
    owner = new_client()
    assert nova.phone.open(owner).status_code == 200
    assert owner.post(f"{API}/recoveries/mine/stop", json={}).status_code == 204
    times.pass_(days=4)
    assert enter_by_team(stranger, again, phone).status_code == 409
    assert nova.phone.open(owner).status_code == 200
    assert owner.get(paper).data == BODY
    assert one_epoch(nova) == 1, "nothing was ever opened"
    assert sum("signé" in line or "équipe" in line for line in lines(owner)) >= 4, "each one is in her trace"


@pytest.mark.req("TST-09", "KEY-12", "AUD-06")
def test_what_is_not_guarded_against_is_seen_two_agents_and_a_space_nobody_opened_for_a_week(
    team: Team, new_client: NewClient, times: Times
) -> None:
    """docs/decisions/0038: nobody waits then. Her phone is cut, every safe place is told, the trace says how."""
    nova, mine = team.nova, a_number(team.nova, times)
    paper = keep_paper(nova.client, BODY)
    times.pass_(days=8)
    stranger, phone = new_client(), Phone(code="271828")
    asked = signed_twice(team, stranger, phone)
    assert enter_by_team(stranger, asked, phone).status_code == 200
    assert stranger.get(paper).data == BODY
    assert [str(one) for one in told_to()] == [mine]
    assert [str(one.channel_id) for one in said("recovery_said")] == [mine]
    assert nova.client.get(f"{API}/session").json["removed"] is True, "her own phone says so at once"
    assert any("avec l'aide de l'équipe" in line for line in lines(stranger))
    for agent in (team.referent, team.colleague):
        assert team.proven(agent).client.get(paper).status_code == 404, "the agents themselves read nothing"


def one_epoch(nova: Nova) -> int:
    with reading() as connection:
        found: int = connection.execute(select(Account.vault_epoch).where(Account.id == nova.id)).scalar_one()
        return found
