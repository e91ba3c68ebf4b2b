"""Ground laid through the service's own API, as a page of ours asks it: for what a journey needs and does not tell."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from string import ascii_uppercase
from typing import Any, NamedTuple
from urllib.parse import urlsplit
from uuid import uuid4

from playwright.sync_api import APIRequestContext, Page, Playwright

from tests.journeys.steps import civil
from tests.journeys.steps.desk import Invitation
from tests.site import Site

ASK = """async ([method, path, body, headers]) => {
  const sent = await fetch(path, {
    method, cache: "no-store", body: body === null ? undefined : JSON.stringify(body),
    headers: { "X-Cap18": "1", "Content-Type": "application/json",
               "Idempotency-Key": crypto.randomUUID(), ...headers },
  });
  const text = await sent.text();
  return { status: sent.status, body: text ? JSON.parse(text) : null };
}"""


class Answer(NamedTuple):
    status: int
    body: Any


Asking = Page | APIRequestContext
"""Whose session asks: a page, or somebody who looks at no screen."""


def ask(asking: Asking, method: str, path: str, body: object = None, **headers: str) -> Answer:
    """One request of their own session. `If_Match="2"` is the header If-Match."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    if isinstance(asking, Page):
        said = asking.evaluate(ASK, [method, f"/api/v1{path}", body, sent])
        return Answer(said["status"], said["body"])
    once = {"Idempotency-Key": str(uuid4()), **sent}
    # A connection that waited may close as the request leaves: a browser asks again by itself, under the same key.
    got = asking.fetch(f"/api/v1{path}", method=method, data=body, headers=once, max_retries=3)
    return Answer(got.status, got.json() if got.body() else None)


def granted(asking: Asking, method: str, path: str, body: object = None, **headers: str) -> Any:
    answer = ask(asking, method, path, body, **headers)
    assert answer.status < 300, answer
    return answer.body


def sign_in_links(site: Site) -> dict[str, str]:
    """Role → a single-use link, as `cap18 demo accounts` prints them."""
    said = json.loads(site.cap18("demo", "accounts", "--json"))
    return {str(one["role"]): str(one["url"]) for one in said}


@contextmanager
def off_screen(playwright: Playwright, site: Site) -> Iterator[APIRequestContext]:
    """Signed in as the referent of the demo. A desk opened only to invite would cost as much as the phone it is
    for."""
    headers = {"Origin": site.url, "X-Cap18": "1"}
    referent = playwright.request.new_context(base_url=site.url, extra_http_headers=headers)
    link = urlsplit(sign_in_links(site)["référent"])
    granted(referent, "POST", "/session", {"method": "link", "secret": link.fragment})
    yield referent
    referent.dispose()


def caseload(page: Page, **query: str) -> list[dict[str, Any]]:
    """Every row of « Ma file » of whoever this page is signed in as."""
    asked = "&".join(f"{name}={value}" for name, value in {"limit": "100", **query}.items())
    rows: list[dict[str, Any]] = granted(page, "GET", f"/caseload?{asked}")["items"]
    return rows


FIRST_NAMES = (
    "Alizé", "Embrun", "Corail", "Récif", "Lagon", "Marée", "Écume", "Tropique", "Boussole", "Méridien",
    "Nadir", "Austral", "Titan", "Pollux", "Ondine", "Azur", "Atlas", "Phénix", "Rigel", "Galaxie",
)  # fmt: skip


numbers = count()


def add_youth(asking: Asking) -> str:
    """Another young person of seventeen and a quarter, confided by the judge, written by hand at the desk."""
    number = next(numbers)
    born = civil.today() - timedelta(days=round(17.25 * 365.25))
    made = granted(
        asking,
        "POST",
        "/youths",
        {
            "first_name": FIRST_NAMES[number % len(FIRST_NAMES)],
            "last_name": f"Essai-{ascii_uppercase[number % 26]}",
            "birth_date": born.isoformat(),
            "measures": [{"basis": "P1", "starts_on": (born + timedelta(days=4000)).isoformat()}],
        },
    )
    return str(made["id"])


def invite(asking: Asking, youth_id: str) -> Invitation:
    made = granted(asking, "POST", "/invitations", {"youth_id": youth_id})
    return Invitation(made["id"], made["url"], made["code"])


def newcomer(asking: Asking) -> Invitation:
    """Somebody added and invited a moment ago."""
    return invite(asking, add_youth(asking))
