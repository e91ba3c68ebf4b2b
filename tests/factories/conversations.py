"""Threads between the people of an invented circle, over HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import update
from werkzeug.test import TestResponse

from backend.access import Bond
from backend.db import transaction
from tests.factories.appointments import Circle
from tests.factories.desk import API


@dataclass
class Threads:
    """Nova writes with Malik, her referent, and Camille, her mentor."""

    circle: Circle

    def list(self, by: str) -> dict[str, Any]:
        answer = self.circle[by].get(f"{API}/conversations")
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.get_json()
        return told

    def of(self, by: str, other: str) -> dict[str, Any]:
        """The line of `by`'s list about somebody."""
        wanted = str(self.circle.ids[other])
        return next(one for one in self.list(by)["items"] if wanted in [who["id"] for who in one["with"]])

    def with_(self, by: str, other: str) -> str:
        found: str = self.of(by, other)["id"]
        return found

    def send(self, by: str, to: str, text: str, **more: Any) -> TestResponse:
        headers = {"Idempotency-Key": more.pop("key", str(uuid4()))}
        path = f"{API}/conversations/{self.with_(by, to)}/messages"
        return self.circle[by].post(path, json={"text": text, **more}, headers=headers)

    def said(self, by: str, to: str, text: str, **more: Any) -> dict[str, Any]:
        answer = self.send(by, to, text, **more)
        assert answer.status_code == 201, answer.text
        told: dict[str, Any] = answer.get_json()
        return told

    def open(self, by: str, thread: str, **query: Any) -> TestResponse:
        return self.circle[by].get(f"{API}/conversations/{thread}", query_string=query)

    def read(self, by: str, thread: str, **query: Any) -> dict[str, Any]:
        answer = self.open(by, thread, **query)
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.get_json()
        return told

    def texts(self, by: str, thread: str) -> list[str]:
        return [one["text"] for one in self.read(by, thread)["messages"]]

    def mark_read(self, by: str, thread: str, through: int) -> None:
        answer = self.circle[by].post(f"{API}/conversations/{thread}/read", json={"through": through})
        assert answer.status_code == 204, answer.text

    def change(self, by: str, message: dict[str, Any], text: str | None) -> TestResponse:
        """Edit a message, or take it back when there is no text."""
        headers = {"If-Match": f'"{message["version"]}"'}
        path = f"{API}/messages/{message['id']}"
        client = self.circle[by]
        if text is None:
            return client.delete(path, headers=headers)
        return client.patch(path, json={"text": text}, headers=headers)

    def part(self, adult: str) -> None:
        """End today what ties an adult to Nova."""
        with transaction() as session:
            session.execute(
                update(Bond)
                .where(Bond.adult_id == self.circle.ids[adult], Bond.youth_id == self.nova)
                .values(ends_on=self.circle.moment.at.date())
            )

    def later(self, **by: int) -> None:
        self.circle.moment.at += timedelta(**by)

    @property
    def nova(self) -> UUID:
        return self.circle.nova
