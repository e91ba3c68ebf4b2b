"""Keyrings: a new pair after a lost phone, demo accounts, and what a stolen base is worth."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backend.config import Settings
from backend.db import Base, reading, transaction
from backend.instance import instance
from backend.services import accounts
from backend.services.accounts.demo import Keyrings
from backend.services.accounts.models import Account, SlotEpoch, TeamShare
from backend.vault import VaultKeys
from tests.factories.accounts import API, Moment, Professional, an_active_adult, one
from tests.factories.people import Place
from tests.factories.phone import from_base64url, secret_of
from tests.services.accounts.conftest import Nova
from tests.services.accounts.test_ways_in import with_words

NewClient = Callable[[], FlaskClient]


@pytest.mark.req("KEY-04", "KEY-08")
def test_after_a_lost_phone_the_next_unlock_gives_the_safe_new_keys(
    app: Flask, nova: Nova, new_client: NewClient, moment: Moment
) -> None:
    words, moved = with_words(nova, moment), []

    def reseal(session: Session, before: VaultKeys, after: VaultKeys) -> None:
        moved.append((before.epoch, after.epoch))

    ports = app.extensions["cap18.accounts"]
    app.extensions["cap18.accounts"] = replace(ports, reseal=(reseal,))
    elsewhere = new_client()
    assert words.sign_in(elsewhere).status_code == 200
    phone = elsewhere.get(f"{API}/devices").json[0]["id"]
    with reading() as connection:
        before = accounts.public_key(connection, nova.id)
    assert elsewhere.delete(f"{API}/devices/{phone}").status_code == 204
    assert moved == []
    moment.pass_(seconds=30)
    assert words.sign_in(elsewhere).status_code == 200
    assert moved == [(1, 2)]
    with reading() as connection:
        after = accounts.public_key(connection, nova.id)
    assert before is not None
    assert after is not None
    assert (before.epoch, after.epoch) == (1, 2)
    assert before.public != after.public
    moment.pass_(seconds=30)
    assert words.sign_in(elsewhere).status_code == 200
    assert moved == [(1, 2)]
    assert one(select(func.count()).select_from(SlotEpoch).where(SlotEpoch.epoch == 2)) == 2, "words, quorum"


def test_each_unlock_does_what_waited_for_it(
    app: Flask, nova: Nova, new_client: NewClient, moment: Moment
) -> None:
    words, done = with_words(nova, moment), []
    ports = app.extensions["cap18.accounts"]

    def waited(_session: Session, keys: VaultKeys, at: datetime) -> None:
        done.append((keys.vault, at))

    app.extensions["cap18.accounts"] = replace(ports, unlocked=(waited,))
    assert words.sign_in(new_client()).status_code == 200
    assert [vault for vault, _ in done] == [nova.id]


@pytest.mark.req("KEY-17")
def test_the_base_holds_no_secret_of_a_person(nova: Nova, referent: Professional, moment: Moment) -> None:
    words = with_words(nova, moment)
    everything = b""
    with reading() as connection:
        for table in Base.metadata.sorted_tables:
            for row in connection.execute(select(table)):
                everything += b"\x00".join(
                    value if isinstance(value, bytes) else str(value).encode() for value in row
                )
    secrets = [
        nova.phone.code.encode(),
        nova.phone.device_key,
        from_base64url(nova.phone.hmac(nova.phone.salt)),
        words.passphrase.encode(),
        words.totp.encode(),
        referent.passphrase.encode(),
        referent.totp.encode(),
        str(nova.client.get_cookie("__Host-session", domain="localhost").value).encode(),
        from_base64url(str(nova.client.get_cookie("__Host-coffre", domain="localhost").value)),
    ]
    assert [secret for secret in secrets if secret in everything] == []


def test_a_demo_account_is_entered_by_links_that_serve_once(
    app: Flask, place: Place, settings: Settings, new_client: NewClient, moment: Moment
) -> None:
    rings, keyd = Keyrings(settings), instance().keyd
    people = [(place.lead.id, "professional"), (place.youths[0], "young")]
    with transaction() as session:
        keys = [
            accounts.demo.activate(
                session,
                person_id=person_id,
                authority_id=place.authority_id,
                kind=kind,
                on=moment.on,
                at=moment.at,
                consents=accounts.handed_over().consents,
            )
            for person_id, kind in people
        ]
    rings.keep(keys)
    (kept,) = settings.state_dir.glob("demo-keyrings.jsonl")
    assert os.stat(kept).st_mode & 0o777 == 0o600
    assert one(select(TeamShare.member_id)) == place.lead.id

    def link(person_id: UUID) -> str:
        with transaction() as session:
            made = accounts.demo.sign_in_link(
                session, keyd, rings, person_id, public_url=settings.public_url, at=moment.at
            )
        assert made is not None
        return made

    former, url = link(place.youths[0]), link(place.youths[0])
    assert url.startswith("http://localhost/entrer/lien#")
    client = new_client()

    def enter(address: str) -> int:
        return client.post(
            f"{API}/session", json={"method": "link", "secret": secret_of(address)}
        ).status_code

    assert enter(former) == 422
    assert enter(url) == 200
    assert client.get(f"{API}/session").json["space"] == "young"
    assert client.post(f"{API}/ways-in/passphrase").status_code == 200, "the safe is open"
    assert enter(url) == 422
    assert enter(link(place.youths[0])) == 200
    assert link(place.lead.id).startswith("http://localhost/pro/lien#")


def test_demo_keyrings_and_links_do_not_exist_in_production(settings: Settings) -> None:
    from backend.services.accounts.means import means_of

    real = replace(settings, mode="production", argon2_cheap=False)
    with pytest.raises(RuntimeError, match="démonstration"):
        Keyrings(real)
    assert means_of(real, None).links is False  # type: ignore[arg-type]


def test_what_an_account_is_worth_is_told_in_one_statement(
    nova: Nova, place: Place, new_client: NewClient, moment: Moment
) -> None:
    an_active_adult(place.lead.id, new_client, moment)
    with reading() as connection:
        states = accounts.account_states(connection, [nova.id, place.lead.id, place.authority_id], moment.at)
    assert states == {nova.id: "active", place.lead.id: "active", place.authority_id: "none"}
    assert one(select(Account.kind).where(Account.id == nova.id)) == "young"
