"""axe finds nothing and nothing sticks out, on every screen of every space, light and dark, down to 320 pixels."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.factories.caseload_csv import sample
from tests.factories.files import jpeg
from tests.journeys.steps import agenda, phone, routes, service
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


@pytest.fixture(scope="module")
def officer(demo_site: Site, long_visit: Visits, links: dict[str, str]) -> Page:
    page = long_visit(demo_site.url, DESK).open(links["protection"])
    expect(page.get_by_role("heading", name="Signalements", exact=True)).to_be_visible()
    return page


def a_request(page: Page) -> str:
    """A request this page's reader may answer."""
    return str(service.granted(page, "GET", "/support-requests")["items"][0]["id"])


@pytest.mark.parametrize("path", routes.public() + routes.doors())
def test_nothing_is_found_on_a_page_open_to_all(passer: Page, path: str) -> None:
    routes.go(passer, path)
    settle(passer)
    assert faults_in(passer) == []


@pytest.mark.parametrize("path", routes.young())
def test_nothing_is_found_in_the_young_persons_space(young: Page, path: str) -> None:
    paper = service.granted(young, "GET", "/documents")["items"][0]["id"]
    for appointment in agenda.some(young) if ":appointment" in path else [""]:
        named = (
            path.replace(":rule", "M14")
            .replace(":right", "pecule")
            .replace(":guide", "bank-account-adult")
            .replace(":step", "prepare")
            .replace(":id", paper)
            .replace(":number", "1")
            .replace(":edition", "1")
            .replace(":appointment", appointment)
            .replace(":thread", a_thread(young) if ":thread" in path else "")
            .replace(":interview", an_interview(young, "me") if ":interview" in path else "")
        )
        routes.go(young, named)
        settle(young)
        assert faults_in(young) == []


@pytest.mark.parametrize("path", routes.mentor())
def test_nothing_is_found_in_the_mentors_space(mentor: Page, path: str) -> None:
    routes.go(mentor, path.replace(":thread", a_thread(mentor) if ":thread" in path else ""))
    settle(mentor)
    assert faults_in(mentor) == []


@pytest.mark.parametrize("path", routes.officer())
def test_nothing_is_found_at_the_officers_desk(officer: Page, path: str) -> None:
    routes.go(officer, path)
    assert at_a_desk_and_on_a_phone(officer) == []


@pytest.mark.parametrize("path", [path for path in routes.referent() if "import/:id" not in path])
def test_nothing_is_found_at_the_desk(referent: Page, lead: Page, path: str) -> None:
    for page in (referent, lead):
        youth = service.caseload(page)[0]["id"]
        appointment = agenda.some(page)[-1] if ":appointment" in path else ""
        named = path.replace(":id", youth).replace(":appointment", appointment)
        named = named.replace(":thread", a_thread(page) if ":thread" in path else "")
        named = named.replace(":request", a_request(page) if ":request" in path else "")
        named = named.replace(":interview", an_interview(page, youth) if ":interview" in path else "")
        routes.go(page, named.replace(":guide", "id-tax").replace(":edition", "1"))
        found = at_a_desk_and_on_a_phone(page)
        assert found == []


@pytest.mark.parametrize("view", ["semaine", "mois", "a-clore"])
def test_nothing_is_found_in_a_view_of_the_agenda(
    referent: Page, mentor: Page, young: Page, view: str
) -> None:
    routes.go(referent, f"/equipe/agenda?vue={view}")
    assert at_a_desk_and_on_a_phone(referent) == []
    routes.go(mentor, f"/mentor/agenda?vue={view}")
    settle(mentor)
    assert faults_in(mentor) == []
    routes.go(young, "/jeune/agenda?vue=mois")
    settle(young)
    assert faults_in(young) == []


def test_nothing_is_found_in_the_sheets_of_an_appointment(young: Page) -> None:
    offer = agenda.some(young)[0]
    routes.go(young, f"/jeune/agenda/{offer}")
    young.get_by_role("button", name="Aucun ne me va").click()
    young.get_by_role("button", name="Proposer un autre moment").click()
    assert faults_in(young) == []
    young.keyboard.press("Escape")


def an_interview(page: Page, youth: str) -> str:
    """An interview of this young person; asked for when there is none, by whoever may ask."""
    found = service.granted(page, "GET", f"/youths/{youth}/interviews")["items"]
    if found:
        return str(found[0]["id"])
    made = service.ask(page, "POST", f"/youths/{youth}/interviews", {"kind": "seventeen"})
    return str(made.body["id"]) if made.status == 201 else str(uuid4())


def a_thread(page: Page) -> str:
    """A thread of whoever this page is signed in as, with a word in it; none for a lead who follows nobody."""
    items = service.granted(page, "GET", "/conversations")["items"]
    if not items:
        return ""
    found = str(items[0]["id"])
    service.granted(page, "POST", f"/conversations/{found}/messages", {"text": "Bonjour, à demain."})
    return found


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


def test_nothing_is_found_around_papers_brought_asked_and_numbered(young: Page) -> None:
    brought = service.granted(young, "GET", "/safe/deposits")["items"][0]["id"]
    for path in (f"/jeune/papiers/depots/{brought}", "/jeune/papiers/besoins?pour=pecule"):
        routes.go(young, path)
        settle(young)
        assert faults_in(young) == []
    routes.go(young, "/jeune/papiers/numeros")
    young.get_by_role("button", name="Ajouter un numéro").click()
    expect(young.get_by_role("dialog", name="Ajouter un numéro")).to_be_visible()
    assert faults_in(young) == []
    young.keyboard.press("Escape")


def test_nothing_is_found_in_a_paper_shown_to_a_mentor(mentor: Page) -> None:
    shown = service.granted(mentor, "GET", "/shared")["items"][0]["grant_id"]
    routes.go(mentor, f"/mentor/papiers/{shown}")
    expect(mentor.get_by_role("img", name="Page 1 du papier partagé")).to_be_visible()
    settle(mentor)
    assert faults_in(mentor) == []


def test_nothing_is_found_where_a_paper_is_asked_or_brought(referent: Page, young: Page) -> None:
    routes.go(referent, f"/equipe/jeunes/{service.granted(young, 'GET', '/me')['id']}")
    for name in ("Demander un papier", "Déposer un papier"):
        referent.get_by_role("button", name=name).click()
        expect(referent.get_by_role("dialog", name=re.compile(f"^{name}"))).to_be_visible()
        assert at_a_desk_and_on_a_phone(referent) == []
        referent.keyboard.press("Escape")
