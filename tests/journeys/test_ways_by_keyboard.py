"""Without a pointer, at 360 px: a rescue card, a paper shown outside and stopped, a safe opened again by two agents."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import APIRequestContext, Page, expect

from tests.factories.files import pdf_of_size
from tests.journeys.steps import desk, phone, service
from tests.journeys.steps.keys import choose, enter, pointed, tab_to, watch_pointer
from tests.journeys.steps.visits import DESK, PHONE, Visits
from tests.site import Site

NEW_CODE = "805316"
READER = "Agence Inventée"


def link(page: Page, name: str | re.Pattern[str]) -> None:
    enter(page, page.get_by_role("link", name=name).first)


def button(page: Page, name: str | re.Pattern[str]) -> None:
    enter(page, page.get_by_role("button", name=name))


def type_in(page: Page, label: str, words: str) -> None:
    tab_to(page, page.get_by_label(label))
    page.keyboard.type(words)


def with_a_paper(site: Site, visit: Visits, referent: service.Asking) -> tuple[Page, str]:
    """A phone that came in and keeps one paper; whose it is."""
    youth = service.add_youth(referent)
    page = phone.accept(visit(site.url, PHONE), service.invite(referent, youth).url)
    phone.choose_paper(page, "Décision du juge")
    phone.choose(page, phone.as_file("decision.pdf", "application/pdf", pdf_of_size(60_000)))
    phone.save(page, "La décision")
    return page, youth


def prove_if_asked(page: Page, shown: str) -> None:
    done, asked = page.locator(shown), page.locator("#proof-code")
    expect(done.or_(asked).first).to_be_visible(timeout=60_000)
    if asked.is_visible():
        tab_to(page, asked)
        page.keyboard.type(phone.CODE)


@pytest.mark.req("KEY-12", "ACC-05")
def test_a_card_is_made_then_a_paper_shown_and_stopped_with_keys_alone(
    demo_site: Site, off_screen: APIRequestContext, visit: Visits
) -> None:
    page, _ = with_a_paper(demo_site, visit, off_screen)
    watch_pointer(page)

    link(page, "Moi")
    link(page, "Si je perds mon téléphone")
    link(page, "Carte de secours")
    button(page, "Faire ma carte")
    prove_if_asked(page, "[data-card]")
    button(page, "Je l'ai rangée")
    expect(page.get_by_text("C'est bien. Ta carte est rangée.")).to_be_visible()

    link(page, "Papiers")
    link(page, re.compile("La décision"))
    link(page, "Montrer à quelqu'un d'extérieur")
    choose(page, page.get_by_role("radio", name=re.compile("Envoyer un lien")))
    tab_to(page, page.get_by_label("À qui"))
    page.keyboard.type("Un propriétaire")
    type_in(page, "Son nom", READER)
    button(page, "Faire le lien")
    prove_if_asked(page, "[data-guest-code]")
    code = page.locator("[data-guest-code]").inner_text().replace(" ", "")

    guest = visit(demo_site.url, DESK).open(page.locator("[data-guest-url]").inner_text())
    watch_pointer(guest)
    type_in(guest, "Code de 6 chiffres", code)
    button(guest, "Voir le papier")
    expect(guest.get_by_role("img", name="Page 1")).to_be_visible()
    assert not pointed(guest)

    link(page, "Voir mes liens")
    stop = page.get_by_role("button", name=f"Arrêter le lien pour {READER}")
    enter(page, stop)
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(stop).to_be_focused()
    page.keyboard.press("Enter")
    enter(page, page.get_by_role("dialog").get_by_role("button", name="Oui, arrêter"))
    expect(guest.get_by_role("img", name="Page 1")).to_be_hidden()
    assert not pointed(page)


def sign(page: Page, words: desk.Words, after: str) -> None:
    """« Signer », with a fresh proof when it is asked."""
    button(page, "Signer")
    done, dialog = page.get_by_text(after), page.get_by_role("dialog")
    asked = dialog.get_by_label("Identifiant")
    expect(done.or_(asked).first).to_be_visible()
    if asked.is_visible():
        type_in(page, "Identifiant", words.identifier)
        type_in(page, "Vos six mots", words.words)
        type_in(page, "Code à 6 chiffres", words.codes.code())
        page.keyboard.press("Enter")
    expect(done.first).to_be_visible()


@pytest.mark.req("KEY-12", "SAF-25")
def test_a_phone_is_cut_and_two_agents_open_the_safe_again_with_keys_alone(
    empty_site: Site, visit: Visits
) -> None:
    site = empty_site
    site.cap18("authority", "add", "--code", "DC8", "--name", "Département Clavier", "--territory", "13")
    invited = [desk.invite_adult(site, role, first, last, "DC8", "Équipe Clavier")
               for role, first, last in (("lead", "Léa", "Clavier"), ("referent", "Inès", "Touche"))]  # fmt: skip
    _, lead_words = desk.activate(visit(site.url), invited[0])
    referent, words = desk.activate(visit(site.url), invited[1])
    lead = desk.sign_in(visit(site.url), lead_words)
    page, youth = with_a_paper(site, visit, referent)
    name = service.granted(referent, "GET", f"/youths/{youth}")["first_name"]
    referent.goto(f"{site.url}/equipe/jeunes/{youth}?voir=compte")
    for one in (referent, lead):
        watch_pointer(one)
    button(referent, "Couper ses téléphones")
    enter(referent, referent.get_by_role("dialog").get_by_role("button", name="Couper maintenant"))
    expect(referent.get_by_text("C'est coupé.")).to_be_visible()
    page.close()

    again = visit(site.url, PHONE).open("/entrer")
    watch_pointer(again)
    link(again, "J'ai perdu mon téléphone")
    link(again, "Je suis avec quelqu'un de l'équipe")
    expect(again.get_by_text("0 signature sur 2")).to_be_visible()

    # The focus is back on « Couper »; what helps in stands just before it.
    referent.keyboard.press("Shift+Tab")
    link(referent, "Aider à rouvrir")
    type_in(referent, "Le code du nouveau téléphone", again.locator("[data-asking]").inner_text())
    for said in ("Devant moi", "J'ai vu un papier d'identité"):
        choose(referent, referent.get_by_role("radio", name=said))
    sign(referent, words, "Première signature faite.")
    link(lead, "Équipe")
    link(lead, "Rouvrir pour un jeune")
    expect(lead.get_by_role("heading", name=name)).to_be_visible()
    sign(lead, lead_words, "C'est signé.")
    expect(again.get_by_text("2 signatures sur 2")).to_be_visible()
    assert [pointed(one) for one in (referent, lead, again)] == [False, False, False]
