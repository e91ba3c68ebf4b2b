"""What is done with papers on both sides: bring, accept, ask, answer, show, stop, take everything away."""

from __future__ import annotations

import re

from playwright.sync_api import FilePayload, Page, expect

from tests.journeys.steps import phone, routes
from tests.journeys.steps.looks import words


def file_of(page: Page, youth_id: str) -> None:
    """The file of a young person, from any screen of the desk."""
    routes.go(page, f"/equipe/jeunes/{youth_id}")
    expect(page.get_by_role("heading", name="Papiers partagés")).to_be_visible()


def bring(page: Page, file: FilePayload, kind: str, title: str) -> None:
    """From the file of a young person: a paper they may keep or refuse."""
    page.get_by_role("button", name="Déposer un papier").click()
    sheet = page.get_by_role("dialog", name=re.compile("^Déposer un papier"))
    sheet.locator("#bring-file").set_input_files(file)
    sheet.get_by_label("Type de papier").select_option(label=kind)
    sheet.get_by_label("Nom du papier").fill(title)
    sheet.get_by_role("button", name="Déposer", exact=True).click()
    expect(page.get_by_text(re.compile("^C'est déposé"))).to_be_visible(timeout=30_000)
    expect(sheet).to_be_hidden()


def ask(page: Page, kind: str, why: str) -> None:
    page.get_by_role("button", name="Demander un papier").click()
    sheet = page.get_by_role("dialog", name=re.compile("^Demander un papier"))
    sheet.get_by_label("Type de papier").select_option(label=kind)
    sheet.get_by_label("Pourquoi ce papier").fill(why)
    sheet.get_by_role("button", name="Demander", exact=True).click()
    expect(page.get_by_text(re.compile("^C'est demandé"))).to_be_visible()
    expect(sheet).to_be_hidden()


def list_again(page: Page) -> None:
    """The list of papers, read again."""
    phone.tab(page, "Accueil")
    phone.tab(page, "Papiers")
    expect(page.get_by_role("heading", name="Papiers", exact=True)).to_be_visible()


def share(page: Page, title: str, with_whom: str, why: str) -> None:
    """Every answer has its default: whom and why are enough."""
    phone.open_paper(page, title)
    page.get_by_role("link", name="Montrer ou partager").click()
    expect(page.get_by_role("heading", name="Montrer ou partager")).to_be_visible()
    page.get_by_role("radio", name=words(with_whom, begins=True)).check()
    page.get_by_label("Pour quoi").fill(why)
    page.get_by_role("button", name=f"Partager avec {with_whom}").click()
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    expect(page.get_by_role("heading", name="Qui voit ce papier")).to_be_visible()


def stop_sharing(page: Page, with_whom: str) -> None:
    """Two taps."""
    page.get_by_role("button", name=f"Arrêter le partage avec {with_whom}").click()
    page.get_by_role("dialog").get_by_role("button", name="Oui, arrêter").click()
    expect(page.get_by_text(f"C'est arrêté. {with_whom} ne peut plus l'ouvrir.")).to_be_visible()


def keep_with_me(page: Page, title: str) -> str:
    """« Toujours avec moi » ; the id of the paper."""
    paper = phone.open_paper(page, title)
    phone.see_page(page)
    page.get_by_role("switch", name=re.compile("^Toujours avec moi")).click()
    expect(page.get_by_text("Ce papier s'ouvre maintenant sans réseau.")).to_be_visible()
    return paper


def take_everything(page: Page) -> bytes:
    """« Tout emporter »: the ZIP, as the browser keeps it."""
    phone.tab(page, "Papiers")
    page.get_by_role("link", name="Tout emporter").click()
    page.get_by_role("button", name="Tout emporter").click()
    with page.expect_download(timeout=60_000) as downloading:
        page.get_by_role("dialog").get_by_role("button", name="Tout emporter").click()
    return downloading.value.path().read_bytes()


def bring_back(page: Page, zipped: bytes) -> None:
    phone.tab(page, "Papiers")
    page.get_by_role("link", name="Tout emporter").click()
    page.locator("#bring-zip").set_input_files(phone.as_file("mes-papiers.zip", "application/zip", zipped))
