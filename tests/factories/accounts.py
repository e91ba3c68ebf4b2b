"""People who can sign in: invited, activated, with their words and second proof; and a clock one can push."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pyotp
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend import clock
from backend.db import reading, transaction
from backend.handovers import PeopleForAccounts
from backend.services.accounts.actions.activations import invite_adult
from backend.services.accounts.qr import base64url

API = "/api/v1"
START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass
class Moment:
    """The instant everybody lives in; `pass_` pushes it."""

    at: datetime = START

    def pass_(self, **span: float) -> datetime:
        self.at += timedelta(**span)
        return self.at

    @property
    def on(self) -> date:
        return clock.day_in("Europe/Paris", self.at)


def held_clock(patch: pytest.MonkeyPatch) -> Moment:
    """A clock that stands still until it is pushed."""
    moment = Moment()
    patch.setattr(clock, "now", lambda: moment.at)
    return moment


@dataclass
class Professional:
    """Somebody of the team, or a mentor, in their own browser."""

    person_id: UUID
    client: FlaskClient
    moment: Moment
    identifier: str = ""
    passphrase: str = ""
    totp: str = field(default="", repr=False)

    def second(self, **shift: float) -> str:
        """The code their authenticator shows now; `shift` when its clock is wrong."""
        return pyotp.TOTP(self.totp).at(self.moment.at + timedelta(**shift))

    def proof(self, **other: Any) -> dict[str, Any]:
        said = {"identifier": self.identifier, "passphrase": self.passphrase}
        second = {"kind": "totp", "code": other.pop("second", None) or self.second()}
        return {"method": "passphrase", **said, "second": second, **other}

    def sign_in(self, client: FlaskClient | None = None, **other: Any) -> TestResponse:
        return (client or self.client).post(f"{API}/session", json=self.proof(**other))

    def step_up(self) -> TestResponse:
        return self.client.post(f"{API}/session/step-up", json=self.proof())


def activation_link(person_id: UUID, moment: Moment) -> bytes:
    """The secret of a new activation link, as the command line prints it."""
    with transaction() as session:
        person = PeopleForAccounts().persons(session, [person_id])[person_id]
        return invite_adult(session, person, at=moment.at, by=None, role="command").secret


def an_active_adult(person_id: UUID, new_client: Callable[[], FlaskClient], moment: Moment) -> Professional:
    """The whole activation over HTTP; afterwards they are signed in."""
    client, secret = new_client(), base64url(activation_link(person_id, moment))
    shown = client.post(f"{API}/activations/look", json={"secret": secret})
    assert shown.status_code == 200, shown.text
    someone = Professional(
        person_id,
        client,
        moment,
        shown.json["identifier"],
        shown.json["passphrase"],
        pyotp.parse_uri(shown.json["totp_uri"]).secret,
    )
    entered = client.post(f"{API}/activations/accept", json={"secret": secret, "totp": someone.second()})
    assert entered.status_code == 200, entered.text
    # The next code of the authenticator: the one just confirmed has served.
    moment.pass_(seconds=30)
    return someone


def invite(professional: Professional, youth_id: UUID) -> dict[str, Any]:
    """An invitation as the team's screen receives it."""
    answer = professional.client.post(f"{API}/invitations", json={"youth_id": str(youth_id)})
    assert answer.status_code == 201, answer.text
    return answer.json


def one(query: Any) -> Any:
    """One value of the base."""
    with reading() as connection:
        return connection.execute(query).scalar_one_or_none()
