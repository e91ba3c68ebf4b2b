"""What a person writes for the bank, the budget and the home is sealed, changed line by line, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from backend.access import Role
from backend.db import db
from backend.ids import new_id
from backend.instance import instance
from backend.services.household.models import OwnSheet
from tests.factories.safes import API, Safe, an_open_safe, with_new_keys
from tests.theft import theft

RENT = {"envelope": "home", "label": "CANARI-LOYER", "cents": 48000, "day": 5}
PAY = {"envelope": "in", "label": "Salaire", "cents": 90000}


def change(safe: Safe, kind: str, key: str | None = None, **said: Any) -> TestResponse:
    headers = {"Idempotency-Key": key} if key else {}
    return safe.client.patch(f"{API}/safe/sheets/{kind}", json=said, headers=headers)


def body(safe: Safe, kind: str) -> Any:
    return next(one["body"] for one in safe.said("safe/sheets")["items"] if one["kind"] == kind)


@pytest.mark.req("KEY-01", "VLT-08")
def test_a_budget_is_kept_sealed_and_read_back_as_it_was_written(safe: Safe) -> None:
    made = change(safe, "budget", lines={"a": RENT}, balance_cents=-1250, balance_on="2026-11-22")
    assert made.status_code == 200, made.get_json()
    (item,) = safe.said("safe/sheets")["items"]
    assert (item["kind"], item["version"]) == ("budget", 1)
    assert item["body"] == {"lines": {"a": RENT}, "balance_cents": -1250, "balance_on": "2026-11-22"}
    assert theft.search(theft.everything(instance().settings.state_dir), ["CANARI-LOYER"]) == []


def test_two_phones_that_each_add_a_line_keep_both(safe: Safe) -> None:
    change(safe, "budget", lines={"a": RENT})
    change(safe, "budget", lines={"b": PAY})
    assert body(safe, "budget")["lines"] == {"a": RENT, "b": PAY}
    change(safe, "budget", lines={"a": None})
    assert body(safe, "budget")["lines"] == {"b": PAY}


def test_what_a_change_does_not_name_stays_and_a_null_takes_away(safe: Safe) -> None:
    change(safe, "bank", bank="Banque Exemple", asked_on="2026-11-23")
    changed = change(safe, "bank", refusal="silent", asked_on=None).get_json()
    assert changed["body"] == {"bank": "Banque Exemple", "refusal": "silent"}
    assert changed["version"] == 2


def test_a_change_sent_twice_happens_once(safe: Safe) -> None:
    key = str(new_id())
    change(safe, "home", key, landlord="Résidence Exemple")
    change(safe, "home", landlord="Autre résidence")
    again = change(safe, "home", key, landlord="Résidence Exemple").get_json()
    assert again["body"] == {"landlord": "Autre résidence"}


def test_a_deleted_sheet_leaves_nothing(safe: Safe) -> None:
    change(safe, "home", landlord="Résidence Exemple")
    assert safe.client.delete(f"{API}/safe/sheets/home").status_code == 204
    assert safe.said("safe/sheets")["items"] == []
    assert db.session.execute(select(OwnSheet.id)).all() == []
    assert change(safe, "home", landlord="Résidence Exemple").get_json()["version"] == 1


@pytest.mark.req("VLT-06", "VLT-07")
def test_a_sheet_is_nobody_elses_and_no_professional_has_one(
    safe: Safe, new_client: Callable[[], FlaskClient]
) -> None:
    change(safe, "budget", lines={"a": RENT})
    assert an_open_safe(new_client).said("safe/sheets")["items"] == []
    referent = an_open_safe(new_client, kind="professional", role=Role.REFERENT)
    assert referent.get("safe/sheets").status_code == 404
    assert change(referent, "budget", lines={}).status_code == 404
    assert new_client().get(f"{API}/safe/sheets").status_code == 401


@pytest.mark.parametrize(
    ("kind", "said", "field"),
    [
        ("budget", {"lines": {"a": RENT | {"cents": -1}}}, "/lines/a/cents"),
        ("budget", {"lines": {"a": RENT | {"envelope": "casino"}}}, "/lines/a/envelope"),
        ("budget", {"lines": {"a": RENT | {"day": 32}}}, "/lines/a/day"),
        ("budget", {"lines": {str(n): RENT for n in range(41)}}, "/lines"),
        ("bank", {"asked_on": "2026-02-30"}, "/asked_on"),
        ("bank", {"refusal": "maybe"}, "/refusal"),
        ("home", {"surprise": "x"}, "/surprise"),
        ("home", {"done": {"lease": "demain"}}, "/done/lease"),
        ("home", {"rent_cents": 10_000_001}, "/rent_cents"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_a_wrong_line_is_named_and_nothing_is_kept(
    safe: Safe, kind: str, said: dict[str, Any], field: str
) -> None:
    answer = change(safe, kind, **said)
    assert answer.status_code == 422
    assert field in [one["pointer"] for one in answer.get_json()["errors"]]
    assert safe.said("safe/sheets")["items"] == []


def test_a_sheet_that_does_not_exist_is_not_found_and_a_list_is_no_change(safe: Safe) -> None:
    assert change(safe, "diary", text="x").status_code == 404
    assert safe.client.patch(f"{API}/safe/sheets/home", json=["x"]).status_code == 422


@pytest.mark.req("KEY-08")
def test_sheets_follow_the_keys_of_a_new_phone(safe: Safe, new_client: Callable[[], FlaskClient]) -> None:
    change(safe, "budget", lines={"a": RENT})
    again = with_new_keys(new_client, safe)
    assert body(again, "budget")["lines"] == {"a": RENT}
    assert change(again, "budget", lines={"b": PAY}).status_code == 200
