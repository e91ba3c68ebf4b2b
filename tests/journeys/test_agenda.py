"""Appointments between a phone and a desk: answers without network, a change meanwhile, the badge, the keyboard."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import agenda, base, civil, phone, routes, service
from tests.journeys.steps.looks import settle, words
from tests.journeys.steps.visits import KEEPING_PHONE, Visits
from tests.site import Site

TITLE = "Faire le point"
UNDO = 20_000


@pytest.fixture(scope="module")
def desk(demo_site: Site, long_visit: Visits) -> Page:
    page = long_visit(demo_site.url).open(service.sign_in_links(demo_site)["référent"])
    expect(page.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    return page


@pytest.fixture(scope="module")
def youth(desk: Page) -> dict[str, Any]:
    """Somebody of their own: nobody else's agenda moves."""
    made = service.add_youth(desk)
    found: dict[str, Any] = service.granted(desk, "GET", f"/youths/{made}")
    return found


@pytest.fixture(scope="module")
def young(demo_site: Site, desk: Page, youth: dict[str, Any], long_visit: Visits) -> Page:
    return phone.accept(long_visit(demo_site.url, KEEPING_PHONE), service.invite(desk, youth["id"]).url)


def open_on_phone(young: Page, appointment_id: str) -> None:
    """As one does: from the list, once the list has it."""
    routes.go(young, "/jeune/agenda")
    young.locator(f"main a[href='/jeune/agenda/{appointment_id}']").click(timeout=agenda.LIVE)
    expect(young.get_by_role("heading", name=TITLE)).to_be_visible()
    settle(young)


def test_an_answer_given_without_network_is_kept_then_arrives_and_the_desk_sees_it_live(
    desk: Page, young: Page, youth: dict[str, Any]
) -> None:
    made = agenda.make(desk, youth["id"], TITLE, agenda.day_in(5), 10)
    routes.go(desk, f"/equipe/agenda/{made}")
    agenda.says(desk, "À confirmer")
    open_on_phone(young, made)
    with agenda.away(young):
        young.get_by_role("button", name="J'y serai").click()
        agenda.says(young, "Ta réponse attend le réseau. Le plus rapide : appeler.")
        assert agenda.read(desk, made)["young_answer"] == "none"
        routes.go(young, "/jeune/agenda")
        expect(young.get_by_role("link", name=TITLE)).to_contain_text("Ta réponse part")
        routes.go(young, f"/jeune/agenda/{made}")
        agenda.says(young, "Tu as répondu : j'y serai.")
    agenda.says(young, "C'est noté. Malik le sait.")
    agenda.says(desk, "Confirmé")
    assert agenda.read(desk, made)["young_answer"] == "yes"


def test_an_appointment_moved_while_an_answer_waited_is_asked_again_never_overwritten(
    desk: Page, young: Page, youth: dict[str, Any]
) -> None:
    day = agenda.day_in(6)
    made = agenda.make(desk, youth["id"], TITLE, day, 14)
    open_on_phone(young, made)
    with agenda.away(young):
        young.get_by_role("button", name="J'y serai").click()
        agenda.says(young, "Ta réponse attend le réseau.")
        agenda.move(desk, made, day, 16)
    agenda.says(young, "Le rendez-vous a changé pendant que ta réponse attendait.")
    agenda.says(young, "L'heure change : 16 h, et plus 14 h.")
    assert agenda.read(desk, made)["young_answer"] == "none"
    young.get_by_role("button", name="J'y serai").first.click()
    agenda.says(young, "C'est noté. Malik le sait.")
    expect(young.get_by_text(words("Le rendez-vous a changé"))).to_have_count(0)
    assert agenda.read(desk, made)["status"] == "confirmed"


def test_the_badge_and_the_inbox_say_the_same_number(desk: Page, young: Page, youth: dict[str, Any]) -> None:
    """A new appointment counts at once on the tab; opened, the inbox has as many new lines, then none."""
    phone.tab(young, "Accueil")
    settle(young)
    before = unread(young)
    agenda.make(desk, youth["id"], TITLE, agenda.day_in(8), 11)
    badge = young.get_by_role("navigation").get_by_role("link", name="Messages")
    expect(badge).to_contain_text(str(before + 1), timeout=agenda.LIVE)
    assert unread(young) == before + 1
    phone.notices(young)
    expect(young.get_by_text("Nouveau", exact=True)).to_have_count(before + 1)
    expect(badge).not_to_contain_text(re.compile(r"\d"), timeout=agenda.LIVE)
    for _ in range(20):  # the phone says what it has shown a moment after it has shown it
        if unread(young) == 0:
            break
        young.wait_for_timeout(250)
    assert unread(young) == 0


