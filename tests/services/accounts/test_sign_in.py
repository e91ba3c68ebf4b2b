"""Opening one's way in is the login: phone and code, words and second proof, and what the wrong ones get."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.factories.accounts import API, Moment, Professional
from tests.services.accounts.conftest import Nova


def state(client: FlaskClient) -> str:
    return str(client.get(f"{API}/session").json["state"])


@pytest.mark.req("AUT-02", "KEY-06")
def test_a_professional_activates_signs_out_and_signs_in_again(
    referent: Professional, new_client: Callable[[], FlaskClient]
) -> None:
    assert state(referent.client) == "open"
    assert len(referent.passphrase.split("-")) == 6
    assert referent.client.delete(f"{API}/session").status_code == 204
    assert state(referent.client) == "unknown"
    entered = referent.sign_in(new_client())
    assert entered.status_code == 200, entered.text
    assert entered.json["space"] == "referent"
    assert entered.json["roles"] == ["referent"]


@pytest.mark.req("AUT-01", "AUT-03", "KEY-05")
def test_a_young_person_accepts_closes_and_opens_with_the_code(nova: Nova) -> None:
    assert state(nova.client) == "open"
    assert nova.client.post(f"{API}/session/lock").json["state"] == "known"
    assert nova.client.get(f"{API}/sessions").status_code == 423
    opened = nova.phone.open(nova.client)
    assert opened.status_code == 200, opened.text
    assert opened.json["space"] == "young"
    assert opened.json["slot_id"] == nova.phone.slot_id
    devices = nova.client.get(f"{API}/devices").json
    assert [one["label"] for one in devices] == ["Téléphone d'essai"]
    assert devices[0]["current"]


@pytest.mark.req("AUT-06")
def test_each_opening_gives_a_new_session_and_ends_the_former(nova: Nova) -> None:
    before = nova.client.get_cookie("__Host-session", domain="localhost").value
    assert nova.phone.open(nova.client).status_code == 200
    after = nova.client.get_cookie("__Host-session", domain="localhost").value
    assert before != after
    assert len(nova.client.get(f"{API}/sessions").json) == 1
    cookie = nova.client.get_cookie("__Host-session", domain="localhost")
    assert cookie.secure
    assert cookie.http_only
    assert cookie.same_site == "Strict"


@pytest.mark.req("KEY-05", "AUT-05")
def test_five_wrong_codes_freeze_this_phone_and_nothing_else(nova: Nova, referent: Professional) -> None:
    left = [nova.phone.open(nova.client, "000000").json.get("tries_left") for _ in range(4)]
    assert left == [4, 3, 2, 1]
    fifth = nova.phone.open(nova.client, "000000")
    assert fifth.status_code == 409
    assert fifth.json["code"] == "slot_frozen"
    right = nova.phone.open(nova.client)
    assert right.json["code"] == "slot_frozen"
    assert "Tes papiers sont toujours là" in right.json["detail"]
    assert referent.sign_in().status_code == 200


@pytest.mark.req("KEY-05", "AUT-05")
def test_a_right_code_forgets_the_wrong_ones(nova: Nova) -> None:
    for _ in range(2):
        for _ in range(4):
            assert nova.phone.open(nova.client, "000000").status_code == 422
        assert nova.phone.open(nova.client).status_code == 200


@pytest.mark.req("AUT-05")
def test_another_device_cannot_freeze_this_one(nova: Nova, new_client: Callable[[], FlaskClient]) -> None:
    from tests.factories.phone import Phone

    thief = Phone(slot_id=nova.phone.slot_id)
    for _ in range(8):
        refused = thief.open(new_client(), "000000")
        assert refused.json["code"] == "slot_unknown"
    assert nova.phone.open(nova.client).status_code == 200


@pytest.mark.req("KEY-05")
def test_the_code_without_the_phones_own_key_opens_nothing(nova: Nova) -> None:
    nova.phone.device_key = b"\x00" * 32
    assert nova.phone.open(nova.client).json["code"] == "wrong_code"


def test_a_challenge_serves_once_and_for_five_minutes(nova: Nova, moment: Moment) -> None:
    proof = nova.phone.proof(nova.client)
    assert nova.client.post(f"{API}/session", json=proof).status_code == 200
    again = nova.client.post(f"{API}/session", json=proof)
    assert again.json["code"] == "challenge_expired"
    late = nova.phone.proof(nova.client)
    moment.pass_(minutes=5)
    assert nova.client.post(f"{API}/session", json=late).json["code"] == "challenge_expired"


@pytest.mark.req("AUT-02")
def test_a_second_proof_never_serves_twice(referent: Professional) -> None:
    code = referent.second()
    assert referent.sign_in(second=code).status_code == 200
    again = referent.sign_in(second=code)
    assert again.status_code == 422
    assert again.json["code"] == "totp_replayed"


def test_a_wrong_clock_is_named(referent: Professional) -> None:
    late = referent.sign_in(second=referent.second(minutes=-20))
    assert late.json["code"] == "clock_skew"
    assert "heure automatique" in late.json["detail"]
    assert referent.sign_in(second=referent.second(hours=-2)).json["code"] == "wrong_secret"


@pytest.mark.req("AUT-05")
@pytest.mark.parametrize(
    "wrong",
    [
        {"identifier": "ZZZZ-ZZZZ"},
        {"identifier": "pas un identifiant"},
        {"passphrase": "mots-qui-ne-sont-pas-les-miens"},
        {"second": "000000"},
    ],
)
def test_nothing_tells_which_of_the_three_is_wrong(referent: Professional, wrong: dict[str, str]) -> None:
    refused = referent.sign_in(**wrong)
    assert refused.status_code == 422
    assert refused.json["code"] == "wrong_secret"
    assert refused.json["detail"].startswith("L'identifiant, les mots ou le code")
