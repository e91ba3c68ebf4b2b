"""A second phone by a square; phones cut by their owner's card, or at their word by whoever follows them."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from sqlalchemy import delete, select
from werkzeug.test import TestResponse

from backend.db import transaction
from backend.services.accounts.models import Account, QuorumRow, SessionRow, TeamShare
from tests.factories.accounts import API, Professional, an_active_adult, one
from tests.factories.people import Place
from tests.factories.phone import Phone, secret_of
from tests.services.accounts.conftest import Nova
from tests.services.accounts.recovery.steps import NewClient, Times, a_number, begin, card_of, said
from tests.services.accounts.recovery.team import a_team_that_can_help


def square(nova: Nova) -> str:
    answer = nova.client.post(f"{API}/ways-in/phone")
    assert answer.status_code == 200, answer.text
    return secret_of(answer.json["url"])


def enter(client: FlaskClient, secret: str, phone: Phone) -> TestResponse:
    body = {"secret": secret, **{name: phone.acceptance()[name] for name in ("device", "slot")}}
    answer = client.post(f"{API}/ways-in/phone/open", json=body)
    if answer.status_code == 200:
        phone.slot_id = answer.json["slot_id"]
    return answer


@pytest.mark.req("KEY-04", "AUD-06", "AUT-07")
def test_a_second_phone_gets_a_code_of_its_own_and_the_first_one_stays(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    a_number(nova, times)
    second, phone = new_client(), Phone(code="161803", label="Tablette")
    secret = square(nova)
    assert enter(second, secret, phone).status_code == 200
    assert {one["label"] for one in second.get(f"{API}/devices").json} == {"Tablette", nova.phone.label}
    assert nova.client.get(f"{API}/devices").status_code == 200
    assert enter(new_client(), secret, Phone()).json["code"] == "pairing_over", "a square serves once"
    assert len(said("recovery_said")) == 1, "the safe number is told"
    assert second.get(f"{API}/safe/trace").json["items"][0]["sentence"] == "Un autre téléphone a été ajouté."
    assert phone.open(new_client()).status_code == 200
    assert nova.phone.open(new_client()).status_code == 200


@pytest.mark.req("KEY-04", "AUT-07")
def test_a_square_lasts_ten_minutes_is_replaced_by_the_next_and_wants_the_code(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    first, second = square(nova), square(nova)
    assert enter(new_client(), first, Phone()).json["code"] == "pairing_over"
    times.pass_(minutes=10)
    assert enter(new_client(), second, Phone()).json["code"] == "pairing_over"
    refused = nova.client.post(f"{API}/ways-in/phone")
    assert (refused.status_code, refused.json["code"]) == (403, "step_up_needed"), (
        "a relative with the open phone adds none"
    )


@pytest.mark.req("SAF-25", "KEY-08")
def test_the_card_cuts_every_phone_at_once_and_still_brings_back(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    a_number(nova, times)
    card, anywhere = card_of(nova), new_client()
    assert anywhere.post(f"{API}/recoveries/card/cut", json={"card": card}).status_code == 204
    assert nova.client.get(f"{API}/devices").status_code == 401
    told = nova.client.get(f"{API}/session").json
    assert (told["state"], told["removed"]) == ("unknown", True), "the phone then forgets what it kept"
    assert nova.phone.open(new_client()).json["code"] == "slot_unknown"
    assert one(select(Account.epoch_due).where(Account.id == nova.id)) is True
    assert len(said("recovery_said")) == 1
    again = anywhere.post(f"{API}/recoveries/card/cut", json={"card": card})
    assert again.json["code"] == "no_phone"
    assert begin(anywhere, card).status_code == 200, "the card was not spent"


@pytest.mark.req("SAF-25")
def test_whoever_follows_cuts_at_their_word_and_sees_nothing_more(
    place: Place, referent: Professional, nova: Nova, new_client: NewClient, times: Times
) -> None:
    team = a_team_that_can_help(place, referent, nova, new_client, times)
    before = set(referent.client.get(f"{API}/youths/{nova.id}").json)
    colleague = team.proven(team.colleague).client.delete(f"{API}/youths/{nova.id}/phones")
    assert colleague.status_code == 404, "a colleague who does not follow Nova cuts nothing"
    team.proven(referent)
    assert referent.client.delete(f"{API}/youths/{nova.id}/phones").status_code == 204
    assert nova.client.get(f"{API}/devices").status_code == 401
    assert (
        one(select(SessionRow.id).where(SessionRow.person_id == nova.id, SessionRow.ended_at.is_(None)))
        is None
    )
    assert set(referent.client.get(f"{API}/youths/{nova.id}").json) == before
    for path in ("/documents", "/ways-in/card", f"/youths/{nova.id}/documents"):
        answer = referent.client.get(f"{API}{path}")
        assert answer.status_code in (200, 404)
        assert "titre" not in answer.text


@pytest.mark.req("SAF-25", "KEY-07")
def test_nobody_cuts_the_only_phone_of_somebody_whom_nothing_else_would_let_in(
    place: Place, referent: Professional, nova: Nova, new_client: NewClient, times: Times
) -> None:
    refused = referent.client.delete(f"{API}/youths/{nova.id}/phones")
    assert (refused.status_code, refused.json["code"]) == (409, "last_way_in")
    assert nova.client.get(f"{API}/devices").status_code == 200
    # One agent alone holds the team's share: two are needed.
    an_active_adult(place.lead.id, new_client, times.moment)
    assert nova.phone.open(nova.client).status_code == 200
    assert one(select(QuorumRow.team_id)) == place.team_id
    with transaction() as session:
        session.execute(delete(TeamShare).where(TeamShare.member_id == referent.person_id))
    assert referent.client.delete(f"{API}/youths/{nova.id}/phones").status_code == 409
    assert card_of(nova)
    assert referent.client.delete(f"{API}/youths/{nova.id}/phones").status_code == 204


@pytest.mark.req("SAF-23")
def test_nothing_of_it_goes_to_a_channel_that_is_not_safe(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    a_number(nova, times, safe=False)
    card = card_of(nova)
    assert new_client().post(f"{API}/recoveries/card/cut", json={"card": card}).status_code == 204
    assert said("recovery_said") == []