def unread(young: Page) -> int:
    return int(service.granted(young, "GET", "/notifications")["unread"])


def test_papers_to_bring_are_compared_on_the_phone_and_nothing_of_it_is_sent(
    desk: Page, young: Page, youth: dict[str, Any]
) -> None:
    made = service.granted(
        desk, "POST", "/appointments",
        {"youth_id": youth["id"], "title": TITLE, "starts": agenda.wall(agenda.day_in(9), 9), "minutes": 60,
         "papers": ["rib", "id_card"]},
    )["id"]  # fmt: skip
    sent: list[str] = []
    young.on("request", lambda request: sent.append(request.url) if request.method != "GET" else None)
    open_on_phone(young, made)
    agenda.says(young, "Il te manque : RIB, Carte d'identité.")
    agenda.says(young, "Seul ton téléphone compare avec tes papiers.")
    expect(young.get_by_role("link", name="Ajouter : RIB")).to_be_visible()
    assert [url for url in sent if "/appointments" in url or "/documents" in url] == []


def test_the_young_person_cannot_come_offers_another_time_and_the_referent_takes_it(
    desk: Page, young: Page, youth: dict[str, Any]
) -> None:
    made = agenda.make(desk, youth["id"], TITLE, agenda.day_in(10), 15)
    open_on_phone(young, made)
    young.get_by_role("button", name="Je ne peux pas").click()
    sheet = young.get_by_role("dialog", name="Je ne peux pas")
    sheet.get_by_role("button", name="Proposer un autre moment").click()
    other = agenda.day_in(12)
    agenda.fill_moment(young, None, other, 17)
    sheet.get_by_label("Dire pourquoi").fill("J'ai cours")
    sheet.get_by_role("button", name="Envoyer").click()
    agenda.says(young, "Tu as répondu : je ne peux pas.")
    routes.go(desk, f"/equipe/agenda/{made}")
    take = desk.get_by_role("button", name="Choisir :")
    expect(take).to_have_count(1, timeout=agenda.LIVE)
    take.click()
    agenda.says(desk, "Confirmé")
    assert agenda.read(desk, made)["starts"] == agenda.wall(other, 17)
    agenda.says(young, "C'est confirmé")


def test_one_makes_ones_own_appointment_without_network_and_it_arrives(
    desk: Page, young: Page, youth: dict[str, Any]
) -> None:
    routes.go(young, "/jeune/agenda/nouveau")
    expect(young.get_by_label("Malik")).to_be_checked()
    young.get_by_label("Sans personne de Cap 18").check()
    young.get_by_role("button", name="Noter ce rendez-vous").click()
    agenda.says(young, "Il manque quelques mots. Écris pour quoi c'est.")
    young.get_by_label("En quelques mots").fill("Chez le dentiste")
    agenda.fill_moment(young, None, agenda.day_in(3), 8, 30)
    with agenda.away(young):
        young.get_by_role("button", name="Noter ce rendez-vous").click()
        agenda.says(young, "Pas encore envoyé")
        expect(young.get_by_role("link", name="Chez le dentiste")).to_be_visible()
    expect(young.get_by_role("link", name="Chez le dentiste")).to_contain_text(
        "C'est confirmé", timeout=agenda.LIVE
    )


def test_the_feed_is_shown_once_read_by_a_calendar_and_stops_when_asked(
    demo_site: Site, young: Page, visit: Visits
) -> None:
    routes.go(young, "/jeune/agenda/telephone")
    young.get_by_role("button", name="Créer mon adresse").click()
    address = young.locator(".feed-url").inner_text()
    stranger = visit(demo_site.url).open("/aide-discretion")
    told = stranger.evaluate(
        "async url => { const a = await fetch(url); return [a.status, await a.text()]; }", address
    )
    assert told[0] == 200
    assert "BEGIN:VEVENT" in told[1] and TITLE not in told[1] and "dentiste" not in told[1]
    young.get_by_role("button", name="Arrêter cette adresse").click()
    young.get_by_role("dialog").get_by_role("button", name="Arrêter", exact=True).click()
    agenda.says(young, "C'est arrêté.")
    again = stranger.evaluate("async url => (await fetch(url)).status", address)
    assert again == 404


