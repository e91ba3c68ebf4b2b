"""A lead's list is longer than a screen holds: what is in the page follows the eyes, the keys and the printer."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.steps import service
from tests.journeys.steps.visits import Visits
from tests.site import Site


def test_a_long_list_holds_the_rows_around_the_eyes_and_prints_them_all(
    demo_site: Site, visit: Visits
) -> None:
    links = service.sign_in_links(demo_site)
    referent = visit(demo_site.url).open(links["référent"])
    expect(referent.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    for _ in range(12):
        service.add_youth(referent)
    page = visit(demo_site.url).open(links["responsable"])
    expect(page.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    table, rows = page.get_by_role("table"), page.locator("tbody tr th")
    expect(rows.first).to_be_visible()
    told = service.caseload(page, limit="200")
    names = [f"{row['first_name']} {row['last_name']}" for row in told]
    assert len(names) > 72
    expect(table).to_have_attribute("aria-rowcount", str(len(names) + 1))
    assert rows.count() < len(names)
    page.keyboard.press("/")
    page.keyboard.press("ArrowDown")
    for name in names[1:40]:
        page.keyboard.press("ArrowDown")
        expect(page.locator("tbody tr:focus th")).to_have_text(name)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(rows.last).to_have_text(names[-1])
    expect(rows.last).to_be_in_viewport()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(rows).to_have_text(names)
