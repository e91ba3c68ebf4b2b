"""A phone whose camera films a drawn table: what lies on it can be changed between two papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, Playwright, expect

from tests.factories import scenes
from tests.journeys.steps import phone
from tests.journeys.steps.visits import Visit, Visits, end, visiting
from tests.site import CHROMIUM_FLAGS, chromium

SHUTTER = re.compile("^Prendre la photo")
LIVE = re.compile("^Ce que voit la caméra")
KEEP = re.compile("^Garder (cette photo|quand même)$")


@dataclass
class Table:
    """Where the papers lie. Chromium reads the film again each time a page opens the camera."""

    film: Path

    def lay(self, kind: scenes.Kind) -> None:
        scenes.film(self.film, scenes.on_a_table(kind))


@contextmanager
def filming(playwright: Playwright, folder: Path, *flags: str) -> Iterator[tuple[Visits, Table]]:
    """A browser of its own, its camera above a table with a card on it."""
    table = Table(folder / "table.mjpeg")
    table.lay("card")
    films = [f"--use-file-for-fake-video-capture={table.film}", *flags]
    browser = playwright.chromium.launch(executable_path=chromium(), args=[*CHROMIUM_FLAGS, *films])
    opened: list[Visit] = []
    try:
        yield visiting(browser, opened), table
        end(opened)
    finally:
        browser.close()


@dataclass
class Thumb:
    """Taps on a screen, counted."""

    page: Page
    taps: list[str] = field(default_factory=list)

    def tap(self, target: Locator) -> None:
        target.click()
        self.taps.append(str(target))

    def shoot(self) -> None:
        """The shutter, once the camera shows something."""
        see_live(self.page)
        self.tap(self.page.get_by_role("button", name=SHUTTER))
        expect(self.page.get_by_role("button", name=KEEP)).to_be_visible(timeout=30_000)


def see_live(page: Page) -> None:
    expect(page.get_by_label(LIVE)).to_be_visible()
    page.wait_for_function("() => document.querySelector('video')?.videoWidth > 0")
    expect(page.get_by_role("button", name="Appareil photo")).to_be_visible()


def aim(page: Page, kind: str) -> None:
    """« Ajouter un papier », then its kind: the camera is open."""
    phone.choose_paper(page, kind)
    expect(page.get_by_role("button", name=SHUTTER)).to_be_visible()


def pick(page: Page, picture: bytes, name: str = "photo.jpg") -> None:
    """« Choisir un fichier », a photo: it is straightened and judged."""
    phone.choose(page, phone.as_file(name, "image/jpeg", picture))
    expect(page.get_by_role("button", name=KEEP)).to_be_visible(timeout=30_000)


def verdict(page: Page) -> str:
    return page.locator(".capture-verdict").inner_text()


def shown_size(page: Page) -> tuple[int, int]:
    """Width and height of the picture on screen, in its own points."""
    page.wait_for_function("() => document.querySelector('.capture-frame img')?.complete")
    said: dict[str, Any] = page.evaluate(
        "(() => { const one = document.querySelector('.capture-frame img');"
        " return { width: one.naturalWidth, height: one.naturalHeight }; })()"
    )
    return said["width"], said["height"]
