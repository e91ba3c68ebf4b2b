"""A referent and one file: the list on a phone, an event of a life told, what is followed, the month and the week."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import routes, service
from tests.journeys.steps.keys import prove, tab_to
from tests.journeys.steps.looks import faults_in, plain, settle, words
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import ROOT, Site

WORDS = json.loads((ROOT / "pwa" / "src" / "text" / "fr" / "follow.json").read_text())


@pytest.fixture(scope="module")
def links(demo_site: Site) -> dict[str, str]:
    return service.sign_in_links(demo_site)


@pytest.fixture(scope="module")
def page(demo_site: Site, long_visit: Visits, links: dict[str, str]) -> Page:
    opened = long_visit(demo_site.url).open(links["référent"])
    expect(opened.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    return opened


def test_on_a_phone_the_first_file_is_there_without_scrolling_and_every_filter_behind_one_button(
    page: Page,
) -> None:
    desk = page.viewport_size
    assert desk
    page.set_viewport_size(PHONE["viewport"])
    routes.go(page, "/equipe")
    settle(page)
    first = page.locator("tbody tr").first.bounding_box()
    assert first and first["y"] + first["height"] <= PHONE["viewport"]["height"]
    everyone = page.locator("tbody tr").count()
    page.get_by_role("button", name="Filtres", exact=True).click()
    sheet = page.get_by_role("dialog", name="Filtres")
    expect(sheet.get_by_label("Âge")).to_be_visible()
    assert faults_in(page) == []
    sheet.get_by_label("Âge").select_option("17")
    expect(page).to_have_url(re.compile("age=17"))
    seventeen = len(service.caseload(page, age="17"))
    assert 0 < seventeen < everyone
    sheet.get_by_role("button", name=words(f"Voir {seventeen} jeune", begins=True)).click()
    expect(page.locator("tbody tr")).to_have_count(seventeen)
    page.get_by_role("button", name=words("Filtres : 1")).click()
    sheet.get_by_role("button", name="Tout voir").click()
    sheet.get_by_role("button", name=words(f"Voir {everyone} jeunes")).click()
    expect(page.locator("tbody tr")).to_have_count(everyone)
    page.set_viewport_size(desk)


def test_ma_file_by_keyboard_alone(page: Page) -> None:
    """Filter, sort, search, move, mark done, undo, several at once, open, and back on the same row: no pointer."""
    for _ in range(2):
        service.add_youth(page)
    page.reload()
    settle(page)
    page.evaluate("addEventListener('pointerdown', () => { window.pointed = true; }, true)")
    keys, rows = page.keyboard, page.locator("tbody tr")
    search = page.get_by_label("Chercher un nom")
    everyone = len(service.caseload(page))
    expect(rows).to_have_count(everyone)
    keys.press("/")
    expect(search).to_be_focused()
    tab_to(page, page.get_by_label("Âge"))
    keys.type("17")
    expect(page).to_have_url(re.compile("age=17"))
    expect(rows).to_have_count(len(service.caseload(page, age="17")))
    keys.press("Home")
    expect(rows).to_have_count(everyone)
    chip = page.get_by_role("button", name=words("Sans mentor", begins=True))
    tab_to(page, chip)
    keys.press("Space")
    expect(rows).to_have_count(len(service.caseload(page, filter="no_mentor")))
    keys.press("Space")
    expect(rows).to_have_count(everyone)
    tab_to(page, page.get_by_role("button", name="Nom", exact=True))
    keys.press("Enter")
    expect(page.get_by_role("columnheader", name="Nom")).to_have_attribute("aria-sort", "ascending")
    keys.press("/")
    keys.type("Essai-")
    settled = {row["id"]: done(page, row["id"]) for row in service.caseload(page, q="Essai-")}
    expect(rows).to_have_count(len(settled))
    keys.press("ArrowDown")
    expect(rows.nth(0)).to_be_focused()
    keys.press("ArrowDown")
    expect(rows.nth(1)).to_be_focused()
    keys.press("ArrowUp")
    name = plain(rows.nth(0).locator("th").inner_text())
    keys.press("e")
    prove(page, "Marquer fait", "Compte rendu remis")
    expect(page.get_by_text(words(f"Marqué fait pour {name}."))).to_be_visible()
    expect(rows.nth(0)).to_contain_text("S'enregistre…")
    expect(rows.nth(0)).to_be_focused()
    keys.press("z")
    expect(rows.nth(0)).not_to_contain_text("S'enregistre…")
    for place in (0, 1):
        expect(rows.nth(place)).to_be_focused()
        keys.press("x")
        expect(rows.nth(place).get_by_role("checkbox")).to_be_checked()
        keys.press("ArrowDown")
    keys.press("ArrowUp")
    keys.press("e")
    prove(page, "Marquer fait pour 2 jeunes", "Réunion du service")
    expect(page.get_by_text(words("Fait pour 2 jeunes."))).to_be_visible()
    expect(rows.filter(has_text="S'enregistre…")).to_have_count(2)
    expect(page.locator("tbody tr:focus")).to_have_count(1)
    keys.press("z")
    expect(rows.filter(has_text="S'enregistre…")).to_have_count(0)
    assert {one: done(page, one) for one in settled} == settled
    expect(rows.nth(1)).to_be_focused()
    name = plain(rows.nth(1).locator("th").inner_text())
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1, name=words(name))).to_be_visible()
    tab_to(page, page.get_by_role("navigation", name="Chemin").get_by_role("link"))
    keys.press("Enter")
    expect(rows.nth(1)).to_be_focused()
    expect(rows.nth(1)).to_contain_text(name)
    expect(page).to_have_url(re.compile("tri=name"))
    keys.press("?")
    helped = page.get_by_role("dialog", name="Au clavier")
    expect(helped).to_be_visible()
    keys.press("Escape")
    expect(rows.nth(1)).to_be_focused()
    keys.press("/")
    expect(search).to_be_focused()
    keys.press("Control+a")
    keys.press("Delete")
    expect(rows).to_have_count(everyone)
    assert not page.evaluate("window.pointed")


def done(page: Page, youth_id: str) -> list[str]:
    items = service.granted(page, "GET", f"/youths/{youth_id}/milestones")["items"]
    return [one["rule"] for one in items if one["done_on"]]


@pytest.fixture(scope="module")
def youth(page: Page) -> str:
    """Somebody of their own, written by hand: nobody else's figures move."""
    return service.add_youth(page)


