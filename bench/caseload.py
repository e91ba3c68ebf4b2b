"""Ma file with 200 files on a slow desk: from the click on a filter or on the head of a column to the rows painted.

What the server takes has bars of its own (desk.open, desk.lead): here its answer is grown to 200 files as it comes, and
everything after the click counts: choosing the rows, ordering them, making them, laying them out, painting them.
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

# The server's own answer, its rows taken again until there are 200: other names, other groups, the same shape.
WATCH = """
const MANY = %d;
const FILTERS = ['late', 'week', 'soon', 'silent', 'no_interview', 'no_mentor'];
const real = window.fetch;
window.seen = { firsts: {}, start: 0, end: 0, first: '' };
const name = one => `${one.first_name} ${one.last_name}`;
const grown = told => {
  const items = Array.from({ length: MANY }, (_, n) => {
    const one = structuredClone(told.items[n %% told.items.length]);
    const number = String((n * 37) %% MANY).padStart(3, '0');
    one.id = '01990000-0000-7000-8000-' + String(n).padStart(12, '0');
    one.last_name = 'Exemple ' + number;
    one.sorts_as = `exemple ${number}|nova`;
    one.groups = FILTERS.filter((_, place) => n >= 25 * place || n < 15 * place);
    return one;
  });
  for (const filter of [undefined, ...FILTERS]) {
    const kept = items.filter(one => !filter || one.groups.includes(filter));
    seen.firsts[`urgency ${filter ?? ''}`] = name(kept[0]);
    seen.firsts[`name ${filter ?? ''}`] = name(kept.reduce((a, b) => a.sorts_as < b.sorts_as ? a : b));
  }
  return { ...told, items, total: MANY, next: null, counts: { ...told.counts, all: MANY } };
};
window.fetch = async (...given) => {
  const url = new URL(given[0].url ?? given[0], location.href);
  const answer = await real(...given);
  if (url.pathname !== '/api/v1/caseload' || !answer.ok) return answer;
  return new Response(JSON.stringify(grown(await answer.json())), { headers: { 'Content-Type': 'application/json' } });
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
            page.add_init_script(WATCH % FILES)
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
    expect(page.get_by_role("table")).to_have_attribute("aria-rowcount", str(FILES + 1))
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
