"""What leaves the screen: the week on paper, one appointment for a calendar; and what a mentor sees and makes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import agenda, routes, service
from tests.journeys.steps.looks import settle
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site

TITLE = "Préparer la visite"


@pytest.fixture(scope="module")
def links(demo_site: Site) -> dict[str, str]:
    return service.sign_in_links(demo_site)


@pytest.fixture(scope="module")
def desk(demo_site: Site, long_visit: Visits, links: dict[str, str]) -> Page:
    page = long_visit(demo_site.url).open(links["référent"])
    expect(page.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    return page


@pytest.fixture(scope="module")
def mentor(demo_site: Site, long_visit: Visits, links: dict[str, str]) -> Page:
    page = long_visit(demo_site.url, PHONE).open(links["mentor"])
    expect(page.get_by_role("heading", name="Mes jeunes")).to_be_visible()
    return page


def downloaded(page: Page, button: str) -> bytes:
    with page.expect_download() as downloading:
        page.get_by_role("button", name=button).click()
    return downloading.value.path().read_bytes()


def test_the_week_is_printed_and_one_appointment_goes_to_a_calendar_without_its_words(desk: Page) -> None:
    routes.go(desk, f"/equipe/agenda?vue=semaine&jour={agenda.day_in(3)}")
    settle(desk)
    assert downloaded(desk, "Feuille de la semaine").startswith(b"%PDF-")
    youth = service.caseload(desk)[0]
    made = agenda.make(desk, youth["id"], TITLE, agenda.day_in(20), 9)
    routes.go(desk, f"/equipe/agenda/{made}")
    told = downloaded(desk, "Ajouter à mon agenda").decode()
    assert "BEGIN:VEVENT" in told
    assert not any(word in told for word in (TITLE, youth["first_name"], youth["last_name"]))


def test_a_mentor_makes_an_appointment_with_first_names_alone_and_the_referent_reads_it(
    mentor: Page, desk: Page
) -> None:
    pair = service.granted(mentor, "GET", "/me/pairs")[0]
    routes.go(mentor, "/mentor/agenda/nouveau")
    if mentor.get_by_label("Pour qui").input_value() != pair["id"]:
        mentor.get_by_label("Pour qui").select_option(pair["id"])
    mentor.get_by_role("button", name="Enregistrer et prévenir").click()
    agenda.says(mentor, "Il manque l'objet. Écrivez-le en quelques mots.")
    mentor.get_by_label("Objet").fill(TITLE)
    agenda.fill_moment(mentor, None, agenda.day_in(18), 18)
    mentor.get_by_role("button", name="Enregistrer et prévenir").click()
    expect(mentor.get_by_role("heading", level=1)).to_have_text(re.compile(f"{TITLE}.*{pair['first_name']}$"))
    made = mentor.url.rsplit("/", 1)[1]
    seen = agenda.read(mentor, made)
    assert "last_name" not in dict(seen["youth"])  # type: ignore[call-overload]
    routes.go(mentor, "/mentor/agenda")
    expect(mentor.get_by_role("link", name=re.compile(TITLE))).to_be_visible()
    assert agenda.read(desk, made)["access"] == "full"
