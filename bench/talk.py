"""A long thread on a cheap phone: five thousand messages scrolled from the last to the first, and what it weighs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, Route, expect, sync_playwright

from bench.measure import figure
from bench.pwa import PHONE, ROUNDS, SLOWER
from tests.site import CHROMIUM_FLAGS, chromium, start_site, stop_site

MESSAGES, FRAME_MS, KILOBYTES = 5_000, 50, 25
SAID = (
    "Bonjour, tu as pensé à la photo ?",
    "Oui. Je l'ai mise avec les autres papiers, dans l'espace documents.",
    "Super. On se voit jeudi à 14 h devant la mairie, et on demande la copie de l'acte de naissance ensemble.",
    "D'accord.",
)
# A finger that flings: 140 px a frame, some 8,000 px a second, until the first message or far enough.
SCROLL = """async () => {
  const frames = [];
  const frame = () => new Promise(done => requestAnimationFrame(done));
  scrollTo(0, document.documentElement.scrollHeight);
  let last = await frame();
  for (let n = 0; n < 250 && scrollY > 0; n += 1) {
    scrollBy(0, -140);
    const at = await frame();
    frames.push(at - last);
    last = at;
  }
  return { worst: Math.max(...frames), slow: frames.filter(one => one > 50).length, frames: frames.length };
}"""
SCRIPTS = """() => performance.getEntriesByType('resource')
  .filter(one => new URL(one.name).pathname.endsWith('.js'))
  .map(one => [new URL(one.name).pathname, one.encodedBodySize])"""


def workloads() -> Iterator[dict[str, Any]]:
    """thread.scroll: the slowest frame and how many passed 50 ms; talk.script: what Messages add to the home."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = start_site(Path(folder), mode="demo")
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        try:
            ways = json.loads(site.cap18("demo", "accounts", "--json"))
            context = browser.new_context(**PHONE, service_workers="block")
            context.set_default_timeout(120_000)
            page = context.new_page()
            page.goto(next(one["url"] for one in ways if one["role"] == "jeune"))
            yield _script(page)
            _whole_thread(page)
            session = context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            seen = [page.evaluate(SCROLL) for _ in range(ROUNDS + 1)][1:]
            yield figure("thread.scroll", median(one["worst"] for one in seen), "ms, slowest frame", FRAME_MS)
            slow = median(one["slow"] for one in seen)
            yield figure("thread.scroll slow frames", slow, f"of {seen[-1]['frames']}", 0)
        finally:
            browser.close()
            stop_site(site)


def _script(page: Page) -> dict[str, Any]:
    """The scripts one thread asks for, once the home is there."""
    expect(page.get_by_role("heading", name=re.compile("^Bonjour "))).to_be_visible()
    page.wait_for_load_state("networkidle")
    before = dict(page.evaluate(SCRIPTS))
    page.get_by_role("navigation").get_by_role("link", name=re.compile("^Messages")).click()
    page.get_by_role("main").get_by_role("link", name=re.compile("te suit")).first.click()
    expect(page.get_by_role("textbox", name=re.compile("^Écrire à"))).to_be_visible()
    page.wait_for_load_state("networkidle")
    after = dict(page.evaluate(SCRIPTS))
    added = sum(size for name, size in after.items() if name not in before)
    return figure("talk.script", added / 1000, "kB compressed on top of the home", KILOBYTES)


def _whole_thread(page: Page) -> None:
    """The same thread with five thousand messages, all of them brought by looking for a word."""
    page.route(re.compile(r"/api/v1/conversations/[0-9a-f-]{36}(\?|$)"), _long)
    page.get_by_role("navigation").get_by_role("link", name=re.compile("^Messages")).click()
    page.get_by_role("main").get_by_role("link", name=re.compile("te suit")).first.click()
    expect(page.get_by_text(SAID[MESSAGES % len(SAID)]).last).to_be_visible()
    page.get_by_role("button", name="Ce fil").click()
    page.get_by_role("searchbox", name="Chercher un mot").fill("mairie")
    expect(page.get_by_text(re.compile(r"^1\s?250 messages trouvés"))).to_be_visible(timeout=120_000)
    # Far above what is drawn: its place is kept, and it is drawn once in sight.
    page.get_by_role("dialog").get_by_role("button", name=re.compile("devant la mairie")).nth(40).click()
    expect(page.locator(f"#message-{MESSAGES - 2 - 40 * len(SAID)}")).to_be_in_viewport(timeout=60_000)


def _long(route: Route) -> None:
    """What the server would answer, with a past of five thousand messages."""
    if route.request.method != "GET":
        route.continue_()
        return
    told = json.loads(route.fetch().body())
    asked = parse_qs(urlsplit(route.request.url).query)
    most, before = int(asked.get("limit", ["50"])[0]), int(asked.get("before", [str(MESSAGES + 1)])[0])
    first = max(1, before - most)
    told["messages"] = [_message(seq) for seq in range(first, before)]
    told["before"] = first if first > 1 else None
    route.fulfill(json=told)


def _message(seq: int) -> dict[str, Any]:
    at = datetime(2026, 11, 22, 12, tzinfo=UTC) - timedelta(hours=3 * (MESSAGES - seq))
    return {
        "id": f"01990000-0000-7000-8000-{seq:012d}",
        "seq": seq,
        "mine": seq % 2 == 0,
        "author": {"id": "01990000-0000-7000-8000-aaaaaaaaaaaa", "first_name": "Malik"},
        "kind": "text",
        "text": SAID[seq % len(SAID)],
        "target": None,
        "quoted": None,
        "voice": None,
        "at": at.isoformat(),
        "said_at": None,
        "edited": False,
        "deleted": False,
        "read": True,
        "can": [],
        "version": 1,
    }
