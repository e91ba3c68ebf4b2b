"""A lead keeps their team on screen: a colleague joins, comes in by the link handed over, is given a file, leaves."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import desk, routes, service
from tests.journeys.steps.looks import faults_in, settle
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site

NAME = "Zoé Fictif"


def teams(page: Page) -> Page:
    page.get_by_role("link", name="Équipe", exact=True).click()
    expect(page.get_by_role("heading", name="Équipe", exact=True)).to_be_visible()
    settle(page)
    return page


def add(page: Page, first: str, last: str) -> None:
    page.get_by_role("button", name="Ajouter un collègue").click()
    sheet = page.get_by_role("dialog", name="Ajouter un collègue")
    sheet.get_by_label("Prénom").fill(first)
    sheet.get_by_label("Nom", exact=True).fill(last)
    sheet.get_by_role("button", name="Ajouter", exact=True).click()
    expect(sheet).to_be_hidden()


def link_of(page: Page, button: str) -> str:
    """The link of the sheet this button opens; the sheet stays open."""
    page.get_by_role("button", name=button, exact=True).click()
    sheet = page.get_by_role("dialog", name=f"Lien d'activation de {NAME}")
    expect(sheet.get_by_role("img", name="QR code du lien d'activation")).to_be_visible()
    expect(sheet.get_by_text("Remettez-le en main propre.")).to_be_visible()
    return sheet.get_by_label("Lien d'activation", exact=True).input_value()


@pytest.mark.req("ACC-03")
def test_a_colleague_joins_comes_in_is_given_a_file_and_leaves(empty_site: Site, visit: Visits) -> None:
    empty_site.cap18("authority", "add", "--code", "D97", "--name", "Département Boréal", "--territory", "13")
    first = desk.invite_adult(empty_site, "lead", "Léa", "Cap", "D97", "Équipe Boréale")
    lead, _ = desk.activate(visit(empty_site.url), first)
    youth = service.add_youth(lead)
    teams(lead)
    expect(lead.get_by_role("heading", name="1 dossier sans référent")).to_be_visible()
    expect(lead.get_by_text("Vous êtes seul dans cette équipe.")).to_be_visible()

    add(lead, *NAME.split())
    expect(lead.get_by_text("Compte à activer")).to_be_visible()
    lost = link_of(lead, f"Inviter {NAME}")
    lead.keyboard.press("Escape")
    lead.get_by_role("button", name=f"Annuler le lien de {NAME}").click()
    lead.get_by_role("dialog").get_by_role("button", name="Annuler le lien").click()
    expect(lead.get_by_text("Compte à activer")).to_be_visible()
    refused = visit(empty_site.url).open(lost)
    refused.get_by_role("button", name="Voir mes six mots").click()
    expect(refused.get_by_text("Ce lien a été remplacé.")).to_be_visible()

    link = link_of(lead, f"Inviter {NAME}")
    colleague, _ = desk.activate(visit(empty_site.url), link)
    expect(lead.get_by_text(f"{NAME} a activé son compte.")).to_be_visible(timeout=15_000)
    lead.get_by_role("dialog").get_by_role("button", name="Fermer").last.click()
    expect(lead.get_by_text("Compte actif")).to_have_count(2)
    expect(colleague.get_by_text("Personne dans votre file pour l'instant.")).to_be_visible()

    lead.get_by_role("button", name=re.compile("^Attribuer le dossier de ")).click()
    sheet = lead.get_by_role("dialog", name=re.compile("^Attribuer "))
    sheet.get_by_label("Référent").select_option(label=f"{NAME}, 0 jeune")
    sheet.get_by_role("button", name="Attribuer").click()
    expect(lead.get_by_role("heading", name="Chaque dossier a un référent.")).to_be_visible()
    assert [row["id"] for row in service.caseload(colleague)] == [youth]

    lead.get_by_role("button", name=f"Noter le départ de {NAME}").click()
    sheet = lead.get_by_role("dialog", name=f"Départ de {NAME}")
    expect(sheet.get_by_text("1 dossier n'aura plus cette personne")).to_be_visible()
    sheet.get_by_role("button", name="Enregistrer le départ").click()
    expect(lead.get_by_role("heading", name="1 dossier sans référent")).to_be_visible()
    assert service.ask(colleague, "GET", f"/youths/{youth}").status == 404
    assert service.ask(colleague, "GET", "/caseload").status == 404


def test_it_reads_on_a_phone_by_keyboard_and_without_network(empty_site: Site, visit: Visits) -> None:
    empty_site.cap18(
        "authority", "add", "--code", "D96", "--name", "Département Austral", "--territory", "13"
    )
    first = desk.invite_adult(empty_site, "lead", "Irène", "Sextant", "D96", "Équipe Australe")
    seen = visit(empty_site.url, PHONE)
    lead, _ = desk.activate(seen, first)
    service.add_youth(lead)
    routes.go(lead, "/equipe/equipe")
    settle(lead)
    add(lead, *NAME.split())
    assert faults_in(lead) == []
    invite = lead.get_by_role("button", name=f"Inviter {NAME}", exact=True)
    invite.focus()
    lead.keyboard.press("Enter")
    sheet = lead.get_by_role("dialog", name=f"Lien d'activation de {NAME}")
    expect(sheet).to_be_visible()
    assert faults_in(lead) == []
    lead.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(lead.get_by_role("button", name=f"Nouvelle invitation pour {NAME}")).to_be_focused()
    seen.context.set_offline(True)
    routes.go(lead, "/equipe/compte")
    routes.go(lead, "/equipe/equipe")
    expect(lead.get_by_text("lecture seule")).to_be_visible()
    expect(lead.get_by_role("button", name="Ajouter un collègue")).to_have_count(0)
    seen.context.set_offline(False)
