"""axe finds nothing and nothing sticks out, on every screen of every space, light and dark, down to 320 pixels."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.factories.caseload_csv import sample
from tests.factories.files import jpeg
from tests.journeys.steps import phone, routes, service
from tests.journeys.steps.looks import faults, faults_in, settle
from tests.journeys.steps.visits import DESK, PHONE, Visits
from tests.site import Site

NARROW: ViewportSize = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def links(demo_site: Site) -> dict[str, str]:
    return service.sign_in_links(demo_site)


@pytest.fixture(scope="module")
def passer(demo_site: Site, long_visit: Visits) -> Page:
    """Somebody who never came here, on a phone."""
    return long_visit(demo_site.url, PHONE).open("/")


@pytest.fixture(scope="module")
def young(demo_site: Site, long_visit: Visits, links: dict[str, str]) -> Page:
    page = long_visit(demo_site.url, PHONE).open(links["jeune"])
    expect(page.get_by_role("heading", name=phone.HOME)).to_be_visible()
    return page


@pytest.fixture(scope="module")
def mentor(demo_site: Site, long_visit: Visits, links: dict[str, str]) -> Page:
    page = long_visit(demo_site.url, PHONE).open(links["mentor"])
    expect(page.get_by_role("heading", name="Mes jeunes")).to_be_visible()
    return page


@pytest.fixture(scope="module")
def lead(demo_site: Site, long_visit: Visits, links: dict[str, str]) -> Page:
    """A lead reads every screen of the desk, the team's too."""
    page = long_visit(demo_site.url, DESK).open(links["responsable"])
    expect(page.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    return page


@pytest.fixture(scope="module")
def referent(demo_site: Site, long_visit: Visits, links: dict[str, str]) -> Page:
    page = long_visit(demo_site.url, DESK).open(links["référent"])
    expect(page.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    return page


@pytest.mark.parametrize("path", routes.public() + routes.doors())
def test_nothing_is_found_on_a_page_open_to_all(passer: Page, path: str) -> None:
    routes.go(passer, path)
    settle(passer)
    assert faults_in(passer) == []


@pytest.mark.parametrize("path", routes.young())
def test_nothing_is_found_in_the_young_persons_space(young: Page, path: str) -> None:
    paper = service.granted(young, "GET", "/documents")["items"][0]["id"]
    routes.go(young, path.replace(":rule", "M14").replace(":id", paper))
    settle(young)
    assert faults_in(young) == []


@pytest.mark.parametrize("path", routes.mentor())
def test_nothing_is_found_in_the_mentors_space(mentor: Page, path: str) -> None:
    routes.go(mentor, path)
    settle(mentor)
    assert faults_in(mentor) == []


@pytest.mark.parametrize("path", [path for path in routes.referent() if "import/:id" not in path])
def test_nothing_is_found_at_the_desk(referent: Page, lead: Page, path: str) -> None:
    for page in (referent, lead):
        youth = service.caseload(page)[0]["id"]
        routes.go(page, path.replace(":id", youth))
        found = at_a_desk_and_on_a_phone(page)
        assert found == []


def at_a_desk_and_on_a_phone(page: Page) -> list[str]:
    settle(page)
    found = faults_in(page)
    page.set_viewport_size(NARROW)
    found += [f"at 360: {one}" for one in faults_in(page, ("light",))]
    page.set_viewport_size(DESK["viewport"])
    return found


def test_nothing_is_found_in_an_import_being_looked_at(lead: Page) -> None:
    routes.go(lead, "/equipe/import")
    lead.locator("#import-file").set_input_files(
        {"name": "essai.csv", "mimeType": "text/csv", "buffer": sample(200)[0]}
    )
    expect(lead.get_by_role("heading", name="Aperçu")).to_be_visible(timeout=30_000)
    assert at_a_desk_and_on_a_phone(lead) == []
    lead.get_by_role("button", name=re.compile("^Importer .* dossiers?$")).click()
    assert faults(lead) == []
    lead.get_by_role("dialog").get_by_role("button", name="Revenir à l'aperçu").click()
    lead.get_by_role("button", name="Ne rien importer").click()
    expect(lead.get_by_text("Import annulé. Rien n'a été écrit.")).to_be_visible()
    assert at_a_desk_and_on_a_phone(lead) == []


def test_nothing_is_found_while_a_paper_is_added(young: Page) -> None:
    routes.go(young, "/jeune/papiers/ajouter?type=passport")
    settle(young)
    assert faults_in(young) == []
    with young.expect_file_chooser() as choosing:
        young.get_by_role("button", name="Choisir un fichier").click()
    choosing.value.set_files(phone.as_file("photo.jpg", "image/jpeg", jpeg()))
    keep = young.get_by_role("button", name=re.compile("^Garder (cette photo|quand même)$"))
    expect(keep).to_be_visible()
    assert faults_in(young) == []
    keep.click()
    expect(young.get_by_label("Nom du papier")).to_be_visible()
    assert faults_in(young) == []


def test_nothing_is_found_in_a_sheet_or_a_question(young: Page, referent: Page) -> None:
    phone.open_paper(young, service.granted(young, "GET", "/documents")["items"][0]["title"])
    young.get_by_role("button", name="Supprimer").click()
    expect(young.get_by_role("dialog")).to_be_visible()
    assert faults_in(young) == []
    young.keyboard.press("Escape")
    routes.go(referent, "/equipe")
    settle(referent)
    referent.locator("tbody tr").first.focus()
    referent.keyboard.press("e")
    expect(referent.get_by_role("dialog", name="Marquer fait")).to_be_visible()
    assert at_a_desk_and_on_a_phone(referent) == []
    referent.keyboard.press("Escape")
