"""What a phone reads once to know every journey, right and contact: how heavy it is, and what reading again costs."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from typing import Any

from flask.testing import FlaskClient

from backend import clock, law
from backend.guides.journeys import journeys, resolved
from bench.ground import ground
from bench.measure import alternate, bare_route, caller, figure, ratio_of_medians
from tests.site import ROOT

HEAVIEST = 180_000
SMALL = {"Accept-Encoding": "gzip"}
GUIDES, RIGHTS = "/api/v1/guides", "/api/v1/rights"
CONTACTS = ("contacts.json", "everybody.json")


def workloads() -> Iterator[dict[str, Any]]:
    """content.size in bytes on the wire, the bytes of a second reading, and api.guides against a bare route."""
    with ground("sqlite") as here:
        on = clock.today(law.zone_of(None))
        path = bare_route(here.app, {"items": [resolved(one, on) for one in journeys()]}, "guides")
        client = here.app.test_client()
        sizes = [_travels(client, one) for one in (GUIDES, RIGHTS)]
        folder = ROOT / "pwa" / "src" / "services" / "contacts"
        contacts = sum(len(gzip.compress((folder / one).read_bytes(), 9)) for one in CONTACTS)
        yield figure("content.size", sum(sizes) + contacts, "bytes in gzip", HEAVIEST)
        yield figure("content.again", sum(_again(client, one) for one in (GUIDES, RIGHTS)), "bytes", 0)
        calls = {"guides": caller(here.app, GUIDES, more=SMALL), "bare": caller(here.app, path)}
        yield figure("api.guides", ratio_of_medians(alternate(calls), "guides", "bare"), "x bare", 1)


def _travels(client: FlaskClient, path: str) -> int:
    answer = client.get(path, headers=SMALL)
    assert answer.headers["Content-Encoding"] == "gzip", path
    return len(answer.data)


def _again(client: FlaskClient, path: str) -> int:
    """What a phone that has it reads: nothing."""
    tag = client.get(path, headers=SMALL).headers["ETag"]
    answer = client.get(path, headers=SMALL | {"If-None-Match": tag})
    assert answer.status_code == 304, path
    return len(answer.data)
