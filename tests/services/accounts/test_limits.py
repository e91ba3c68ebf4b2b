"""Tries are limited by network and by safe; nobody locks another person out; the same answer for nobody."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock
from backend.config import Settings
from backend.db import reading
from backend.errors import Invalid
from backend.instance import instance
from backend.keyd import Keyd
from backend.services.accounts.actions.proofs import PassphraseProof, prove
from backend.services.accounts.means import Means, means_of
from backend.vault import PASSPHRASE_COST, PHONE_COST, make_identifier
from backend.web.models import RateLimit
from tests.factories.accounts import API, Moment, Professional, invite
from tests.factories.phone import Phone

NewClient = Callable[[], FlaskClient]
ELSEWHERE = {"REMOTE_ADDR": "203.0.113.9"}


@pytest.mark.req("AUT-05")
def test_a_network_that_tries_typed_codes_waits_and_others_do_not(
    referent: Professional, youth_id: object, new_client: NewClient, moment: Moment
) -> None:
    client = new_client()
    for _ in range(20):
        refused = client.post(f"{API}/invitations/look", json={"code": "0000-0000-0000"})
        assert refused.json["code"] == "invitation_unknown"
    waits = client.post(f"{API}/invitations/look", json={"code": "0000-0000-0000"})
    assert waits.status_code == 429
    assert waits.json["code"] == "too_many"
    assert waits.json["detail"].startswith("Trop d'essais. Attends ")
    assert 0 < int(waits.headers["Retry-After"]) <= 3600
    code = invite(referent, youth_id)["code"]  # type: ignore[arg-type]
    free = client.post(f"{API}/invitations/look", json={"code": code}, environ_overrides=ELSEWHERE)
    assert free.status_code == 200
    moment.pass_(hours=1)
    assert client.post(f"{API}/invitations/look", json={"code": code}).status_code == 200


@pytest.mark.req("AUT-05")
def test_a_right_code_is_not_counted_as_a_try(
    referent: Professional, youth_id: object, client: FlaskClient
) -> None:
    code = invite(referent, youth_id)["code"]  # type: ignore[arg-type]
    for _ in range(25):
        assert client.post(f"{API}/invitations/look", json={"code": code}).status_code == 200


@pytest.mark.req("AUT-05")
def test_sixty_tries_a_minute_and_six_hundred_an_hour_for_one_network_each_counted_apart(
    client: FlaskClient, moment: Moment
) -> None:
    asked = {"slot_id": str(uuid4())}

    def tried(**where: object) -> int:
        return client.post(f"{API}/session/challenges", json=asked, **where).status_code  # type: ignore[arg-type]

    for minute in range(9):
        assert {tried() for _ in range(60)} == {200}, minute
        assert tried() == 429
        assert tried(environ_overrides=ELSEWHERE) == 200
        moment.pass_(minutes=1)
    assert {tried() for _ in range(600 - 9 * 61)} == {200}, "a refused try is a try of the hour"
    waits = client.post(f"{API}/session/challenges", json=asked)
    assert waits.status_code == 429, "the hour is full, the minute is not"
    assert 60 < int(waits.headers["Retry-After"]) <= 3600
    moment.pass_(hours=1)
    assert tried() == 200


def test_the_limits_keep_no_address_in_clear(client: FlaskClient) -> None:
    Phone(slot_id=str(uuid4())).challenge(client)
    with reading() as connection:
        keys = connection.execute(select(RateLimit.key)).scalars().all()
    assert keys
    assert all(len(key) == 32 and "127" not in key[:3] for key in keys)


@pytest.mark.req("KEY-06", "AUT-05")
def test_ten_tries_an_hour_by_safe_and_network_for_somebody_and_for_nobody(
    referent: Professional, new_client: NewClient
) -> None:
    client = new_client()
    for identifier in (referent.identifier, make_identifier()):
        codes = [
            referent.sign_in(client, identifier=identifier, passphrase="essai-essai").json["code"]
            for _ in range(11)
        ]
        assert codes == ["wrong_secret"] * 10 + ["too_many"], identifier
    elsewhere = client.post(f"{API}/session", json=referent.proof(), environ_overrides=ELSEWHERE)
    assert elsewhere.status_code == 200, "tries from another network did not lock her out"


NETWORKS = [f"198.51.100.{n}" for n in range(5)]


@pytest.mark.req("AUT-05")
def test_nobody_takes_as_long_to_refuse_as_somebody(app: Flask, referent: Professional) -> None:
    """Measured in CPU time of this thread, with the real costs: a slow hash is 100 ms, the rest a few."""
    costly = Means(instance().keyd, PHONE_COST, PASSPHRASE_COST)

    def seconds(identifier: str, network: str) -> float:
        started = time.thread_time()
        with pytest.raises(Invalid, match="ne vont pas ensemble"):
            prove(PassphraseProof(identifier, "mots-faux", "000000", network), costly, clock.now())
        return time.thread_time() - started

    nobodys = make_identifier()
    # One after the other, and the quickest of each: what else runs on the machine slows both.
    rounds = [(seconds(referent.identifier, network), seconds(nobodys, network)) for network in NETWORKS]
    somebody, nobody = (min(times) for times in zip(*rounds, strict=True))
    assert 0.8 <= nobody / somebody <= 1.2, (nobody, somebody)


def test_cheap_guesses_exist_in_tests_alone(settings: Settings) -> None:
    keyd = Keyd(settings.keyd_socket)
    assert means_of(settings, keyd).passphrase_cost != PASSPHRASE_COST
    real = means_of(replace(settings, mode="production", argon2_cheap=False), keyd)
    assert (real.phone_cost, real.passphrase_cost, real.links) == (PHONE_COST, PASSPHRASE_COST, False)
