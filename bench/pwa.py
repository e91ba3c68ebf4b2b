"""The web app on a cheap phone: its first load on slow 4G, and its home opened again without network.

A real browser on the demo's own server. The floor of the first load is an empty page of the same server, loaded in
turn with it; the clock of the home starts when the code's derivation ends, marked in the page itself.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from bench.measure import figure
from tests.site import CHROMIUM_FLAGS, ROOT, Site, chromium, start_site, stop_site

PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "is_mobile": True,
    "has_touch": True,
    "locale": "fr-FR",
    "timezone_id": "Europe/Paris",
}
CODE = "274913"
ROUNDS = 5
SLOWER = 4
LONG_TASK = 50
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
EMPTY = "<!doctype html><html lang=fr><meta charset=utf-8><title>Vide</title><p>Une page vide."
SETTLED_MS = 3_000

WATCH = """
window.seen = { lcp: 0, tasks: [] };
const watch = (type, take) =>
  new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });
watch('largest-contentful-paint', entry => { window.seen.lcp = entry.startTime; });
watch('longtask', entry => { window.seen.tasks.push(entry.duration); });
"""
SAID = """() => {
  const [page] = performance.getEntriesByType('navigation');
  const paint = performance.getEntriesByName('first-contentful-paint')[0].startTime;
  const files = performance.getEntriesByType('resource').map(one => ({
    name: new URL(one.name).pathname, at: one.startTime, bytes: one.encodedBodySize,
  }));
  return { ...window.seen, paint, files, loaded: page.loadEventEnd, page: page.encodedBodySize };
}"""
# The frame after the one where the home is in the page has been painted.
WATCH_HOME = """
const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
crypto.subtle.deriveBits = async (...given) => {
  const made = await derive(...given);
  performance.mark('derived');
  return made;
};
const home = () => document.querySelector('h1')?.textContent.startsWith('Bonjour ')
  && document.querySelector('main .card') && !document.querySelector('.skeleton');
const look = () => requestAnimationFrame(() => home()
  ? requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')))
  : look());
look();
"""
BETWEEN = """() => {
  const at = name => performance.getEntriesByName(name).at(-1).startTime;
  return at('drawn') - at('derived');
}"""


def workloads() -> Iterator[dict[str, Any]]:
    """pwa.first (bytes, LCP against an empty page, blocking time) and pwa.home.offline."""
    with _demo() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        try:
            yield from _first(browser, site.url)
            yield _offline(browser, site)
        finally:
            browser.close()


@contextmanager
def _demo() -> Iterator[Site]:
    """The demo, its web app copied beside an empty page."""
    with tempfile.TemporaryDirectory() as folder:
        pages, state = Path(folder) / "pages", Path(folder) / "state"
        shutil.copytree(ROOT / "pwa" / "dist", pages)
        (pages / "empty.html").write_text(EMPTY, encoding="utf-8")
        state.mkdir()
        site = start_site(state, mode="demo", settings={"CAP18_PWA_DIR": str(pages)})
        try:
            yield site
        finally:
            stop_site(site)


def _first(browser: Browser, url: str) -> Iterator[dict[str, Any]]:
    app, empty = [], []
    for turn in range(ROUNDS + 1):
        mine, floor = _load(browser, f"{url}/"), _load(browser, f"{url}/empty.html")
        if turn:
            app.append(mine)
            empty.append(floor)
    wanted = [one for one in app[-1]["files"] if one["at"] <= app[-1]["loaded"]]
    scripts = sum(one["bytes"] for one in wanted if one["name"].endswith(".js"))
    everything = app[-1]["page"] + sum(one["bytes"] for one in wanted)
    yield figure("pwa.first.bytes", everything / 1000, "kB brotli", 40)
    yield figure("pwa.first.bytes script", scripts / 1000, "kB brotli", 25)
    early = max(_early(one) for one in app)
    yield figure("pwa.first.bytes fonts before the paint", early, "files", 0)
    lcp = median(one["lcp"] for one in app) / median(one["lcp"] for one in empty)
    yield figure("pwa.first.lcp", lcp, "x an empty page", 1.3)
    yield figure("pwa.first.tbt", median(_blocking(one) for one in app), "ms", 50)


def _load(browser: Browser, address: str) -> dict[str, Any]:
    """One first visit: nothing in the cache, slow network, slow processor."""
    context = browser.new_context(**PHONE)
    page = context.new_page()
    _slow(page, network=True)
    page.add_init_script(WATCH)
    page.goto(address)
    page.wait_for_timeout(SETTLED_MS)
    said: dict[str, Any] = page.evaluate(SAID)
    context.close()
    return said


def _slow(page: Page, *, network: bool) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    if network:
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW_4G)


def _early(load: dict[str, Any]) -> int:
    """Files asked before the paint that the first screen can do without."""
    late = (".woff2", "/sw.js")
    return sum(one["at"] < load["paint"] and one["name"].endswith(late) for one in load["files"])


def _blocking(load: dict[str, Any]) -> float:
    """What each long task of the load took beyond 50 ms."""
    return float(sum(max(0.0, spent - LONG_TASK) for spent in load["tasks"]))


def _offline(browser: Browser, site: Site) -> dict[str, Any]:
    """A phone enrolled by an invitation, then opened again and again without network."""
    ways = json.loads(site.cap18("demo", "accounts", "--json"))
    invitation = next(one["url"] for one in ways if one["role"] == "invitation")
    context = browser.new_context(**PHONE)
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.goto(invitation)
    _enrol(page)
    page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")
    page.wait_for_load_state("networkidle")
    page.close()
    context.set_offline(True)
    times = [_open_again(context, site.url) for _ in range(ROUNDS + 1)][1:]
    context.close()
    return figure("pwa.home.offline", median(times) / 1000, "s after the derivation", 1)


def _enrol(page: Page) -> None:
    """What a young person does the first time: read, agree, choose six digits, write them again."""
    page.get_by_role("link", name="Commencer").click()
    page.get_by_role("link", name="J'ai compris, je continue").click()
    page.get_by_label("Ton nouveau code").fill(CODE)
    page.get_by_label("Le même code").fill(CODE)
    expect(page.get_by_role("heading", name=re.compile("^Bonjour "))).to_be_visible(timeout=60_000)


def _open_again(context: BrowserContext, url: str) -> float:
    page = context.new_page()
    _slow(page, network=False)
    page.add_init_script(WATCH_HOME)
    page.goto(url)
    page.get_by_label("code à 6 chiffres").fill(CODE)
    page.wait_for_function("() => performance.getEntriesByName('drawn').length > 0")
    spent: float = page.evaluate(BETWEEN)
    page.close()
    return spent
