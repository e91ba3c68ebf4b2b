"""What a device keeps of the app to open without network: its own space, and nobody else's."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.steps import phone, service
from tests.journeys.steps.looks import until
from tests.journeys.steps.visits import DESK, KEEPING_PHONE, Visits
from tests.site import Site

STORED = """async () => (await Promise.all((await caches.keys()).map(async name =>
  (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname)))).flat()"""
DESKS = "/assets/referent-index-"


def stored(page: Page) -> list[str]:
    found: list[str] = page.evaluate(STORED)
    return found


def test_a_young_persons_phone_keeps_no_screen_of_the_desks(demo_site: Site, visit: Visits) -> None:
    page = visit(demo_site.url, KEEPING_PHONE).open(service.sign_in_links(demo_site)["jeune"])
    expect(page.get_by_role("heading", name=phone.HOME)).to_be_visible()
    phone.kept_on_the_phone(page)
    kept = stored(page)
    assert any(path.startswith("/assets/young-index-") for path in kept)
    assert not [path for path in kept if path.startswith(DESKS)]


def test_a_desk_opened_once_is_kept_whole_and_opens_without_network(demo_site: Site, visit: Visits) -> None:
    desk = visit(demo_site.url, {**DESK, "service_workers": "allow"})
    page = desk.open(service.sign_in_links(demo_site)["référent"])
    expect(page.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    phone.kept_on_the_phone(page)
    until(page, f"async () => (await ({STORED})()).some(path => path.startsWith('{DESKS}'))")
    kept = stored(page)
    # Its screens that were not opened yet are there too.
    assert any(path.startswith("/assets/referent-exchange-") for path in kept)
    desk.context.set_offline(True)
    page.goto(f"{demo_site.url}/equipe")
    # Nothing a professional read stays on a shared computer: the door, and what to do there.
    expect(page.get_by_role("heading", name="Espace des professionnels")).to_be_visible()
