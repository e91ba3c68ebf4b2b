"""Somebody outside, played in Python: a browser without account, an address and a code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend.ids import new_id
from tests.factories import files
from tests.factories.phone import secret_of
from tests.factories.safes import API, Safe


def a_paper(safe: Safe, body: bytes | None = None, **said: Any) -> str:
    """A paper of two pages in somebody's safe; its id."""
    answer = safe.put(body or files.pdf(2), **said)
    assert answer.status_code == 201, answer.get_json()
    return answer.get_json()["id"]


def ask_link(safe: Safe, document: str, link: Any = None, **wish: Any) -> TestResponse:
    """Nova shows a paper to an invented agency."""
    body = {"to": "Agence Inventée", "purpose": "logement", "audience": "landlord"} | wish
    return safe.client.put(f"{API}/documents/{document}/guest-links/{link or new_id()}", json=body)


def a_link(safe: Safe, document: str | None = None, **wish: Any) -> dict[str, Any]:
    """The same, and the link as its owner reads it."""
    answer = ask_link(safe, document or a_paper(safe), **wish)
    assert answer.status_code == 201, answer.get_json()
    return answer.get_json()


@dataclass
class Guest:
    """A landlord's browser."""

    client: FlaskClient

    def enter(self, link: dict[str, Any], code: str | None = None) -> TestResponse:
        body = {"secret": secret_of(link["url"]), "code": code or link["code"]}
        return self.client.post(f"{API}/guest/session", json=body)

    def look(self) -> TestResponse:
        return self.client.get(f"{API}/guest/paper")

    def page(self, number: int = 1) -> TestResponse:
        return self.client.get(f"{API}/guest/pages/{number}")

    def leave(self) -> TestResponse:
        return self.client.delete(f"{API}/guest/session")


def wrong(link: dict[str, Any]) -> str:
    """Six digits that are not the code."""
    return f"{(int(link['code']) + 1) % 10**6:06d}"


def named(answer: TestResponse) -> dict[str, str]:
    """The fields that a refusal names, each with its sentence."""
    return {one["pointer"]: one["detail"] for one in answer.get_json()["errors"]}
