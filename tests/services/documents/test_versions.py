"""A paper replaced: the new version in front, the former ones kept, readable, deleted one by one."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from threading import Thread
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from backend.db import db
from backend.ids import new_id
from backend.instance import instance
from backend.services.documents.models import DocumentVersion
from backend.services.documents.rules import limits
from tests.factories import files
from tests.factories.safes import API, Safe, an_open_safe, paper_header


def replace(
    safe: Safe, document: str, body: bytes, version_id: UUID | None = None, **said: Any
) -> TestResponse:
    header = paper_header(**{"title": "", "type": "rib"} | said)
    path = f"{API}/documents/{document}/versions/{version_id or new_id()}"
    return safe.client.put(path, data=body, headers={"X-Cap18-Paper": header})


def a_rib(safe: Safe, body: bytes, **said: Any) -> str:
    made = safe.put(body, type="rib", title="RIB de mon compte", **said)
    assert made.status_code == 201, made.get_json()
    return str(made.get_json()["id"])


@pytest.mark.req("VLT-03", "VLT-02", "VLT-01")
def test_a_paper_replaced_keeps_its_former_version_byte_for_byte(safe: Safe) -> None:
    old, new = files.pdf(1, 3000), files.pdf(2, 4000)
    document = a_rib(safe, old, issued_on="2026-01-05")
    made = replace(safe, document, new, issued_on="2026-02-05")
    assert made.status_code == 201, made.get_json()
    told = made.get_json()
    assert (told["number"], told["versions"], told["pages"], told["issued_on"]) == (2, 2, 2, "2026-02-05")
    assert told["title"] == "RIB de mon compte"
    assert [(one["number"], one["current"]) for one in told["all_versions"]] == [(2, True), (1, False)]
    digests = [one["origin"]["stored_sha256"] for one in told["all_versions"]]
    assert digests == [sha256(new).hexdigest(), sha256(old).hexdigest()]
    assert safe.get(f"documents/{document}/content").data == new
    assert safe.get(f"documents/{document}/versions/1/content").data == old
    assert safe.get(f"documents/{document}/versions/2/content").data == new
    assert safe.said(f"documents/{document}/versions/1/verify")["result"] == "intact"
    safe.consent()
    assert safe.get(f"documents/{document}/versions/1/pages/1").mimetype == "image/webp"
    assert safe.get(f"documents/{document}/versions/1/pages/2").status_code == 404
    assert safe.get(f"documents/{document}/versions/7/content").status_code == 404
    listed = safe.said("documents")
    assert [(one["id"], one["versions"]) for one in listed["items"]] == [(document, 2)]
    assert listed["quota"]["bytes"] == len(old) + len(new)


@pytest.mark.req("VLT-03", "KEY-03")
def test_each_version_has_a_key_and_a_blob_of_its_own(safe: Safe) -> None:
    document = a_rib(safe, files.pdf(1))
    replace(safe, document, files.pdf(2))
    kept = db.session.execute(
        select(DocumentVersion).where(DocumentVersion.document_id == UUID(document))
    ).scalars()
    rows = {one.number: one for one in kept}
    assert set(rows) == {1, 2}
    assert rows[1].sealed_dek != rows[2].sealed_dek
    assert rows[1].blob_name != rows[2].blob_name
    assert instance().blobs.exists(rows[1].blob_name)


@pytest.mark.req("VLT-04", "VLT-03")
def test_a_former_version_is_deleted_alone_and_the_one_in_front_goes_with_the_paper(safe: Safe) -> None:
    old, new = files.pdf(1, 3000), files.pdf(2, 4000)
    document = a_rib(safe, old)
    replace(safe, document, new)
    front = safe.client.delete(f"{API}/documents/{document}/versions/2")
    assert (front.status_code, front.get_json()["code"]) == (409, "current_version")
    assert safe.client.delete(f"{API}/documents/{document}/versions/1").status_code == 204
    assert safe.get(f"documents/{document}/versions/1/content").status_code == 410
    assert safe.client.delete(f"{API}/documents/{document}/versions/1").status_code == 410
    assert safe.client.delete(f"{API}/documents/{document}/versions/5").status_code == 404
    told = safe.said(f"documents/{document}")
    assert [one["number"] for one in told["all_versions"]] == [2]
    assert safe.said("documents")["quota"]["bytes"] == len(new)
    assert replace(safe, document, files.pdf(3)).get_json()["number"] == 3
    assert safe.client.delete(f"{API}/documents/{document}").status_code == 204
    keys = db.session.execute(select(DocumentVersion.sealed_dek)).scalars().all()
    assert set(keys) == {None}
    assert safe.get(f"documents/{document}/versions/2/content").status_code == 410


@pytest.mark.req("REL-03")
def test_a_version_sent_twice_is_kept_once(safe: Safe) -> None:
    document, version = a_rib(safe, files.pdf(1)), new_id()
    body = files.pdf(2)
    assert replace(safe, document, body, version).status_code == 201
    again = replace(safe, document, body, version)
    assert (again.status_code, again.get_json()["versions"]) == (200, 2)
    other = replace(safe, document, files.pdf(3), version)
    assert (other.status_code, other.get_json()["code"]) == (422, "key_reused")
    late = replace(safe, document, body, version, issued_on="2026-01-01")
    assert (late.status_code, late.get_json()["code"]) == (422, "key_reused")


def test_the_same_version_from_two_phones_at_once_is_kept_once(safe: Safe, app: Flask) -> None:
    document, version, body = a_rib(safe, files.pdf(1)), new_id(), files.pdf(2, 200_000)
    answers: list[int] = []

    def send() -> None:
        with app.app_context():
            answers.append(replace(safe, document, body, version).status_code)

    threads = [Thread(target=send) for _ in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(answers) in ([200, 201], [201, 503])
    assert safe.said(f"documents/{document}")["versions"] == 2


def test_a_version_of_somebody_elses_paper_is_nobodys(
    safe: Safe, new_client: Callable[[], FlaskClient]
) -> None:
    document = a_rib(safe, files.pdf(1))
    stranger = an_open_safe(new_client)
    assert replace(stranger, document, files.pdf(2)).status_code == 404
    assert stranger.get(f"documents/{document}/versions/1/content").status_code == 404
    assert stranger.client.delete(f"{API}/documents/{document}/versions/1").status_code == 404
    mine, version = a_rib(stranger, files.pdf(1)), new_id()
    assert replace(safe, document, files.pdf(2), version).status_code == 201
    assert replace(stranger, mine, files.pdf(2), version).status_code == 404
    assert safe.said(f"documents/{document}")["versions"] == 2


def test_a_refused_version_leaves_the_former_one_in_front(safe: Safe) -> None:
    body = files.pdf(1)
    document = a_rib(safe, body)
    assert replace(safe, document, b"<svg/>").status_code == 415
    assert replace(safe, document, files.pdf(2)[:-300]).status_code == 415
    ahead = replace(safe, document, files.pdf(2), issued_on="2026-05-05", expires_on="2026-01-01")
    assert (ahead.status_code, ahead.get_json()["code"]) == (422, "bad_dates")
    told = safe.said(f"documents/{document}")
    assert (told["versions"], told["number"]) == (1, 1)
    assert len(list(instance().blobs.names())) == 1  # type: ignore[attr-defined]
    safe.client.delete(f"{API}/documents/{document}")
    assert replace(safe, document, files.pdf(2)).status_code == 410


@pytest.mark.req("UPL-02")
def test_a_paper_has_so_many_versions_and_no_more(safe: Safe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backend.services.documents.rules.MAX_VERSIONS", 2)
    monkeypatch.setattr(limits, "MAX_DOCUMENTS", 1)
    document = a_rib(safe, files.pdf(1))
    assert replace(safe, document, files.pdf(2)).status_code == 201
    third = replace(safe, document, files.pdf(3))
    assert (third.status_code, third.get_json()["code"]) == (409, "too_many_versions")
    assert "Supprime une ancienne version" in third.get_json()["detail"]
