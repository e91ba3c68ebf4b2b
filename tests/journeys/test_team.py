"""A lead keeps their team on screen: a colleague joins, comes in by the link handed over, is given a file, leaves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import APIResponse, Page, expect

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


def software_key(page: Page) -> str:
    """A key for a software, made from one's account; what it is called, what it opens and its end stand on screen."""
    routes.go(page, "/equipe/compte")
    page.get_by_role("link", name="Échanges avec un logiciel").click()
    expect(page.get_by_text("Aucune clé. Rien ne sort par un logiciel.")).to_be_visible()
    settle(page)
    page.get_by_role("button", name="Faire une clé").click()
    sheet = page.get_by_role("dialog", name="Faire une clé")
    sheet.get_by_label("Nom de la clé").fill("Logiciel inventé")
    assert faults_in(page) == []
    sheet.get_by_role("button", name="Faire la clé").click()
    shown = page.get_by_role("dialog", name="Votre clé")
    key = shown.get_by_label("Clé", exact=True).input_value()
    shown.get_by_role("button", name="C'est copié, fermer").click()
    expect(page.get_by_text("Lit : les échéances, les heures des rendez-vous")).to_be_visible()
    return key


def read_by(page: Page, site: Site, key: str) -> APIResponse:
    return page.request.get(
        f"{site.url}/api/v1/software/milestones", headers={"Authorization": f"Bearer {key}"}
    )


def taken(page: Page, button: str) -> bytes:
    """A file taken from « Échanges »."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    expect(page.get_by_text("Le fichier est enregistré sur cet appareil.").last).to_be_visible()
    return download.value.path().read_bytes()


@pytest.mark.req("ACC-03")
def test_a_colleague_joins_comes_in_is_given_a_file_and_leaves(empty_site: Site, visit: Visits) -> None:
    empty_site.cap18(
        "authority", "add", "--code", "DA1", "--name", "Département Austral", "--territory", "13"
    )
    first = desk.invite_adult(empty_site, "lead", "Léa", "Cap", "DA1", "Équipe Australe")
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

    routes.go(lead, "/equipe/pilotage")
    lead.get_by_role("link", name=re.compile(f"^{NAME} : Dossiers")).click()
    expect(lead.get_by_text("1 sur 1 jeune")).to_be_visible()
    assert faults_in(lead) == []
    teams(lead)

    key = software_key(colleague)
    assert {one["youth_id"] for one in read_by(colleague, empty_site, key).json()["items"]} == {youth}
    assert youth.encode() in taken(colleague, "Échéances (tableau CSV)")
    assert b"/StructTreeRoot" in taken(colleague, "Tout (PDF accessible, à lire ou imprimer)")

    lead.get_by_role("button", name=f"Noter le départ de {NAME}").click()
    sheet = lead.get_by_role("dialog", name=f"Départ de {NAME}")
    expect(sheet.get_by_text("1 dossier n'aura plus cette personne")).to_be_visible()
    sheet.get_by_role("button", name="Enregistrer le départ").click()
    expect(lead.get_by_role("heading", name="1 dossier sans référent")).to_be_visible()
    assert service.ask(colleague, "GET", f"/youths/{youth}").status == 404
    assert service.ask(colleague, "GET", "/caseload").status == 404
    assert read_by(colleague, empty_site, key).status == 401


def previewed(page: Page, file: Path, *persons: tuple[str, str, str]) -> None:
    """The export of a software, looked at before anything is written: (last name, first name, end of the measure)."""
    lines = ["identifiant;nom;prenom;date_naissance;fondement;debut_mesure;fin_mesure"]
    lines += [
        f"E-{at};{last};{first};12/05/2010;OPP;02/03/2015;{ends}"
        for at, (last, first, ends) in enumerate(persons)
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    desk.choose_file(page, file)
    expect(page.get_by_role("heading", name="Aperçu")).to_be_visible(timeout=60_000)


def a_file_sent_again_changes_only_what_is_taken(page: Page, folder: Path) -> None:
    """What differs is shown field by field, as it is and as it would be; what is left stays as it is."""
    previewed(page, folder / "juin.csv", ("Fictive", "Lou", ""), ("Inventé", "Sam", ""))
    desk.confirm_import(page)
    previewed(page, folder / "juillet.csv", ("Fictive", "Louise", "01/09/2027"), ("Inventé", "Samuel", ""))
    table = page.get_by_role("table", name=re.compile("dossiers? à mettre à jour"))
    other_name = table.get_by_role("row", name="Nom de naissance Lou Fictive Louise Fictive")
    expect(table.get_by_role("cell", name="P4 du 02/03/2015 au 01/09/2027")).to_be_visible()
    settle(page)
    assert faults_in(page) == []
    other_name.get_by_role("checkbox").uncheck()
    table.get_by_role("button", name=re.compile("^Ne rien changer pour Sam")).click()
    desk.confirm_import(page)
    page.get_by_role("link", name="Voir ma file").click()
    expect(page.get_by_role("link", name=re.compile("^Lou Fictive"))).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("^Sam Inventé"))).to_be_visible()


def what_was_owed_on_a_past_day(page: Page) -> None:
    """« Que devait-on ce jour-là ? »: a day of the past, from the file, with each article."""
    page.get_by_role("link", name=re.compile("^Lou Fictive")).click()
    page.get_by_role("button", name="Que devait-on un autre jour ?").click()
    asked = page.get_by_role("dialog", name="Que devait-on ce jour-là ?")
    for part, value in (("Jour", "13"), ("Mois", "5"), ("Année", "2026")):
        asked.get_by_label(part, exact=True).fill(value)
    asked.get_by_role("button", name="Voir ce jour").click()
    day = asked.get_by_role("region", name="Le 13 mai 2026")
    owed = day.get_by_role("listitem").filter(has_text="Recensement")
    expect(owed).to_contain_text("avant le 31 août 2026")
    expect(owed).to_contain_text("Code du service national")
    assert faults_in(page) == []


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


def test_a_file_sent_again_is_taken_or_left_and_a_past_day_is_looked_at(
    empty_site: Site, visit: Visits, tmp_path: Path
) -> None:
    empty_site.cap18("authority", "add", "--code", "DA2", "--name", "Département Lagune", "--territory", "13")
    first = desk.invite_adult(empty_site, "lead", "Nadir", "Cap", "DA2", "Équipe Lagune")
    lead, _ = desk.activate(visit(empty_site.url), first)
    a_file_sent_again_changes_only_what_is_taken(lead, tmp_path)
    what_was_owed_on_a_past_day(lead)
