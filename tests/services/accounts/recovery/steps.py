"""What a young person who lost everything does, over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from backend import outbox
from backend.db import reading, transaction
from backend.instance import instance
from backend.outbox.models import Channel, Occasion
from backend.services import accounts
from tests.factories.accounts import API, Moment
from tests.factories.keyd import KeydInHand
from tests.factories.phone import Phone
from tests.services.accounts.conftest import Nova

NewClient = Callable[[], FlaskClient]


class Times:
    """The application's clock and keyd's, pushed together or apart."""

    def __init__(self, moment: Moment, keyd: KeydInHand) -> None:
        self.moment, self.keyd = moment, keyd

    def pass_(self, **span: float) -> None:
        self.moment.pass_(**span)
        self.keyd.pass_(**span)


def card_of(nova: Nova) -> str:
    answer = nova.client.post(f"{API}/ways-in/card")
    assert answer.status_code == 200, answer.text
    card: str = answer.json["card"]
    return card


def begin(client: FlaskClient, card: str) -> TestResponse:
    return client.post(f"{API}/recoveries/card", json={"card": card})


def enter(client: FlaskClient, card: str, phone: Phone) -> TestResponse:
    body = {"card": card, **{name: phone.acceptance()[name] for name in ("device", "slot")}}
    answer = client.post(f"{API}/recoveries/card/open", json=body)
    if answer.status_code == 200:
        phone.slot_id = answer.json["slot_id"]
    return answer


def recovered(nova: Nova, new_client: NewClient, times: Times) -> tuple[FlaskClient, Phone, str]:
    """Nova lost the phone, waited a day, and came in with the card."""
    card, client, phone = card_of(nova), new_client(), Phone(code="314159", label="Téléphone neuf")
    assert begin(client, card).status_code == 200
    times.pass_(hours=24)
    answer = enter(client, card, phone)
    assert answer.status_code == 200, answer.text
    return client, phone, card


def accounts_key(nova: Nova) -> accounts.PublicKey:
    with reading() as connection:
        found = accounts.public_key(connection, nova.id)
    assert found is not None
    return found


def said(kind: str) -> list[Any]:
    with reading() as connection:
        return list(connection.execute(select(Occasion).where(Occasion.kind == kind)).all())


def a_number(nova: Nova, times: Times, *, days_ago: float = 4, safe: bool = True) -> str:
    """A number of Nova's, proven some days ago."""
    answer = nova.client.post(f"{API}/channels", json={"kind": "sms", "contact": "06 00 00 00 18"})
    assert answer.status_code == 201, answer.text
    with transaction() as session:
        session.execute(
            update(Channel).values(proven_at=times.moment.at - timedelta(days=days_ago), safe=safe)
        )
    made: str = answer.json["id"]
    return made


def veto_link(nova: Nova, times: Times) -> str:
    """The link as it leaves in the SMS."""
    asked = said("recovery_asked")[-1]
    due = outbox.Due(*(getattr(asked, name) for name in outbox.Due._fields))
    with transaction() as session:
        url = accounts.make_link(
            session, due, keyd=instance().keyd, public_url="http://localhost", at=times.moment.at
        )
    assert url is not None
    assert url.startswith("http://localhost/stop#")
    return url.split("#")[1]


def one_row(query: Any) -> Any:
    with reading() as connection:
        return connection.execute(query).one()
