"""The quick answers say exactly what the documented schemas say; every sign-in door is closed to strange bodies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from marshmallow import Schema

from backend.config import Settings
from backend.services.accounts.schemas import invitations, session
from tests.factories.accounts import API, Moment, Professional, activation_link, invite
from tests.factories.phone import Phone, secret_of
from tests.services.accounts.conftest import Nova


def conforms(schema: Schema, said: Any) -> None:
    found = schema.validate(said, many=isinstance(said, list))
    assert found == {}, found
    names = set(schema.fields)
    for one in said if isinstance(said, list) else [said]:
        assert set(one) <= names


def test_a_young_persons_answers_conform(
    referent: Professional, youth_id: object, new_client: Callable[[], FlaskClient], moment: Moment
) -> None:
    client, phone = new_client(), Phone()
    conforms(session.SessionSchema(), client.get(f"{API}/session").json)
    invitation = invite(referent, youth_id)  # type: ignore[arg-type]
    conforms(invitations.IssuedSchema(), invitation)
    look = client.post(f"{API}/invitations/look", json={"secret": secret_of(invitation["url"])})
    conforms(invitations.InvitationLookSchema(), look.json)
    conforms(session.WelcomeSchema(), phone.accept(client, invitation).json)
    conforms(session.ChallengeSchema(), phone.challenge(client))
    conforms(session.SessionSchema(), phone.open(client).json)
    conforms(session.OneSessionSchema(), client.get(f"{API}/sessions").json)
    conforms(session.DeviceSchema(), client.get(f"{API}/devices").json)
    conforms(invitations.WayInSchema(), client.get(f"{API}/ways-in").json)
    conforms(invitations.ShownWordsSchema(), client.post(f"{API}/ways-in/passphrase").json)
    conforms(session.SessionSchema(), client.post(f"{API}/session/lock").json)
    listed = referent.client.get(f"{API}/youths/{youth_id}/invitations").json
    assert listed
    conforms(invitations.InvitationSchema(), listed)


def test_an_activation_conforms(place: Any, client: FlaskClient, moment: Moment) -> None:
    from backend.services.accounts.qr import base64url

    secret = base64url(activation_link(place.lead.id, moment))
    shown = client.post(f"{API}/activations/look", json={"secret": secret})
    conforms(invitations.ActivationLookSchema(), shown.json)


@pytest.mark.parametrize("path", ["devices", "sessions", "ways-in"])
def test_a_list_that_did_not_change_is_not_sent_again(nova: Nova, path: str) -> None:
    first = nova.client.get(f"{API}/{path}")
    again = nova.client.get(f"{API}/{path}", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/method"),
        ({"method": "ancien"}, "/method"),
        ({"method": "phone", "code": "12345"}, "/code"),
        ({"method": "phone", "code": "123456"}, "/hmac"),
        ({"method": "passphrase", "identifier": "x", "passphrase": "y"}, "/second"),
        ({"method": "passphrase", "identifier": "x", "passphrase": "y" * 201}, "/passphrase"),
        ({"method": "link", "secret": "é"}, "/secret"),
        ({"method": "link", "secret": 3}, "/secret"),
    ],
)
def test_a_strange_proof_is_refused_with_the_field_named(
    client: FlaskClient, body: dict[str, object], pointer: str
) -> None:
    answer = client.post(f"{API}/session", json=body)
    assert answer.status_code == 422
    assert answer.json["code"] == "invalid"
    assert pointer in {one["pointer"] for one in answer.json["errors"]}


@pytest.mark.req("WEB-03")
def test_no_door_opens_to_another_site(client: FlaskClient) -> None:
    answer = client.post(f"{API}/session", json={}, headers={"Origin": "https://ailleurs.example"})
    assert answer.status_code == 403


@pytest.mark.req("AUT-05")
def test_behind_the_proxy_each_network_has_its_own_count(
    settings: Settings, make_app: Callable[[Settings], Flask], app: Flask
) -> None:
    behind = make_app(replace(settings, tls=True))
    with behind.app_context():
        client = behind.test_client()

        def look(network: str) -> int:
            headers = {"X-Forwarded-For": network, "Origin": "http://localhost", "X-Cap18": "1"}
            sent = {"code": "0000-0000-0000"}
            return client.post(f"{API}/invitations/look", json=sent, headers=headers).status_code

        assert [look("203.0.113.7") for _ in range(21)] == [422] * 20 + [429]
        assert look("198.51.100.7, 203.0.113.8") == 422
        assert look("203.0.113.8, 203.0.113.7") == 429, "the proxy's word wins over the browser's"
