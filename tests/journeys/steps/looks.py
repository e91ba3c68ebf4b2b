"""What every screen must keep: nothing that axe finds, nothing wider than the screen."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page, TimeoutError

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}}
# The dark scheme changes colours and nothing else.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
NARROWEST = 320

# All that axe looked at and found good stays in the page: carrying it here costs more than the look itself.
LOOK = """async rules => {
  const { violations } = await axe.run(document, { ...rules, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html.slice(0, 120)}`));
}"""

# The page is still: fetched, drawn, and no movement left.
STILL = """() => document.readyState === "complete" && document.querySelector("h1")
  && !document.querySelector(":is(.skeleton, [aria-busy=true]):not(.piece *)")
  && document.getAnimations().every(
    one => one.playState !== "running" || one.effect?.getTiming().iterations === Infinity)"""


def plain(text: str) -> str:
    """Words as they are typed: the screen's no-break spaces are ordinary ones."""
    return " ".join(text.split())


def words(text: str, begins: bool = False) -> re.Pattern[str]:
    """These words on screen, whatever the kind of space between them."""
    pattern = r"\s".join(re.escape(one) for one in text.split())
    return re.compile(("^" if begins else "") + pattern)


def until(page: Page, script: str, *given: object, seconds: float = 60) -> None:
    """Wait until this script, a promise or not, answers something true: the browser's own wait takes a promise that
    is not kept yet for a yes."""
    deadline = time.monotonic() + seconds
    while not page.evaluate(script, *given):
        assert time.monotonic() < deadline, f"never true: {script}"
        page.wait_for_timeout(50)


def settle(page: Page) -> None:
    """Wait until the screen says its title and nothing is on its way."""
    # What stays open on purpose, the line of what is live, may never leave the network idle.
    with suppress(TimeoutError):
        page.wait_for_load_state("networkidle", timeout=10_000)
    page.wait_for_function(STILL)


def faults(page: Page, rules: dict[str, Any] = RULES) -> list[str]:
    """What axe finds once nothing moves, a line each: the rule and where."""
    page.wait_for_function(STILL)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(LOOK, rules)
    return found


def overflow(page: Page) -> int:
    """How many pixels stick out at the side."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return int(wide)


def faults_in(page: Page, schemes: tuple[str, ...] = ("light", "dark")) -> list[str]:
    """Both schemes, then the narrowest phone; the screen is put back as it was."""
    said: list[str] = []
    for scheme in schemes:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        said += [f"{scheme}: {one}" for one in faults(page, COLOURS if scheme == "dark" else RULES)]
    size = page.viewport_size
    if overflow(page) > 0:
        said.append(f"wider than {size}: {overflow(page)} px")
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    if overflow(page) > 0:
        said.append(f"wider than {NARROWEST}: {overflow(page)} px")
    if size:
        page.set_viewport_size(size)
    return said
