"""Ground laid through the service's own API, as a page of ours asks it: for what a journey needs and does not tell."""

from __future__ import annotations

import json
from datetime import timedelta
from itertools import count
from string import ascii_uppercase
from typing import Any, NamedTuple

from playwright.sync_api import Page

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


def ask(page: Page, method: str, path: str, body: object = None, **headers: str) -> Answer:
    """One request of the page's own session. `If_Match="2"` is the header If-Match."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    said = page.evaluate(ASK, [method, f"/api/v1{path}", body, sent])
    return Answer(said["status"], said["body"])


def granted(page: Page, method: str, path: str, body: object = None, **headers: str) -> Any:
    answer = ask(page, method, path, body, **headers)
    assert answer.status < 300, answer
    return answer.body


def sign_in_links(site: Site) -> dict[str, str]:
    """Role → a single-use link, as `cap18 demo accounts` prints them."""
    said = json.loads(site.cap18("demo", "accounts", "--json"))
    return {str(one["role"]): str(one["url"]) for one in said}


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


def add_youth(page: Page) -> str:
    """Another young person of seventeen and a quarter, confided by the judge, written by hand at the desk."""
    number = next(numbers)
    born = civil.today() - timedelta(days=round(17.25 * 365.25))
    made = granted(
        page,
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


def invite(page: Page, youth_id: str) -> Invitation:
    made = granted(page, "POST", "/invitations", {"youth_id": youth_id})
    return Invitation(made["id"], made["url"], made["code"])
