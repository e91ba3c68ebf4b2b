"""Another way in for a young person: identifier, four words, second proof; it serves once confirmed."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pyotp
import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from backend.services.accounts.models import SlotEpoch
from tests.factories.accounts import API, Moment, Professional, one
from tests.services.accounts.conftest import Nova

NewClient = Callable[[], FlaskClient]


def drawn(nova: Nova, moment: Moment) -> Professional:
    """Nova with the words just drawn, not confirmed."""
    shown = nova.client.post(f"{API}/ways-in/passphrase")
    assert shown.status_code == 200, shown.text
    secret = pyotp.parse_uri(shown.json["totp_uri"]).secret
    return Professional(
        nova.id, nova.client, moment, shown.json["identifier"], shown.json["passphrase"], secret
    )


def with_words(nova: Nova, moment: Moment) -> Professional:
    """The same, confirmed."""
    words = drawn(nova, moment)
    answer = nova.client.post(f"{API}/ways-in/passphrase/confirm", json={"totp": words.second()})
    assert answer.status_code == 204, answer.text
    moment.pass_(seconds=30)
    return words


@pytest.mark.req("AUT-03", "KEY-06")
def test_four_words_and_a_second_proof_open_the_same_safe_elsewhere(
    nova: Nova, new_client: NewClient, moment: Moment
) -> None:
    words = with_words(nova, moment)
    assert len(words.passphrase.split("-")) == 4
    assert words.identifier == nova.phone.identifier
    elsewhere = new_client()
    typed = words.passphrase.upper().replace("-", " ")
    opened = words.sign_in(elsewhere, passphrase=typed)
    assert opened.status_code == 200, opened.text
    assert opened.json["person_id"] == str(nova.id)
    assert opened.json["space"] == "young"
    assert (
        elsewhere.get(f"{API}/safe/trace").json["items"][0]["sentence"] == "Tu as préparé 4 mots pour entrer."
    )
    assert "Tes 4 mots ouvrent maintenant ton espace." in elsewhere.get(f"{API}/notifications").text


@pytest.mark.req("AUT-07", "SAF-25")
def test_whoever_holds_the_open_phone_without_its_code_draws_no_words(nova: Nova, moment: Moment) -> None:
    with_words(nova, moment)
    moment.pass_(minutes=6)
    refused = nova.client.post(f"{API}/ways-in/passphrase")
    assert (refused.status_code, refused.json["code"]) == (403, "step_up_needed")


@pytest.mark.req("AUT-03")
def test_words_not_confirmed_open_nothing(nova: Nova, new_client: NewClient, moment: Moment) -> None:
    words = drawn(nova, moment)
    assert words.sign_in(new_client()).json["code"] == "wrong_secret"
    wrong = nova.client.post(f"{API}/ways-in/passphrase/confirm", json={"totp": "000000"})
    assert wrong.status_code == 422
    assert [one["kind"] for one in nova.client.get(f"{API}/ways-in").json] == ["phone"]


def test_words_drawn_again_replace_the_former(nova: Nova, new_client: NewClient, moment: Moment) -> None:
    former = with_words(nova, moment)
    latest = with_words(nova, moment)
    assert former.sign_in(new_client()).json["code"] == "wrong_secret"
    assert latest.sign_in(new_client()).status_code == 200
    assert one(select(func.count()).select_from(SlotEpoch)) == 4, (
        "phone, words, quorum, and the referent's words"
    )


@pytest.mark.req("KEY-07")
def test_the_last_way_in_cannot_be_removed(nova: Nova, moment: Moment) -> None:
    (phone,) = nova.client.get(f"{API}/ways-in").json
    assert phone["kind"] == "phone"
    assert phone["label"] == "Téléphone d'essai"
    assert phone["removable"] is False
    refused = nova.client.delete(f"{API}/ways-in/{phone['id']}")
    assert refused.status_code == 409
    assert refused.json["code"] == "last_way_in"
    with_words(nova, moment)
    assert nova.client.delete(f"{API}/ways-in/{phone['id']}").status_code == 204
    assert nova.phone.open(nova.client).json["code"] == "slot_unknown"
    (words,) = nova.client.get(f"{API}/ways-in").json
    assert words["kind"] == "passphrase"


@pytest.mark.req("AUT-07")
def test_removing_a_way_in_wants_a_fresh_proof(nova: Nova, moment: Moment) -> None:
    with_words(nova, moment)
    (phone, _) = nova.client.get(f"{API}/ways-in").json
    moment.pass_(minutes=6)
    refused = nova.client.delete(f"{API}/ways-in/{phone['id']}")
    assert refused.status_code == 403
    assert refused.json["code"] == "step_up_needed"
    assert nova.phone.step_up(nova.client).status_code == 200
    assert nova.client.delete(f"{API}/ways-in/{phone['id']}").status_code == 204


def test_nobody_sees_or_removes_the_ways_in_of_another(nova: Nova, referent: Professional) -> None:
    theirs = nova.client.get(f"{API}/ways-in").json[0]["id"]
    assert theirs not in {one["id"] for one in referent.client.get(f"{API}/ways-in").json}
    assert referent.client.delete(f"{API}/ways-in/{UUID(theirs)}").status_code == 404
