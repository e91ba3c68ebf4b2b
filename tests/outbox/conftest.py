"""A small world for what leaves: one young person with a phone, an address and a browser, and the three peers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock, outbox
from backend.config import Outside, Settings
from backend.db import reading, transaction
from backend.ids import new_id
from backend.instance import instance
from backend.outbox import contacts, senders
from backend.outbox.dispatch import Dispatcher
from backend.outbox.models import CallTask, Channel, Delivery, Occasion, PushSubscription
from backend.outbox.pace import Pace
from tests.factories.autonomy import House, a_house, a_youth
from tests.factories.desk import signed_in
from tests.factories.peers import (
    Browser,
    MailServer,
    PushService,
    SmsGateway,
    mail_server,
    push_service,
    sms_gateway,
)

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PHONE, MAIL = "+33600000018", "n18@exemple.invalid"


@pytest.fixture
def gateway() -> Iterator[SmsGateway]:
    with sms_gateway() as made:
        yield made


@pytest.fixture(scope="session")
def pushes() -> Iterator[PushService]:
    with push_service() as made:
        yield made


@pytest.fixture(scope="session")
def mails() -> Iterator[MailServer]:
    with mail_server() as made:
        yield made


@pytest.fixture
def settings(settings: Settings, gateway: SmsGateway, pushes: PushService, mails: MailServer) -> Settings:
    mails.arrived, mails.raw, mails.answers = [], [], []
    pushes.mood = []
    outside = Outside(
        smtp_url=mails.url,
        mail_from="Cap 18 <cap18@exemple.invalid>",
        sms_url=gateway.url,
        sms_token="jeton-de-test",
        sms_secret="un secret assez long pour signer",
        push_hosts=(pushes.host,),
    )
    return replace(settings, outside=outside)


@dataclass
class World:
    """Who is told, the peers, a hand-held clock, and the dispatcher of this instance."""

    app: Flask
    house: House
    youth: UUID
    gateway: SmsGateway
    pushes: PushService
    mails: MailServer
    at: datetime = MORNING
    living: set[UUID] = field(default_factory=set)
    _dispatcher: Dispatcher | None = None

    @property
    def sms(self) -> list[str]:
        return [text for texts in self.gateway.phones.values() for text in texts]

    @property
    def mail_texts(self) -> list[str]:
        return [message.get_content().replace("\r\n", "\n") for _, message in self.mails.arrived]

    def dispatcher(self, at_point: Callable[[str], None] | None = None) -> Dispatcher:
        """A dispatcher as a process of its own would have: fresh breakers, the clock in hand."""
        here = instance()
        made = Dispatcher(
            state_dir=here.settings.state_dir,
            public_url=here.settings.public_url,
            keyd=here.keyd,
            senders=senders.build(here.settings, now=lambda: self.at),
            now=lambda: self.at,
            pace=Pace(monotonic=lambda: 0.0, sleep=lambda _: None),
        )
        if at_point is not None:
            made.at_point = at_point
        return made

    def run(self, **later: float) -> int:
        """Push the clock, then dispatch all that is due."""
        self.at += timedelta(**later)
        if self._dispatcher is None:
            self._dispatcher = self.dispatcher()
        return self._dispatcher.run(batches=20)

    def live(self, hours: float, every: float = 0.25) -> None:
        """Let hours pass, dispatching regularly."""
        for _ in range(int(hours / every)):
            self.run(hours=every)

    def phone(self, person: UUID | None = None, contact: str = PHONE, **fields: Any) -> UUID:
        return self._channel("sms", contact, person or self.youth, fields)

    def address(self, person: UUID | None = None, contact: str = MAIL, **fields: Any) -> UUID:
        return self._channel("email", contact, person or self.youth, fields)

    def _channel(self, kind: str, contact: str, person: UUID, fields: dict[str, Any]) -> UUID:
        keyd, made = instance().keyd, new_id()
        values = {"proven_at": MORNING - timedelta(days=30), "safe": True} | fields
        with transaction() as session:
            session.add(
                Channel(
                    id=made,
                    person_id=person,
                    authority_id=self.house.authority,
                    kind=kind,
                    contact_sealed=contacts.seal(keyd.authority_key(self.house.authority), made, contact),
                    contact_index=contacts.index(keyd, kind, contact),
                    added_at=MORNING - timedelta(days=31),
                    **values,
                )
            )
        return made

    def browser(self, person: UUID | None = None, **fields: Any) -> Browser:
        keyd, made, session_id = instance().keyd, new_id(), new_id()
        browser = self.pushes.browser()
        self.living.add(session_id)
        told = browser.subscription
        address = contacts.PushAddress(told["endpoint"], told["keys"]["p256dh"], told["keys"]["auth"])
        with transaction() as session:
            session.add(
                PushSubscription(
                    id=made,
                    person_id=person or self.youth,
                    authority_id=self.house.authority,
                    session_id=session_id,
                    endpoint_index=contacts.index(keyd, "push", told["endpoint"]),
                    keys_sealed=contacts.seal_push(keyd.authority_key(self.house.authority), made, address),
                    added_at=MORNING,
                    **fields,
                )
            )
        return browser

    def post(self, identity: str = "appointment:1:P2D", **fields: Any) -> None:
        """A reminder of an appointment, due now, in the `remind` cascade unless told otherwise."""
        values = {
            "recipient_id": self.youth,
            "kind": "appointment.reminder",
            "subject_kind": "thing",
            "subject_id": identity,
            "not_before": self.at,
            "not_after": self.at + timedelta(days=5),
        } | fields
        with transaction() as session:
            outbox.post(session, [outbox.Notice(identity=identity, **values)], at=self.at)

    def occasion(self, identity: str = "appointment:1:P2D") -> Any:
        with reading() as connection:
            return connection.execute(
                select(Occasion.__table__).where(
                    Occasion.identity == identity, Occasion.recipient_id == self.youth
                )
            ).one()

    def deliveries(self, identity: str = "appointment:1:P2D") -> dict[str, Any]:
        with reading() as connection:
            rows = connection.execute(
                select(Delivery.__table__).where(Delivery.occasion_id == self.occasion(identity).id)
            )
            return {row.channel: row for row in rows}

    def calls(self) -> list[Any]:
        with reading() as connection:
            return list(connection.execute(select(CallTask.__table__)))


@pytest.fixture
def world(
    app: Flask, gateway: SmsGateway, pushes: PushService, mails: MailServer, monkeypatch: pytest.MonkeyPatch
) -> World:
    house = a_house()
    youth = a_youth(house, date(2009, 6, 24), at=MORNING)
    made = World(app, house, youth, gateway, pushes, mails)
    outbox.sessions(lambda _reader, ids, /, *, at: {one for one in ids if one in made.living})
    return made


@pytest.fixture
def nova(world: World, new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    """The young person's own phone; from here on requests read the clock in hand."""
    monkeypatch.setattr(clock, "now", lambda: world.at)
    return signed_in(new_client, world.youth, world.house.authority, "young", at=world.at)


@pytest.fixture
def malik(world: World, new_client: Callable[[], FlaskClient], nova: FlaskClient) -> FlaskClient:
    """Their referent."""
    return signed_in(new_client, world.house.referent, world.house.authority, "professional", at=world.at)


@pytest.fixture
def lea(world: World, new_client: Callable[[], FlaskClient], nova: FlaskClient) -> FlaskClient:
    """Who leads the team."""
    return signed_in(new_client, world.house.lead, world.house.authority, "professional", at=world.at)
