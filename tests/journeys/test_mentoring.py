"""A pair from its first day to its last: a volunteer applies, is checked, meets a young person, says goodbye."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import civil, desk, phone, routes, service
from tests.journeys.steps.looks import faults_in, settle
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site

TODAY = civil.today()


def apply(page: Page) -> None:
    """A volunteer without account writes who they are."""
    expect(page.get_by_role("heading", name="Devenir mentor")).to_be_visible()
    page.get_by_label("Département").select_option(label="Département Zéphyr")
    page.get_by_label("Prénom").fill("Camille")
    page.get_by_label("Nom", exact=True).fill("Inventé")
    page.get_by_label("Adresse e-mail").fill("camille@exemple.invalid")
    for chip in ("français", "arabe", "sport"):
        page.get_by_role("button", name=chip, exact=True).click()
    page.evaluate("scrollTo(0, 0)")
    assert faults_in(page) == []
    page.get_by_role("button", name="Envoyer ma candidature").click()
    expect(page.get_by_text("C'est envoyé. Merci.")).to_be_visible()


def bring_in(lead: Page) -> str:
    """Interview, training, welcome, check; answers the activation link."""
    routes.go(lead, "/equipe/mentors")
    lead.get_by_role("button", name="Bénévoles").click()
    lead.get_by_role("link", name="Camille Inventé").click()
    expect(lead.get_by_role("heading", name="Camille Inventé")).to_be_visible()
    for step in ("Entretien", "Formation"):
        lead.get_by_role("button", name=f"Noter : {step}").click()
        lead.get_by_role("dialog").get_by_role("button", name="Enregistrer").click()
        expect(lead.get_by_role("button", name=f"Noter : {step}")).to_be_hidden()
    lead.get_by_role("button", name="Noter : Accueil dans une équipe").click()
    expect(lead.get_by_label("Équipe", exact=True)).not_to_have_value("")
    lead.get_by_role("dialog").get_by_role("button", name="Accueillir dans l'équipe").click()
    expect(lead.get_by_role("link", name="Donner le lien d'activation")).to_be_visible()
    lead.get_by_role("button", name="Noter une vérification").click()
    sheet = lead.get_by_role("dialog")
    sheet.get_by_label("Date de l'attestation").fill((TODAY - timedelta(days=300)).isoformat())
    sheet.get_by_role("button", name="Enregistrer").click()
    expect(sheet.get_by_text("Cette attestation a plus de 6 mois.").first).to_be_visible()
    sheet.get_by_label("Date de l'attestation").fill((TODAY - timedelta(days=30)).isoformat())
    sheet.get_by_role("button", name="Enregistrer").click()
    expect(sheet).to_be_hidden()
    settle(lead)
    assert faults_in(lead) == []
    person = service.granted(lead, "GET", "/mentoring/volunteers")["items"][0]["person_id"]
    return str(service.granted(lead, "POST", "/activations", {"person_id": person})["url"])


def come_in(page: Page) -> Page:
    """The mentor's activation, then the charter signed."""
    page.get_by_role("button", name="Voir mes six mots").click()
    page.get_by_label("J'ai noté mon identifiant et mes mots").check()
    page.get_by_role("button", name="Continuer").click()
    page.get_by_text("Je ne peux pas viser").click()
    codes = desk.Authenticator(page.locator(".key-text").inner_text())
    page.get_by_label("Code à 6 chiffres").fill(codes.code())
    page.get_by_role("button", name="Activer mon compte").click()
    expect(page.get_by_role("heading", name="Mes jeunes")).to_be_visible()
    expect(page.get_by_text("Aucun binôme pour l'instant.")).to_be_visible()
    page.get_by_role("link", name="Lire la charte").click()
    page.get_by_role("button", name="J'ai lu la charte et je la signe").click()
    expect(page.get_by_text("Charte signée le")).to_be_visible()
    settle(page)
    assert faults_in(page) == []
    return page


def ask(young: Page) -> None:
    """The young person asks, with what would suit."""
    routes.go(young, "/jeune/moi")
    young.get_by_role("link", name="Mon mentor").click()
    young.get_by_role("button", name="Demander un mentor").click()
    sheet = young.get_by_role("dialog", name="Demander un mentor")
    sheet.get_by_role("button", name="arabe", exact=True).click()
    assert faults_in(young) == []
    sheet.get_by_role("button", name="Envoyer ma demande").click()
    expect(young.get_by_text("Ta demande est partie.")).to_be_visible()


