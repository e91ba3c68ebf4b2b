"""Papers and numbers on the phone itself: read with the code without network, gone when the phone is ended."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import APIRequestContext, Page, expect

from tests.factories.files import pdf
from tests.journeys.steps import papers, phone, service
from tests.journeys.steps.visits import KEEPING_PHONE, PHONE, Visit, Visits
from tests.journeys.steps.ways import by_words, four_words
from tests.site import Site

KEPT = """() => new Promise((resolve, reject) => {
  const asked = indexedDB.open("cap18");
  asked.onerror = () => reject(asked.error);
  asked.onsuccess = () => {
    const base = asked.result;
    const rows = base.transaction("kept").objectStore("kept").getAll();
    rows.onsuccess = () => { base.close(); resolve(rows.result.map(row => row.name)); };
  };
})"""


@pytest.fixture
def mine(demo_site: Site, visit: Visits) -> Visit:
    return visit(demo_site.url, KEEPING_PHONE)


def kept(page: Page) -> list[str]:
    names: list[str] = page.evaluate(KEPT)
    return names


@pytest.mark.req("WEB-05", "SAF-25")
def test_a_paper_kept_with_me_opens_without_network_and_goes_when_the_phone_is_ended(
    demo_site: Site, off_screen: APIRequestContext, visit: Visits, mine: Visit
) -> None:
    page = phone.accept(mine, service.newcomer(off_screen).url)
    phone.choose_paper(page, "Passeport")
    phone.choose(page, phone.as_file("passeport.pdf", "application/pdf", pdf()))
    phone.save(page, "Mon passeport")
    papers.keep_with_me(page, "Mon passeport")
    noted = four_words(page)

    phone.kept_on_the_phone(page)
    page.close()
    mine.context.set_offline(True)
    page = phone.come_in(mine)
    phone.open_paper(page, "Mon passeport")
    phone.see_page(page)
    mine.context.set_offline(False)

    other = by_words(visit(demo_site.url, PHONE), noted)
    phone.tab(other, "Moi")
    other.get_by_role("link", name=re.compile("Mes accès")).click()
    other.get_by_role("button", name=re.compile("^Arrêter : ")).last.click()
    other.get_by_role("dialog").get_by_role("button", name="Arrêter").click()
    expect(other.get_by_text("C'est arrêté.")).to_be_visible()

    page.close()
    page = mine.open("/")
    expect(page.get_by_text("Ce téléphone a effacé son accès.")).to_be_visible()
    assert [name for name in kept(page) if name.startswith("page:")] == []
    mine.context.set_offline(True)
    page.reload()
    expect(page.get_by_role("heading", name="Mon passeport")).to_be_hidden()


def test_a_number_is_hidden_copied_in_one_gesture_and_read_without_network(
    demo_site: Site, off_screen: APIRequestContext, mine: Visit
) -> None:
    mine.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=demo_site.url)
    page = phone.accept(mine, service.newcomer(off_screen).url)
    phone.tab(page, "Papiers")
    page.get_by_role("link", name="Mes numéros").click()
    page.get_by_role("button", name="Ajouter un numéro").click()
    sheet = page.get_by_role("dialog", name="Ajouter un numéro")
    sheet.get_by_label("Quel numéro").select_option(label="Numéro CAF")
    sheet.get_by_label("Numéro", exact=True).fill("1234567")
    sheet.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("C'est gardé.")).to_be_visible()
    expect(page.get_by_text("1234567")).to_be_hidden()
    page.get_by_role("button", name="Copier : Numéro CAF").click()
    expect(page.get_by_text("Copié.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "1234567"

    phone.kept_on_the_phone(page)
    page.close()
    mine.context.set_offline(True)
    page = phone.come_in(mine)
    phone.tab(page, "Papiers")
    page.get_by_role("link", name="Mes numéros").click()
    expect(page.get_by_text("1234567")).to_be_hidden()
    page.get_by_role("button", name="Voir : Numéro CAF").click()
    expect(page.get_by_text("1234567")).to_be_visible()


@pytest.mark.req("VLT-03")
def test_a_newer_version_takes_the_place_of_the_former_which_stays_to_be_read(
    off_screen: APIRequestContext, mine: Visit
) -> None:
    page = phone.accept(mine, service.newcomer(off_screen).url)
    phone.choose_paper(page, "RIB")
    phone.choose(page, phone.as_file("rib.pdf", "application/pdf", pdf(1)))
    phone.save(page, "Mon RIB")
    paper = phone.open_paper(page, "Mon RIB")
    page.get_by_role("link", name="Remplacer").click()
    phone.choose(page, phone.as_file("rib-2.pdf", "application/pdf", pdf(3)))
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("heading", name="C'est gardé", exact=True)).to_be_visible(timeout=30_000)
    phone.open_paper(page, "Mon RIB")
    expect(page.get_by_text("Page 1 sur 3")).to_be_visible()
    page.get_by_text("1 version d'avant").click()
    page.get_by_role("link", name=re.compile("^Version 1")).click()
    expect(page.get_by_role("heading", name="Version 1")).to_be_visible()
    phone.see_page(page)
    expect(page.get_by_text(re.compile("Page 1 sur"))).to_be_hidden()
    assert len(service.granted(page, "GET", "/documents")["items"]) == 1
    assert service.granted(page, "GET", f"/documents/{paper}")["number"] == 2
