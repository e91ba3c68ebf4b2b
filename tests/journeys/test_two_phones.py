"""Two screens, one person: four words and a second proof open a second one; both tick the same milestone."""

from __future__ import annotations

import time
from datetime import timedelta

from playwright.sync_api import APIRequestContext, Page, expect

from tests.journeys.steps import base, civil, phone, service
from tests.journeys.steps.visits import PHONE, Visits
from tests.journeys.steps.ways import by_words, four_words
from tests.site import Site

RULE = "M14"
QUESTION = "Il y a deux réponses pour cette étape. Laquelle est la bonne ?"


def test_four_words_open_another_screen_and_the_milestone_both_tick_is_written_once(
    demo_site: Site, off_screen: APIRequestContext, visit: Visits
) -> None:
    youth = service.add_youth(off_screen)
    mine = visit(demo_site.url, PHONE)
    first = phone.accept(mine, service.invite(off_screen, youth).url)
    noted = four_words(first)
    second = by_words(visit(demo_site.url, PHONE), noted)
    before = base.milestone(demo_site, youth, RULE)
    for page in (first, second):
        about_to_tick(page)
    another_day(second)
    for page in (first, second):
        page.get_by_role("dialog").get_by_role("button", name="Enregistrer").click()
    late = who_is_asked(first, second)
    late.get_by_role("button", name="L'autre, déjà gardée").click()
    expect(late.get_by_text(QUESTION)).to_be_hidden()
    for page in (first, second):
        expect(page.get_by_text("Fini", exact=True)).to_be_visible()
    after = base.milestone(demo_site, youth, RULE)
    assert after["done_on"] is not None
    assert after["version"] == before["version"] + 1
    assert base.count_audit(demo_site, "milestone.done", youth) == 1


def about_to_tick(page: Page) -> None:
    phone.my_rights(page)
    page.locator(f"a[href='/jeune/droits/{RULE}']").click()
    page.get_by_role("button", name="C'est fait").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def who_is_asked(first: Page, second: Page) -> Page:
    """Both answers leave at once: whichever of them arrives last is the one that is asked about."""
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline:
        for page in (first, second):
            if page.get_by_text(QUESTION).is_visible():
                return page
        second.wait_for_timeout(100)
    raise AssertionError("nobody was asked which answer is the right one")


def another_day(page: Page) -> None:
    """« Un autre jour » : a week ago. Two phones that say the same day agree."""
    day = civil.today() - timedelta(days=7)
    sheet = page.get_by_role("dialog")
    sheet.get_by_text("Un autre jour").click()
    for label, part in (("Jour", day.day), ("Mois", day.month), ("Année", day.year)):
        sheet.get_by_label(label, exact=True).fill(str(part))
