"""Copies of a safe: taken away, changed by a stranger, brought back."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

from werkzeug.test import TestResponse

from backend.ids import new_id
from tests.factories import files
from tests.factories.safes import API, Safe, paper_header


def export(safe: Safe) -> TestResponse:
    return safe.client.post(f"{API}/safe/export")


def archive_of(safe: Safe) -> bytes:
    answer = export(safe)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return answer.data


def bring(safe: Safe, body: bytes) -> TestResponse:
    return safe.client.post(f"{API}/safe/import", data=body, headers={"Content-Type": "application/zip"})


def remade(body: bytes, change: Callable[[dict[str, bytes]], Any]) -> bytes:
    """The same archive after a change to its files."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    change(held)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    return made.getvalue()


def furnished(safe: Safe) -> dict[str, bytes]:
    """Three papers and a number: what each gives back when downloaded."""
    kept = {}
    for body, said in (
        (
            files.pdf(2, 40_000),
            {"title": "Acte/naissance", "type": "birth_certificate", "issued_on": "2026-09-01"},
        ),
        (
            files.jpeg(),
            {"title": "CON", "type": "id_card", "expires_on": "2030-01-31", "holder": "Nova Exemple"},
        ),
        (files.pdf(1), {"title": "acte/NAISSANCE", "type": "birth_certificate"}),
    ):
        answer = safe.put(body, **said)
        assert answer.status_code == 201, answer.get_json()
        document = answer.get_json()["id"]
        kept[document] = safe.get(f"documents/{document}/content").data
    first = next(iter(kept))
    newer = files.pdf(3, 9_000)
    same = paper_header(title="Acte/naissance", type="birth_certificate")
    path = f"{API}/documents/{first}/versions/{new_id()}"
    assert safe.client.put(path, data=newer, headers={"X-Cap18-Paper": same}).status_code == 201
    kept[first] = newer
    number = {"type": "caf", "label": "CAF", "value": "1234567"}
    assert safe.client.put(f"{API}/safe/numbers/{new_id()}", json=number).status_code in (200, 201)
    return kept
