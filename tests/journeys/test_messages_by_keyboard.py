"""Without a pointer: a mentor writes, Nova answers and reports it at 360 px, the officer takes it in hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.steps import phone, service
from tests.journeys.steps.keys import enter, pointed, tab_to, watch_pointer
from tests.journeys.steps.looks import settle
from tests.journeys.steps.visits import DESK, PHONE, Visits
from tests.site import Site, start_demo, stop_site

LIVE = 30_000
SAID, ANSWERED = "Bonjour, comment vas-tu ?", "Bien, merci. Et toi ?"


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory, invented_once: Path) -> Iterator[Site]:
    started = start_demo(tmp_path_factory.mktemp("keys"), invented_once)
    yield started
    stop_site(started)


def thread(page: Page, name: str) -> None:
    """From the tab to the thread of somebody."""
    enter(page, page.get_by_role("navigation").get_by_role("link", name=re.compile("^Messages")).first)
    enter(page, page.get_by_role("main").get_by_role("link", name=re.compile(f"^{name}")).first)
    expect(page.get_by_role("heading", name=re.compile(f"^{name}"))).to_be_visible()
    settle(page)


def write(page: Page, text: str) -> None:
    field = page.get_by_role("textbox", name=re.compile("^Écrire à"))
    tab_to(page, field)
    page.keyboard.type(text)
    enter(page, page.get_by_role("button", name="Envoyer", exact=True))
    expect(field).to_have_value("")


def bubble(page: Page, text: str) -> Locator:
    return page.get_by_role("article").filter(has_text=text)


@pytest.mark.req("SAF-06")
def test_a_thread_a_report_and_its_ticket_with_keys_alone(site: Site, visit: Visits) -> None:
    links = service.sign_in_links(site)
    young = visit(site.url, PHONE).open(links["jeune"])
    expect(young.get_by_role("heading", name=phone.HOME)).to_be_visible()
    mentor = visit(site.url, DESK).open(links["mentor"])
    expect(mentor.get_by_role("heading", name="Mes jeunes")).to_be_visible()
    officer = visit(site.url, DESK).open(links["protection"])
    expect(officer.get_by_role("heading", name="Signalements", exact=True)).to_be_visible()
    threads = service.granted(young, "GET", "/conversations")["items"]
    adult = next(one["with"][0]["first_name"] for one in threads if one["kind"] == "mentor")
    everybody = (young, mentor, officer)
    for one in everybody:
        watch_pointer(one)

    thread(mentor, service.granted(young, "GET", "/me")["first_name"])
    write(mentor, SAID)
    thread(young, adult)
    expect(bubble(young, SAID)).to_be_visible(timeout=LIVE)
    write(young, ANSWERED)
    expect(bubble(mentor, ANSWERED)).to_be_visible(timeout=LIVE)

    more = bubble(young, SAID).get_by_role("button", name="Autres gestes")
    # The words typed last hold the focus; what they answer stands before them.
    tab_to(young, more, back=True)
    enter(young, more)
    enter(young, young.get_by_role("dialog").get_by_role("button", name=re.compile("^Signaler")))
    sheet = young.get_by_role("dialog", name="Signaler")
    expect(sheet.get_by_text("C'est noté.")).to_be_visible()
    young.keyboard.press("Escape")
    expect(sheet).to_be_hidden()

    row = officer.get_by_role("link", name=re.compile("Un message, signalement de"))
    expect(row).to_be_visible(timeout=LIVE)
    enter(officer, row)
    enter(officer, officer.get_by_role("button", name="J'ai lu, je m'en occupe"))
    expect(officer.get_by_text(re.compile("^Lu par"))).to_be_visible()
    assert [pointed(one) for one in everybody] == [False, False, False]
