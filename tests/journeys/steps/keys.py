"""At a desk without a mouse: Tab until it is there, and the sheets that keys fill."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.journeys.steps.looks import words


def tab_to(page: Page, wanted: Locator, *, back: bool = False) -> None:
    """Tab until it is there, as a person without a mouse does; `back` when it stands before where one is."""
    for _ in range(60):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Shift+Tab" if back else "Tab")
    expect(wanted).to_be_focused()


def watch_pointer(page: Page) -> None:
    """From now on, whether anything was clicked, touched or tapped on this page."""
    page.evaluate("addEventListener('pointerdown', () => { window.pointed = true; }, true)")


def pointed(page: Page) -> bool:
    """Whether a pointer served since `watch_pointer`."""
    return bool(page.evaluate("window.pointed === true"))


def enter(page: Page, wanted: Locator) -> None:
    """Tab to a link or a button, see where one is, and press Enter."""
    expect(wanted).to_be_visible()
    tab_to(page, wanted)
    ring = wanted.evaluate("one => getComputedStyle(one).outlineStyle")
    assert ring != "none", f"the focus does not show on {wanted}"
    page.keyboard.press("Enter")


def choose(page: Page, radio: Locator) -> None:
    """Tab to the choices, Space on the first, then arrows as far as this one."""
    group = page.locator(f"input[type=radio][name='{radio.get_attribute('name')}']")
    tab_to(page, group.first)
    page.keyboard.press("Space")
    for _ in range(group.count()):
        if radio.is_checked():
            break
        page.keyboard.press("ArrowDown")
    expect(radio).to_be_checked()


def prove(page: Page, title: str, proof: str) -> None:
    """The sheet of « Marquer fait »: past the day, month and year, the proof, then the button."""
    keys = page.keyboard
    sheet = page.get_by_role("dialog", name=words(title))
    expect(sheet).to_be_visible()
    tab_to(page, sheet.get_by_label("Ce qui le prouve"))
    keys.type(proof)
    keys.press("Tab")
    keys.press("Enter")
    expect(sheet).not_to_be_visible()
