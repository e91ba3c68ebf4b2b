"""How a session lives: known, open, closed; row and cookie; seen, ended."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from flask.testing import FlaskClient
from sqlalchemy import event, select

from backend.db import reading
from backend.errors import Locked
from backend.services import accounts
from backend.services.accounts.loader import load_actor
from backend.services.accounts.models import SessionRow
from backend.web.session import token_hash
from tests.factories.accounts import API, Moment, Professional, one
from tests.factories.phone import Phone, from_base64url
from tests.services.accounts.conftest import Nova

NewClient = Callable[[], FlaskClient]


def state(client: FlaskClient) -> str:
    return str(client.get(f"{API}/session").json["state"])


def cookie(client: FlaskClient, name: str) -> str:
    return str(client.get_cookie(name, domain="localhost").value)


def use(client: FlaskClient) -> int:
    """A gesture of somebody who is there."""
    return client.get(f"{API}/sessions").status_code


@pytest.mark.req("AUT-06", "KEY-15", "VLT-05")
def test_a_young_persons_phone_closes_after_a_quarter_of_an_hour_without_a_gesture(
    nova: Nova, moment: Moment
) -> None:
    moment.pass_(minutes=14)
    assert use(nova.client) == 200
    moment.pass_(minutes=14)
    assert use(nova.client) == 200
    moment.pass_(minutes=15)
    assert use(nova.client) == 423
    assert use(nova.client) == 423, "asking again does not open"
    assert state(nova.client) == "known"


@pytest.mark.req("AUT-06", "KEY-15")
def test_it_closes_after_an_hour_whatever_happens(nova: Nova, moment: Moment) -> None:
    for _ in range(5):
        moment.pass_(minutes=10)
        assert use(nova.client) == 200
    moment.pass_(minutes=10)
    assert use(nova.client) == 423
    assert nova.phone.open(nova.client).status_code == 200
    assert use(nova.client) == 200


@pytest.mark.req("AUT-06")
def test_a_phone_is_known_for_fourteen_days_without_a_gesture(nova: Nova, moment: Moment) -> None:
    moment.pass_(days=13, hours=23)
    assert state(nova.client) == "known"
    assert use(nova.client) == 423
    moment.pass_(days=13)
    assert state(nova.client) == "known", "the gesture before was seen"
    moment.pass_(days=2)
    assert state(nova.client) == "unknown"
    assert use(nova.client) == 401


@pytest.mark.req("AUT-06")
def test_a_phone_is_known_for_ninety_days_at_most(nova: Nova, moment: Moment) -> None:
    for _ in range(8):
        moment.pass_(days=11)
        assert use(nova.client) == 423
    moment.pass_(days=2)
    assert state(nova.client) == "unknown"


@pytest.mark.req("AUT-06")
def test_a_professional_is_signed_out_after_half_an_hour_idle_or_twelve_hours(
    referent: Professional, moment: Moment
) -> None:
    for _ in range(28):
        moment.pass_(minutes=25)
        assert use(referent.client) == 200
    moment.pass_(minutes=25)
    assert use(referent.client) == 401
    assert referent.sign_in().status_code == 200
    moment.pass_(minutes=30)
    assert use(referent.client) == 401


@pytest.mark.req("KEY-15")
def test_a_professionals_safe_closes_before_their_session_and_a_proof_opens_it_again(
    referent: Professional, moment: Moment
) -> None:
    prepare = f"{API}/ways-in/passphrase"
    assert referent.client.post(prepare).status_code == 200
    moment.pass_(minutes=16)
    assert use(referent.client) == 200
    assert referent.client.post(prepare).status_code == 423
    assert one(select(SessionRow.sealed_vault).where(SessionRow.ended_at.is_(None))) is None
    assert referent.step_up().status_code == 200
    assert referent.client.post(prepare).status_code == 200


@pytest.mark.req("KEY-15")
def test_the_row_alone_or_the_cookie_alone_opens_nothing(nova: Nova, moment: Moment) -> None:
    actor = load_actor(token_hash(cookie(nova.client, "__Host-session")), moment.at)
    assert actor is not None
    key = from_base64url(cookie(nova.client, "__Host-coffre"))
    assert accounts.vault_keys(actor, key, moment.at).vault == nova.id
    with pytest.raises(Locked):
        accounts.vault_keys(actor, None, moment.at)
    with pytest.raises(Locked):
        accounts.vault_keys(actor, bytes(32), moment.at)
    nova.client.post(f"{API}/session/lock")
    with pytest.raises(Locked):
        accounts.vault_keys(actor, key, moment.at)
    with reading() as connection:
        kept = connection.execute(select(SessionRow.__table__)).mappings().all()
    everything = b"".join(bytes(v) for row in kept for v in row.values() if isinstance(v, bytes))
    assert key not in everything
    assert cookie(nova.client, "__Host-session").encode() not in everything


@pytest.mark.req("WEB-04")
def test_leaving_forgets_the_cookies_and_what_was_read(nova: Nova) -> None:
    answer = nova.client.delete(f"{API}/session")
    assert answer.status_code == 204
    assert answer.headers["Clear-Site-Data"] == '"cache"'
    assert nova.client.get_cookie("__Host-session", domain="localhost") is None
    assert nova.client.get_cookie("__Host-coffre", domain="localhost") is None
    assert nova.client.delete(f"{API}/session").status_code == 204
    assert nova.phone.open(nova.client).status_code == 200, "this phone keeps its way in"


def test_a_token_copied_before_leaving_is_worth_nothing_after(nova: Nova, new_client: NewClient) -> None:
    token, key = cookie(nova.client, "__Host-session"), cookie(nova.client, "__Host-coffre")
    nova.client.delete(f"{API}/session")
    thief = new_client()
    thief.set_cookie("__Host-session", token, domain="localhost", secure=True)
    thief.set_cookie("__Host-coffre", key, domain="localhost", secure=True)
    assert use(thief) == 401


@pytest.mark.req("SAF-26")
def test_sessions_are_listed_with_dates_and_each_can_be_ended(
    referent: Professional, new_client: NewClient, moment: Moment
) -> None:
    other = new_client()
    firefox = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"}
    moment.pass_(minutes=1)
    assert other.post(f"{API}/session", json=referent.proof(), headers=firefox).status_code == 200
    listed = referent.client.get(f"{API}/sessions").json
    assert [one["current"] for one in listed] == [False, True]
    assert listed[0]["device_label"] == "Firefox sur Windows"
    assert referent.client.delete(f"{API}/sessions/{listed[0]['id']}").status_code == 204
    assert use(other) == 401
    assert use(referent.client) == 200


@pytest.mark.req("SAF-26")
def test_nobody_ends_the_session_of_another(nova: Nova, referent: Professional) -> None:
    theirs = nova.client.get(f"{API}/sessions").json[0]["id"]
    assert referent.client.delete(f"{API}/sessions/{theirs}").status_code == 404
    assert use(nova.client) == 200


@pytest.mark.req("SAF-25", "SAF-26")
def test_a_lost_phone_is_cut_from_another_browser_at_once(
    nova: Nova, new_client: NewClient, moment: Moment
) -> None:
    from tests.services.accounts.test_ways_in import with_words

    words = with_words(nova, moment)
    elsewhere = new_client()
    assert words.sign_in(elsewhere).status_code == 200
    device = elsewhere.get(f"{API}/devices").json[0]
    assert not device["current"]
    moment.pass_(minutes=6)
    assert elsewhere.delete(f"{API}/devices/{device['id']}").json["code"] == "step_up_needed"
    moment.pass_(seconds=30)
    assert elsewhere.post(f"{API}/session/step-up", json=words.proof()).status_code == 200
    assert elsewhere.delete(f"{API}/devices/{device['id']}").status_code == 204
    assert use(nova.client) == 401
    assert nova.phone.open(nova.client).json["code"] == "slot_unknown"
    assert elsewhere.get(f"{API}/devices").json == []
    assert use(elsewhere) == 200


def test_a_phone_in_hand_is_removed_without_another_proof(nova: Nova, moment: Moment) -> None:
    from tests.services.accounts.test_ways_in import with_words

    words = with_words(nova, moment)
    device = nova.client.get(f"{API}/devices").json[0]["id"]
    moment.pass_(minutes=6)
    assert nova.client.delete(f"{API}/devices/{device}").status_code == 204
    assert state(nova.client) == "unknown"
    assert words.sign_in().status_code == 200


@pytest.mark.req("KEY-07")
def test_the_phone_that_is_the_only_way_in_is_not_removed(nova: Nova) -> None:
    device = nova.client.get(f"{API}/devices").json[0]["id"]
    refused = nova.client.delete(f"{API}/devices/{device}")
    assert refused.status_code == 409
    assert refused.json["code"] == "last_way_in"
    assert nova.phone.open(nova.client).status_code == 200


@pytest.mark.req("AUT-06", "AUT-07")
def test_a_step_up_changes_the_session_and_not_its_last_day(
    referent: Professional, new_client: NewClient, moment: Moment
) -> None:
    before = referent.client.get(f"{API}/session").json
    token = cookie(referent.client, "__Host-session")
    moment.pass_(minutes=20)
    answer = referent.step_up()
    assert answer.status_code == 200, answer.text
    assert answer.json["absolute_until"] == before["absolute_until"]
    assert cookie(referent.client, "__Host-session") != token
    stale = new_client()
    stale.set_cookie("__Host-session", token, domain="localhost", secure=True)
    assert use(stale) == 401


def test_a_step_up_with_the_proof_of_another_is_refused(nova: Nova, referent: Professional) -> None:
    answer = nova.client.post(f"{API}/session/step-up", json=referent.proof())
    assert answer.json["code"] == "wrong_secret"


@pytest.mark.req("KEY-05")
def test_a_phone_whose_storage_was_evicted_gets_the_same_challenge_then_a_way_back(
    client: FlaskClient,
) -> None:
    evicted = Phone(slot_id="0193b0a0-0000-7000-8000-000000000000")
    first, second = evicted.challenge(client), evicted.challenge(client)
    assert first["salt"] == second["salt"]
    assert set(first) == {"challenge_id", "nonce", "salt", "expires_at", "server_time"}
    refused = evicted.open(client)
    assert refused.status_code == 409
    assert refused.json["ways"] == ["passphrase", "team"]
    assert "Tes papiers sont toujours là" in refused.json["detail"]


def test_reading_writes_nothing_and_the_last_gesture_is_written_once_a_minute(
    nova: Nova, moment: Moment
) -> None:
    written: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_: object) -> None:
        if not statement.lstrip().upper().startswith(("SELECT", "BEGIN", "PRAGMA")):
            written.append(statement)

    from backend.db import db

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        for _ in range(6):
            moment.pass_(seconds=10)
            assert nova.client.get(f"{API}/devices").status_code == 200
        assert len(written) == 1
        assert written[0].startswith("UPDATE session")
    finally:
        event.remove(db.engine, "before_cursor_execute", note)


@pytest.mark.req("ACC-03")
def test_a_role_that_ended_is_gone_at_the_next_request(referent: Professional, moment: Moment) -> None:
    from sqlalchemy import update

    from backend.access import Membership
    from backend.db import transaction

    assert referent.client.get(f"{API}/session").json["roles"] == ["referent"]
    with transaction() as session:
        session.execute(
            update(Membership).where(Membership.person_id == referent.person_id).values(ends_on=moment.on)
        )
    told = referent.client.get(f"{API}/session").json
    assert told["roles"] == []
    assert told["space"] is None
    assert UUID(told["person_id"]) == referent.person_id
