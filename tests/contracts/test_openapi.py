"""The contract of the API is a file: who changes a route changes it in the same commit."""

from __future__ import annotations

import json
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

SNAPSHOT = Path(__file__).resolve().parents[2] / "openapi.json"


def test_the_committed_contract_is_the_one_served(client: FlaskClient) -> None:
    served = json.loads(client.get("/api/v1/openapi.json").data)
    kept = json.loads(SNAPSHOT.read_text(encoding="utf-8"))
    assert served == kept, "run `cap18 openapi > openapi.json`, then `npm run types` in pwa/"


def test_every_route_of_the_api_is_in_the_contract(app: Flask, client: FlaskClient) -> None:
    served = json.loads(client.get("/api/v1/openapi.json").data)
    rules = {rule.rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/api/v1/")} - {
        "/api/v1/openapi.json"
    }
    written = {path.replace("{", "<").replace("}", ">") for path in served["paths"]}
    missing = {rule for rule in rules if _plain(rule) not in {_plain(path) for path in written}}
    assert not missing


def _plain(rule: str) -> str:
    return "/".join("<>" if part.startswith("<") else part for part in rule.split("/"))
