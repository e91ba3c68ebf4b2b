"""Ma file with 200 files on a slow desk: from the click on a filter or on the head of a column to the rows drawn.

What the server takes has bars of its own (desk.open, desk.lead): here its answer is ready in the page, as the server
would write it, and everything after it counts: reading it, making the rows, laying them out, painting them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Locator, Page, expect, sync_playwright

from bench.measure import figure
from bench.pwa import ROUNDS, SLOWER
from tests.site import CHROMIUM_FLAGS, chromium, start_site, stop_site

FILES, DRAWN_MS = 200, 50
FILTERS = ("no_mentor", "late", "week", "soon", "silent", "no_interview")
SHOWN = ("late", "week", "soon", "silent", "no_interview", "no_mentor")
"""The filters asked, one a round, and the order of their buttons on the screen."""
DESK: dict[str, Any] = {
    "viewport": {"width": 1280, "height": 800},
    "locale": "fr-FR",
    "timezone_id": "Europe/Paris",
}

# The first answer is the server's own; the others are made of its rows, written before anybody clicks.
WATCH = """
const real = window.fetch;
window.seen = { texts: new Map(), firsts: {}, start: 0, end: 0, first: '' };
const made = (told, many) => Array.from({ length: many }, (_, n) => {
  const one = structuredClone(told.items[n % told.items.length]);
  one.id = '01990000-0000-7000-8000-' + String(n).padStart(12, '0');
  one.last_name = 'Exemple ' + String((n * 37) % many).padStart(3, '0');
  return one;
});
const byName = (a, b) => a.last_name < b.last_name ? -1 : 1;
const key = (sort, filter) => `${sort} ${filter ?? ''}`;
window.prepare = (told, many) => {
  const all = made(told, many);
  ['', 'late', 'week', 'soon', 'silent', 'no_interview', 'no_mentor'].forEach((filter, n) => {
    const kept = filter ? [...all.slice(25 * n), ...all.slice(0, 15 * n)] : all;
    for (const [sort, items] of [['urgency', kept], ['name', [...kept].sort(byName)]]) {
      const counts = { ...told.counts, all: many };
      seen.texts.set(key(sort, filter), JSON.stringify({ ...told, items, total: items.length, next: null, counts }));
      seen.firsts[key(sort, filter)] = `${items[0].first_name} ${items[0].last_name}`;
    }
  });
};
window.fetch = async (...given) => {
  const url = new URL(given[0].url ?? given[0], location.href);
  if (url.pathname !== '/api/v1/caseload') return real(...given);
  const text = seen.texts.get(key(url.searchParams.get('sort'), url.searchParams.get('filter')));
  if (text === undefined) return real(...given);
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
};
addEventListener('click', event => { if (seen.armed) seen.start = event.timeStamp; }, true);
// The message is read after the frame that follows has been laid out and painted.
const after = new MessageChannel();
after.port1.onmessage = () => { if (seen.start && !seen.end) seen.end = performance.now(); };
const look = () => requestAnimationFrame(() => {
  if (seen.start && !seen.end && document.querySelector('tbody tr')?.textContent.includes(seen.first))
    after.port2.postMessage('');
  look();
});
look();
"""
READY = """([many]) => fetch('/api/v1/caseload?sort=urgency&limit=200', { headers: { 'X-Cap18': '1' } })
  .then(answer => answer.json()).then(told => { prepare(told, many); })"""
ARM = """which => {
  Object.assign(seen, { start: 0, end: 0, armed: true, first: seen.firsts[which] });
}"""
TOOK = "() => { seen.armed = false; return seen.end - seen.start; }"


def workloads() -> Iterator[dict[str, Any]]:
    """caseload.filter and caseload.sort: milliseconds at four times slower, the median of five."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = start_site(Path(folder), mode="demo")
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        try:
            ways = json.loads(site.cap18("demo", "accounts", "--json"))
            context = browser.new_context(**DESK, service_workers="block")
            context.set_default_timeout(120_000)
            page = context.new_page()
            page.add_init_script(WATCH)
            page.goto(next(one["url"] for one in ways if one["role"] == "référent"))
            _two_hundred(page)
            slow = context.new_cdp_session(page)
            slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            rounds = [_round(page, place) for place in range(ROUNDS + 1)][1:]
            yield figure("caseload.filter", median(one[0] for one in rounds), "ms", DRAWN_MS)
            yield figure("caseload.sort", median(one[1] for one in rounds), "ms", DRAWN_MS)
        finally:
            browser.close()
            stop_site(site)


def _two_hundred(page: Page) -> None:
    """The list of the demo's referent, grown to 200 files."""
    expect(page.get_by_role("heading", name="Ma file")).to_be_visible()
    expect(page.locator("tbody tr").first).to_be_visible()
    page.evaluate(READY, [FILES])
    _click(page, "name ", _head(page, "name"))
    _click(page, "urgency ", _head(page, "urgency"))


def _round(page: Page, place: int) -> tuple[float, float]:
    """A filter never asked before, then its order by name: what each took. Nothing of it was read already."""
    name = FILTERS[place]
    chips = page.locator(".caseload-line button[aria-pressed]")
    filtered = _click(page, f"urgency {name}", chips.nth(SHOWN.index(name)))
    by_name = _click(page, f"name {name}", _head(page, "name"))
    _click(page, f"urgency {name}", _head(page, "urgency"))
    return filtered, by_name


def _head(page: Page, column: str) -> Locator:
    return page.locator(f"th[data-column={column}] button")


def _click(page: Page, awaited: str, where: Locator) -> float:
    """Milliseconds from the click to the paint of the rows that were asked for."""
    page.evaluate(ARM, awaited)
    where.click()
    page.wait_for_function("() => seen.end > 0")
    took = page.evaluate(TOOK)
    page.wait_for_timeout(300)
    return float(took)
