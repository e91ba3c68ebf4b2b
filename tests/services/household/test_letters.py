"""Letters are readable PDFs that say what was typed and what the law says, and nothing of them is kept."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pypdfium2
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend.access import Role
from backend.instance import instance
from backend.services.household.letters import letters
from tests.factories.safes import API, Safe, an_open_safe
from tests.theft import theft

HOME = "12 rue des Essais\n59000 Lille"
SAID: dict[str, dict[str, Any]] = {
    "bank-refusal": {
        "address": HOME,
        "bank": "Banque Exemple",
        "bank_address": "1 place Modèle\n59000 Lille",
    },
    "account-right": {
        "address": HOME,
        "birth_place": "Lille",
        "bank": "Banque Exemple",
        "asked_on": "2026-11-23",
        "refusal": "silent",
    },
    "social-priority": {"address": HOME, "care_ended_on": "2028-02-29", "social_number": "0590000000000"},
    "late-rent": {
        "address": HOME,
        "landlord": "Résidence Exemple",
        "month": "novembre",
        "owed": 40000,
        "times": 3,
        "starts_on": "2026-12-05",
    },
    "inventory-correction": {
        "address": HOME,
        "landlord": "Résidence Exemple",
        "entry_on": "2026-11-20",
        "defects": [{"room": "Cuisine", "note": "robinet qui fuit"}],
    },
}


def ask(safe: Safe, code: str, **said: Any) -> TestResponse:
    return safe.client.post(f"{API}/letters/{code}", json=said)


def words(pdf: bytes) -> str:
    opened = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return " ".join("\n".join(page.get_textpage().get_text_range() for page in opened).split())


def test_every_kind_of_letter_has_its_case() -> None:
    assert set(SAID) == set(letters())


@pytest.mark.parametrize("code", SAID)
def test_a_letter_is_one_tagged_page_signed_by_the_person(safe: Safe, code: str) -> None:
    answer = ask(safe, code, **SAID[code])
    assert answer.status_code == 200, answer.get_json()
    assert answer.mimetype == "application/pdf"
    with pikepdf.open(io.BytesIO(answer.data)) as pdf:
        assert len(pdf.pages) == 1
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "fr"
        with pdf.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert about["dc:title"] == letters()[code].subject
    said = words(answer.data)
    assert "Nova Exemple" in said
    assert "12 rue des Essais" in said
    assert "{" not in said


def test_the_letter_to_a_bank_says_the_law_and_leaves_a_receipt(safe: Safe) -> None:
    said = words(ask(safe, "bank-refusal", **SAID["bank-refusal"]).data)
    assert "attestation de refus" in said
    assert "article L312-1 du Code monétaire et financier" in said
    assert "au bout de 15 jours" in said
    assert "Reçu, à remplir par la banque" in said


def test_a_silent_bank_is_proved_by_the_receipt_not_by_a_refusal(safe: Safe) -> None:
    said = words(ask(safe, "account-right", **SAID["account-right"]).data)
    assert "La banque n'a pas répondu" in said
    assert "reçu ou accusé de réception" in said
    assert "Attestation de refus" not in said
    assert "23 novembre 2026" in said
    assert "24 juin 2009" in said
    assert "Téléphone" not in said


def test_the_priority_letter_counts_three_years_and_the_rent_letter_whole_euros(safe: Safe) -> None:
    said = words(ask(safe, "social-priority", **SAID["social-priority"]).data)
    assert "28 février 2031" in said
    said = words(ask(safe, "late-rent", **SAID["late-rent"]).data)
    assert "134 €" in said
    assert "132 €" in said


def test_what_is_typed_stays_text_whatever_signs_it_holds(safe: Safe) -> None:
    said = words(
        ask(safe, "bank-refusal", address='#panic("x") \\ $a$ *b*', bank="<Banque> #read('/etc')").data
    )
    assert '#panic("x")' in said
    assert "#read('/etc')" in said


def test_a_letter_that_lacks_something_says_what(safe: Safe) -> None:
    answer = ask(safe, "bank-refusal", address=HOME)
    assert answer.status_code == 422
    assert answer.get_json()["errors"] == [{"pointer": "/bank", "detail": "Il manque le nom de la banque."}]
    assert ask(safe, "love").status_code == 404


def test_a_budget_is_one_page_to_show_to_somebody_one_chose(safe: Safe) -> None:
    lines = {
        "1": {"envelope": "in", "label": "Salaire", "cents": 90000, "day": 28},
        "2": {"envelope": "home", "label": "Loyer CANARI-PAGE", "cents": 48050, "day": 5},
    }
    answer = ask(safe, "budget", lines=lines)
    assert answer.status_code == 200
    said = words(answer.data)
    assert "Il reste pour vivre : 419,50 €" in said
    assert "Soit par semaine : 96,80 €" in said
    assert theft.search(theft.everything(instance().settings.state_dir), ["CANARI-PAGE"]) == []


def test_nobody_else_writes_a_young_persons_letter(safe: Safe, new_client: Callable[[], FlaskClient]) -> None:
    referent = an_open_safe(new_client, kind="professional", role=Role.REFERENT)
    assert ask(referent, "bank-refusal", **SAID["bank-refusal"]).status_code == 404
    assert new_client().post(f"{API}/letters/bank-refusal", json={}).status_code == 401
