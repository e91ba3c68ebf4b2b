"""Everything is lost but a sheet of paper: refused in one tap, asked again, a day later back with every paper."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import APIRequestContext, Page, expect

from backend.config import from_environment
from tests.factories.files import pdf_of_size
from tests.journeys.steps import phone, service
from tests.journeys.steps.looks import faults_in, settle
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site

NEW_CODE = "805316"
DAY = timedelta(hours=25)


def a_day_passes(site: Site) -> None:
    """keyd's own store says that the clock began a day sooner; then only does what is written beside it count."""
    store = from_environment(site.environment).keyd_socket.parent / "store"
    with closing(sqlite3.connect(store / "recoveries.sqlite3", timeout=10)) as kept, kept:
        assert kept.execute("UPDATE recovery SET opens = opens - ?", (DAY.total_seconds(),)).rowcount == 1
    past = (datetime.now(UTC) - timedelta(hours=1)).strftime("%Y-%m-%d %H:%M:%S.000000")
    with closing(sqlite3.connect(site.state / "cap18.sqlite3", timeout=10)) as base, base:
        assert base.execute("UPDATE recovery SET opens_at = ? WHERE state = 'waiting'", (past,)).rowcount == 1


def prove_if_asked(page: Page) -> None:
    """The code once more, when the last proof is more than five minutes old."""
    shown = page.locator("[data-card]")
    asked = page.locator("#proof-code")
    expect(shown.or_(asked).first).to_be_visible()
    if asked.is_visible():
        asked.fill(phone.CODE)


def looks_right(page: Page) -> None:
    """axe finds nothing on what is shown now."""
    settle(page)
    assert faults_in(page) == []


def make_card(page: Page) -> str:
    page.get_by_role("button", name=re.compile("^Faire (ma|une autre) carte$")).click()
    prove_if_asked(page)
    signs = page.locator("[data-card]").inner_text()
    assert re.fullmatch(r"([0-9A-Z]{4} ?){7}", signs.strip())
    looks_right(page)
    with page.expect_download() as kept:
        page.get_by_role("button", name="Garder la feuille (PDF)").click()
    assert kept.value.suggested_filename == "carte-de-secours.pdf"
    page.get_by_role("button", name="Je l'ai rangée").click()
    expect(page.get_by_text("C'est bien. Ta carte est rangée.")).to_be_visible()
    return signs


def ask_with(page: Page, signs: str) -> None:
    page.get_by_label("Les 28 signes de ta carte").fill(signs.lower())
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_role("heading", name="Un jour d'attente")).to_be_visible()
    page.get_by_role("button", name="Demander à rentrer").click()
    expect(page.get_by_role("heading", name="La demande est partie")).to_be_visible()
    looks_right(page)


@pytest.mark.req("KEY-11", "KEY-12", "KEY-13")
def test_a_card_is_made_refused_made_again_and_brings_everything_back(
    demo_site: Site, off_screen: APIRequestContext, visit: Visits
) -> None:
    youth = service.add_youth(off_screen)
    mine = visit(demo_site.url, PHONE)
    page = phone.accept(mine, service.invite(off_screen, youth).url)
    phone.choose_paper(page, "Décision du juge")
    phone.choose(page, phone.as_file("decision.pdf", "application/pdf", pdf_of_size(60_000)))
    phone.save(page, "La décision")

    phone.tab(page, "Moi")
    page.get_by_role("link", name="Si je perds mon téléphone").click()
    expect(page.get_by_role("heading", name="Comment je rentre si je perds mon téléphone")).to_be_visible()
    expect(page.get_by_text("Il n'y a qu'une façon d'entrer.")).to_be_visible()
    page.get_by_role("link", name="Carte de secours").click()
    first = make_card(page)
    page.get_by_role("link", name="Comment je rentre").click()
    expect(page.get_by_text("Il y a 2 façons d'entrer.")).to_be_visible()
    looks_right(page)

    # Somebody found the sheet: the owner's open phone says so, and one tap stops it.
    stranger = visit(demo_site.url, PHONE).open("/entrer")
    stranger.get_by_role("link", name="J'ai ma carte de secours").click()
    ask_with(stranger, first)
    phone.notices(page)
    page.get_by_role("link", name=re.compile("Quelqu'un demande à entrer")).click()
    expect(page.get_by_role("heading", name="Voilà ce qui s'est passé")).to_be_visible()
    page.get_by_role("button", name="Non, ce n'est pas moi").click()
    expect(page.get_by_text("la demande a été arrêtée")).to_be_visible()
    page.get_by_role("link", name="Faire ma carte").click()
    second = make_card(page)
    stranger.goto(f"{demo_site.url}/entrer/carte#{first.replace(' ', '')}")
    expect(stranger.get_by_text("Cette carte ne sert plus")).to_be_visible()

    # The phone is lost for good; the day passes on keyd's clock.
    page.close()
    newer = visit(demo_site.url, PHONE)
    again = newer.open("/entrer/carte")
    ask_with(again, second)
    a_day_passes(demo_site)
    again.goto(f"{demo_site.url}/entrer/carte#{second.replace(' ', '')}")
    expect(again.get_by_role("heading", name="Choisir un nouveau code")).to_be_visible()
    expect(again).to_have_url(re.compile("^[^#]*$"))
    again.get_by_label("Ton nouveau code").fill(NEW_CODE)
    again.get_by_label("Le même code").fill(NEW_CODE)
    expect(again.get_by_role("heading", name="Voilà ce qui s'est passé")).to_be_visible(timeout=30_000)
    expect(again.get_by_text("Tous tes papiers sont là.")).to_be_visible()
    looks_right(again)
    phone.open_paper(again, "La décision")
    phone.see_page(again)

    # The phone of before hears that it was cut and keeps nothing; the new one opens with its own code.
    lost = mine.open("/")
    expect(lost.get_by_role("heading", name="Retrouver Cap 18")).to_be_visible()
    expect(lost.get_by_text("Ce téléphone a effacé son accès.")).to_be_visible()
    expect(lost.get_by_role("link", name="J'ai ma carte de secours")).to_be_visible()
    expect(lost.get_by_label("code à 6 chiffres")).to_be_hidden()
    again.close()
    phone.come_in(newer, NEW_CODE)
