"""Bringing a taken-away copy back, here or elsewhere, through HTTP, on both bases."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from backend.db import db
from backend.instance import instance
from backend.services.documents import rules
from backend.services.documents.models import Document
from tests.factories import files
from tests.factories.circle import prove
from tests.factories.copies import archive_of, bring, furnished, remade
from tests.factories.safes import API, Safe, an_open_safe


@pytest.mark.req("VLT-11")
def test_a_copy_brought_elsewhere_gives_papers_types_dates_and_versions(
    safe: Safe, new_client: Callable[[], FlaskClient]
) -> None:
    furnished(safe)
    before = {one["title"]: one for one in safe.said("documents")["items"]}
    prove(safe)
    body = archive_of(safe)
    other = an_open_safe(new_client)
    answer = bring(other, body)
    assert (answer.status_code, answer.get_json()) == (
        200,
        {"papers": 3, "versions": 4, "already": 0, "numbers": 1},
    )
    after = {one["title"]: one for one in other.said("documents")["items"]}
    for title, one in before.items():
        for name in (
            "type",
            "kind",
            "pages",
            "issued_on",
            "expires_on",
            "holder",
            "deposited_at",
            "versions",
        ):
            assert after[title].get(name) == one.get(name), (title, name)
        assert after[title]["id"] != one["id"]
    document = after["Acte/naissance"]["id"]
    assert (
        other.get(f"documents/{document}/content").data
        == safe.get(f"documents/{before['Acte/naissance']['id']}/content").data
    )
    assert len(other.said(f"documents/{document}")["all_versions"]) == 2
    assert other.said("safe/numbers")["items"][0]["value"] == "1234567"
    assert bring(other, body).get_json() == {"papers": 0, "versions": 0, "already": 3, "numbers": 0}
    assert bring(safe, body).get_json()["already"] == 3


def test_a_paper_deleted_since_comes_back_from_the_copy(safe: Safe) -> None:
    kept = furnished(safe)
    prove(safe)
    body = archive_of(safe)
    for document in kept:
        assert safe.client.delete(f"{API}/documents/{document}").status_code == 204
    assert bring(safe, body).get_json()["papers"] == 3
    assert bring(safe, body).get_json() == {"papers": 0, "versions": 0, "already": 3, "numbers": 0}
    assert len(safe.said("documents")["items"]) == 3


def lying_hash(held: dict[str, bytes]) -> None:
    told = json.loads(held["index.json"])
    told["documents"][0]["versions"][0]["sha256"] = "0" * 64
    held["index.json"] = json.dumps(told).encode()


def other_bytes(held: dict[str, bytes]) -> None:
    path = json.loads(held["index.json"])["documents"][0]["versions"][0]["file"]
    body = bytearray(held[path])
    body[len(body) // 2] ^= 1
    held[path] = bytes(body)


def shorter(held: dict[str, bytes]) -> None:
    path = json.loads(held["index.json"])["documents"][0]["versions"][0]["file"]
    held[path] = held[path][:-9]


def missing(held: dict[str, bytes]) -> None:
    held.pop(json.loads(held["index.json"])["documents"][-1]["versions"][0]["file"])


def no_index(held: dict[str, bytes]) -> None:
    held.pop("index.json")


def not_json(held: dict[str, bytes]) -> None:
    held["index.json"] = b"[" * 100_000


def nasty_paper(held: dict[str, bytes]) -> None:
    """A program in the last paper, told with its true hash: the first ones are read before it."""
    told = json.loads(held["index.json"])
    version = told["documents"][-1]["versions"][0]
    body = b"<svg onload=alert(1)>" * 9
    held[version["file"]] = body
    version |= {"size": len(body), "sha256": sha256(body).hexdigest()}
    held["index.json"] = json.dumps(told).encode()


def bomb(held: dict[str, bytes]) -> None:
    path = json.loads(held["index.json"])["documents"][0]["versions"][0]["file"]
    held[path] = bytes(rules.MAX_FILE + 1)


def twins(held: dict[str, bytes]) -> None:
    told = json.loads(held["index.json"])
    told["documents"].append(told["documents"][0])
    held["index.json"] = json.dumps(told).encode()


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        (lying_hash, 422, "wrong_hash"),
        (other_bytes, 422, "wrong_hash"),
        (shorter, 422, "wrong_hash"),
        (missing, 422, "bad_zip"),
        (no_index, 422, "not_ours"),
        (not_json, 422, "not_ours"),
        (nasty_paper, 415, "unsupported"),
        (bomb, 422, "too_big"),
        (twins, 422, "bad_zip"),
    ],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_a_copy_that_lies_adds_nothing_and_says_why(
    safe: Safe, new_client: Callable[[], FlaskClient], change: Callable[..., None], status: int, code: str
) -> None:
    furnished(safe)
    prove(safe)
    body = remade(archive_of(safe), change)
    other = an_open_safe(new_client)
    blobs = set(instance().blobs.names())
    answer = bring(other, body)
    assert (answer.status_code, answer.get_json()["code"]) == (status, code)
    assert answer.get_json()["detail"].endswith(".")
    assert other.said("documents")["items"] == []
    assert other.said("safe/numbers")["items"] == []
    assert set(instance().blobs.names()) == blobs


@pytest.mark.parametrize(
    "body",
    [b"x", b"PK\x05\x06" + bytes(18), b"PK\x03\x04" + bytes(5000), files.pdf()],
    ids=["one", "empty", "cut", "pdf"],
)
def test_what_is_no_archive_of_ours_is_refused_with_a_sentence(safe: Safe, body: bytes) -> None:
    answer = bring(safe, body)
    assert (answer.status_code, answer.get_json()["code"]) in {(422, "bad_zip"), (422, "not_ours")}
    assert db.session.execute(select(Document)).all() == []
    assert set(instance().blobs.names()) == set()


def test_a_cut_or_damaged_archive_is_refused_whole(safe: Safe, new_client: Callable[[], FlaskClient]) -> None:
    furnished(safe)
    prove(safe)
    body = archive_of(safe)
    other = an_open_safe(new_client)
    assert bring(other, body[: len(body) // 2]).get_json()["code"] == "bad_zip"
    flipped = bytearray(body)
    flipped[200] ^= 0xFF
    assert bring(other, bytes(flipped)).status_code == 422
    environ = {"CONTENT_LENGTH": str(len(body) + 10)}
    cut = other.client.post(f"{API}/safe/import", data=body, environ_overrides=environ)
    assert cut.status_code == 408
    assert other.said("documents")["items"] == []