def test_an_event_is_said_with_what_it_changes_undone_then_written(page: Page, youth: str) -> None:
    routes.go(page, f"/equipe/jeunes/{youth}")
    settle(page)
    card = page.get_by_role("region", name=WORDS["events.title"])
    go = card.get_by_role("button", name=WORDS["events.go"])
    go.click()
    sheet = page.get_by_role("dialog", name=WORDS["events.go"])
    sheet.get_by_role("button", name=WORDS["events.look"]).click()
    expect(sheet.get_by_text(WORDS["events.which.missing"])).to_be_visible()
    sheet.get_by_label(WORDS["events.which"]).select_option(label="Émancipation")
    sheet.get_by_role("button", name=WORDS["events.look"]).click()
    expect(sheet.get_by_text("pécule par courrier", exact=False)).to_be_visible()
    expect(sheet.get_by_text(words("Article : CASF", begins=True)).first).to_be_visible()
    assert faults_in(page) == []
    sheet.get_by_role("button", name=WORDS["events.write"]).click()
    expect(page.get_by_text("Noté : Émancipation.")).to_be_visible()
    page.get_by_role("button", name="Annuler").click()
    expect(go).to_be_visible()
    told = service.granted(page, "GET", f"/youths/{youth}/events")["items"]
    assert [one["event"] for one in told if one["known"] and one["event"] == "E09"] == []
    go.click()
    expect(sheet.get_by_label(WORDS["events.which"])).to_have_value("E09")
    sheet.get_by_role("button", name=WORDS["events.look"]).click()
    sheet.get_by_role("button", name=WORDS["events.write"]).click()
    expect(card.get_by_text("S'enregistre…")).to_be_visible()
    expect(card.get_by_text("S'enregistre…")).to_have_count(0)
    expect(card.get_by_text("Émancipation", exact=True)).to_be_visible()
    card.get_by_role("listitem").filter(has_text="Émancipation").get_by_text(WORDS["events.brings"]).click()
    expect(card.get_by_text("Code civil, art. 413-1 à 413-8", exact=False).first).to_be_visible()


def test_school_health_the_mdph_and_contacts_are_followed_and_say_what_comes_back(
    page: Page, youth: str
) -> None:
    routes.go(page, "/equipe")
    routes.go(page, f"/equipe/jeunes/{youth}")
    settle(page)
    card = page.get_by_role("region", name=WORDS["follow.title"], exact=True)
    expect(card.get_by_text(WORDS["follow.check_up.none"])).to_be_visible()
    card.get_by_role("button", name=WORDS["follow.edit"]).click()
    sheet = page.get_by_role("dialog", name=WORDS["follow.edit"])
    sheet.get_by_label(WORDS["follow.school.place"]).fill("Lycée de l'Exemple")
    for part, value in (("day", "2"), ("month", "10"), ("year", "2099")):
        page.locator(f"#follow-check_up_on-{part}").fill(value)
    sheet.get_by_label(WORDS["follow.mdph.state"]).select_option("asked")
    sheet.get_by_role("button", name=WORDS["follow.contact.add"]).click()
    sheet.get_by_label(WORDS["follow.contact.name"], exact=True).fill("Sam Essai")
    sheet.get_by_label(WORDS["follow.contact.phone"]).fill("01 99 00 00 01")
    sheet.get_by_role("button", name=WORDS["follow.go"]).click()
    expect(sheet.get_by_text("Ce jour est dans le futur.")).to_be_visible()
    expect(sheet.get_by_label(WORDS["follow.school.place"])).to_have_value("Lycée de l'Exemple")
    assert faults_in(page) == []
    page.locator("#follow-check_up_on-year").fill("2024")
    sheet.get_by_role("button", name=WORDS["follow.go"]).click()
    expect(page.get_by_text(WORDS["follow.kept"])).to_be_visible()
    expect(card.get_by_text("Bilan de santé à refaire avant le", exact=False)).to_contain_text("2025")
    expect(card.get_by_role("link", name="01 99 00 00 01")).to_have_attribute("href", "tel:0199000001")
    expect(card.get_by_text(WORDS["follow.mdph.asked"], exact=True)).to_be_visible()


