"""The interview at 17: prepared on the phone, held at the desk, read by both, agreed to by both, kept by its owner."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import agenda, civil, phone, routes, service
from tests.journeys.steps import desk as team
from tests.journeys.steps.looks import faults_in, settle, words
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site

TODAY = civil.today()
SECRET = "J'ai peur de me retrouver sans personne."
SHARED = "Je veux un studio près de mon CAP."
ADDED = "Je préfère Roubaix à Lille."
SUMMARY = "On a parlé du logement et du CAP."


@pytest.fixture(scope="module")
def desk(empty_site: Site, long_visit: Visits) -> Page:
    """A referent of an authority of their own."""
    empty_site.cap18("authority", "add", "--code", "DC5", "--name", "Département Alizé", "--territory", "13")
    link = team.invite_adult(empty_site, "referent", "Malik", "Alizé", "DC5", "Équipe Alizé")
    page, _ = team.activate(long_visit(empty_site.url), link)
    return page


@pytest.fixture(scope="module")
def youth(desk: Page) -> dict[str, Any]:
    """Somebody of their own, past seventeen: nobody else's file moves."""
    made = service.add_youth(desk)
    found: dict[str, Any] = service.granted(desk, "GET", f"/youths/{made}")
    return found


@pytest.fixture(scope="module")
def young(empty_site: Site, desk: Page, youth: dict[str, Any], long_visit: Visits) -> Page:
    return phone.accept(long_visit(empty_site.url, PHONE), service.invite(desk, youth["id"]).url)


def prepare(young: Page) -> None:
    """From one's rights: the interview asked for, two cards, one kept and one shared, somebody of trust."""
    routes.go(young, "/jeune/droits/M14")
    young.get_by_role("link", name="Aller à mon entretien").click()
    expect(young.get_by_text("On te doit toujours cet entretien.")).to_be_visible()
    settle(young)
    assert faults_in(young) == []
    young.get_by_role("button", name="Demander cet entretien").click()
    expect(young.get_by_role("heading", name="Préparer", exact=True)).to_be_visible()
    with agenda.away(young):
        write(young, "Ce qui m'inquiète", SECRET, shared=False)
        expect(young.get_by_text("Attend le réseau").first).to_be_visible()
    write(young, "Où je veux vivre", SHARED, shared=True)
    expect(young.get_by_role("button", name=re.compile("Où je veux vivre"))).to_contain_text("Partagé")
    young.get_by_text("Une personne de confiance vient").click()
    young.get_by_label("Son prénom et son nom").fill("Orion Exemple")
    young.get_by_role("button", name="Garder", exact=True).click()
    young.get_by_role("button", name="J'ai fini de préparer").click()
    agenda.says(young, "Tu as préparé. Tu peux encore changer tes cartes.")
    settle(young)
    assert faults_in(young) == []


def write(young: Page, card: str, text: str, *, shared: bool) -> None:
    young.get_by_role("button", name=re.compile(card)).click()
    sheet = young.get_by_role("dialog", name=card)
    sheet.get_by_label("Mes mots").fill(text)
    if shared:
        sheet.get_by_role("switch", name=re.compile("Mon référent peut lire")).check()
    sheet.get_by_role("button", name="Garder").click()
    expect(sheet).to_be_hidden()


def offer_dates(desk: Page, youth: dict[str, Any]) -> None:
    """From the file: what is shared is there, what is not is nowhere; three dates free in both agendas leave."""
    routes.go(desk, f"/equipe/jeunes/{youth['id']}")
    desk.get_by_role("link", name="Préparer l'entretien").click()
    agenda.says(desk, SHARED)
    assert SECRET not in desk.locator("body").inner_text()
    agenda.says(desk, "Vient avec une personne de confiance : Orion Exemple.")
    desk.get_by_role("button", name="Trouver des dates libres").click()
    agenda.says(desk, "3 dates au choix, d'une heure.")
    settle(desk)
    assert faults_in(desk) == []
    desk.get_by_role("button", name="Envoyer", exact=True).click()
    agenda.says(desk, f"{youth['first_name']} n'a pas encore choisi.")


