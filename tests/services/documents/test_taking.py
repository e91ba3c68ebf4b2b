"""Taking the whole safe away, through HTTP, on both bases."""

from __future__ import annotations

import io
import json
import os
import sys
import zipfile
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from backend.access import Role
from backend.db import db
from backend.instance import instance
from backend.outbox import NoticeRow
from backend.services.documents.models import DocumentVersion
from backend.services.documents.rules import taking
from tests.factories import files
from tests.factories.circle import prove
from tests.factories.copies import archive_of, bring, export, furnished
from tests.factories.safes import Safe, an_open_safe
from tests.theft import theft


@pytest.mark.req("VLT-10", "VLT-11")
def test_one_gesture_gives_every_paper_as_stored_with_an_index(safe: Safe) -> None:
    kept = furnished(safe)
    prove(safe)
    answer = export(safe)
    assert (answer.status_code, answer.mimetype) == (200, "application/zip")
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="mes-papiers-')
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        assert archive.testzip() is None
        told = json.loads(archive.read("index.json"))
        assert {one["id"] for one in told["documents"]} == set(kept)
        for paper in told["documents"]:
            current = [one for one in paper["versions"] if one["current"]]
            assert archive.read(current[0]["file"]) == kept[paper["id"]]
            for version in paper["versions"]:
                assert sha256(archive.read(version["file"])).hexdigest() == version["sha256"]
        assert sorted(len(one["versions"]) for one in told["documents"]) == [1, 1, 2]
        assert [one["value"] for one in told["numbers"]] == ["1234567"]
        assert told["trace"][0]["act"] == "exported"
        names = archive.namelist()
    assert len({name.casefold() for name in names}) == len(names)
    assert not [name for name in names if name.startswith(("/", "\\")) or ".." in name or "\\" in name]
    assert all(name.count("/") <= 1 for name in names)


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.told.append((tag, dict(attrs)))


@pytest.mark.req("VLT-11")
def test_the_page_reads_from_a_disk_without_script_nor_network(safe: Safe) -> None:
    assert safe.put(files.pdf(), title="<img src=x onerror=alert(1)> & Cie").status_code == 201
    prove(safe)
    with zipfile.ZipFile(io.BytesIO(archive_of(safe))) as archive:
        page, names = archive.read("index.html").decode(), set(archive.namelist())
    seen = Links()
    seen.feed(page)
    tags = {tag for tag, _ in seen.told}
    assert not tags & {"script", "img", "link", "iframe", "form"}
    links = [unquote(held["href"] or "") for tag, held in seen.told if tag == "a"]
    assert links
    assert set(links) <= names
    assert "&lt;img src=x" in page
    assert "Tu as emporté tous tes papiers." in page


@pytest.mark.req("VLT-12", "AUT-07", "AUD-06", "VLT-13")
def test_it_asks_for_a_fresh_proof_is_traced_told_and_never_refused_three_times_a_day(safe: Safe) -> None:
    furnished(safe)
    prove(safe, ago=timedelta(minutes=6))
    refused = export(safe)
    assert (refused.status_code, refused.get_json()["code"]) == (403, "step_up_needed")
    prove(safe)
    answers = [export(safe).status_code for _ in range(taking.A_DAY + 1)]
    assert answers == [200] * taking.A_DAY + [429]
    assert taking.A_DAY >= 3
    assert safe.said("safe/trace")["items"][0]["sentence"] == "Tu as emporté tous tes papiers."
    told = db.session.execute(select(NoticeRow.kind).where(NoticeRow.recipient_id == safe.owner)).scalars()
    assert "document.exported" in set(told)


@pytest.mark.req("VLT-01")
def test_a_damaged_paper_is_told_and_the_others_still_leave(safe: Safe) -> None:
    furnished(safe)
    broken = db.session.execute(select(DocumentVersion).order_by(DocumentVersion.size)).scalars().first()
    assert broken is not None
    path = instance().settings.blobs_dir / broken.blob_name[-2:] / broken.blob_name
    data = bytearray(path.read_bytes())
    data[-20] ^= 1
    path.write_bytes(data)
    prove(safe)
    with zipfile.ZipFile(io.BytesIO(archive_of(safe))) as archive:
        assert archive.testzip() is None
        told = json.loads(archive.read("index.json"))
        versions = [one for paper in told["documents"] for one in paper["versions"]]
        assert len([one for one in versions if "file" not in one]) == 1
        assert "Ce papier est abîmé" in archive.read("index.html").decode()


WRITTEN: list[str] = []
WATCHED: list[bool] = []


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if WATCHED and event == "open":
        path, _, flags = arguments
        if isinstance(path, str | bytes) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            WRITTEN.append(os.fsdecode(path))


sys.addaudithook(_watch)


@pytest.mark.req("VLT-12", "KEY-01")
def test_neither_way_leaves_a_clear_byte_on_a_disk(safe: Safe, new_client: Callable[[], FlaskClient]) -> None:
    marker = b"CANARI-EMPORTE-3b71"
    title = "CANARI-TITRE-EMPORTE"
    assert safe.put(files.pdf(1, 200_000) + marker + b"\n%%EOF", title=title).status_code == 201
    prove(safe)
    other = an_open_safe(new_client)
    WATCHED.append(True)
    WRITTEN.clear()
    try:
        body = archive_of(safe)
        assert bring(other, body).status_code == 200
    finally:
        WATCHED.clear()
    assert marker in body
    state = instance().settings.state_dir
    blobs = str(instance().settings.blobs_dir)
    assert WRITTEN
    assert [path for path in WRITTEN if not path.startswith((blobs, "/dev/"))] == []
    assert theft.search(theft.everything(state), [marker, title]) == []


@pytest.mark.req("VLT-05", "VLT-06")
def test_nobody_but_its_owner_takes_a_safe(new_client: Callable[[], FlaskClient]) -> None:
    for role in (Role.REFERENT, Role.LEAD, Role.SAFEGUARDING, Role.PILOTAGE, Role.TECHNICAL):
        adult = an_open_safe(new_client, kind="professional", role=role)
        prove(adult)
        assert export(adult).status_code == 404
    mentor = an_open_safe(new_client, kind="mentor")
    assert export(mentor).status_code == 404
    assert export(Safe(new_client(), mentor.keys, "")).status_code == 401
