"""Every nasty file of the corpus, through HTTP: never a 5xx, never kept as what it is not, never shown in place."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest
from flask.testing import FlaskClient
from PIL import Image

from backend.ids import new_id
from backend.inspection.pdfs import ACTIVE_KEYS
from backend.instance import instance
from backend.services.documents import rules
from backend.services.documents.rules import limits
from tests.factories import corpus, files
from tests.factories.safes import Safe, an_open_safe

CORPUS = corpus.family()
MEDIA = {"pdf": "application/pdf", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp"}
FORMATS = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}


@pytest.fixture
def open_safe(new_client: Callable[[], FlaskClient], monkeypatch: pytest.MonkeyPatch) -> Safe:
    monkeypatch.setattr(limits, "MAX_PER_HOUR", 10_000)
    return an_open_safe(new_client)


def names() -> set[str]:
    return set(instance().blobs.names())


def test_the_corpus_is_large_enough_and_each_file_is_another() -> None:
    assert len(CORPUS) >= 120
    seen = {sha256(nasty.make()).digest() for nasty in CORPUS.values()}
    assert len(seen) >= 118


@pytest.mark.req("UPL-01", "UPL-03", "UPL-04", "UPL-05", "UPL-09")
@pytest.mark.parametrize("part", range(8))
def test_no_nasty_file_breaks_lies_or_shows_itself(open_safe: Safe, part: int) -> None:
    for name in sorted(CORPUS)[part::8]:
        nasty, before = CORPUS[name], names()
        answer = open_safe.put(nasty.make(), title=name)
        assert answer.status_code < 500, name
        if answer.status_code != 201:
            assert answer.status_code in (413, 415, 422), (name, answer.status_code)
            told = answer.get_json()
            assert told["detail"].endswith((".", "!")), name
            assert told.get("code"), name
            assert names() == before, f"{name}: something of a refused file is left"
            continue
        assert nasty.kept is not None, f"{name} was kept"
        told = answer.get_json()
        assert told["kind"] == nasty.kept, name
        _is_what_it_says(open_safe, told["id"], nasty.kept, name)


def _is_what_it_says(safe: Safe, document: str, kind: str, name: str) -> None:
    copy = safe.get(f"documents/{document}/content")
    assert copy.mimetype == MEDIA[kind], name
    assert copy.headers["Content-Disposition"].startswith("attachment"), name
    assert copy.headers["X-Content-Type-Options"] == "nosniff"
    assert copy.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert copy.headers["Cache-Control"] == "no-store"
    if kind == "pdf":
        with pikepdf.open(BytesIO(copy.data)) as read:
            assert len(read.pages) >= 1
            assert ACTIVE_KEYS.isdisjoint(read.Root.keys()), name
    else:
        image = Image.open(BytesIO(copy.data))
        image.load()
        assert image.format == FORMATS[kind], name
        assert getattr(image, "n_frames", 1) == 1
        assert not image.getexif()
        assert b"<script" not in copy.data
        assert b"PK\x03\x04" not in copy.data
    safe.consent()
    page = safe.get(f"documents/{document}/pages/1")
    if page.status_code == 200:
        assert page.mimetype == "image/webp"
        assert Image.open(BytesIO(page.data)).format == "WEBP"
    else:
        assert page.status_code == 422, name


@pytest.mark.req("UPL-04")
@pytest.mark.parametrize(
    "name", ["a script when it opens", "a program to launch", "an XFA form", "named files", "rich media"]
)
def test_a_pdf_that_acts_is_kept_flat_when_the_person_says_so(open_safe: Safe, name: str) -> None:
    body, document = CORPUS[f"a PDF with: {name}"].make(), new_id()
    refused = open_safe.put(body, document_id=document)
    assert (refused.status_code, refused.get_json()["code"]) == (422, "active_content")
    assert refused.get_json()["can_flatten"] is True
    assert open_safe.put(body, document_id=document, flatten=True).status_code == 201
    copy = open_safe.get(f"documents/{document}/content").data
    with pikepdf.open(BytesIO(copy)) as read:
        assert not any(
            isinstance(one, pikepdf.Dictionary | pikepdf.Stream) and not ACTIVE_KEYS.isdisjoint(one.keys())
            for one in read.objects
        )


NAMES = {
    "../../etc/passwd": "-..-etc-passwd",
    "photo\u202egpj.exe": "photogpj.exe",
    "a\x00b\r\nSet-Cookie: x=1": "ab Set-Cookie- x=1",
    "\u2066\u2069\u200f": "Carte d'identité",
    "C:\\fichiers\\acte.pdf": "C--fichiers-acte.pdf",
    'acte"; filename="x.html': "acte-; filename=-x.html",
    "é" * 300: "é" * 120,
    "🪪 ma carte": "🪪 ma carte",
    "<img src=x onerror=alert(1)>": "-img src=x onerror=alert(1)-",
    "CON": "CON",
}


@pytest.mark.req("UPL-08")
@pytest.mark.parametrize("title", NAMES, ids=ascii)
def test_a_name_full_of_tricks_is_made_harmless(open_safe: Safe, title: str) -> None:
    made = open_safe.put(files.pdf(), title=title[:400], file_name=title[:1000])
    assert made.status_code == 201, made.get_json()
    copy = open_safe.get(f"documents/{made.get_json()['id']}/content")
    told = copy.headers["Content-Disposition"]
    assert "\r" not in told and "\n" not in told
    assert told.count('"') == 2, "a name never closes its own quotes"
    kept = made.get_json()["title"]
    assert len(kept) <= 120
    assert not any(one in kept for one in "\u202e\u2066\u2069\u200f\x00\r\n")
    assert rules.file_name(kept, "pdf") == f"{NAMES[title]}.pdf"


@pytest.mark.req("UPL-02")
def test_a_file_one_byte_too_heavy_is_refused_before_it_is_read(open_safe: Safe) -> None:
    answer = open_safe.put(b"%PDF-1.7", length=limits.MAX_FILE + 1)
    assert answer.status_code == 413
    assert names() == set()
