"""A process that holds streams, and two persons who listen to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend import clock, live
from backend.config import Settings
from backend.db import transaction
from tests.factories.autonomy import a_house, a_youth
from tests.factories.desk import API, signed_in

EVENTS = f"{API}/events"
ROOM = 8


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return replace(settings, live_streams=ROOM)


@dataclass
class Listener:
    """One open stream, read message by message."""

    answer: TestResponse
    lines: Iterator[bytes] = field(init=False)

    def __post_init__(self) -> None:
        assert self.answer.status_code == 200, self.answer.text
        self.lines = iter(self.answer.response)  # type: ignore[arg-type]

    def hear(self) -> dict[str, str]:
        """The fields of the next message; a comment is `{}`. Raises StopIteration when the stream is closed."""
        said = next(self.lines).decode()
        parts = (line.partition(": ") for line in said.strip().splitlines() if not line.startswith(":"))
        return {name: value for name, _, value in parts}

    def change(self) -> dict[str, Any]:
        """The next change, as the application reads it."""
        return msgspec.json.decode(self.hear()["data"])  # type: ignore[no-any-return]

    def close(self) -> None:
        self.answer.close()


@dataclass
class Scene:
    """Nova and Malik, each in a browser with an open session."""

    at: datetime
    nova: UUID
    malik: UUID
    phone: FlaskClient
    desk: FlaskClient
    opened: list[Listener] = field(default_factory=list)

    def listen(self, client: FlaskClient, **headers: str) -> Listener:
        found = Listener(client.get(EVENTS, headers=headers))
        self.opened.append(found)
        return found

    def tell(self, *people: UUID, kind: str = "notices", subject: UUID | None = None) -> None:
        with transaction() as session:
            live.tell(session, people, kind, subject, at=self.at)


@pytest.fixture
def scene(app: Flask, new_client: Callable[[], FlaskClient]) -> Iterator[Scene]:
    at = clock.now()
    house = a_house()
    nova = a_youth(house, date(2009, 11, 22), at=at)
    made = Scene(
        at,
        nova,
        house.referent,
        signed_in(new_client, nova, house.authority, "young", at=at),
        signed_in(new_client, house.referent, house.authority, "professional", at=at),
    )
    yield made
    for one in made.opened:
        one.close()
