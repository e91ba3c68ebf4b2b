"""At 17: two minutes to know what may wait, what to do, and it reads again without network."""

from __future__ import annotations

import re

from playwright.sync_api import APIRequestContext, expect

from tests.journeys.steps import phone, service
from tests.journeys.steps.visits import KEEPING_PHONE, PHONE, Visits
from tests.site import Site


def test_a_young_person_reads_what_may_wait_and_how_to_ask(demo_site: Site, visit: Visits) -> None:
    page = visit(demo_site.url, PHONE).open(service.sign_in_links(demo_site)["jeune"])
    expect(page.get_by_role("heading", name=phone.HOME)).to_be_visible()

    phone.tab(page, "Démarches")
    page.get_by_role("link", name="Mon argent mis de côté").click()
    expect(page.get_by_text("C'est une estimation.")).to_be_visible()
    figure = page.locator(".display.figures")
    expect(figure).to_contain_text("€")
    expect(page.get_by_text("Le montant peut être plus bas, même 0 €.")).to_be_visible()
    expect(page.get_by_text(re.compile(r"CSS, art\. L543-1 et D543-1")).first).to_be_visible()
    page.get_by_role("button", name="Cacher la somme").click()
    expect(figure).to_have_text("Somme cachée")
    page.get_by_role("link", name="Voir comment demander").click()
    expect(page.get_by_role("heading", name="Demander l'argent mis de côté")).to_be_visible()
    page.get_by_role("link", name="Avoir un RIB à ton nom").click()
    expect(page.get_by_role("heading", name="Avoir un RIB à ton nom")).to_be_visible()
    expect(page.get_by_role("region", name="Avec quels papiers").get_by_role("link")).to_be_visible()


def test_the_journeys_read_again_without_network_and_the_number_of_tonight_can_be_called(
    demo_site: Site, off_screen: APIRequestContext, visit: Visits
) -> None:
    mine = visit(demo_site.url, KEEPING_PHONE)
    page = phone.accept(mine, service.newcomer(off_screen).url)
    phone.tab(page, "Démarches")
    for domain in ("Argent", "Logement", "Santé", "Identité"):
        expect(page.get_by_role("heading", name=domain)).to_be_visible()
    page.get_by_role("link", name="Demander l'argent mis de côté").click()
    page.get_by_role("link", name="Avoir un RIB à ton nom").click()
    expect(page.get_by_role("heading", name="Avoir un RIB à ton nom")).to_be_visible()

    mine.context.set_offline(True)
    page.get_by_text("Si ça bloque").click()
    page.get_by_role("link", name="Voir : Une banque refuse : utiliser le droit au compte").click()
    expect(page.get_by_role("link", name="Demander un refus écrit")).to_be_visible()
    phone.tab(page, "Démarches")
    page.get_by_role("link", name="Sans toit ce soir").click()
    expect(page.get_by_role("link", name=re.compile("Appeler le 115"))).to_have_attribute("href", "tel:115")
    mine.context.set_offline(False)
