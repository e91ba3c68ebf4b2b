"""Done on one screen, seen on the other without a gesture; after a cut nothing is lost; a push says nothing."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.steps import civil, phone, routes, service
from tests.journeys.steps.looks import until
from tests.journeys.steps.visits import KEEPING_PHONE, Visit, Visits
from tests.site import Site

ICON = """
globalThis.iconCount = null;
Object.defineProperty(navigator, "setAppBadge", { value: async n => { globalThis.iconCount = n ?? "dot"; } });
Object.defineProperty(navigator, "clearAppBadge", { value: async () => { globalThis.iconCount = 0; } });
"""
days = count(20)


@pytest.fixture(scope="module")
def pair(demo_site: Site, long_visit: Visits) -> tuple[Visit, Page, Page]:
    """The phone of somebody new, to whom nobody wrote yet, and their referent's desk, both open."""
    desk = long_visit(demo_site.url).open(service.sign_in_links(demo_site)["référent"])
    expect(desk.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    holding = long_visit(demo_site.url, KEEPING_PHONE)
    holding.context.add_init_script(ICON)
    holding.context.grant_permissions(["notifications"])
    young = phone.accept(holding, service.invite(desk, service.add_youth(desk)).url)
    return holding, young, desk


def make_appointment(desk: Page, youth: str, title: str) -> None:
    """The referent makes one; the young person's phone is not touched."""
    day = civil.today() + timedelta(days=next(days))
    body = {"youth_id": youth, "title": title, "starts": f"{day.isoformat()}T15:00", "minutes": 30}
    service.granted(desk, "POST", "/appointments", body)


def me(page: Page) -> str:
    return str(service.granted(page, "GET", "/me")["id"])


def badge(page: Page) -> Locator:
    return page.get_by_role("navigation").get_by_role("link", name=re.compile("^Messages")).locator(".badge")


def test_the_badge_the_icon_and_the_inbox_agree_and_change_without_a_gesture(
    pair: tuple[Visit, Page, Page],
) -> None:
    _holding, young, desk = pair
    phone.notices(young)
    expect(badge(young)).to_be_hidden()
    phone.tab(young, "Accueil")
    young.evaluate("globalThis.sameDocument = true")
    make_appointment(desk, me(young), "Visite du foyer")
    expect(badge(young)).to_have_text(re.compile(r"^1\b"))
    young.wait_for_function("() => globalThis.iconCount === 1")
    assert service.granted(young, "GET", "/notifications")["unread"] == 1
    phone.notices(young)
    notice = young.get_by_role("link", name=re.compile("Visite du foyer"))
    expect(notice).to_be_visible()
    expect(badge(young)).to_be_hidden()
    young.wait_for_function("() => globalThis.iconCount === 0")
    assert service.granted(young, "GET", "/notifications")["unread"] == 0
    notice.click()
    expect(young).to_have_url(re.compile("/jeune/agenda/"))
    assert young.evaluate("globalThis.sameDocument") is True


def test_after_a_cut_what_was_said_meanwhile_appears_and_nothing_is_lost(
    pair: tuple[Visit, Page, Page],
) -> None:
    holding, young, desk = pair
    routes.go(young, "/jeune/avis")
    expect(young.get_by_role("heading", name="Avis")).to_be_visible()
    youth = me(young)
    make_appointment(desk, youth, "Avant la coupure")
    expect(young.get_by_role("link", name=re.compile("Avant la coupure"))).to_be_visible()
    holding.context.set_offline(True)
    expect(young.get_by_text(re.compile("Pas de réseau"))).to_be_visible()
    for title in ("Pendant la coupure", "Encore pendant"):
        make_appointment(desk, youth, title)
    holding.context.set_offline(False)
    for title in ("Pendant la coupure", "Encore pendant"):
        expect(young.get_by_role("link", name=re.compile(title))).to_be_visible(timeout=30_000)


@pytest.mark.req("SAF-21", "SAF-22", "REL-04")
def test_a_push_shows_a_neutral_sentence_once_and_leads_to_the_inbox(pair: tuple[Visit, Page, Page]) -> None:
    holding, young, _desk = pair
    worker = Worker(holding, young)
    worker.push('{"type": "appointment", "id": "a1b2"}')
    worker.push('{"type": "appointment", "id": "a1b2"}')
    assert worker.says("a1b2") == "Tu as un rappel"
    assert worker.shown() == [("Cap 18", "Tu as un rappel", "a1b2")]
    worker.push("not ours")
    assert worker.says("cap18")
    assert ("Cap 18", "Tu as un rappel", "cap18") in worker.shown()
    routes.go(young, "/jeune/moi/prevenir")
    young.get_by_role("radio", name=re.compile("De quel genre")).check()
    expect(young.get_by_text("C'est gardé.")).to_be_visible()
    worker.push('{"type": "appointment", "id": "c3d4"}')
    assert "rendez-vous" in worker.says("c3d4")
    young.get_by_role("radio", name=re.compile("Une phrase qui ne dit rien")).check()
    worker.touch("c3d4")
    expect(young.get_by_role("heading", name="Avis")).to_be_visible()


class Worker:
    """The service worker of a page, and pushes handed to it as the browser's own service does."""

    def __init__(self, visit: Visit, page: Page) -> None:
        self.page, self.origin = page, visit.url
        phone.kept_on_the_phone(page)
        self.line = visit.context.new_cdp_session(page)
        self.registration = ""
        self.line.on("ServiceWorker.workerRegistrationUpdated", self._registered)
        self.line.send("ServiceWorker.enable")
        for _ in range(100):
            page.wait_for_timeout(100)
            if self.registration:
                return
        raise AssertionError("the browser never told of our worker")

    def _registered(self, told: dict[str, Any]) -> None:
        for one in told["registrations"]:
            if one["scopeURL"].startswith(self.origin):
                self.registration = one["registrationId"]

    def push(self, data: str) -> None:
        what = {"origin": self.origin, "registrationId": self.registration, "data": data}
        self.line.send("ServiceWorker.deliverPushMessage", what)
        self.page.wait_for_timeout(700)

    def says(self, tag: str) -> str:
        """What the notification of this tag says, once the worker has drawn it."""
        until(
            self.page,
            "tag => navigator.serviceWorker.ready.then(one => one.getNotifications({ tag })).then(all => all.length)",
            tag,
        )
        return next(body for _title, body, of in self.shown() if of == tag)

    def shown(self) -> list[tuple[str, str, str]]:
        said = self.page.evaluate(
            "navigator.serviceWorker.ready.then(one => one.getNotifications())"
            ".then(all => all.map(({ title, body, tag }) => [title, body, tag]))"
        )
        return [tuple(one) for one in said]

    def touch(self, tag: str) -> None:
        """A finger on the notification: the browser has no command for it, so the worker is told what it would be."""
        self.says(tag)
        worker = self.page.context.service_workers[-1]
        worker.evaluate(
            "async tag => { let notification;"
            " for (let n = 0; n < 100 && !notification; n += 1) {"
            " [notification] = await registration.getNotifications({ tag });"
            " if (!notification) await new Promise(done => setTimeout(done, 100)); }"
            " dispatchEvent(new NotificationEvent('notificationclick', { notification })); }",
            tag,
        )
