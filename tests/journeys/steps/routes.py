"""Every address the app answers, read from where the app says them: a new screen is looked at from its first day."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from tests.site import ROOT

SOURCE = ROOT / "pwa" / "src"
PATH = re.compile(r'<Route path="([^"]+)"')
PLACE = re.compile(r'^\s+\w+: "(/[^"]+)",$', re.MULTILINE)
PAGE = re.compile(r'^\s+"?([\w-]+)"?: \(\) => import\("\./spaces/public/', re.MULTILINE)


def _in(file: str, pattern: re.Pattern[str]) -> list[str]:
    found: list[str] = pattern.findall((SOURCE / file).read_text())
    assert found, f"no address in {file}: has its way of saying them changed?"
    return found


def public() -> list[str]:
    """The first screen, and the pages anyone may open."""
    return ["/", *(f"/{page}" for page in _in("app.tsx", PAGE))]


def doors() -> list[str]:
    return [*_in("spaces/young/entry.tsx", PATH), "/pro", *_in("spaces/referent/entry.tsx", PATH)]


def young() -> list[str]:
    return _in("spaces/young/index.tsx", PATH)


def mentor() -> list[str]:
    return ["/mentor", *_in("spaces/mentor/index.tsx", PATH)]


def officer() -> list[str]:
    """The officer's desk; one ticket has its own journey."""
    return ["/protection", *(one for one in _in("spaces/officer/index.tsx", PATH) if ":" not in one)]


def referent() -> list[str]:
    return _in("spaces/referent/addresses.ts", PLACE)


def go(page: Page, path: str) -> None:
    """As a link of the app does: the page is not read again, an open phone stays open."""
    page.evaluate(
        "path => { history.pushState(null, '', path); dispatchEvent(new PopStateEvent('popstate')); }", path
    )
    page.wait_for_function("path => location.pathname + location.search === path", arg=path)
