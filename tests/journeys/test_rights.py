"""At 17: what is mine, what I can ask, whom to call. Answered once, worked out on the phone, also without network."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import APIRequestContext, Page, expect

from tests.journeys.steps import phone, service
from tests.journeys.steps.visits import KEEPING_PHONE, PHONE, Visits
from tests.site import Site

HERE = "Ma situation"


def _answer(page: Page, words: str) -> None:
    page.get_by_role("radio", name=words, exact=True).check()
    page.get_by_role("button", name="Garder ma réponse").click()
    expect(page.get_by_role("radio", name=words, exact=True)).to_be_hidden()


def _sees_a_right(page: Page, section: str, name: str) -> None:
    expect(
        page.get_by_role("region", name=section).get_by_role("link", name=re.compile(name))
    ).to_be_visible()


def test_rights_are_answered_once_found_by_a_word_and_read_without_network(
    demo_site: Site, off_screen: APIRequestContext, visit: Visits, tmp_path: Path
) -> None:
    mine = visit(demo_site.url, KEEPING_PHONE)
    page = phone.accept(mine, service.newcomer(off_screen).url)

    # What I have, can ask, will have soon; each with its reason.
    phone.tab(page, "Démarches")
    page.get_by_role("link", name=re.compile("^Mes droits")).click()
    expect(page.get_by_role("heading", name="Mes droits", exact=True)).to_be_visible()
    _sees_a_right(page, "Ça s'ouvre bientôt", "Un compte en banque")
    _sees_a_right(page, "Ça s'ouvre bientôt", "pécule")
    _sees_a_right(page, "Peut-être", "aide au logement")

    # Eight questions at most, one a screen; one is left.
    page.get_by_role("link", name="Répondre", exact=True).click()
    expect(page.get_by_role("heading", name=HERE)).to_be_visible()
    answers = {
        "Où habites-tu": "En foyer, ou en famille d'accueil",
        "fais en ce moment": "Collège ou lycée",
        "argent reçois-tu": "Rien, ou presque",
        "compte en banque": "Non",
        "mutuelle": "Non",
        "enfant": "Non",
        "nationalité": "Française",
    }
    finished = page.get_by_text("C'est fini. On ne te redemandera pas.")
    for _ in range(9):
        expect(page.get_by_role("button", name="Garder ma réponse").or_(finished)).to_be_visible()
        if finished.is_visible():
            break
        legend = page.locator("legend").inner_text()
        words = next((said for part, said in answers.items() if part in legend), None)
        if words:
            _answer(page, words)
        else:
            page.get_by_role("button", name="Ne pas répondre").click()
            expect(page.locator("legend", has_text=legend)).to_be_hidden()
    expect(finished).to_be_visible()
    page.get_by_role("link", name="Voir mes droits").click()
    _sees_a_right(page, "Je peux demander", "complémentaire santé")
    page.get_by_role("link", name=re.compile("complémentaire santé")).click()
    expect(page.get_by_text("Parce que tu reçois peu d'argent.")).to_be_visible()
    expect(page.get_by_text(re.compile(r"CSS, art\. L861-1"))).to_be_visible()
    expect(page.get_by_text("Personne n'a encore vérifié ce numéro.")).to_be_visible()

    # A word typed too fast finds journeys, rights and people.
    phone.tab(page, "Démarches")
    page.get_by_role("link", name=re.compile("^Chercher")).click()
    page.get_by_role("searchbox").fill("pécul")
    expect(page.get_by_role("link", name=re.compile("Aide · Demander l'argent mis de côté"))).to_be_visible()
    page.get_by_role("link", name=re.compile("ligne du pécule")).click()
    expect(page.get_by_role("link", name="Appeler le 01 58 50 89 88")).to_have_attribute(
        "href", "tel:0158508988"
    )
    expect(page.get_by_text(re.compile("^(Ouvert|Fermé) maintenant"))).to_be_visible()
    expect(page.get_by_text("du lundi au vendredi, 9 h à 11 h 45 et 13 h à 16 h")).to_be_visible()

    # A card to print, named by nobody.
    phone.tab(page, "Moi")
    page.get_by_role("link", name=re.compile("^Carte à imprimer")).click()
    with page.expect_download() as made:
        page.get_by_role("button", name="Faire ma carte").click()
    made.value.save_as(tmp_path / "carte.pdf")
    assert (tmp_path / "carte.pdf").read_bytes().startswith(b"%PDF")
    expect(page.get_by_role("button", name=re.compile("^Enregistrer la carte"))).to_be_visible()

    # Without network: all of it reads, and an answer waits to leave.
    phone.kept_on_the_phone(page)
    mine.context.set_offline(True)
    phone.tab(page, "Démarches")
    page.get_by_role("link", name=re.compile("^Mes droits")).click()
    page.get_by_role("link", name=re.compile("^(Changer mes réponses|Répondre)")).click()
    while page.get_by_role("button", name="Garder ma réponse").is_visible():
        page.get_by_role("button", name="Ne pas répondre").click()
    page.get_by_role("link", name=re.compile("compte en banque")).click()
    _answer(page, "Oui, un compte avec un RIB")
    phone.tab(page, "Démarches")
    page.get_by_role("link", name=re.compile("^Mes droits")).click()
    _sees_a_right(page, "J'ai déjà", "Un compte en banque")
    phone.tab(page, "Démarches")
    page.get_by_role("link", name=re.compile("^Chercher")).click()
    page.get_by_role("searchbox").fill("harcelment")
    page.get_by_role("link", name=re.compile("Harcèlement et internet")).click()
    expect(page.get_by_role("link", name="Appeler le 3018")).to_be_visible()
    page.get_by_role("link", name="Voir toutes les aides").click()
    expect(page.get_by_role("heading", name="À qui parler")).to_be_visible()

    mine.context.set_offline(False)
    expect(page.get_by_text("Tout est parti.")).to_be_visible(timeout=30_000)
    kept = service.granted(page, "GET", "/youths/me/answers")["answers"]
    assert (kept["bank"], kept["housing"]) == ("account", "care")


def test_those_who_help_are_read_without_an_account(demo_site: Site, visit: Visits) -> None:
    page = visit(demo_site.url, PHONE).open("/urgence")
    page.get_by_role("link", name="Toutes les autres aides").click()
    expect(page.get_by_role("heading", name="À qui parler")).to_be_visible()
    page.get_by_role("searchbox").fill("loyer")
    expect(page.get_by_role("article", name="SOS Loyers Impayés")).to_be_visible()
    expect(page.get_by_role("article", name="SOS Loyers Impayés").get_by_role("link")).to_have_count(0)
