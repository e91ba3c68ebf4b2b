"""The file of the claim: made from the open safe, readable by a screen reader, light enough, and kept nowhere."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pikepdf
import pypdfium2
import pytest
from flask.testing import FlaskClient
from PIL import Image
from werkzeug.test import TestResponse

from backend.access import Role
from backend.instance import instance
from backend.services.pecule.rules import claim_papers
from backend.web.session import VAULT_COOKIE
from tests.factories import files
from tests.factories.photos import photo
from tests.factories.safes import API, Safe, an_open_safe
from tests.services.pecule.conftest import OF_AGE

FRESH = "2027-06-01"


def ask(safe: Safe, **asked: Any) -> TestResponse:
    return safe.client.post(f"{API}/youths/me/pecule/file", json=asked)


def keep(safe: Safe, body: bytes, **paper: Any) -> None:
    answer = safe.put(body, **paper)
    assert answer.status_code == 201, answer.get_json()


def grainy(number: int) -> bytes:
    """A page that weighs: a scan with its grain."""
    return files.saved(files.noise(1300, 1800 + number), "JPEG", quality=70)


def as_pdf(pages: list[bytes]) -> bytes:
    images = [Image.open(io.BytesIO(one)) for one in pages]
    made = io.BytesIO()
    images[0].save(made, "PDF", save_all=True, append_images=images[1:], quality=70)
    return made.getvalue()


def read(pdf: bytes, page: int) -> str:
    """The words of a page, on one line."""
    return " ".join(pypdfium2.PdfDocument(pdf)[page].get_textpage().get_text_range().split())


def with_papers(safe: Safe, *, certificate: str = FRESH) -> None:
    keep(safe, photo("CARTE COTE 1"), type="id_card", title="Carte, devant", side=1, expires_on="2033-02-08")
    keep(safe, photo("CARTE COTE 2"), type="id_card", title="Carte, dos", side=2, expires_on="2033-02-08")
    keep(safe, files.pdf(1), type="rib", title="RIB", issued_on=FRESH)
    letter = photo("ACTE DE NAISSANCE", width=1700, height=2400)
    keep(safe, letter, type="birth_certificate", title="Acte", issued_on=certificate)


def test_the_file_holds_the_letter_the_list_and_every_paper_as_a_described_picture(safe: Safe) -> None:
    with_papers(safe)
    answer = ask(safe)
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf"), answer.get_json()
    assert answer.headers["Cache-Control"] == "no-store"
    with pikepdf.open(io.BytesIO(answer.data)) as pdf:
        assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.Root.Metadata.read_bytes()
        assert str(pdf.Root.Lang) == "fr"
        told = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]
        alts = [str(one.Alt) for one in told]
        assert len(alts) == 4
        assert all("Image de la page" in one and "Nova Exemple" in one for one in alts)
        assert len(pdf.pages) == 6
        photos = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/Width" in one]
        assert all(str(one.Filter) == "/DCTDecode" and max(one.Width, one.Height) <= 2400 for one in photos)
    letter, listed = read(answer.data, 0), read(answer.data, 1)
    for said in ("Nova Exemple", "24 juin 2009", "L543-3"):
        assert said in letter, said
    for said in ("Pièce d'identité", "RIB à mon nom", "Acte de naissance avec filiation", "Bon jusqu'au"):
        assert said in listed, said


def test_many_heavy_pages_are_drawn_lighter_to_stay_under_what_may_be_sent(safe: Safe) -> None:
    limit = claim_papers(OF_AGE.date()).limit_bytes
    pages = [grainy(number) for number in range(9)]
    assert sum(map(len, pages)) > limit
    keep(safe, photo("CARTE"), type="passport", title="Passeport", expires_on="2033-02-08")
    keep(safe, files.pdf(1), type="rib", title="RIB", issued_on=FRESH)
    many = as_pdf(pages)
    keep(safe, many, type="birth_certificate", title="Acte", issued_on=FRESH)
    answer = ask(safe)
    assert answer.status_code == 200, answer.get_json()
    assert len(answer.data) <= limit
    with pikepdf.open(io.BytesIO(answer.data)) as pdf:
        assert len(pdf.pages) == 2 + 1 + 1 + 9
        photos = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/Width" in one]
        assert all(max(one.Width, one.Height) <= 1240 for one in photos)


def test_what_is_missing_or_too_old_is_named_and_nothing_is_made(safe: Safe) -> None:
    missing = ask(safe)
    assert (missing.status_code, missing.get_json()["code"]) == (409, "papers_missing")
    needs = [one["need"] for one in missing.get_json()["missing"]]
    assert needs == ["identity", "rib", "birth_certificate"]
    with_papers(safe, certificate="2027-01-02")
    assert ask(safe).get_json()["missing"] == [{"need": "birth_certificate", "too_old": True}]


def test_before_eighteen_it_says_from_which_day(safe: Safe, today: Callable[[datetime], None]) -> None:
    today(datetime(2027, 6, 23, 10, tzinfo=UTC))
    with_papers(safe)
    answer = ask(safe)
    assert (answer.status_code, answer.get_json()["code"]) == (409, "too_early")
    assert answer.get_json()["opens_on"] == "2027-06-24"
    assert "24 juin 2027" in answer.get_json()["detail"]


def test_by_post_the_letter_has_an_address_a_place_to_sign_and_what_was_typed(safe: Safe) -> None:
    with_papers(safe)
    typed = "12 rue de l'Exemple, 99999 Modèle #panic()"
    answer = ask(safe, by_post=True, address=typed)
    letter = read(answer.data, 0)
    for said in ("75356 Paris", "Signature", "#panic()", "Lieu de naissance", "Elle peut avoir changé"):
        assert said in letter, said
    assert "Signature" not in read(ask(safe).data, 0)


@pytest.mark.req("VLT-05")
def test_a_closed_safe_gives_no_file(safe: Safe) -> None:
    with_papers(safe)
    safe.client.delete_cookie(VAULT_COOKIE, domain="localhost")
    assert ask(safe).status_code == 423


def test_nothing_of_a_file_stays_and_no_adult_can_ask_for_it(
    safe: Safe, new_client: Callable[[], FlaskClient]
) -> None:
    with_papers(safe)
    folder = instance().settings.blobs_dir
    before = {one.name for one in folder.rglob("*")}
    assert ask(safe).status_code == 200
    assert {one.name for one in folder.rglob("*")} == before
    adult = an_open_safe(new_client, kind="professional", role=Role.REFERENT)
    assert ask(adult).status_code == 404


@pytest.mark.req("AUD-02")
def test_each_paper_of_the_file_is_one_line_of_the_trace(safe: Safe) -> None:
    with_papers(safe)
    ask(safe)
    acts = [one["act"] for one in safe.said("safe/trace")["items"]]
    assert acts.count("filed") == 4


@pytest.mark.parametrize("bad", [{"address": "x" * 201}, {"address": "a\u202eb"}, {"by_post": "peut-être"}])
def test_what_is_typed_wrong_is_named(safe: Safe, bad: dict[str, Any]) -> None:
    answer = ask(safe, **bad)
    assert answer.status_code == 422
    assert list(answer.get_json()["errors"])
