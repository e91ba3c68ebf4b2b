"""What anyone meets without signing in: the first screen, Urgence, leaving at once, the parts of the design."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

from tests.site import Site

PHONE: ViewportSize = {"width": 360, "height": 740}
ELSEWHERE = "https://fr.wikipedia.org/"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone that was never here; what the page complains of fails the test."""
    context = browser.new_context(viewport=PHONE, locale="fr-FR")
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on(
        "console", lambda message: said.append(message.text) if "Security Policy" in message.text else None
    )
    yield page
    context.close()
    assert said == []


def settled(page: Page, url: str) -> None:
    page.goto(url)
    page.locator("h1").wait_for()
    page.evaluate("navigator.serviceWorker.ready.then(() => 1)")


@pytest.mark.req("WEB-05")
def test_urgence_opens_without_network_nor_login_with_its_numbers(empty_site: Site, phone: Page) -> None:
    settled(phone, empty_site.url)
    phone.wait_for_function("caches.keys().then(keys => keys.length > 0)")
    phone.reload()
    phone.context.set_offline(True)
    phone.goto(f"{empty_site.url}/urgence")
    phone.get_by_role("heading", name="Urgence", exact=True).wait_for()
    links = phone.locator("a[href^='tel:'], a[href^='sms:']")
    numbers = [link.get_attribute("href") for link in links.all()]
    assert numbers[:2] == ["tel:112", "sms:114"]
    assert {"tel:119", "tel:115", "tel:15", "tel:17", "tel:18", "tel:3114"} <= set(numbers)
    assert phone.get_by_text("Pas de réseau").is_visible()


@pytest.mark.req("WEB-05")
def test_the_service_worker_never_keeps_an_answer_of_the_api(empty_site: Site, phone: Page) -> None:
    settled(phone, empty_site.url)
    phone.evaluate("fetch('/api/v1/session').then(answer => answer.text())")
    kept = phone.evaluate(
        "caches.keys().then(async names => (await Promise.all(names.map(async name =>"
        " (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname)))).flat())"
    )
    assert "/index.html" in kept
    assert not [path for path in kept if path.startswith("/api")]


@pytest.mark.req("SAF-20")
def test_leaving_at_once_covers_forgets_and_back_does_not_return(empty_site: Site, phone: Page) -> None:
    answer = "<title>ailleurs</title>"
    phone.context.route(
        f"{ELSEWHERE}**", lambda route: route.fulfill(status=200, content_type="text/html", body=answer)
    )
    settled(phone, empty_site.url)
    phone.goto(f"{empty_site.url}/urgence")
    phone.get_by_role("button", name="Quitter vite").click()
    phone.wait_for_url(f"{ELSEWHERE}**")
    phone.go_back()
    phone.wait_for_url(f"{ELSEWHERE}**")
    phone.goto(f"{empty_site.url}/urgence")
    phone.get_by_role("heading", name="Urgence", exact=True).wait_for()
    for _ in range(3):
        phone.keyboard.press("Shift")
    phone.wait_for_url(f"{ELSEWHERE}**")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/urgence", "/aide-discretion", "/envois", "/_design"])
def test_axe_finds_nothing_and_nothing_overflows(
    empty_site: Site, phone: Page, path: str, scheme: str
) -> None:
    phone.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    phone.goto(empty_site.url + path)
    phone.locator("h1").wait_for()
    phone.wait_for_load_state("networkidle")
    found = Axe().run(phone).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("path", ["/urgence", "/_design"])
def test_pages_hold_at_320_pixels_with_text_at_200_percent(empty_site: Site, phone: Page, path: str) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.add_init_script("""localStorage.setItem("cap18.look", '{"textSize":"200","contrast":"more"}')""")
    phone.goto(empty_site.url + path)
    phone.locator("h1").wait_for()
    phone.wait_for_load_state("networkidle")
    assert phone.evaluate("document.documentElement.dataset.text") == "200"
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320
