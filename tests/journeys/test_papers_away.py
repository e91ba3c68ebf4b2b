"""Everything in one file: read from a disk without us and without network, then brought into another instance."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import APIRequestContext, Browser, Page, expect

from tests.factories.files import pdf
from tests.journeys.steps import desk, papers, phone, service
from tests.journeys.steps.visits import DESK, PHONE, Visit, Visits
from tests.site import Site

AUTHORITY, TEAM = "D98", "Équipe Sextant"


@pytest.mark.req("VLT-10", "VLT-11", "VLT-12")
def test_the_whole_safe_is_one_file_readable_without_us_that_another_instance_takes_back(
    demo_site: Site,
    empty_site: Site,
    off_screen: APIRequestContext,
    visit: Visits,
    browser: Browser,
    tmp_path: Path,
) -> None:
    mine = visit(demo_site.url, PHONE)
    page = phone.accept(mine, service.newcomer(off_screen).url)
    letter = pdf(2)
    phone.choose_paper(page, "Décision du juge")
    phone.choose(page, phone.as_file("decision.pdf", "application/pdf", letter))
    phone.save(page, "La décision")
    phone.choose_paper(page, "RIB")
    phone.choose(page, phone.as_file("rib.pdf", "application/pdf", pdf()))
    phone.save(page, "Mon RIB")
    zipped = papers.take_everything(page)

    folder = tmp_path / "emporté"
    with zipfile.ZipFile(io.BytesIO(zipped)) as inside:
        assert inside.testzip() is None
        inside.extractall(folder)
    it_is_all_there(folder, letter)
    it_reads_from_the_disk(browser, folder)

    elsewhere = somebody_elsewhere(empty_site, visit)
    papers.bring_back(elsewhere, zipped)
    expect(elsewhere.get_by_text("2 papiers sont revenus.")).to_be_visible(timeout=60_000)
    phone.open_paper(elsewhere, "La décision")
    phone.see_page(elsewhere)
    assert phone.download(elsewhere) == letter
    again(elsewhere, zipped)


def it_is_all_there(folder: Path, letter: bytes) -> None:
    """Each paper under its own bytes, with the hash the index gives; and who did what."""
    told = json.loads((folder / "index.json").read_text())
    assert {one["title"] for one in told["documents"]} == {"La décision", "Mon RIB"}
    for version in (one for paper in told["documents"] for one in paper["versions"]):
        body = (folder / version["file"]).read_bytes()
        assert hashlib.sha256(body).hexdigest() == version["sha256"]
    decision = next(one for one in told["documents"] if one["title"] == "La décision")
    assert (folder / decision["versions"][0]["file"]).read_bytes() == letter
    assert told["trace"]


def it_reads_from_the_disk(browser: Browser, folder: Path) -> None:
    """A browser that has no network and never heard of us: titles are there, links open, nothing else is asked."""
    context = browser.new_context(offline=True, locale="fr-FR")
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    for title in ("La décision", "Mon RIB"):
        expect(page.get_by_text(title).first).to_be_visible()
    links = page.locator("a[href]").evaluate_all("all => all.map(a => a.href)")
    files = [Path(link.removeprefix("file://")) for link in map(unquoted, links) if link.startswith("file:")]
    assert files and all(one.exists() for one in files)
    assert all(url.startswith("file:") for url in asked)
    context.close()


def unquoted(link: str) -> str:
    return unquote(link).split("#")[0]


def somebody_elsewhere(site: Site, visit: Visits) -> Page:
    """A young person who has just come into another instance."""
    site.cap18("authority", "add", "--code", AUTHORITY, "--name", "Département Ailleurs", "--territory", "13")
    link = desk.invite_adult(site, "lead", "Iris", "Ailleurs", AUTHORITY, TEAM)
    lead, _ = desk.activate(visit(site.url, DESK), link)
    theirs: Visit = visit(site.url, PHONE)
    return phone.accept(theirs, service.invite(lead, service.add_youth(lead)).url)


def again(page: Page, zipped: bytes) -> None:
    """The same file twice is kept once."""
    papers.bring_back(page, zipped)
    expect(page.get_by_text("2 papiers étaient déjà là.")).to_be_visible(timeout=60_000)
    assert len(service.granted(page, "GET", "/documents")["items"]) == 2
