"""« Mes numéros »: sealed, traced, changed by version, deleted for good, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from backend.db import db, transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services import documents
from backend.services.documents import records
from backend.services.documents.models import OwnNumber
from backend.vault import next_epoch
from tests.factories.safes import API, Safe, an_open_safe
from tests.theft import theft

SECRET = "1090699999001 CANARI-NIR-38"


def keep(safe: Safe, number: UUID, version: int | None = None, **said: Any) -> TestResponse:
    headers = {} if version is None else {"If-Match": f'"{version}"'}
    return safe.client.put(
        f"{API}/safe/numbers/{number}", json={"type": "caf", "value": "1234567"} | said, headers=headers
    )


@pytest.mark.req("KEY-01", "KEY-10", "VLT-08")
def test_a_number_is_kept_sealed_and_read_back_as_it_was_typed(safe: Safe) -> None:
    made = keep(safe, new_id(), type="nir", value=f"  {SECRET} ", note="CANARI-MOT")
    assert made.status_code == 200
    item = safe.said("safe/numbers")["items"][0]
    assert (item["label"], item["value"], item["note"], item["version"]) == (
        "Numéro de sécurité sociale",
        SECRET,
        "CANARI-MOT",
        1,
    )
    assert safe.said("safe/numbers")["of_count"] == 50
    found = theft.search(theft.everything(instance().settings.state_dir), ["CANARI-NIR", "CANARI-MOT"])
    assert found == []
    assert safe.said("safe/trace")["items"][0]["sentence"] == "Tu as gardé un numéro."


def test_a_number_is_changed_once_by_version_and_said_again_changes_nothing(safe: Safe) -> None:
    number = new_id()
    keep(safe, number)
    assert keep(safe, number).get_json()["version"] == 1
    late = keep(safe, number, value="7654321")
    assert (late.status_code, late.get_json()["version"]) == (412, 1)
    changed = keep(safe, number, 1, value="7654321", label="CAF de Lune")
    assert (changed.get_json()["version"], changed.get_json()["label"]) == (2, "CAF de Lune")
    assert keep(safe, number, 1, value="0").status_code == 412
    told = [one["act"] for one in safe.said("safe/trace")["items"]]
    assert told == ["number_changed", "number_kept"]


def test_a_number_that_looks_wrong_is_kept_and_said(safe: Safe) -> None:
    told = keep(safe, new_id(), value="12").get_json()
    assert told["value"] == "12"
    assert told["doubt"].startswith("Ce numéro a 2 chiffres.")


@pytest.mark.req("VLT-04")
def test_a_deleted_number_leaves_nothing_but_its_id(safe: Safe) -> None:
    number = new_id()
    keep(safe, number)
    assert safe.client.delete(f"{API}/safe/numbers/{number}").status_code == 204
    assert safe.said("safe/numbers")["items"] == []
    assert safe.client.delete(f"{API}/safe/numbers/{number}").status_code == 410
    assert keep(safe, number).status_code == 410
    assert db.session.execute(select(OwnNumber.sealed)).scalars().all() == [None]


@pytest.mark.req("VLT-06", "VLT-07")
def test_a_number_is_nobody_elses(safe: Safe, new_client: Callable[[], FlaskClient]) -> None:
    number = new_id()
    keep(safe, number)
    stranger = an_open_safe(new_client)
    assert keep(stranger, number).status_code == 404
    assert stranger.client.delete(f"{API}/safe/numbers/{number}").status_code == 404
    assert stranger.said("safe/numbers")["items"] == []
    assert new_client().get(f"{API}/safe/numbers").status_code == 401


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"value": ""}, "/value"),
        ({"value": "\u202e\u200f"}, "/value"),
        ({"value": "9" * 81}, "/value"),
        ({"type": "password"}, "/type"),
        ({"label": "x" * 121}, "/label"),
        ({"note": "x" * 301}, "/note"),
    ],
    ids=str,
)
def test_a_wrong_number_is_named_with_its_remedy(safe: Safe, said: dict[str, str], field: str) -> None:
    answer = keep(safe, new_id(), **said)
    assert answer.status_code == 422
    assert field in str(answer.get_json()), answer.get_json()
    assert safe.said("safe/numbers")["items"] == []


def test_fifty_numbers_and_no_more(safe: Safe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backend.services.documents.rules.MAX_NUMBERS", 2)
    for _ in range(2):
        assert keep(safe, new_id()).status_code == 200
    full = keep(safe, new_id())
    assert (full.status_code, full.get_json()["code"]) == (409, "too_many_numbers")


@pytest.mark.req("KEY-08")
def test_numbers_follow_the_keys_of_a_new_epoch(safe: Safe) -> None:
    number = new_id()
    keep(safe, number, value="1234567")
    fresh, _ = next_epoch(safe.keys, {})
    with transaction() as session:
        documents.reseal(session, safe.keys, fresh, keyd=instance().keyd)
    row = db.session.execute(select(OwnNumber)).scalar_one()
    assert row.key_epoch == fresh.epoch
    assert records.open_number(fresh.index_key, number, row.sealed or b"").value == "1234567"