@pytest.mark.req("SAF-01", "SAF-02", "SAF-03", "SAF-10")
def test_a_pair_from_the_application_to_the_goodbye(empty_site: Site, visit: Visits) -> None:
    empty_site.cap18("authority", "add", "--code", "D95", "--name", "Département Zéphyr", "--territory", "13")
    invited = desk.invite_adult(empty_site, "lead", "Léa", "Cap", "D95", "Équipe Zéphyr")
    lead, _ = desk.activate(visit(empty_site.url), invited)
    apply(visit(empty_site.url, PHONE).open("/devenir-mentor"))
    mentor = come_in(visit(empty_site.url, PHONE).open(bring_in(lead)))
    youth = service.add_youth(lead)
    first = service.granted(lead, "GET", f"/youths/{youth}")["first_name"]
    young = phone.accept(visit(empty_site.url, PHONE), service.invite(lead, youth).url)
    ask(young)

    routes.go(lead, "/equipe/mentors")
    lead.get_by_role("link", name=re.compile(f"^Chercher un mentor pour {first}")).click()
    lead.get_by_role("button", name="Chercher", exact=True).click()
    expect(lead.get_by_text("Pourquoi : parle arabe")).to_be_visible()
    lead.get_by_role("button", name="Proposer Camille Inventé").click()
    expect(lead.get_by_text("Réponses : jeune, attendue ; mentor, attendue")).to_be_visible()
    lead.get_by_role("button", name="Noter : Titulaires de l'autorité parentale").click()
    lead.get_by_role("dialog").get_by_role("button", name="Enregistrer").click()
    expect(lead.get_by_text("Informés")).to_be_visible()

    routes.go(mentor, "/mentor")
    mentor.get_by_role("link", name=re.compile("On vous propose un binôme")).click()
    expect(mentor.get_by_text("arabe")).to_be_visible()
    assert first not in mentor.locator("body").inner_text()
    mentor.get_by_role("button", name="Oui, je veux bien").click()
    expect(mentor.get_by_text("Vous avez dit oui. L'autre réponse est attendue.")).to_be_visible()
    expect(young.get_by_role("heading", name="On te propose quelqu'un")).to_be_visible()
    assert "Camille" not in young.locator("body").inner_text()
    young.get_by_role("button", name="Oui, je veux bien").click()
    expect(young.get_by_text("Vous avez dit oui tous les deux.")).to_be_visible()

    lead.get_by_role("button", name="Présenter et commencer").click()
    sheet = lead.get_by_role("dialog", name="Présenter et commencer")
    sheet.get_by_role("button", name="Commencer le binôme").click()
    expect(lead.get_by_text("Commencé le")).to_be_visible()
    expect(young.get_by_role("heading", name=re.compile("^Camille, depuis le"))).to_be_visible()
    expect(mentor.get_by_role("heading", name=f"Binôme avec {first}")).to_be_visible()
    settle(mentor)
    assert faults_in(mentor) == []

    mentor.get_by_role("button", name="Écrire nos buts").click()
    mentor.get_by_label("But 1").fill("Ouvrir un compte")
    mentor.get_by_role("dialog").get_by_role("button", name="Enregistrer").click()
    expect(young.get_by_text("Ouvrir un compte")).to_be_visible()
    young.get_by_role("button", name="Je suis d'accord").click()
    expect(young.get_by_text("D'accord tous les deux.")).to_be_visible()
    mentor.get_by_role("button", name="Noter la rencontre").click()
    mentor.get_by_role("dialog").get_by_role("button", name="Noter la rencontre").click()
    expect(mentor.get_by_text("1 rencontre, 1 h", exact=True)).to_be_visible()
    settle(young)
    assert faults_in(young) == []

    young.get_by_role("button", name="Arrêter avec Camille").click()
    sheet = young.get_by_role("dialog", name="Arrêter")
    sheet.get_by_label("Ce que je garde").fill("Son rire.")
    sheet.get_by_role("button", name="Arrêter maintenant").click()
    expect(young.get_by_text("Terminé le")).to_be_visible()
    expect(mentor.get_by_text("Ce que je garde : Son rire.")).to_be_visible()
    assert first not in mentor.locator("main").inner_text()
    mentor.get_by_role("button", name="Se dire au revoir").click()
    mentor.get_by_role("dialog").get_by_label("Ce que nous avons fait").fill("On a couru.")
    mentor.get_by_role("dialog").get_by_role("button", name="Envoyer mon au revoir").click()
    expect(young.get_by_text("Ce que nous avons fait : On a couru.")).to_be_visible()
    assert service.granted(mentor, "GET", "/me/pairs") == []
