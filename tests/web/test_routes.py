"""No route by accident: each declares who may call it, and each answers a stranger as it should."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.ids import new_id

METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE"}


def views(app: Flask) -> Iterator[tuple[str, str, Callable[..., Any]]]:
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        for method in sorted((rule.methods or set()) & METHODS):
            kind = getattr(view, "view_class", None)
            yield method, rule.rule, getattr(kind, method.lower()) if kind else view


def says(view: Callable[..., Any]) -> bool:
    return any(hasattr(view, f"cap18_{word}") for word in ("permission", "known", "public"))


@pytest.mark.req("ACC-01")
def test_every_route_says_who_may_call_it(app: Flask) -> None:
    silent = [
        f"{method} {rule}"
        for method, rule, view in views(app)
        if not says(view) and rule != "/api/v1/openapi.json"
    ]
    assert not silent, "a route needs @permission(...), @known(why) or @public(why)"


def filled(rule: str) -> str:
    """The address of a route with identifiers nobody has."""
    parts = []
    for part in rule.split("/"):
        if not part.startswith("<"):
            parts.append(part)
        elif "int" in part:
            parts.append("1")
        else:
            parts.append("M14" if "rule" in part else str(new_id()))
    return "/".join(parts)


@pytest.mark.req("VLT-05")
def test_a_stranger_gets_nothing_but_public_routes(app: Flask, client: FlaskClient) -> None:
    for method, rule, view in views(app):
        if hasattr(view, "cap18_public") or rule == "/api/v1/openapi.json":
            continue
        answer = client.open(filled(rule), method=method, json={} if method != "GET" else None)
        assert answer.status_code in (401, 404, 405), f"{method} {rule}: {answer.status_code}"
        assert answer.content_type == "application/problem+json"


def test_a_mutation_from_another_site_is_refused(client: FlaskClient) -> None:
    answer = client.post("/api/v1/session", json={}, headers={"Origin": "https://exemple.invalid"})
    assert answer.status_code == 403
    assert answer.json and answer.json["code"] == "wrong_origin"
    answer = client.post("/api/v1/session", json={}, headers={"X-Cap18": "0"})
    assert answer.status_code == 403


def test_an_unknown_address_is_a_problem_in_french(client: FlaskClient) -> None:
    answer = client.get("/api/v1/rien")
    assert answer.status_code == 404
    assert answer.json and answer.json["code"] == "not_found"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
