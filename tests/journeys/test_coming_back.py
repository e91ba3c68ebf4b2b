"""Somebody of twenty who left at eighteen asks to come back, and is answered."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from uuid import UUID, uuid4

import pikepdf
from playwright.sync_api import Page, expect

from tests.journeys.steps import civil, desk, phone, routes, service
from tests.journeys.steps.looks import faults_in, settle, words
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site

TODAY = civil.today()
BORN = TODAY - timedelta(days=round(20.3 * 365.25))
LEFT_ON = BORN + timedelta(days=round(18.02 * 365.25))


def somebody_of_twenty(lead: Page) -> str:
    made = service.granted(
        lead,
        "POST",
        "/youths",
        {
            "first_name": "Retour",
            "last_name": "Essai-Vingt",
            "birth_date": BORN.isoformat(),
            "measures": [
                {
                    "basis": "P1",
                    "starts_on": (BORN + timedelta(days=4000)).isoformat(),
                    "ends_on": LEFT_ON.isoformat(),
                }
            ],
        },
    )
    return str(made["id"])


def nobody_follows_them_since(site: Site, youth_id: str, left_on: date) -> None:
    """Two years pass: every bond ended the day they left."""
    with closing(sqlite3.connect(site.state / "cap18.sqlite3", timeout=10)) as opened, opened:
        opened.execute(
            "UPDATE bond SET starts_on = ?, ends_on = ? WHERE youth_id = ?",
            ((left_on - timedelta(days=900)).isoformat(), left_on.isoformat(), UUID(youth_id).hex),
        )


def ask_to_come_back(young: Page) -> None:
    """One tap to ask; then what one wants to add."""
    expect(young.get_by_role("heading", name="Être aidé jusqu'à 21 ans")).to_be_visible()
    expect(young.get_by_text(re.compile(r"Il reste \d+\sjours pour demander\."))).to_be_visible()
    settle(young)
    assert faults_in(young) == []
    young.get_by_role("button", name="Je demande à revenir").click()
    expect(young.get_by_text("Ta demande part.")).to_be_visible()
    expect(young.get_by_text("Personne n'a encore dit l'avoir lue.")).to_be_visible(timeout=30_000)
    expect(young.get_by_text(re.compile("^Réponse attendue dans"))).to_be_visible()
    young.get_by_role("button", name="Compléter ma demande").click()
    sheet = young.get_by_role("dialog", name="Ma demande")
    sheet.get_by_role("button", name="Un logement").click()
    sheet.get_by_label("Ce que tu veux dire").fill("Essai : je dors chez un ami.")
    sheet.get_by_role("checkbox", name="Tes années à l'ASE").check()
    assert faults_in(young) == []
    sheet.get_by_role("button", name="Envoyer ma demande").click()
    expect(sheet).to_be_hidden()
    young.get_by_text("Tout ce qui s'est passé").first.click()
    expect(young.get_by_text("Demande complétée").first).to_be_visible(timeout=30_000)
    settle(young)
    assert faults_in(young) == []


def refused_once(lead: Page, young: Page) -> None:
    """A first no, with its reasons: each way out is on the screen; asking again stays possible."""
    [waits] = [one for one in service.granted(lead, "GET", "/support-requests")["items"] if one["waits"]]
    read = service.granted(lead, "GET", f"/support-requests/{waits['id']}")
    service.granted(
        lead,
        "POST",
        f"/support-requests/{waits['id']}/answer",
        {
            "decision": "no",
            "decided_on": TODAY.isoformat(),
            "signed_by": "Léa Cap, responsable (essai)",
            "reasons": "Essai : un logement et un salaire suffisent à ce jour.",
        },
        If_Match=f'"{read["version"]}"',
    )
    expect(young.get_by_text("C'est non")).to_be_visible(timeout=30_000)
    expect(young.get_by_role("heading", name="Ce que tu peux faire")).to_be_visible()
    expect(young.get_by_text("Défenseur des droits").first).to_be_visible()
    young.get_by_role("button", name="Écrire cette lettre (PDF)").click()
    with young.expect_download() as saving:
        young.get_by_role("button", name="Enregistrer").click()
    with pikepdf.open(saving.value.path()) as made:
        assert made.Root.MarkInfo.Marked
    settle(young)
    assert faults_in(young) == []


def answer(lead: Page) -> None:
    """The lead reads it, says so, then notes the decision."""
    routes.go(lead, "/equipe/demandes")
    expect(lead.get_by_text("1 demande attend une réponse.")).to_be_visible()
    settle(lead)
    assert faults_in(lead) == []
    waiting = lead.get_by_role("list", name="Retours et demandes")
    waiting.get_by_role("link", name=re.compile("^Retour Essai-Vingt, 20 ans")).click()
    expect(lead.get_by_text("Essai : je dors chez un ami.")).to_be_visible()
    expect(lead.get_by_role("heading", name="Prises en charge")).to_be_visible()
    expect(lead.get_by_role("heading", name="Démarches")).to_be_hidden()
    lead.get_by_role("button", name="J'ai lu, je m'en occupe").click()
    expect(lead.get_by_text("Lue par Léa")).to_be_visible()
    settle(lead)
    assert faults_in(lead) == []
    lead.get_by_role("button", name="Noter la décision").click()
    sheet = lead.get_by_role("dialog", name="Noter la décision")
    sheet.get_by_label("Oui", exact=True).check()
    sheet.get_by_role("button", name="Enregistrer la décision").click()
    expect(sheet.get_by_text("Écrivez qui a pris la décision : nom et fonction.").first).to_be_visible()
    sheet.get_by_label("Qui a décidé : nom et fonction").fill("Léa Cap, responsable (essai)")
    sheet.get_by_label("Premier jour de l'aide").fill((TODAY + timedelta(days=7)).isoformat())
    sheet.get_by_label("Dernier jour de l'aide").fill((TODAY + timedelta(days=180)).isoformat())
    sheet.get_by_label("Ce qui est prévu").fill("Une chambre au foyer Boussole (essai).")
    assert faults_in(lead) == []
    sheet.get_by_role("button", name="Enregistrer la décision").click()
    expect(sheet).to_be_hidden()
    expect(lead.get_by_text("Réponse notée par Léa")).to_be_visible()


def an_interview_meanwhile(lead: Page, young: Page) -> None:
    """Asked for beside: a yes opens it for both; what is typed in its sheet is still there when the page comes back."""
    young.get_by_role("button", name="Je demande un entretien").click()
    expect(young.get_by_text("Ta demande part.")).to_be_visible()
    expect(young.get_by_role("region", name="Ton ancienne équipe")).to_contain_text("Équipe Retour")
    routes.go(lead, "/equipe/demandes")
    left = lead.get_by_role("region", name="Retour Essai-Vingt")
    expect(left.get_by_text(re.compile("^Droit au retour jusqu'au"))).to_be_visible()
    expect(left.get_by_role("button", name="La prise en charge a continué")).to_be_visible()
    settle(lead)
    assert faults_in(lead) == []
    lead.get_by_role("list", name="Retours et demandes").get_by_role(
        "link", name=re.compile("^Retour Essai-Vingt, 20 ans")
    ).click()
    lead.get_by_role("button", name="Noter la décision").click()
    sheet = lead.get_by_role("dialog", name="Noter la décision")
    sheet.get_by_label("Oui", exact=True).check()
    sheet.get_by_label("Qui a décidé : nom et fonction").fill("Léa Cap, responsable (essai)")
    sheet.get_by_role("button", name="Enregistrer la décision").click()
    lead.get_by_role("link", name="Préparer l'entretien").click()
    asked = lead.get_by_role("region", name="Ce que la personne demande")
    asked.get_by_role("button", name="Abordé", exact=True).click()
    asked.get_by_role("textbox").fill("Essai : comprendre le refus.")
    lead.get_by_label("Ce qui ressort").fill("Essai : un point sur le logement.")
    expect(lead.get_by_text("Tout est enregistré.")).to_be_visible(timeout=30_000)
    settle(lead)
    assert faults_in(lead) == []
    lead.reload()
    expect(lead.get_by_label("Ce qui ressort")).to_have_value("Essai : un point sur le logement.")
    expect(asked.get_by_role("textbox")).to_have_value("Essai : comprendre le refus.")
    young.get_by_role("link", name="Préparer mon entretien").click(timeout=30_000)
    expect(young.get_by_role("heading", name="Préparer", exact=True)).to_be_visible()
    settle(young)
    assert faults_in(young) == []
    young.get_by_role("link", name="Retour").click()
    routes.go(young, "/jeune/soutien")


def test_somebody_of_twenty_who_left_at_eighteen_comes_back(empty_site: Site, visit: Visits) -> None:
    empty_site.cap18("authority", "add", "--code", "DC4", "--name", "Département Retour", "--territory", "13")
    invited = desk.invite_adult(empty_site, "lead", "Léa", "Cap", "DC4", "Équipe Retour")
    lead, _ = desk.activate(visit(empty_site.url), invited)
    youth = somebody_of_twenty(lead)
    young = phone.accept(visit(empty_site.url, PHONE), service.invite(lead, youth).url)
    nobody_follows_them_since(empty_site, youth, LEFT_ON)
    assert service.ask(lead, "GET", f"/youths/{youth}").status == 404

    line = {
        "kind": "return",
        "name": "Ligne du retour (essai)",
        "words": "Pour revenir.",
        "number": "01 99 00 00 07",
    }
    told = line | {"checked_on": civil.today().isoformat()}
    service.granted(lead, "PUT", f"/local-contacts/{uuid4()}", told)
    young.get_by_role("link", name="Revenir, être aidé jusqu'à 21 ans").click()
    call = young.get_by_role("region", name="Qui appeler")
    expect(call.get_by_role("article").first).to_contain_text("Ligne du retour (essai)")
    expect(call.get_by_role("link", name=words("Appeler le 01 99 00 00 07"))).to_be_visible()
    expect(call.get_by_role("article", name="Samu social")).to_be_visible()
    ask_to_come_back(young)
    refused_once(lead, young)
    an_interview_meanwhile(lead, young)
    ask_to_come_back(young)
    answer(lead)

    expect(young.get_by_text("C'est oui").first).to_be_visible(timeout=30_000)
    expect(young.get_by_text("Une chambre au foyer Boussole (essai).").first).to_be_visible()
    settle(young)
    assert faults_in(young) == []
    assert service.granted(lead, "GET", f"/youths/{youth}")["team"]["name"] == "Équipe Retour"
