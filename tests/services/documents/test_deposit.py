"""Putting a paper in the safe, through HTTP, on both bases."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image
from sqlalchemy import func, select

from backend import vault
from backend.db import db
from backend.ids import new_id
from backend.instance import instance
from backend.services.documents.models import Document, DocumentVersion
from tests.factories import files
from tests.factories.safes import Safe, an_open_safe


def rows() -> int:
    return db.session.execute(select(func.count()).select_from(Document)).scalar_one()


def blobs() -> list[str]:
    return list(instance().blobs.names())  # type: ignore[attr-defined]


@pytest.mark.req("VLT-01", "VLT-02", "UPL-04")
def test_a_pdf_is_kept_byte_for_byte(safe: Safe) -> None:
    body = files.pdf(3, 50_000)
    made = safe.put(body, title="Attestation", type="ase_certificate", file_name="scan.pdf")
    assert made.status_code == 201
    told = made.get_json()
    assert (told["title"], told["kind"], told["pages"], told["size"]) == ("Attestation", "pdf", 3, len(body))
    assert told["origin"]["received_sha256"] == told["origin"]["stored_sha256"] == sha256(body).hexdigest()
    assert told["origin"]["transformation"] == "none"
    assert told["origin"]["device"] == "Téléphone de l'exemple"
    assert told["depositor"] == "me"
    assert safe.get(f"documents/{told['id']}/content").data == body


@pytest.mark.req("UPL-03", "VLT-02")
def test_a_photo_is_kept_upright_and_says_nothing_of_the_phone(safe: Safe) -> None:
    body = files.talkative_jpeg()
    assert b"CANARI" in body
    told = safe.put(body).get_json()
    stored = safe.get(f"documents/{told['id']}/content").data
    image = Image.open(BytesIO(stored))
    assert image.size == (400, 640)
    assert b"CANARI" not in stored
    assert b"Exif" not in stored
    assert not image.getexif()
    assert told["origin"]["transformation"] == "redrawn"
    assert told["origin"]["received_sha256"] == sha256(body).hexdigest()
    assert told["origin"]["stored_sha256"] == sha256(stored).hexdigest()


@pytest.mark.parametrize(
    ("make", "kind"), [(files.png, "png"), (files.webp, "webp"), (files.talkative_png, "png")]
)
def test_png_and_webp_stay_what_they_are_without_their_words(
    safe: Safe, make: Callable[[], bytes], kind: str
) -> None:
    told = safe.put(make(), title="x").get_json()
    assert told["kind"] == kind
    assert b"CANARI" not in safe.get(f"documents/{told['id']}/content").data


@pytest.mark.req("UPL-01", "UPL-03", "UPL-04")
def test_a_nasty_file_is_refused_with_a_sentence_and_leaves_nothing(
    new_client: Callable[[], FlaskClient],
) -> None:
    """Every file of `files.NASTY`; a new safe each twenty, since thirty sendings an hour are the limit."""
    for number, (name, (make, status)) in enumerate(files.NASTY.items()):
        if number % 20 == 0:
            safe = an_open_safe(new_client)
        answer = safe.put(make())
        told = answer.get_json()
        assert answer.status_code == status, (name, told)
        assert answer.content_type == "application/problem+json", name
        assert told["detail"].endswith("."), name
        assert len(told["detail"]) > 25, name
        assert (rows(), blobs()) == (0, []), name


@pytest.mark.req("UPL-01")
def test_a_polyglot_keeps_only_its_picture(safe: Safe) -> None:
    told = safe.put(files.polyglot()).get_json()
    assert files.CANARY not in safe.get(f"documents/{told['id']}/content").data


def test_the_announced_type_and_name_decide_nothing(safe: Safe) -> None:
    header = {"Content-Type": "application/pdf", "X-Cap18-Paper": ""}
    made = safe.client.put(f"/api/v1/documents/{new_id()}/content", data=files.jpeg(), headers=header)
    assert made.get_json()["kind"] == "jpeg"


@pytest.mark.req("UPL-04")
def test_a_pdf_that_can_act_can_be_kept_as_flat_pages(safe: Safe) -> None:
    for name, make in files.ACTIVE_PDFS.items():
        body, document = make(), new_id()
        refused = safe.put(body, document_id=document)
        assert (refused.status_code, refused.get_json()["can_flatten"]) == (422, True), name
        kept = safe.put(body, document_id=document, flatten=True)
        assert kept.status_code == 201, name
        assert kept.get_json()["origin"]["transformation"] == "flattened"
        flat = safe.get(f"documents/{document}/content").data
        assert flat.startswith(b"%PDF-")
        assert b"JavaScript" not in flat
        assert files.CANARY not in flat


@pytest.mark.req("UPL-02")
def test_a_file_over_15_mib_is_refused_before_it_is_read(safe: Safe) -> None:
    answer = safe.put(b"", length=15 * 2**20 + 1)
    assert answer.status_code == 413
    assert "15 Mo" in answer.get_json()["detail"]


def test_a_body_without_length_is_refused(safe: Safe) -> None:
    path = f"/api/v1/documents/{new_id()}/content"
    answer = safe.client.put(path, data=files.jpeg(), environ_overrides={"HTTP_TRANSFER_ENCODING": "chunked"})
    assert answer.status_code == 411


def test_a_body_cut_in_the_middle_leaves_nothing_and_can_be_sent_again(safe: Safe) -> None:
    body, document = files.pdf(1, 300_000), new_id()
    cut = safe.put(body[:100_000], document_id=document, length=len(body))
    assert (cut.status_code, cut.get_json()["code"]) == (408, "cut")
    assert (rows(), blobs()) == (0, [])
    assert safe.put(body, document_id=document).status_code == 201


@pytest.mark.req("REL-03")
def test_sent_twice_a_paper_is_kept_once(safe: Safe) -> None:
    body, document = files.jpeg(), new_id()
    first, second = (safe.put(body, document_id=document) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.get_json() == second.get_json()
    assert (rows(), len(blobs())) == (1, 1)


def test_another_body_or_another_title_under_the_same_id_is_refused(safe: Safe) -> None:
    document = new_id()
    safe.put(files.jpeg(), document_id=document)
    other = safe.put(files.png(), document_id=document)
    assert (other.status_code, other.get_json()["code"]) == (422, "key_reused")
    assert safe.put(files.jpeg(), document_id=document, title="Autre").status_code == 422
    assert safe.said(f"documents/{document}")["kind"] == "jpeg"


def test_an_id_of_somebody_else_is_nobodys(safe: Safe, new_client: Callable[[], FlaskClient]) -> None:
    document = new_id()
    assert safe.put(files.jpeg(), document_id=document).status_code == 201
    other = an_open_safe(new_client)
    assert other.put(files.png(), document_id=document).status_code == 404
    assert other.put(files.jpeg(), document_id=document).status_code == 404


@pytest.mark.req("UPL-08")
def test_names_lose_their_tricks(safe: Safe) -> None:
    told = safe.put(
        files.pdf(), title="Carte\u202egnp.exe\x00\n  de /../ \u2066Nova", file_name="../../etc/p\x07.pdf"
    )
    said = told.get_json()
    assert said["title"] == "Cartegnp.exe de /../ Nova"
    sent = safe.get(f"documents/{said['id']}/content").headers["Content-Disposition"]
    assert sent.startswith("attachment; ")
    assert "/" not in sent.split("filename=")[1].split('"')[1]


def test_a_wrong_date_or_type_is_named(safe: Safe) -> None:
    answer = safe.put(files.jpeg(), type="licorne", expires_on="2026-02-30")
    told = answer.get_json()
    assert answer.status_code == 422
    assert {one["pointer"] for one in told["errors"]} == {"/type", "/expires_on"}


@pytest.mark.req("KEY-03", "KEY-10")
def test_each_paper_has_a_key_of_its_own_that_only_the_open_safe_and_keyd_give(
    safe: Safe, app: Flask
) -> None:
    for _ in range(2):
        safe.put(files.pdf())
    keyd, deks = instance().keyd, set()
    found = db.session.execute(select(DocumentVersion, Document).join(Document)).all()
    for version, document in found:
        place = {
            "vault": safe.owner,
            "epoch": 1,
            "document": document.id,
            "version": 1,
            "recipient": safe.owner,
        }
        with pytest.raises(vault.CannotOpen):
            vault.open_dek(safe.keys.secret, version.sealed_dek, **place)
        context = vault.Context("dek", safe.owner, 1, document.id, 1, recipient=safe.owner)
        inner = keyd.unwrap([(context, version.sealed_dek)])[0]
        deks.add(vault.open_dek(safe.keys.secret, inner, **place))
    assert len(deks) == 2