def test_what_is_past_is_closed_by_keyboard_and_can_be_undone_for_ten_seconds(
    demo_site: Site, desk: Page, youth: dict[str, Any]
) -> None:
    made = agenda.make(desk, youth["id"], "Passé", agenda.day_in(7), 10)
    base.make_past(demo_site, made, datetime.now(UTC) - timedelta(days=2))
    routes.go(desk, "/equipe/agenda")
    settle(desk)
    desk.keyboard.press("c")
    row = desk.locator(".agenda-close tbody tr").filter(has_text="Passé")
    expect(row).to_be_visible()
    row.focus()
    desk.keyboard.press("a")
    expect(row).to_have_count(0)
    desk.get_by_role("button", name="Annuler").last.click()
    expect(row).to_be_visible()
    row.focus()
    told = desk.get_by_text(words(f"{youth['first_name']} {youth['last_name']} : a eu lieu."))
    # It leaves when it can no longer be undone, and is kept when that is answered.
    with desk.expect_response(lambda one: made in one.url and one.request.method != "GET", timeout=UNDO):
        desk.keyboard.press("f")
        expect(row).to_have_count(0)
        expect(told).to_be_visible()
        desk.mouse.move(0, 0)
    expect(told).to_be_hidden()
    assert agenda.read(desk, made)["status"] == "done"


def test_the_agenda_by_keyboard_list_week_month(desk: Page) -> None:
    keys = desk.keyboard
    routes.go(desk, "/equipe/agenda")
    settle(desk)
    keys.press("s")
    expect(desk.locator(".agenda-week > li")).to_have_count(7)
    keys.press("m")
    today = desk.locator(".day-grid button[aria-current=date]")
    expect(today).to_have_attribute("aria-pressed", "true")
    today.focus()
    keys.press("PageDown")
    expect(desk.locator(".day-grid button:focus")).to_have_attribute("aria-pressed", "true")
    keys.press("j")
    expect(today).to_have_attribute("aria-pressed", "true")
    keys.press("l")
    first = desk.locator(".agenda-line > a").first
    expect(first).to_be_visible()
    first.focus()
    keys.press("ArrowDown")
    expect(desk.locator(".agenda-line > a").nth(1)).to_be_focused()
    keys.press("?")
    expect(desk.get_by_role("dialog", name="Au clavier")).to_be_visible()
    keys.press("Escape")
    keys.press("n")
    expect(desk.get_by_role("heading", name="Nouveau rendez-vous")).to_be_visible()


def test_a_conflict_and_a_public_holiday_are_shown_before_sending_and_a_move_says_who_is_asked_again(
    desk: Page, youth: dict[str, Any]
) -> None:
    day = agenda.day_in(15)
    made = agenda.make(desk, youth["id"], TITLE, day, 10)
    routes.go(desk, f"/equipe/agenda/nouveau?jeune={youth['id']}")
    agenda.fill_moment(desk, None, day, 10, 30)
    agenda.says(desk, "Vous avez déjà un rendez-vous de 10 h à 11 h.")
    agenda.says(desk, f"{youth['first_name']} a déjà un rendez-vous de 10 h à 11 h.")
    year = civil.today().year
    agenda.fill_moment(desk, None, datetime(year + 1, 5, 1, tzinfo=UTC).date(), 10)
    agenda.says(desk, "Jour férié")
    routes.go(desk, f"/equipe/agenda/{made}/changer")
    agenda.fill_moment(desk, None, day, 11)
    agenda.says(desk, "une nouvelle confirmation sera demandée à")
    desk.get_by_role("button", name="Déplacer et redemander").click()
    agenda.says(desk, "À reconfirmer")
    assert agenda.read(desk, made)["starts"] == agenda.wall(day, 11)
    desk.get_by_role("button", name="Annuler ce rendez-vous").click()
    desk.get_by_role("dialog").get_by_role("button", name="Annuler le rendez-vous").click()
    agenda.says(desk, "Annulé")
    assert agenda.read(desk, made)["status"] == "cancelled"