def test_a_file_goes_on_paper_whole_and_without_its_buttons(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.get_by_text("Dossier imprimé le", exact=False)).to_be_visible()
    expect(page.get_by_text("Lycée de l'Exemple")).to_be_visible()
    expect(page.get_by_role("button", name=WORDS["file.print"])).not_to_be_visible()
    assert page.pdf(prefer_css_page_size=True, tagged=True).startswith(b"%PDF")
    page.emulate_media(media="screen")


def test_what_is_followed_comes_back_in_its_month_and_leads_to_the_file(page: Page, youth: str) -> None:
    name = next(row for row in service.caseload(page) if row["id"] == youth)
    routes.go(page, "/equipe/echeances?mois=2025-10&jour=2025-10-02")
    line = page.locator(".dates-day li").filter(has_text=WORDS["dates.follow.check_up"])
    expect(line).to_contain_text("En retard")
    assert faults_in(page) == []
    line.get_by_role("link", name=f"{name['first_name']} {name['last_name']}").click()
    expect(page.get_by_role("heading", name=WORDS["follow.title"], exact=True)).to_be_focused()


def test_a_month_of_due_dates_by_keyboard_its_reasons_and_a_month_without_any(page: Page) -> None:
    routes.go(page, "/equipe/echeances")
    expect(page.get_by_role("heading", name=WORDS["dates.title"], exact=True)).to_be_visible()
    expect(page.get_by_text("Pourquoi cette date ?").first).to_be_visible()
    settle(page)
    month = (page.locator("button[aria-current=date]").get_attribute("data-day") or "")[:7]
    told = service.granted(page, "GET", f"/caseload/calendar?month={month}")
    expect(page.locator(".dates-day li.milestone")).to_have_count(len(told["items"]) + len(told["followed"]))
    page.get_by_text("Pourquoi cette date ?").first.click()
    expect(page.get_by_text("vérifié le", exact=False).first).to_be_visible()
    today = page.locator("button[aria-current=date]")
    today.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("jour="))
    chosen = page.url.partition("jour=")[2]
    expect(page.locator(f'[data-day="{chosen}"]')).to_be_focused()
    page.keyboard.press("PageDown")
    expect(page).not_to_have_url(re.compile(f"mois={month}"))
    page.get_by_role("button", name=WORDS["dates.whole"]).click()
    expect(page.locator(".dates-day").first).to_be_visible()
    assert faults_in(page) == []
    weekly = page.get_by_role("switch", name=WORDS["digest.title"])
    expect(weekly).to_have_attribute("aria-checked", "true")
    weekly.click()
    expect(page.get_by_text(WORDS["digest.off"])).to_be_visible()
    assert service.granted(page, "GET", "/caseload/digest") == {"on": False}
    weekly.click()
    expect(weekly).to_have_attribute("aria-checked", "true")
    routes.go(page, "/equipe/echeances?mois=2001-01")
    expect(page.get_by_text("Rien à faire ce mois-ci. La suite commence le", exact=False)).to_be_visible()
    page.get_by_role("button", name=WORDS["dates.there"]).click()
    expect(page.locator(".dates-day li.milestone").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Imprimer")).not_to_be_visible()
    expect(page.locator(".dates-day").first).to_be_visible()
    page.emulate_media(media="screen")


def test_a_lead_sees_late_interviews_apart_and_what_each_file_lacks_with_its_way(
    demo_site: Site, visit: Visits, links: dict[str, str]
) -> None:
    lead = visit(demo_site.url).open(links["responsable"])
    expect(lead.get_by_role("link", name="Équipe", exact=True)).to_be_visible()
    routes.go(lead, "/equipe/pilotage")
    late = lead.get_by_role("region", name=WORDS["apart.interviews"])
    lacking = lead.get_by_role("region", name=WORDS["apart.missing"])
    expect(late.get_by_role("heading")).to_be_visible()
    told = service.granted(lead, "GET", "/caseload/apart")
    assert told["interviews"]["items"] and told["missing"]["items"]
    expect(late.get_by_role("listitem")).to_have_count(len(told["interviews"]["items"]))
    expect(lacking.get_by_role("listitem")).to_have_count(len(told["missing"]["items"]))
    assert faults_in(lead) == []
    one = told["interviews"]["items"][0]
    name = f"{one['first_name']} {one['last_name']}"
    late.get_by_role("link", name=words(f"Voir l'entretien de {name}")).first.click()
    expect(lead.get_by_role("heading", level=1, name=words(name))).to_be_visible()
