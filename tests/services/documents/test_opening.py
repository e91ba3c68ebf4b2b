"""Listing, opening, checking a paper: by its owner alone, whole and genuine or not at all."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from PIL import Image
from sqlalchemy import event, func, select

from backend.access import Role
from backend.config import Settings
from backend.db import db
from backend.ids import new_id
from backend.services.documents.models import DocumentVersion, Preview, TraceEntry
from tests.factories import files
from tests.factories.safes import Safe, an_open_safe

DOORS = ("documents/{id}", "documents/{id}/content", "documents/{id}/pages/1", "documents/{id}/verify")


def a_paper(safe: Safe, body: bytes | None = None, **paper: object) -> str:
    answer = safe.put(body or files.pdf(2), **paper)
    assert answer.status_code == 201, answer.get_data(as_text=True)
    return str(answer.get_json()["id"])


def traces() -> int:
    return db.session.execute(select(func.count()).select_from(TraceEntry)).scalar_one()


def blob_file(settings: Settings) -> Path:
    name = db.session.execute(select(DocumentVersion.blob_name)).scalar_one()
    return settings.blobs_dir / name[-2:] / name


@pytest.mark.req("VLT-06", "DESIGN-11.10")
def test_the_list_opens_every_title_in_four_queries_and_writes_nothing(safe: Safe) -> None:
    for number in range(5):
        a_paper(safe, title=f"Papier {number}", expires_on="2031-05-04" if number else None)
    before, asked = traces(), []
    event.listen(
        db.engine, "before_cursor_execute", lambda *a: asked.append(a[2]) if a[2] != "BEGIN" else None
    )
    told = safe.said("documents")
    assert [one["title"] for one in told["items"]] == [f"Papier {number}" for number in (4, 3, 2, 1, 0)]
    assert told["items"][0]["expires_on"] == "2031-05-04"
    assert "expires_on" not in told["items"][-1]
    assert told["quota"]["count"] == 5
    assert told["quota"]["bytes"] == sum(one["size"] for one in told["items"])
    assert told["antivirus"] == "none"
    assert len(asked) <= 4, asked
    assert not [one for one in asked if not one.lstrip().upper().startswith("SELECT")]
    assert traces() == before


@pytest.mark.req("VLT-05")
def test_no_door_opens_to_a_known_session_that_is_not_open_nor_to_nobody(
    safe: Safe, new_client: Callable[[], FlaskClient]
) -> None:
    document = a_paper(safe)
    doors = [*(door.format(id=document) for door in DOORS), "documents", "safe/trace", "safe/consents"]
    for door in doors:
        assert new_client().get(f"/api/v1/{door}").status_code == 401, door
    safe.client.post("/api/v1/session/lock")
    for door in doors:
        answer = safe.get(door)
        assert (answer.status_code, answer.get_json()["code"]) == (423, "locked"), door
    assert safe.put(files.jpeg()).status_code == 423
    assert safe.client.delete(f"/api/v1/documents/{document}").status_code == 423


@pytest.mark.req("KEY-15")
def test_a_session_without_the_cookie_of_its_key_opens_no_paper(safe: Safe) -> None:
    document = a_paper(safe)
    safe.client.delete_cookie("__Host-coffre", domain="localhost")
    for door in (*(door.format(id=document) for door in DOORS), "documents"):
        assert safe.get(door).status_code == 423, door


@pytest.mark.req("VLT-06", "VLT-07", "ACC-01", "ACC-04")
@pytest.mark.parametrize(
    ("kind", "role"),
    [
        ("young", None),
        ("mentor", None),
        ("professional", Role.REFERENT),
        ("professional", Role.LEAD),
        ("professional", Role.SAFEGUARDING),
        ("professional", Role.PILOTAGE),
        ("professional", Role.TECHNICAL),
    ],
)
def test_nobody_else_finds_a_paper_whatever_their_role(
    safe: Safe, new_client: Callable[[], FlaskClient], kind: str, role: Role | None
) -> None:
    document = a_paper(safe)
    other = an_open_safe(new_client, kind=kind, role=role)
    unknown = other.get(f"documents/{new_id()}").get_json()
    for door in DOORS:
        answer = other.get(door.format(id=document))
        assert answer.status_code == 404, door
        told = answer.get_json()
        assert (told["code"], told["detail"]) == (unknown["code"], unknown["detail"]), door
    assert other.client.delete(f"/api/v1/documents/{document}").status_code == 404
    headers = {"If-Match": '"1"'}
    changed = other.client.patch(f"/api/v1/documents/{document}", json={"title": "à moi"}, headers=headers)
    assert changed.status_code == 404
    if kind != "young":
        assert other.get("documents").status_code == 404
        assert other.get("safe/trace").status_code == 404
    assert safe.said(f"documents/{document}")["title"] == "Carte de Nova Exemple"


@pytest.mark.req("UPL-09", "UPL-08")
def test_a_download_is_a_copy_that_nothing_runs(safe: Safe) -> None:
    body = files.pdf(1)
    answer = safe.get(f"documents/{a_paper(safe, body, title='Élève: été')}/content")
    sent = answer.headers
    assert answer.data == body
    assert sent["Content-Type"] == "application/pdf"
    assert sent["Content-Disposition"] == (
        "attachment; filename=\"_l_ve- _t_.pdf\"; filename*=UTF-8''%C3%89l%C3%A8ve-%20%C3%A9t%C3%A9.pdf"
    )
    assert sent["X-Content-Type-Options"] == "nosniff"
    assert sent["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert sent["Cross-Origin-Resource-Policy"] == "same-origin"
    assert sent["Cache-Control"] == "no-store"


@pytest.mark.req("VLT-01")
def test_verify_gives_the_date_the_algorithm_the_digest_and_the_result(
    safe: Safe, settings: Settings
) -> None:
    body = files.pdf(1)
    document = a_paper(safe, body)
    told = safe.said(f"documents/{document}/verify")
    assert (told["algorithm"], told["hash"], told["result"]) == (
        "SHA-256",
        sha256(body).hexdigest(),
        "intact",
    )
    assert told["checked_at"]
    path = blob_file(settings)
    altered = bytearray(path.read_bytes())
    altered[200] ^= 1
    path.write_bytes(altered)
    assert safe.said(f"documents/{document}/verify")["result"] == "damaged"


@pytest.mark.req("VLT-01")
@pytest.mark.parametrize("fault", ["flipped", "cut", "gone", "swapped"])
def test_altered_bytes_are_never_given_even_in_part(safe: Safe, settings: Settings, fault: str) -> None:
    document = a_paper(safe, files.pdf(1, 400_000))
    path = blob_file(settings)
    whole = path.read_bytes()
    if fault == "gone":
        path.unlink()
    elif fault == "cut":
        path.write_bytes(whole[:-1])
    elif fault == "flipped":
        path.write_bytes(whole[:-5] + bytes([whole[-5] ^ 1]) + whole[-4:])
    else:
        path.write_bytes(whole[:300] + whole[16_684:33_068] + whole[16_684:])
    answer = safe.get(f"documents/{document}/content")
    assert (answer.status_code, answer.get_json()["code"]) == (409, "damaged")
    assert safe.said("safe/trace")["items"][0]["result"] == "failed"


@pytest.mark.req("VLT-09", "UPL-05")
def test_pages_are_drawn_after_a_yes_only_and_a_no_takes_nothing_else_away(safe: Safe) -> None:
    document = a_paper(safe, files.pdf(2))
    refused = safe.get(f"documents/{document}/pages/1")
    assert (refused.status_code, refused.get_json()["code"]) == (409, "previews_refused")
    assert safe.get(f"documents/{document}/content").status_code == 200
    assert safe.consent().status_code == 200
    page = safe.get(f"documents/{document}/pages/2")
    assert page.headers["Content-Type"] == "image/webp"
    assert page.headers["Content-Disposition"] == "inline"
    assert page.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert max(Image.open(BytesIO(page.data)).size) == 1600
    assert safe.get(f"documents/{document}/pages/2").data == page.data
    assert safe.get(f"documents/{document}/pages/3").get_json()["code"] == "no_such_page"
    assert safe.get(f"documents/{document}/pages/0").status_code == 404
    assert db.session.execute(select(func.count()).select_from(Preview)).scalar_one() == 1
    assert safe.consent(previews=False).status_code == 200
    assert safe.get(f"documents/{document}/pages/2").status_code == 409


@pytest.mark.req("AUD-01", "DESIGN-11.10")
def test_turning_the_pages_of_a_paper_is_one_opening(safe: Safe) -> None:
    document = a_paper(safe, files.pdf(3))
    safe.consent()
    before = traces()
    for number in (1, 2, 3, 1):
        assert safe.get(f"documents/{document}/pages/{number}").status_code == 200
    assert traces() == before + 1


def test_a_photo_is_seen_as_a_page_too(safe: Safe) -> None:
    document = a_paper(safe, files.talkative_jpeg())
    safe.consent()
    page = safe.get(f"documents/{document}/pages/1")
    assert Image.open(BytesIO(page.data)).size == (400, 640)
