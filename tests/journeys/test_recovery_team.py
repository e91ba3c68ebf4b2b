"""A second phone by a square, both cut while open, then back with two agents; a request nobody made is refused."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from backend.config import from_environment
from tests.factories.files import pdf_of_size
from tests.journeys.steps import desk, phone, service
from tests.journeys.steps.desk import Words
from tests.journeys.steps.looks import faults_in, settle, until
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site

SECOND, NEW = "805316", "619274"
MOST_SCREENS = 9
EMPTY = """() => new Promise(done => {
  const asked = indexedDB.open("cap18");
  asked.onsuccess = () => {
    const rows = asked.result.transaction("device").objectStore("device").count();
    rows.onsuccess = () => { asked.result.close(); done(rows.result === 0); };
  };
})"""


WATCH = """() => {
  const seen = window.screensSeen = [];
  const look = () => {
    const title = document.querySelector("h1")?.textContent?.trim();
    if (title && seen.at(-1) !== title) seen.push(title);
  };
  look();
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""
"""From now on, the title of each screen shown on this phone."""


class Agent:
    """Somebody of the team at their desk, with the words they noted."""

    def __init__(self, page: Page, words: Words) -> None:
        self.page, self.words = page, words

    def sign(self, after: str) -> None:
        """« Signer », with a fresh proof when the last one is more than five minutes old."""
        self.page.get_by_role("button", name="Signer").click()
        done = self.page.get_by_text(after)
        asked = self.page.get_by_role("dialog").get_by_label("Identifiant")
        expect(done.or_(asked).first).to_be_visible()
        if asked.is_visible():
            dialog = self.page.get_by_role("dialog")
            asked.fill(self.words.identifier)
            dialog.get_by_label("Vos six mots").fill(self.words.words)
            dialog.get_by_label("Code à 6 chiffres").fill(self.words.codes.code())
            dialog.get_by_role("button").last.click()
        expect(done.first).to_be_visible()

    def help(self, youth: str, code: str, where: str) -> None:
        """The first signature, from the young person's file."""
        self.page.goto(self.page.url.split("/equipe")[0] + f"/equipe/jeunes/{youth}?voir=compte")
        self.page.get_by_role("link", name="Aider à rouvrir").click()
        self.page.get_by_label("Le code du nouveau téléphone").fill(code.lower())
        self.page.get_by_text(where, exact=True).click()
        self.page.get_by_text("J'ai vu un papier d'identité").click()
        looks_right(self.page)
        self.sign("Première signature faite.")

    def second(self, name: str) -> None:
        """The second one, from the team's page."""
        self.page.get_by_role("link", name="Équipe", exact=True).first.click()
        self.page.get_by_role("link", name="Rouvrir pour un jeune").click()
        expect(self.page.get_by_role("heading", name=name)).to_be_visible()
        expect(self.page.get_by_text("Signature demandée, maintenant")).to_be_visible()
        looks_right(self.page)
        self.sign("C'est signé.")


def looks_right(page: Page) -> None:
    """axe finds nothing on what is shown now."""
    settle(page)
    assert faults_in(page) == []


def a_week_passes(site: Site) -> None:
    """keyd's own store says that no way in served for eight days."""
    store = from_environment(site.environment).keyd_socket.parent / "store"
    with closing(sqlite3.connect(store / "recoveries.sqlite3", timeout=10)) as kept, kept:
        kept.execute("UPDATE used SET at = at - ?", (timedelta(days=8).total_seconds(),))


def asking(page: Page) -> str:
    """The code a new phone shows for the team."""
    page.get_by_role("link", name="J'ai perdu mon téléphone").click()
    page.get_by_role("link", name="Je suis avec quelqu'un de l'équipe").click()
    expect(page.get_by_text("0 signature sur 2")).to_be_visible()
    looks_right(page)
    return page.locator("[data-asking]").inner_text()


def choose_code(page: Page, code: str) -> None:
    page.get_by_label("Ton nouveau code").fill(code)
    page.get_by_label("Le même code").fill(code)


def square(page: Page) -> str:
    """« Un deuxième téléphone » : the address of the square."""
    phone.tab(page, "Moi")
    page.get_by_role("link", name="Si je perds mon téléphone").click()
    page.get_by_role("link", name="Un deuxième téléphone").click()
    page.get_by_role("button", name="Montrer le carré").click()
    drawn, asked = page.get_by_role("img", name="Carré à prendre en photo"), page.locator("#proof-code")
    expect(drawn.or_(asked).first).to_be_visible()
    if asked.is_visible():
        asked.fill(phone.CODE)
    expect(drawn).to_be_visible()
    looks_right(page)
    page.get_by_text("Ou écris cette adresse").click()
    return page.locator("[data-square]").inner_text()


@pytest.mark.req("KEY-12", "SAF-25", "SAF-26", "AUD-06")
def test_a_second_phone_comes_in_both_are_cut_and_two_agents_bring_everything_back(
    empty_site: Site, visit: Visits
) -> None:
    site = empty_site
    site.cap18("authority", "add", "--code", "DC7", "--name", "Département Balise", "--territory", "13")
    invited = [desk.invite_adult(site, role, first, last, "DC7", "Équipe Balise")
               for role, first, last in (("lead", "Léa", "Balise"), ("referent", "Inès", "Phare"))]  # fmt: skip
    _, lead_words = desk.activate(visit(site.url), invited[0])
    referent = Agent(*desk.activate(visit(site.url), invited[1]))
    # The lead's next unlock gives the team's key to Inès.
    lead = Agent(desk.sign_in(visit(site.url), lead_words), lead_words)
    youth = service.add_youth(referent.page)
    name = service.granted(referent.page, "GET", f"/youths/{youth}")["first_name"]
    page = phone.accept(visit(site.url, PHONE), service.invite(referent.page, youth).url)
    phone.choose_paper(page, "Décision du juge")
    phone.choose(page, phone.as_file("decision.pdf", "application/pdf", pdf_of_size(60_000)))
    phone.save(page, "La décision")

    second = visit(site.url, PHONE).open(square(page))
    expect(second.get_by_role("heading", name="Choisir un nouveau code")).to_be_visible()
    expect(second).to_have_url(re.compile("^[^#]*$"))
    choose_code(second, SECOND)
    expect(second.get_by_role("heading", name=phone.HOME)).to_be_visible(timeout=30_000)
    phone.open_paper(second, "La décision")

    # « Mon téléphone n'est plus à moi » : Inès cuts both at her word, while they are open.
    referent.page.goto(f"{site.url}/equipe/jeunes/{youth}?voir=compte")
    referent.page.get_by_role("button", name="Couper ses téléphones").click()
    referent.page.get_by_role("dialog").get_by_role("button", name="Couper maintenant").click()
    expect(referent.page.get_by_text("C'est coupé.")).to_be_visible()
    for cut in (page, second):
        cut.reload()
        until(cut, f"({EMPTY})()")
        cut.close()

    a_week_passes(site)
    newer = visit(site.url, PHONE)
    again = newer.open("/entrer")
    again.evaluate(WATCH)
    referent.help(youth, asking(again), "Devant moi")
    expect(again.get_by_text("1 signature sur 2")).to_be_visible()
    lead.second(name)
    expect(again.get_by_role("heading", name="Choisir un nouveau code")).to_be_visible()
    choose_code(again, NEW)
    expect(again.get_by_role("heading", name="Voilà ce qui s'est passé")).to_be_visible(timeout=30_000)
    screens = again.evaluate("window.screensSeen")
    assert screens[-1] == "Voilà ce qui s'est passé"
    assert 3 < len(screens) <= MOST_SCREENS, screens
    expect(again.get_by_text("Tous tes papiers sont là.")).to_be_visible()
    looks_right(again)
    phone.open_paper(again, "La décision")
    phone.see_page(again)

    # Somebody fools two agents from afar: three days to wait, and the owner says no in one tap from Accueil.
    stranger = visit(site.url, PHONE).open("/entrer")
    referent.help(youth, asking(stranger), "Au téléphone ou en visio")
    lead.second(name)
    expect(stranger.get_by_text("2 signatures sur 2")).to_be_visible()
    phone.tab(again, "Accueil")
    again.get_by_role("link", name="Quelqu'un demande à entrer dans ton espace.").click()
    again.get_by_role("button", name="Non, ce n'est pas moi").click()
    expect(again.get_by_text(re.compile("la demande a été arrêtée"))).to_be_visible()
    stranger.reload()
    expect(stranger.get_by_text("Cette demande est finie. Personne n'est entré.")).to_be_visible()
