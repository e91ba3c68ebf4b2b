"""A request is a dated letter with its receipt; a refusal says what can be done, until when, with whom."""

from __future__ import annotations

import io
from datetime import timedelta

import pikepdf
import pypdfium2
import pytest

from backend.law.contacts import contact
from backend.services.support.remedies import sheet
from tests.services.support.conftest import Scene

REFUSED = {
    "decision": "no",
    "decided_on": "2026-11-24",
    "signed_by": "Léa Cap, responsable (essai)",
    "reasons": "Essai : un logement et un salaire suffisent à ce jour.",
}


def pdf_text(scene: Scene, path: str, team: bool = False) -> str:
    answer = scene.ask(scene.place.lead if team else scene.young, "GET", path)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    assert answer.headers["Cache-Control"] == "no-store"
    with pikepdf.open(io.BytesIO(answer.data)) as made:
        assert made.Root.MarkInfo.Marked, "tagged, for a screen reader"
    pages = pypdfium2.PdfDocument(io.BytesIO(answer.data))
    text = " ".join(" ".join(one.get_textpage().get_text_range() for one in pages).split())
    return text.replace("’", "'")


def refuse(scene: Scene) -> str:
    request = scene.wants(needs=["home"], message="Je dors chez des amis.\nDepuis trois semaines.")
    scene.at += timedelta(days=1)
    path = f"/support-requests/{request['id']}"
    assert scene.ask(scene.place.lead, "POST", f"{path}/receipt").status_code == 200
    version = scene.own()["requests"][0]["version"]
    assert scene.ask(scene.place.lead, "POST", f"{path}/answer", REFUSED, version).status_code == 200
    return path


def test_a_request_is_a_dated_letter_with_its_receipt(scene: Scene) -> None:
    request = scene.wants(needs=["home"], message="Je dors chez des amis.", history=["care"])
    text = pdf_text(scene, f"/support-requests/{request['id']}/letter.pdf")
    for said in (
        "Nova Modèle",
        "Le 23 novembre 2026",
        "Demande de retour à l'aide sociale à l'enfance avant 21 ans",
        "Je dors chez des amis.",
        "Confié à l'ASE par le juge des enfants",
        f"Demande numéro {request['id'].replace('-', '')[-8:].upper()}",
        "enregistrée le 23 novembre 2026 à 11 h 00",
        "Réponse attendue avant le 8 décembre 2026",
    ):
        assert said in text, said
    assert "Lue par" not in text


def test_both_sides_print_the_same_letter_once_it_is_answered(scene: Scene) -> None:
    path = refuse(scene)
    mine = pdf_text(scene, f"{path}/letter.pdf")
    theirs = pdf_text(scene, f"{path}/letter.pdf", team=True)
    assert mine == theirs
    for said in ("Lue par Léa", "Réponse : non", "un logement et un salaire", "24 janvier 2027"):
        assert said in mine, said


def test_what_people_typed_stays_text_on_the_page(scene: Scene) -> None:
    request = scene.wants(message='#import "x" $a$ *gras* [lien] \\ //')
    text = pdf_text(scene, f"/support-requests/{request['id']}/letter.pdf")
    assert '#import "x" $a$ *gras* [lien] \\ //' in text


def test_a_refusal_says_each_way_with_its_last_day_and_whom_to_turn_to(scene: Scene) -> None:
    refuse(scene)
    answer = scene.own()["requests"][0]["answer"]
    ways = {one["code"]: one for one in answer["remedies"]["steps"]}
    assert list(ways) == ["reasons", "first", "court", "urgent", "school", "again"]
    assert ways["first"]["until"] == "2027-01-24"
    assert ways["first"]["doubt"], "what was not read in the law says so"
    assert answer["remedies"]["contacts"][0] == "ddd"


def test_the_letter_that_contests_says_both_days_and_the_article(scene: Scene) -> None:
    path = refuse(scene)
    scene.at += timedelta(days=5)
    text = pdf_text(scene, f"{path}/contest.pdf")
    for said in ("Le 29 novembre 2026", "Le 23 novembre 2026, j'ai", "Le 24 novembre 2026, vous", "L134-2"):
        assert said in text, said


def test_nothing_is_contested_that_was_not_refused(scene: Scene) -> None:
    request = scene.wants()
    path = f"/support-requests/{request['id']}/contest.pdf"
    assert scene.ask(scene.young, "GET", path).status_code == 409
    assert scene.ask(scene.place.lead, "GET", path).status_code == 404


@pytest.mark.parametrize("remedy", sheet()[0], ids=lambda one: one.code)
def test_each_way_has_its_article_its_source_and_the_day_it_was_checked(remedy) -> None:  # type: ignore[no-untyped-def]
    assert remedy.article
    assert remedy.source
    assert remedy.checked_on.year == 2026
    assert remedy.confidence == "V" or remedy.doubt, "what is not sure says so on screen"


def test_each_contact_of_a_refusal_is_one_of_the_sheet() -> None:
    for one in sheet()[1]:
        assert contact(one).id == one
