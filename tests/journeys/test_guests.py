"""A paper shown to somebody outside: a link and its code, six wrong codes, stopped while open, an hour at a counter."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import routes, service
from tests.journeys.steps.looks import faults_in, settle
from tests.journeys.steps.visits import DESK, PHONE, Visits
from tests.site import Site

CLOSED = "Ce lien ne marche pas, ou ne marche plus."


@pytest.fixture
def young(demo_site: Site, visit: Visits) -> Page:
    page = visit(demo_site.url, PHONE).open(service.sign_in_links(demo_site)["jeune"])
    expect(page.get_by_role("heading", name=re.compile("^Bonjour"))).to_be_visible()
    return page


def a_paper(page: Page) -> dict[str, Any]:
    """One of this person's papers."""
    return dict(service.granted(page, "GET", "/documents")["items"][0])


def make(page: Page, to: str, how: str = "Envoyer un lien", go: str = "Faire le lien") -> dict[str, str]:
    """From the paper's own page; the address and the code, as they stand on the screen."""
    paper = a_paper(page)
    routes.go(page, f"/jeune/papiers/{paper['id']}")
    page.get_by_role("link", name="Montrer à quelqu'un d'extérieur").click()
    expect(page.get_by_role("heading", name="Montrer à quelqu'un d'extérieur")).to_be_visible()
    page.get_by_role("radio", name=re.compile(how)).check()
    page.get_by_label("À qui").select_option(label="Un propriétaire, une agence")
    page.get_by_label("Son nom").fill(to)
    expect(page.get_by_label("Pour quoi")).to_have_value("logement")
    page.get_by_role("button", name=go).click()
    shown = page.locator("[data-guest-code]")
    expect(shown).to_be_visible(timeout=60_000)
    link = next(one for one in service.granted(page, "GET", "/guest-links")["items"] if one["to"] == to)
    whole = service.granted(page, "GET", f"/guest-links/{link['id']}")
    assert shown.inner_text().replace(" ", "") == whole["code"]
    return {"url": whole["url"], "code": whole["code"]}


def type_code(guest: Page, code: str) -> None:
    guest.get_by_label("Code de 6 chiffres").fill(code)
    guest.get_by_role("button", name="Voir le papier").click()


def see_marked_page(guest: Page) -> None:
    page = guest.get_by_role("img", name="Page 1")
    expect(page).to_be_visible()
    # As a function: the page's policy forbids the browser's wait to read an expression again.
    guest.wait_for_function("() => [...document.images].every(one => one.complete && one.naturalWidth > 0)")


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 10**6:06d}"


@pytest.mark.req("ACC-03", "ACC-05", "VLT-06")
def test_a_landlord_reads_until_the_link_is_stopped_and_six_wrong_codes_kill_another(
    demo_site: Site, visit: Visits, young: Page
) -> None:
    link = make(young, "Agence Inventée")
    expect(young.locator("[data-guest-url]")).to_have_text(link["url"])
    expect(young.get_by_text("Pas encore ouvert.")).to_be_visible()
    guest = visit(demo_site.url, DESK).open(link["url"])
    expect(guest.get_by_role("heading", name="Un papier à lire")).to_be_visible()
    expect(guest).to_have_url(re.compile("^[^#]*$"))
    type_code(guest, wrong(link["code"]))
    expect(guest.get_by_text(re.compile("Ce n'est pas ce code. Encore 5 essais."))).to_be_visible()
    type_code(guest, link["code"])
    see_marked_page(guest)
    expect(guest.get_by_text("Montré à Agence Inventée pour : logement.")).to_be_visible()
    settle(guest)
    assert faults_in(guest) == []
    guest.reload()
    see_marked_page(guest)
    expect(young.get_by_text(re.compile("^C'est ouvert depuis"))).to_be_visible()
    other = visit(demo_site.url, PHONE).open(link["url"])
    type_code(other, link["code"])
    expect(other.get_by_text(CLOSED)).to_be_visible()

    young.get_by_role("link", name="Voir mes liens").click()
    expect(young.get_by_text(re.compile("^Ouvert 1 fois"))).to_be_visible()
    settle(young)
    assert faults_in(young) == []
    young.get_by_role("button", name="Arrêter le lien pour Agence Inventée").click()
    young.get_by_role("dialog").get_by_role("button", name="Oui, arrêter").click()
    expect(guest.get_by_text(CLOSED)).to_be_visible()
    expect(guest.get_by_role("img", name="Page 1")).to_be_hidden()

    second = make(young, "Banque Inventée")
    tired = visit(demo_site.url, DESK).open(second["url"])
    for left in (5, 4, 3, 2, 1):
        type_code(tired, wrong(second["code"]))
        expect(tired.get_by_text(re.compile(f"Encore {left} essai"))).to_be_visible()
    type_code(tired, wrong(second["code"]))
    expect(tired.get_by_text(CLOSED)).to_be_visible()
    expect(young.get_by_text("Fermé : six mauvais codes.")).to_be_visible()


@pytest.mark.req("ACC-05")
def test_an_hour_at_a_counter_is_a_square_and_six_digits(demo_site: Site, visit: Visits, young: Page) -> None:
    link = make(young, "Guichet Inventé", "Au guichet, maintenant", "Montrer le carré")
    expect(young.get_by_role("heading", name="Au guichet")).to_be_visible()
    expect(young.get_by_role("img", name="Carré à scanner pour voir le papier")).to_be_visible()
    expect(young.get_by_text(re.compile("Valable jusqu'à"))).to_be_visible()
    settle(young)
    assert faults_in(young) == []
    guest = visit(demo_site.url, PHONE).open(link["url"])
    type_code(guest, link["code"])
    see_marked_page(guest)
    expect(guest.get_by_text(re.compile("^Lisible jusqu'à"))).to_be_visible()
    expect(young.get_by_text(re.compile("^C'est ouvert depuis"))).to_be_visible()
    guest.get_by_role("button", name="Fermer").click()
    expect(guest.get_by_text(re.compile("^C'est fermé"))).to_be_visible()
    assert faults_in(guest) == []
    young.get_by_role("link", name="Voir mes liens").click()
    young.get_by_role("button", name="Donner un autre code").click()
    code = young.get_by_role("dialog").locator("[data-guest-code]")
    expect(code).to_be_visible()
    again = visit(demo_site.url, PHONE).open(link["url"])
    type_code(again, code.inner_text().replace(" ", ""))
    see_marked_page(again)
