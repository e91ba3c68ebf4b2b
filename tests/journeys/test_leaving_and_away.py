"""Closing one's account, papers first, and changing one's mind; then two years away, and all of it back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from uuid import UUID

import pytest
from playwright.sync_api import APIRequestContext, Page, expect

from tests.factories.files import pdf_of_size
from tests.journeys.steps import civil, phone, service
from tests.journeys.steps.base import rows
from tests.journeys.steps.looks import faults_in, settle
from tests.journeys.steps.papers import take_everything
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site


def looks_right(page: Page) -> None:
    """axe finds nothing on what is shown now, and it holds on the narrowest phone."""
    settle(page)
    assert faults_in(page) == []


def away_for_two_years(site: Site, youth: str) -> None:
    """The last warning was said eight days ago to somebody who came for the last time 24 months before; one night."""
    today = civil.today()
    came, told = today - timedelta(days=732), today - timedelta(days=8)
    with closing(sqlite3.connect(site.state / "cap18.sqlite3", timeout=10)) as base, base:
        base.execute("DELETE FROM last_opening WHERE person_id = ?", (UUID(youth).hex,))
        base.execute(
            "INSERT INTO last_opening (person_id, opened_on, stage, stage_on, next_on) VALUES (?, ?, ?, ?, ?)",
            (UUID(youth).hex, came.isoformat(), "last", told.isoformat(), today.isoformat()),
        )
    site.cap18("jobs", "run", "inactivity")


def stage(site: Site, youth: str) -> str:
    said = "SELECT stage FROM last_opening WHERE person_id = ?"
    return str(rows(site, said, UUID(youth).hex)[0]["stage"])


@pytest.mark.req("RET-03", "RET-11")
def test_papers_first_then_a_change_of_mind_and_two_years_away_lose_nothing(
    demo_site: Site, off_screen: APIRequestContext, visit: Visits
) -> None:
    youth = service.add_youth(off_screen)
    mine = visit(demo_site.url, PHONE)
    page = phone.accept(mine, service.invite(off_screen, youth).url)
    phone.choose_paper(page, "Décision du juge")
    phone.choose(page, phone.as_file("decision.pdf", "application/pdf", pdf_of_size(60_000)))
    phone.save(page, "La décision")

    # Without the papers the service says no; with them it asks once, and says until which day.
    phone.tab(page, "Moi")
    page.get_by_role("link", name="Fermer mon compte").click()
    expect(page.get_by_role("heading", name="Si tu ne viens plus")).to_be_visible()
    expect(page.get_by_text("ton espace se met en pause")).to_be_visible()
    looks_right(page)
    page.get_by_role("button", name="Fermer mon compte").click()
    page.get_by_role("button", name="Oui, fermer").click()
    expect(page.get_by_text("Prends d'abord tes papiers, ou dis que tu pars sans.")).to_be_visible()
    take_everything(page)
    phone.tab(page, "Moi")
    page.get_by_role("link", name="Fermer mon compte").click()
    page.get_by_role("button", name="Fermer mon compte").click()
    page.get_by_role("button", name="Oui, fermer").click()
    expect(page.get_by_text("Ton compte se ferme. Tu peux changer d'avis jusqu'au")).to_be_visible()
    looks_right(page)
    page.get_by_role("button", name="J'ai changé d'avis").click()
    expect(page.get_by_text("C'est annulé. Ton compte reste ouvert.")).to_be_visible()
    expect(page.get_by_role("button", name="Fermer mon compte")).to_be_visible()
    page.close()

    # Two years without opening: paused by the night; the same six digits bring everything back.
    away_for_two_years(demo_site, youth)
    assert stage(demo_site, youth) == "paused"
    back = phone.come_in(mine)
    assert stage(demo_site, youth) == "open"
    phone.notices(back)
    expect(back.get_by_text("Te revoilà. Ton espace était en pause depuis le")).to_be_visible()
    looks_right(back)
    phone.open_paper(back, "La décision")
    phone.see_page(back)
