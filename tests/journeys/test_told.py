"""« Comment on me prévient »: an address proven by its code, hours, a pause, and exactly what leaves."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import phone, routes, service
from tests.journeys.steps.looks import faults
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site

ADDRESS = "nova.essai@exemple.test"


@pytest.fixture(scope="module")
def young(demo_site: Site, long_visit: Visits) -> Page:
    page = long_visit(demo_site.url, PHONE).open(service.sign_in_links(demo_site)["jeune"])
    expect(page.get_by_role("heading", name=phone.HOME)).to_be_visible()
    return page


@pytest.mark.req("SAF-23")
def test_an_address_waits_for_its_code_and_never_serves_while_it_is_not_safe(young: Page) -> None:
    phone.tab(young, "Moi")
    young.get_by_role("link", name=re.compile("Comment on me prévient")).click()
    young.get_by_role("button", name="Ajouter un e-mail").click()
    sheet = young.get_by_role("dialog")
    sheet.get_by_label("Adresse e-mail").fill("pas une adresse")
    sheet.get_by_role("button", name="Ajouter et recevoir un code").click()
    expect(sheet.locator(".field-error, .notice").first).to_be_visible()
    expect(sheet.get_by_label("Adresse e-mail")).to_have_value("pas une adresse")
    assert faults(young) == []
    sheet.get_by_label("Adresse e-mail").fill(ADDRESS)
    sheet.get_by_role("button", name="Ajouter et recevoir un code").click()
    expect(young.get_by_text(re.compile(f"Un code est parti vers {ADDRESS}"))).to_be_visible()
    assert faults(young) == []
    young.get_by_label("Le code à 6 chiffres").fill("000000")
    young.get_by_role("button", name="Vérifier").click()
    expect(young.get_by_role("dialog").locator(".field-error")).to_be_visible()
    young.keyboard.press("Escape")
    card = young.get_by_role("article", name=ADDRESS)
    expect(card.get_by_text("À vérifier")).to_be_visible()
    card.get_by_role("radio", name=re.compile("Jamais")).check()
    expect(young.get_by_text("C'est gardé.").first).to_be_visible()
    kept = service.granted(young, "GET", "/channels")["items"]
    assert [(one["safe"], one["state"]) for one in kept if one["contact"] == ADDRESS] == [(False, "to_prove")]
    card.get_by_role("button", name=f"Enlever {ADDRESS}").click()
    young.get_by_role("dialog").get_by_role("button", name="Enlever").click()
    expect(card).to_be_hidden()


def test_hours_reminders_and_a_pause_are_kept_and_can_be_taken_back(young: Page) -> None:
    routes.go(young, "/jeune/moi/prevenir")
    chip = young.get_by_role("button", name=re.compile("1\\s+heure avant"))
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "true")
    young.get_by_label("Ne rien envoyer pendant").select_option("3")
    expect(young.get_by_text(re.compile("En pause jusqu'au"))).to_be_visible()
    kept = service.granted(young, "GET", "/preferences")
    assert 60 in kept["remind_before"]["appointment"]
    assert kept["paused_until"] is not None
    young.get_by_role("button", name="Finir la pause").click()
    expect(young.get_by_label("Ne rien envoyer pendant")).to_be_visible()
    assert service.granted(young, "GET", "/preferences")["paused_until"] is None


@pytest.mark.req("SAF-22")
def test_the_page_of_what_leaves_shows_the_very_words_of_each_screen(young: Page) -> None:
    routes.go(young, "/jeune/moi/prevenir")
    young.get_by_role("link", name="Voir exactement ce qui part").click()
    expect(young.get_by_role("heading", name="Exemples")).to_be_visible()
    told = service.granted(young, "GET", "/notifications/preview")
    words = [one["text"] for example in told["examples"] for one in example["channels"]]
    shown = young.locator("main").inner_text()
    for text in words:
        assert " ".join(text.split()) in " ".join(shown.split())
