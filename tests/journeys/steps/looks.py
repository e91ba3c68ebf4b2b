"""What every screen must keep: nothing that axe finds, nothing wider than the screen."""

from __future__ import annotations

import re
from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}}
NARROWEST = 320

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


def settle(page: Page) -> None:
    """Wait until the screen says its title and nothing is on its way."""
    page.wait_for_load_state("networkidle")
    page.wait_for_function(STILL)


def faults(page: Page) -> list[str]:
    """What axe finds, a line each: the rule and where."""
    found: list[dict[str, Any]] = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {node['target']} {node['html'][:120]}" for one in found for node in one["nodes"]]


def overflow(page: Page) -> int:
    """How many pixels stick out at the side."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return int(wide)


def faults_in(page: Page, schemes: tuple[str, ...] = ("light", "dark")) -> list[str]:
    """Both schemes, then the narrowest phone; the screen is put back as it was."""
    said: list[str] = []
    for scheme in schemes:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.wait_for_function(STILL)
        said += [f"{scheme}: {one}" for one in faults(page)]
    size = page.viewport_size
    if overflow(page) > 0:
        said.append(f"wider than {size}: {overflow(page)} px")
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    if overflow(page) > 0:
        said.append(f"wider than {NARROWEST}: {overflow(page)} px")
    if size:
        page.set_viewport_size(size)
    return said
