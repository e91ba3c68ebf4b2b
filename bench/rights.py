"""Looking for a word on a cheap phone: from the letter typed to the answer painted, nothing leaving the phone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page, expect, sync_playwright

from bench.measure import figure
from bench.pwa import PHONE, ROUNDS, SLOWER
from tests.site import CHROMIUM_FLAGS, chromium, start_site, stop_site

BAR_MS = 50
TYPED = ("logemnt hlm", "compte banqe", "carte identite", "pecul", "psychologue")
# A letter is heard, the list is drawn, and the frame after it has been painted.
KEYSTROKES = """async (typed) => {
  const box = document.querySelector('main input[type=search]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const spent = [];
  for (let n = 1; n <= typed.length; n += 1) {
    await painted();
    const start = performance.now();
    set.call(box, typed.slice(0, n));
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await painted();
    spent.push(performance.now() - start);
  }
  set.call(box, '');
  box.dispatchEvent(new Event('input', { bubbles: true }));
  return spent;
}"""


def workloads() -> Iterator[dict[str, Any]]:
    """search.keystroke: the median letter of five words, and the slowest word's, at a quarter of the processor."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = start_site(Path(folder), mode="demo")
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        try:
            ways = json.loads(site.cap18("demo", "accounts", "--json"))
            context = browser.new_context(**PHONE)
            context.set_default_timeout(60_000)
            page = context.new_page()
            page.goto(next(one["url"] for one in ways if one["role"] == "jeune"))
            _open(page)
            session = context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            words = [median(page.evaluate(KEYSTROKES, typed)) for typed in TYPED[:ROUNDS]]
            yield figure("search.keystroke", median(words), "ms", BAR_MS)
            yield figure("search.keystroke slowest word", max(words), "ms", BAR_MS)
        finally:
            browser.close()
            stop_site(site)


def _open(page: Page) -> None:
    page.get_by_role("navigation").get_by_role("link", name="Démarches").click()
    page.get_by_role("link", name="Chercher").click()
    box = page.get_by_role("searchbox")
    box.fill("banque")
    expect(page.get_by_role("link", name="Banque de France").first).to_be_visible(timeout=60_000)
    expect(page.get_by_text("Une banque refuse").first).to_be_visible(timeout=60_000)
    box.fill("")