def hold(desk: Page, youth: dict[str, Any]) -> None:
    """The guided sheet: asked too early it says what is missing; then every topic, the minutes, given to read."""
    give = desk.get_by_role("button", name=f"Faire relire à {youth['first_name']}")
    give.click()
    agenda.says(desk, "Il manque encore")
    for topic in desk.get_by_role("button", name="Abordé", exact=True).all():
        topic.click()
    desk.get_by_label("À écrire : ce sera notifié").fill(
        "Un foyer jusqu'aux 18 ans, un rendez-vous par mois."
    )
    day = desk.get_by_role("group", name="Jour de l'entretien")
    for part, value in (("Jour", TODAY.day), ("Mois", TODAY.month), ("Année", TODAY.year)):
        day.get_by_label(part, exact=True).fill(str(value))
    desk.get_by_label("Ce qui ressort").fill(SUMMARY)
    give.click()
    agenda.says(desk, "Le texte lu par vous deux")
    settle(desk)
    assert faults_in(desk) == []
    desk.get_by_role("button", name="Valider ce texte").click()
    agenda.says(desk, f"On attend l'accord de {youth['first_name']}.")


def test_an_interview_from_the_phone_to_the_desk_and_two_agreements_to_the_safe(
    desk: Page, young: Page, youth: dict[str, Any]
) -> None:
    prepare(young)
    offer_dates(desk, youth)
    expect(young.get_by_role("link", name="Choisir ma date")).to_be_visible(timeout=agenda.LIVE)
    hold(desk, youth)

    agenda.says(young, SUMMARY)
    young.get_by_role("button", name="Ajouter ou corriger").click()
    sheet = young.get_by_role("dialog", name="Ajouter ou corriger")
    sheet.get_by_label("Ce que je veux ajouter").fill(ADDED)
    sheet.get_by_role("button", name="Ajouter mes mots").click()
    expect(sheet).to_be_hidden()
    agenda.says(desk, ADDED)
    desk.get_by_role("button", name="Valider ce texte").click()
    agenda.says(desk, f"On attend l'accord de {youth['first_name']}.")

    expect(young.locator("main")).to_contain_text(ADDED)
    settle(young)
    assert faults_in(young) == []
    young.get_by_role("button", name="C'est juste, je valide").click()
    agenda.says(young, "C'est dans tes papiers.")
    settle(young)
    assert faults_in(young) == []
    expect(desk.get_by_role("link", name="Compte rendu (PDF)")).to_be_visible(timeout=agenda.LIVE)
    done = {
        one["rule"]: one["done_on"] for one in service.granted(young, "GET", "/youths/me/milestones")["items"]
    }
    assert done["M14"] == done["M16"] == TODAY.isoformat()

    young.get_by_role("link", name="Voir mes papiers").click()
    young.get_by_role("link", name=words("Compte rendu : Ton entretien des 17 ans", begins=True)).click()
    assert phone.verified(young)["result"] == "intact"


def test_a_refusal_is_kept_and_another_interview_may_be_asked_for(desk: Page) -> None:
    youth = service.add_youth(desk)
    routes.go(desk, f"/equipe/jeunes/{youth}")
    desk.get_by_role("button", name="Inviter à l'entretien").click()
    desk.get_by_role("button", name="Noter un refus").click()
    sheet = desk.get_by_role("dialog", name="Noter un refus")
    sheet.get_by_label("Ce qui a été dit").fill("Pas tout de suite.")
    sheet.get_by_role("button", name="Noter un refus").click()
    expect(desk.get_by_text("La date légale est passée. L'entretien reste dû.")).to_be_visible()
    desk.get_by_text("Ce qui s'est passé").click()
    expect(desk.get_by_text("« Pas tout de suite. »")).to_be_visible()
    routes.go(desk, f"/equipe/jeunes/{youth}")
    desk.get_by_role("button", name="Proposer de nouveau").click()
    expect(desk.get_by_role("heading", name="À aborder")).to_be_visible()
