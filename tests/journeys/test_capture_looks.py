"""Every screen on which a paper is photographed: nothing that axe finds, light and dark, down to 320 pixels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import APIRequestContext, Page, Playwright, expect

from tests.journeys.steps import camera, phone, service
from tests.journeys.steps.camera import Table, Thumb
from tests.journeys.steps.looks import faults_in, settle
from tests.journeys.steps.visits import KEEPING_PHONE, PHONE, Visits
from tests.site import Site

SHUTTER_SHOWS = """() => {
  const box = document.querySelector(".shutter").getBoundingClientRect();
  const bar = document.querySelector("nav").getBoundingClientRect();
  return box.bottom <= bar.top;
}"""


@pytest.fixture
def filmed(playwright: Playwright, tmp_path: Path) -> Iterator[tuple[Visits, Table]]:
    with camera.filming(playwright, tmp_path) as both:
        yield both


def test_nothing_is_found_on_the_screens_of_a_photo(
    demo_site: Site, off_screen: APIRequestContext, filmed: tuple[Visits, Table]
) -> None:
    visit_filmed, _ = filmed
    mine = visit_filmed(demo_site.url, KEEPING_PHONE)
    page = phone.accept(mine, service.newcomer(off_screen).url)
    phone.tab(page, "Papiers")
    page.get_by_role("link", name="Ajouter un papier").first.click()
    settle(page)
    assert faults_in(page) == []
    page.get_by_label("Chercher un papier").fill("naissanse")
    expect(page.get_by_role("link", name="Acte de naissance", exact=True)).to_be_visible()
    assert faults_in(page, ("light",)) == []
    page.get_by_label("Chercher un papier").fill("")

    page.get_by_role("link", name="Carte d'identité", exact=True).click()
    camera.see_live(page)
    assert faults_in(page) == []
    assert page.evaluate(SHUTTER_SHOWS)
    Thumb(page).shoot()
    assert faults_in(page) == []
    page.get_by_role("button", name="Coins").click()
    expect(page.get_by_role("button", name="C'est bon")).to_be_visible()
    assert faults_in(page) == []
    page.get_by_role("button", name="Annuler").click()
    page.get_by_role("button", name="Garder cette photo").click()
    page.get_by_role("button", name="Il y a un seul côté").click()
    expect(page.get_by_label("Nom du papier")).to_be_visible()
    assert faults_in(page) == []

    mine.context.set_offline(True)
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("heading", name="C'est gardé ici")).to_be_visible()
    assert faults_in(page) == []


def test_a_paper_is_photographed_and_kept_by_the_keyboard_alone(
    demo_site: Site, off_screen: APIRequestContext, filmed: tuple[Visits, Table]
) -> None:
    visit_filmed, table = filmed
    page = phone.accept(visit_filmed(demo_site.url, PHONE), service.newcomer(off_screen).url)
    table.lay("page")
    camera.aim(page, "Acte de naissance")
    camera.see_live(page)
    reach(page, re.compile("^Prendre la photo"))
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Garder cette photo")).to_be_visible(timeout=30_000)
    reach(page, re.compile("^Garder cette photo$"))
    page.keyboard.press("Enter")
    expect(page.get_by_label("Nom du papier")).to_be_visible()
    reach(page, re.compile("^Enregistrer$"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="C'est gardé", exact=True)).to_be_visible(timeout=30_000)


def reach(page: Page, name: re.Pattern[str], most: int = 30) -> None:
    """Tab until this button has the focus."""
    target = page.get_by_role("button", name=name)
    for _ in range(most):
        if target.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{name.pattern} is not reached by the Tab key")
