"""Without network, a paper waits on the phone, sealed, and arrives once: from an open phone or after its code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import APIRequestContext, Page, Playwright, expect

from tests.journeys.steps import base, camera, phone, service
from tests.journeys.steps.camera import Table, Thumb
from tests.journeys.steps.visits import KEEPING_PHONE, Visits
from tests.site import Site

WAITING = """() => new Promise((resolve, reject) => {
  const asked = indexedDB.open("cap18");
  asked.onerror = () => reject(asked.error);
  asked.onsuccess = () => {
    const opened = asked.result;
    const rows = opened.transaction("files").objectStore("files").getAll();
    rows.onsuccess = () => {
      opened.close();
      resolve(rows.result.map(row => Array.from(row.body.slice(0, 400000), one => String.fromCharCode(one)).join("")));
    };
  };
})"""


@pytest.fixture
def filmed(playwright: Playwright, tmp_path: Path) -> Iterator[tuple[Visits, Table]]:
    with camera.filming(playwright, tmp_path) as both:
        yield both


def keep_one(page: Page, title: str) -> None:
    """Photographed without network: it says that it waits."""
    camera.aim(page, "Carte Vitale")
    Thumb(page).shoot()
    page.get_by_role("button", name="Garder cette photo").click()
    page.get_by_label("Nom du papier").fill(title)
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("heading", name="C'est gardé ici")).to_be_visible()


def sealed(page: Page) -> bytes:
    """The one file that waits, as it lies in the phone's memory."""
    [body] = page.evaluate(WAITING)
    return str(body).encode("latin-1")


def titles(page: Page) -> list[str]:
    return [one["title"] for one in service.granted(page, "GET", "/documents")["items"]]


@pytest.mark.req("UPL-08", "WEB-05")
def test_a_paper_kept_without_network_waits_sealed_and_arrives_once(
    demo_site: Site, off_screen: APIRequestContext, filmed: tuple[Visits, Table]
) -> None:
    visit_filmed, _ = filmed
    mine = visit_filmed(demo_site.url, KEEPING_PHONE)
    page = phone.accept(mine, service.newcomer(off_screen).url)
    ready(page)
    before = base.rows(demo_site, "SELECT count(*) AS n FROM document")[0]["n"]

    mine.context.set_offline(True)
    keep_one(page, "Ma carte sans réseau")
    body = sealed(page)
    assert b"\xff\xd8\xff" not in body[:64] and b"JFIF" not in body
    page.get_by_role("link", name="Voir mes papiers").click()
    expect(page.get_by_text("Ma carte sans réseau")).to_be_visible()
    expect(page.get_by_text("Attend le réseau").first).to_be_visible()

    mine.context.set_offline(False)
    all_left(page)
    expect(page.get_by_role("link", name=re.compile("Ma carte sans réseau"))).to_be_visible()
    assert titles(page) == ["Ma carte sans réseau"]
    page.reload()
    phone.type_code(page)
    expect(page.get_by_role("heading", name="Papiers", exact=True)).to_be_visible()
    assert base.rows(demo_site, "SELECT count(*) AS n FROM document")[0]["n"] == before + 1
    assert page.evaluate(WAITING) == []


@pytest.mark.req("UPL-08")
def test_a_paper_of_a_phone_opened_without_network_waits_for_the_code_and_arrives_once(
    demo_site: Site, off_screen: APIRequestContext, filmed: tuple[Visits, Table]
) -> None:
    visit_filmed, _ = filmed
    mine = visit_filmed(demo_site.url, KEEPING_PHONE)
    page = phone.accept(mine, service.newcomer(off_screen).url)
    ready(page)
    page.close()

    mine.context.set_offline(True)
    page = phone.come_in(mine)
    keep_one(page, "Ma carte du train")
    mine.context.set_offline(False)
    expect(page.get_by_text("Écris ton code : le papier partira.")).to_be_visible(timeout=40_000)
    page.get_by_role("button", name="Écrire mon code").click()
    phone.type_code(page)
    expect(page.get_by_role("navigation")).to_be_visible()
    phone.tab(page, "Papiers")
    all_left(page)
    expect(page.get_by_role("link", name=re.compile("Ma carte du train"))).to_be_visible()
    assert titles(page) == ["Ma carte du train"]
    assert page.evaluate(WAITING) == []


def test_a_paper_that_waits_is_taken_back_and_never_leaves(
    demo_site: Site, off_screen: APIRequestContext, filmed: tuple[Visits, Table]
) -> None:
    visit_filmed, _ = filmed
    mine = visit_filmed(demo_site.url, KEEPING_PHONE)
    page = phone.accept(mine, service.newcomer(off_screen).url)
    ready(page)
    mine.context.set_offline(True)
    keep_one(page, "Ma carte reprise")
    page.get_by_role("button", name="Ne pas l'envoyer").click()
    expect(page.get_by_text("L'envoi est annulé.")).to_be_visible()
    assert page.evaluate(WAITING) == []
    mine.context.set_offline(False)
    expect(page.get_by_text("Pas de réseau")).to_be_hidden(timeout=40_000)
    assert titles(page) == []


def ready(page: Page) -> None:
    """The shell is on the phone, and the kinds of papers were read."""
    phone.kept_on_the_phone(page)
    phone.tab(page, "Papiers")
    page.get_by_role("link", name="Ajouter un papier").first.click()
    expect(page.get_by_role("link", name="Carte Vitale", exact=True)).to_be_visible()
    phone.tab(page, "Accueil")
    page.wait_for_load_state("networkidle")


def all_left(page: Page) -> None:
    """Nothing waits any more in « Papiers »."""
    expect(page.locator("a[href*='suite=']")).to_have_count(0, timeout=40_000)
