"""A photo of twelve million points on a cheap phone: found, straightened, judged, while the screen stays free.

The slow-down of the browser reaches the page and not its workers: what the worker takes is counted as many times over.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Page, expect, sync_playwright

from bench.measure import figure
from bench.pwa import CODE, LONG_TASK, PHONE, ROUNDS, SLOWER
from tests.factories import scenes
from tests.site import CHROMIUM_FLAGS, chromium, start_site, stop_site

WIDTH, HEIGHT = 3000, 4000
MOST_S = 3
CALM_MS = 700

# From the moment the photo is given to the frame after the one where the straightened picture stands.
WATCH = """
window.seen = { start: 0, worker: 0, tasks: [] };
new PerformanceObserver(list => list.getEntries().forEach(one => seen.tasks.push([one.startTime, one.duration])))
  .observe({ type: 'longtask', buffered: true });
addEventListener('change', () => { seen.start = performance.now(); }, true);
const Plain = Worker;
window.Worker = class extends Plain {
  constructor(...given) {
    super(...given);
    this.addEventListener('message', () => { seen.worker = performance.now() - this.asked; });
  }
  postMessage(...given) {
    this.asked = performance.now();
    super.postMessage(...given);
  }
};
const look = () => requestAnimationFrame(() => {
  const shown = document.querySelector('.capture-frame img');
  if (shown?.complete && seen.start && !seen.end)
    requestAnimationFrame(() => setTimeout(() => { seen.end = performance.now(); }));
  look();
});
look();
"""
AGAIN = "() => { Object.assign(window.seen, { start: 0, end: 0, worker: 0 }); }"
DRAWN = "() => window.seen.end > 0"
SAID = """() => ({
  all: seen.end - seen.start,
  worker: seen.worker,
  longest: Math.max(0, ...seen.tasks.filter(([at]) => at >= seen.start && at <= seen.end).map(([, spent]) => spent)),
})"""


def workloads() -> Iterator[dict[str, Any]]:
    """capture, and capture longest task of the page."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        photo = Path(folder) / "photo.jpg"
        photo.write_bytes(scenes.as_jpeg(scenes.grainy(scenes.on_a_table("page", WIDTH, HEIGHT, turn=3))))
        state = Path(folder) / "state"
        state.mkdir()
        site = start_site(state, mode="demo")
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        try:
            ways = json.loads(site.cap18("demo", "accounts", "--json"))
            context = browser.new_context(**PHONE)
            context.set_default_timeout(60_000)
            page = context.new_page()
            page.add_init_script(WATCH)
            page.goto(next(one["url"] for one in ways if one["role"] == "invitation"))
            _come_to_the_camera(page)
            seen = [_one(page, photo) for _ in range(ROUNDS + 1)][1:]
        finally:
            browser.close()
            stop_site(site)
    spent = median(one["all"] + (SLOWER - 1) * one["worker"] for one in seen) / 1000
    yield figure("capture", spent, f"s, the worker counted {SLOWER} times", MOST_S)
    yield figure("capture page alone", median(one["longest"] for one in seen), "ms, longest task", LONG_TASK)


def _come_to_the_camera(page: Page) -> None:
    page.get_by_role("link", name="Commencer").click()
    page.get_by_role("link", name="J'ai compris, je continue").click()
    page.get_by_label("Ton nouveau code").fill(CODE)
    page.get_by_label("Le même code").fill(CODE)
    expect(page.get_by_role("heading", name=re.compile("^Bonjour "))).to_be_visible(timeout=60_000)
    page.get_by_role("navigation").get_by_role("link", name="Papiers").click()
    page.get_by_role("link", name="Ajouter un papier").first.click()
    page.get_by_role("link", name="Acte de naissance", exact=True).click()
    expect(page.get_by_role("button", name="Choisir un fichier")).to_be_visible()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def _one(page: Page, photo: Path) -> dict[str, float]:
    """One photo given, seen straightened, and put away."""
    page.evaluate(AGAIN)
    page.locator("input[type=file]").last.set_input_files(photo)
    page.wait_for_function(DRAWN)
    assert page.locator(".capture-verdict").inner_text() == "On lit tout."
    said: dict[str, float] = page.evaluate(SAID)
    page.get_by_role("button", name="Reprendre la photo").click()
    expect(page.get_by_role("button", name=re.compile("^Prendre la photo"))).to_be_visible()
    page.wait_for_timeout(CALM_MS)
    return said
