"""Three times offered, one chosen, recalled by SMS, answered by its link without an account, seen live at the desk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.factories.peers import SmsGateway, sms_gateway
from tests.journeys.steps import agenda, civil, phone, routes, service
from tests.journeys.steps.looks import faults_in, plain, settle
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site, start_demo, stop_site

NUMBER = "+33600000018"
OTHER = "+33600000019"
TITLE = "Préparer la suite"


@pytest.fixture(scope="module")
def gateway() -> Iterator[SmsGateway]:
    with sms_gateway() as made:
        yield made


@pytest.fixture(scope="module")
def site(
    tmp_path_factory: pytest.TempPathFactory, invented_once: Path, gateway: SmsGateway
) -> Iterator[Site]:
    """The demo, with somebody who carries SMS."""
    settings = {"CAP18_SMS_URL": gateway.url, "CAP18_SMS_SECRET": "un secret d'essai assez long"}
    started = start_demo(tmp_path_factory.mktemp("agenda"), invented_once, settings=settings)
    yield started
    stop_site(started)


@pytest.fixture(scope="module")
def desk(site: Site, long_visit: Visits) -> Page:
    page = long_visit(site.url).open(service.sign_in_links(site)["référent"])
    expect(page.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    return page


def enrolled(desk: Page, site: Site, visits: Visits) -> tuple[Page, dict[str, Any]]:
    """Another young person, on their phone, and what the desk knows of them."""
    youth = service.add_youth(desk)
    page = phone.accept(visits(site.url, PHONE), service.invite(desk, youth).url)
    return page, service.granted(desk, "GET", f"/youths/{youth}")


def test_three_times_are_offered_one_is_chosen_and_its_reminder_answered_without_an_account(
    site: Site, desk: Page, gateway: SmsGateway, visit: Visits
) -> None:
    young, youth = enrolled(desk, site, visit)
    agenda.prove_number(young, gateway, NUMBER)
    days = [agenda.day_in(n) for n in (4, 5, 6)]
    offer = agenda.offer(desk, youth["id"], TITLE, [(days[0], 10), (days[1], 14), (days[2], 16)])
    agenda.says(desk, "Proposé")
    chosen_on_the_phone(young, offer)
    agenda.says(desk, "Confirmé")
    # What quiet hours kept back, when this is played at night, leaves first.
    agenda.dispatch(site, agenda.instant(civil.today() + timedelta(days=1), 12))
    before = len(gateway.phones[NUMBER])
    when = next(day for day in days if agenda.wall(day, 14) == agenda.read(desk, offer)["starts"])
    agenda.dispatch(site, agenda.instant(two_days_before(when), 15))
    sms = gateway.phones[NUMBER][before:]
    assert len(sms) == 1, sms
    told = plain(sms[0])
    assert "Cap 18" in told and not any(
        word in told for word in (TITLE, youth["first_name"], youth["last_name"], "Malik")
    )
    link = agenda.link_in(gateway, NUMBER, before)
    stranger = visit(site.url, PHONE)
    page = answered_by_link(stranger.open(link), date.fromisoformat(youth["birth_date"]))
    agenda.says(desk, "Excusé")
    expect(desk.get_by_text("Ne peut pas", exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile("^[^#]*$"))
    again = stranger.open(link)
    expect(again.get_by_text("Ce lien a déjà servi.")).to_be_visible()
    expect(again.get_by_text(TITLE)).to_have_count(0)
    assert faults_in(again) == []


def two_days_before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 2)


def chosen_on_the_phone(young: Page, offer: str) -> None:
    """Accueil → my appointments → the offer → one of the three."""
    phone.tab(young, "Accueil")
    young.get_by_role("link", name="Mes rendez-vous").click()
    young.get_by_role("link", name=TITLE).click()
    expect(young.get_by_role("heading", name=TITLE)).to_be_visible()
    assert young.url.endswith(offer)
    expect(young.get_by_role("button", name="Choisir :")).to_have_count(3)
    young.get_by_role("button", name="14 h").click()
    agenda.says(young, "C'est confirmé")


def answered_by_link(page: Page, born: date) -> Page:
    """A wrong day is told with the tries left; the right one shows the appointment; « Je ne peux pas »."""
    expect(page.get_by_role("heading", name="Un rendez-vous", exact=True)).to_be_visible()
    expect(page.get_by_text(TITLE)).to_have_count(0)
    settle(page)
    assert faults_in(page) == []
    agenda.see_by_link(page, born.replace(day=born.day % 28 + 1))
    agenda.says(page, "Encore 2 essais")
    agenda.see_by_link(page, born)
    expect(page.get_by_text(TITLE)).to_be_visible()
    assert faults_in(page) == []
    page.get_by_role("button", name="Je ne peux pas").click()
    page.get_by_role("dialog").get_by_role("button", name="Je ne peux pas").click()
    agenda.says(page, "C'est noté")
    expect(page.get_by_role("button", name="J'y serai")).to_have_count(0)
    return page


def test_an_appointment_is_confirmed_from_an_sms_in_three_taps_and_four_digits(
    site: Site, desk: Page, gateway: SmsGateway, visit: Visits
) -> None:
    """SCREENS walk 3: link (1), four digits, Voir (2), J'y serai (3)."""
    young, youth = enrolled(desk, site, visit)
    agenda.prove_number(young, gateway, OTHER)
    young.close()
    when = agenda.day_in(4)
    made = agenda.make(desk, youth["id"], TITLE, when, 15)
    routes.go(desk, f"/equipe/agenda/{made}")
    agenda.says(desk, "À confirmer")
    before = len(gateway.phones[OTHER])
    agenda.dispatch(site, agenda.instant(two_days_before(when), 16))
    page = visit(site.url, PHONE).open(agenda.link_in(gateway, OTHER, before))
    agenda.see_by_link(page, date.fromisoformat(youth["birth_date"]))
    page.get_by_role("button", name="J'y serai").click()
    agenda.says(page, "C'est noté. Malik le sait.")
    agenda.says(desk, "Confirmé")
