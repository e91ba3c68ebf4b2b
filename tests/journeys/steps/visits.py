"""A visitor's browser, and what its pages complained of or asked elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

# Keeping the whole app for later costs a browser more than a walk does: only walks without network ask for it.
# Each frame of what fades or slides is drawn by the processor here: a tenth of a walk. Who asks for less motion gets
# the same screens.
HERE: dict[str, Any] = {
    "locale": "fr-FR",
    "timezone_id": "Europe/Paris",
    "service_workers": "block",
    "reduced_motion": "reduce",
}
DESK: dict[str, Any] = {**HERE, "viewport": {"width": 1280, "height": 800}}
PHONE: dict[str, Any] = {
    **HERE,
    "viewport": {"width": 360, "height": 740},
    "is_mobile": True,
    "has_touch": True,
}
KEEPING_PHONE: dict[str, Any] = {**PHONE, "service_workers": "allow"}
"""A phone that keeps the app: it opens without network, and takes pushes and new versions."""
MOVING: dict[str, Any] = {"reduced_motion": "no-preference"}
ELSEWHERE = "https://fr.wikipedia.org/"
# A refused or missing answer is a line of the browser's, not a fault of the page: the screen says what it means.
ANSWERS = ("Failed to load resource:",)

expect.set_options(timeout=20_000)


@dataclass
class Visit:
    """One browser context on one instance; `complaints` must be empty when it ends."""

    url: str
    context: BrowserContext
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.set_default_timeout(20_000)
        self.context.on("console", self._console)
        self.context.on("weberror", lambda found: self.complaints.append(str(found.error)))
        # Nothing but this machine can be reached (tests/site.py): what was asked elsewhere is among what failed, and
        # a walk need not hear of each of its requests, a tenth of what it costs.
        self.context.on("requestfailed", self._unreached)

    def may_leave(self) -> None:
        """Where « Quitter vite » goes, a page answers. From then on each request passes by here, and the browser
        keeps nothing: only for who leaves."""
        page = "<!doctype html><html lang=fr><title>ailleurs</title><p>Une page comme une autre.</p>"
        self.context.route(
            f"{ELSEWHERE}**",
            lambda route: route.fulfill(status=200, content_type="text/html", body=page),
        )

    def open(self, path: str = "/") -> Page:
        """A new page at this address; an address in whole is kept as it is."""
        page = self.context.new_page()
        page.goto(path if path.startswith("http") else self.url + path)
        return page

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(ANSWERS):
            self.complaints.append(message.text)

    def _unreached(self, request: Request) -> None:
        home, asked = urlsplit(self.url), urlsplit(request.url)
        ours = asked.netloc == home.netloc or asked.scheme in ("blob", "data", "about")
        left = request.url == ELSEWHERE and request.is_navigation_request()
        if not ours and not left:
            self.complaints.append(f"asked elsewhere: {request.url}")


Visits = Callable[..., Visit]


def visiting(browser: Browser, opened: list[Visit]) -> Visits:
    """Opens visits: `visit(url)` at a desk, `visit(url, PHONE)` on a phone, with any other option of a context."""

    def visit(url: str, device: dict[str, Any] | None = None, **options: Any) -> Visit:
        made = Visit(url, browser.new_context(**(DESK if device is None else device) | options))
        opened.append(made)
        return made

    return visit


def end(opened: list[Visit]) -> None:
    """Close every visit; what any page complained of is a failure."""
    complaints = [said for one in opened for said in one.complaints]
    for one in opened:
        one.context.close()
    assert complaints == [], complaints
