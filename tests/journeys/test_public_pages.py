"""What anyone meets without signing in: the first screen, Urgence without network, leaving at once, a new version."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import routes
from tests.journeys.steps.looks import settle, until
from tests.journeys.steps.phone import kept_on_the_phone
from tests.journeys.steps.visits import ELSEWHERE, KEEPING_PHONE, PHONE, Visit, Visits
from tests.site import ROOT, Site, already_read, start_site, stop_site

DIST = ROOT / "pwa" / "dist"
# The first time the app asks to be kept, the network leaves in the middle.
CUT_ONCE = """
const container = globalThis.ServiceWorkerContainer?.prototype;
const kept = container?.register;
if (kept) container.register = function () {
  container.register = kept;
  globalThis.cut = true;
  return Promise.reject(new TypeError("Failed to fetch"));
};
"""


# What arrives late pushes the page down.
PUSH_DOWN = """() => {
  const late = document.createElement("p");
  late.style.blockSize = "240px";
  document.querySelector("main").prepend(late);
}"""


@pytest.fixture
def phone(empty_site: Site, visit: Visits) -> Visit:
    """A phone that was never here; what its pages complain of, or ask elsewhere, fails the test."""
    return visit(empty_site.url, KEEPING_PHONE)


@pytest.fixture
def passer(empty_site: Site, visit: Visits) -> Visit:
    """The same, which does not keep the app."""
    return visit(empty_site.url, PHONE)


def ready(visit: Visit, path: str = "/") -> Page:
    """The page, and the shell kept on the phone."""
    page = visit.open(path)
    page.locator("h1").wait_for()
    kept_on_the_phone(page)
    until(page, "caches.match('/index.html', { ignoreSearch: true }).then(found => Boolean(found))")
    page.reload()
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    return page


@pytest.mark.req("WEB-05")
def test_urgence_opens_without_network_nor_login_with_its_numbers(phone: Visit) -> None:
    page = ready(phone)
    phone.context.set_offline(True)
    page.goto(f"{phone.url}/urgence")
    expect(page.get_by_role("heading", name="Urgence", exact=True)).to_be_visible()
    links = page.locator("a[href^='tel:'], a[href^='sms:']")
    numbers = [link.get_attribute("href") for link in links.all()]
    assert numbers[:2] == ["tel:112", "sms:114"]
    assert {"tel:119", "tel:115", "tel:15", "tel:17", "tel:18", "tel:3114"} <= set(numbers)
    expect(page.get_by_text("Pas de réseau")).to_be_visible()


@pytest.mark.req("WEB-05")
def test_the_service_worker_never_keeps_an_answer_of_the_api(phone: Visit) -> None:
    page = ready(phone)
    page.evaluate("fetch('/api/v1/session').then(answer => answer.text())")
    kept = page.evaluate(
        "caches.keys().then(async names => (await Promise.all(names.map(async name =>"
        " (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname)))).flat())"
    )
    assert "/index.html" in kept
    assert not [path for path in kept if path.startswith("/api")]


@pytest.mark.req("SAF-20")
def test_leaving_at_once_covers_forgets_and_back_does_not_return(phone: Visit) -> None:
    phone.may_leave()
    page = ready(phone)
    page.goto(f"{phone.url}/urgence")
    page.get_by_role("button", name="Quitter vite").click()
    page.wait_for_url(f"{ELSEWHERE}**")
    page.go_back()
    page.wait_for_url(f"{ELSEWHERE}**")
    page.goto(f"{phone.url}/urgence")
    expect(page.get_by_role("heading", name="Urgence", exact=True)).to_be_visible()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(f"{ELSEWHERE}**")


def test_the_app_can_be_installed_and_its_icon_and_name_say_little(phone: Visit) -> None:
    page = ready(phone)
    browser = phone.context.new_cdp_session(page)
    found = browser.send("Page.getAppManifest")
    assert found["errors"] == []
    manifest = json.loads(found["data"])
    assert manifest["display"] == "standalone"
    assert manifest["lang"] == "fr"
    assert not re.search("ASE|enfance|placé", json.dumps(manifest, ensure_ascii=False))
    sizes = {icon["sizes"] for icon in manifest["icons"]}
    assert {"192x192", "512x512"} <= sizes
    assert any("maskable" in icon.get("purpose", "") for icon in manifest["icons"])
    for icon in manifest["icons"]:
        with urlopen(f"{phone.url}{icon['src']}") as answer:
            assert answer.status == 200
    refused = {one["errorId"] for one in browser.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert refused <= {"in-incognito"}, "only a browser without memory may refuse"


def test_an_app_that_the_network_left_half_way_is_kept_when_it_is_back(
    empty_site: Site, visit: Visits
) -> None:
    mine = visit(empty_site.url, KEEPING_PHONE)
    mine.context.add_init_script(CUT_ONCE)
    page = mine.open("/urgence")
    page.locator("h1").wait_for()
    until(page, "globalThis.cut")
    assert page.evaluate("navigator.serviceWorker.getRegistration().then(found => !found)")
    mine.context.set_offline(True)
    mine.context.set_offline(False)
    kept_on_the_phone(page)
    mine.context.set_offline(True)
    page.reload()
    expect(page.get_by_role("heading", name="Urgence", exact=True)).to_be_visible()


def test_a_new_version_waits_until_the_person_says_yes(tmp_path: Path, visit: Visits) -> None:
    """The page never changes under a thumb: a sentence, a tap, then the new version."""
    dist = tmp_path / "dist"
    shutil.copytree(DIST, dist)
    state = tmp_path / "state"
    state.mkdir()
    site = start_site(
        state, "--no-demo", mode="local", settings={"CAP18_PWA_DIR": str(dist)}, begin=already_read
    )
    try:
        page = ready(visit(site.url, KEEPING_PHONE), "/urgence")
        worker = dist / "sw.js"
        for squeezed in dist.glob("sw.js.*"):
            squeezed.unlink()
        worker.write_text(worker.read_text() + "\n// the next build\n")
        page.evaluate("navigator.serviceWorker.getRegistration().then(found => found.update()).then(() => 1)")
        told = page.get_by_role("button", name=re.compile("Une nouvelle version est prête."))
        expect(told).to_be_visible()
        with page.expect_event("load"):
            told.click()
        page.locator("h1").wait_for()
        expect(told).to_be_hidden()
        assert page.evaluate("navigator.serviceWorker.getRegistration().then(found => !found.waiting)")
    finally:
        stop_site(site)


@pytest.mark.parametrize("path", ["/urgence", "/_design"])
def test_pages_hold_at_320_pixels_with_text_at_200_percent(passer: Visit, path: str) -> None:
    passer.context.add_init_script(
        """if (location.protocol === "http:")
             localStorage.setItem("cap18.look", '{"textSize":"200","contrast":"more"}')"""
    )
    page = passer.open(path)
    page.set_viewport_size({"width": 320, "height": 640})
    settle(page)
    assert page.evaluate("document.documentElement.dataset.text") == "200"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", [path for path in routes.public() if path != "/_design"])
def test_a_page_open_to_all_asks_nothing_of_anybody_and_writes_nothing_on_the_server(
    phone: Visit, path: str
) -> None:
    """Hosts are watched in every journey; here, that not even our own service hears of a passer-by."""
    asked: list[str] = []
    phone.context.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    page = phone.open(path)
    settle(page)
    assert [one for one in asked if not one.startswith("GET ")] == []
    assert {one.split("/")[2] for one in asked if "://" in one} == {phone.url.split("/")[2]}
    assert phone.context.cookies() == []


def test_a_press_counts_although_the_page_moved_before_the_finger_was_lifted(passer: Visit) -> None:
    page = passer.open("/entrer")
    settle(page)
    press(page, "J'ai ma carte de secours", PUSH_DOWN)
    expect(page.get_by_role("heading", name="Rentrer avec ma carte")).to_be_visible()
    page.go_back()
    press(page, "J'ai ma carte de secours", slide=200)
    page.wait_for_timeout(300)
    expect(page.get_by_role("link", name="J'ai ma carte de secours")).to_be_visible()


def press(page: Page, name: str, meanwhile: str = "0", slide: int = 0) -> None:
    """A finger goes down on a link; something happens; it goes up, `slide` pixels lower."""
    box = page.get_by_role("link", name=name).bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(meanwhile)
    if slide:
        page.mouse.move(x, y + slide)
    page.mouse.up()


def test_what_a_page_asks_elsewhere_is_a_complaint_and_never_leaves(passer: Visit) -> None:
    page = passer.context.new_page()
    asked = ["https://ailleurs.example/", "http://192.0.2.1/"]
    for url in asked:
        assert (
            page.evaluate("url => fetch(url, { mode: 'no-cors' }).then(() => 'left', () => 'stayed')", url)
            == "stayed"
        )
    assert passer.complaints == [f"asked elsewhere: {url}" for url in asked]
    passer.complaints.clear()
