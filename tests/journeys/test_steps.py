"""A bank refuses, a right opens, a paper comes and ticks what waited for it; a yearly request is renewed in time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.factories.files import pdf
from tests.factories.peers import SmsGateway, sms_gateway
from tests.journeys.steps import agenda, civil, phone, service
from tests.journeys.steps.looks import faults_in, plain
from tests.journeys.steps.visits import KEEPING_PHONE, PHONE, Visit, Visits
from tests.site import Site, start_demo, stop_site

NUMBER = "+33600000027"
ACCOUNT, REFUSED = "Ouvrir un compte à 18 ans", "Une banque refuse : utiliser le droit au compte"
CLAIM, HOUSING = "Demander l'argent mis de côté", "Demander un logement social"
KEPT_HERE = "Gardé sur ce téléphone. Ça partira avec le réseau."


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
    started = start_demo(tmp_path_factory.mktemp("steps"), invented_once, settings=settings)
    yield started
    stop_site(started)


@pytest.fixture(scope="module")
def desk(site: Site, long_visit: Visits) -> Page:
    page = long_visit(site.url).open(service.sign_in_links(site)["référent"])
    expect(page.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    return page


def open_journey(page: Page, title: str) -> None:
    phone.tab(page, "Démarches")
    page.get_by_role("main").get_by_role("link", name=title).last.click()
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()


def open_step(page: Page, title: str) -> None:
    page.get_by_role("list", name="Les étapes").get_by_role("link", name=title).click()
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()


def say(page: Page, gesture: str, state: str) -> None:
    page.get_by_role("button", name=gesture, exact=True).click()
    expect(page.locator("#step-state")).to_contain_text(state)


def what_to_do_now_is_done_in_three_taps(page: Page) -> None:
    """The journeys, the first thing to do with its reason, done."""
    page.get_by_role("navigation").get_by_role("link", name="Démarches").click()
    page.get_by_role("link", name=re.compile("^Continuer : ")).click()
    page.get_by_role("button", name="C'est fait", exact=True).click()
    expect(page.locator("#step-state")).to_contain_text("Fini")


def months_before(day: date, months: int) -> date:
    at = day.year * 12 + day.month - 1 - months
    return date(at // 12, at % 12 + 1, min(day.day, 28))


def change(page: Page, state: str, day: date) -> None:
    """« Changer l'état ou le jour »: any state, on any day."""
    page.get_by_role("button", name="Changer l'état ou le jour").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label(state, exact=True).check()
    sheet.get_by_label("Un autre jour").check()
    for label, value in (("Jour", day.day), ("Mois", day.month), ("Année", day.year)):
        sheet.get_by_label(label, exact=True).fill(str(value))
    sheet.get_by_role("button", name="Enregistrer").click()
    expect(sheet).to_have_count(0)


def test_a_refused_account_becomes_a_right_and_its_rib_ticks_what_the_claim_asked_for(
    site: Site, desk: Page, visit: Visits
) -> None:
    youth = service.add_youth(desk)
    mine = visit(site.url, KEEPING_PHONE)
    page = phone.accept(mine, service.invite(desk, youth).url)
    phone.kept_on_the_phone(page)
    phone.tab(page, "Démarches")
    expect(page.get_by_role("heading", name="Maintenant")).to_be_visible()
    expect(page.get_by_text(re.compile(r"Parce que")).first).to_be_visible()
    assert faults_in(page) == []

    open_journey(page, ACCOUNT)
    assert faults_in(page) == []
    open_step(page, "Signer la convention de compte")
    assert faults_in(page) == []
    page.get_by_role("button", name="Je bloque").click()
    page.get_by_label("On m'a dit non").check()
    page.get_by_role("button", name=re.compile("^Envoyer à ")).click()
    expect(page.get_by_text(re.compile("^C'est parti. Réponse avant "))).to_be_visible(timeout=20_000)
    expect(page.locator("#step-state")).to_contain_text("Bloqué")
    page.get_by_role("link", name=f"Voir : {REFUSED}").click()
    expect(page.get_by_role("heading", name=REFUSED)).to_be_visible()
    open_step(page, "Demander un refus écrit")
    say(page, "C'est envoyé, j'attends", "Envoyé")
    once_without_network(page, mine)
    the_desk_has_another_answer(page, desk, youth)

    open_journey(page, REFUSED)
    open_step(page, "Aller à la banque choisie avec la lettre")
    say(page, "C'est fait", "Fini")
    page.get_by_role("link", name="Ajouter la preuve : RIB").click()
    phone.choose(page, phone.as_file("rib.pdf", "application/pdf", pdf()))
    phone.save(page, "Mon RIB")
    page.get_by_role("link", name="Reprendre ma démarche").click()
    expect(page.get_by_role("heading", name="Aller à la banque choisie avec la lettre")).to_be_visible()
    expect(page.get_by_role("link", name="La preuve est dans mes papiers : RIB")).to_be_visible()
    open_journey(page, CLAIM)
    open_step(page, "Avoir un RIB à ton nom")
    asked = page.get_by_role("region", name="Avec quels papiers")
    expect(asked.get_by_role("link", name=re.compile("RIB"))).to_contain_text("Dans mes papiers")
    assert service.granted(desk, "GET", f"/youths/{youth}/readiness") == {"items": []}
    asked.get_by_role("button", name="Dire au référent : j'ai ces papiers").click()
    expect(asked.get_by_text("Ton référent sait que tu les as.")).to_be_visible()
    told_at_the_desk(desk, site, youth)


def once_without_network(page: Page, mine: Visit) -> None:
    """Answered, the next one, all without network; then it leaves by itself."""
    mine.context.set_offline(True)
    say(page, "J'ai la réponse", "Fini")
    expect(page.get_by_text(KEPT_HERE).first).to_be_visible()
    page.get_by_role("link", name=re.compile("^Étape suivante : Remplir la demande")).click()
    expect(page.get_by_role("heading", name="Remplir la demande de droit au compte")).to_be_visible()
    say(page, "C'est envoyé, j'attends", "Envoyé")
    expect(page.get_by_text("Gardé ici. Pas encore parti.")).to_be_visible()
    phone.tab(page, "Accueil")
    expect(page.get_by_role("heading", name=phone.HOME)).to_be_visible()
    mine.context.set_offline(False)
    open_journey(page, REFUSED)
    open_step(page, "Remplir la demande de droit au compte")
    expect(page.get_by_text("Gardé ici. Pas encore parti.")).to_have_count(0, timeout=30_000)
    expect(page.locator("#step-state")).to_contain_text("Envoyé")


def the_desk_has_another_answer(page: Page, desk: Page, youth: str) -> None:
    """Two answers for one step: both are shown, the young person chooses, nothing is overwritten."""
    path = f"/youths/{youth}/steps/bank-refusal/wait"
    open_journey(page, REFUSED)
    open_step(page, "Attendre la lettre de la Banque de France")
    page.context.set_offline(True)
    say(page, "C'est fait", "Fini")
    service.granted(desk, "PUT", path, {"state": "waiting"}, If_Match='"0"')
    page.context.set_offline(False)
    expect(page.get_by_text("Il y a deux réponses pour cette étape.")).to_be_visible(timeout=40_000)
    page.get_by_role("button", name=re.compile("^La mienne : fini")).click()
    expect(page.get_by_text("Il y a deux réponses pour cette étape.")).to_have_count(0)
    expect(page.get_by_text("Gardé ici. Pas encore parti.")).to_have_count(0, timeout=30_000)
    expect(page.locator("#step-state")).to_contain_text("Fini")


def told_at_the_desk(desk: Page, site: Site, youth: str) -> None:
    """The referent reads how far it is, and the papers Nova says she has: no more."""
    desk.goto(f"{site.url}/equipe/jeunes/{youth}?voir=etapes")
    card = desk.get_by_role("region", name="Étapes")
    expect(card.get_by_text("RIB", exact=True)).to_be_visible(timeout=20_000)
    card.get_by_text(ACCOUNT).last.click()
    expect(card.get_by_text(re.compile("On m'a dit non"))).to_be_visible()
    desk.evaluate("scrollTo(0, 0)")  # a button half under the sticky header is not a small button
    assert faults_in(desk) == []


def test_a_social_housing_request_is_renewed_after_its_reminder(
    site: Site, desk: Page, gateway: SmsGateway, visit: Visits
) -> None:
    page = phone.accept(visit(site.url, PHONE), service.invite(desk, service.add_youth(desk)).url)
    what_to_do_now_is_done_in_three_taps(page)
    agenda.prove_number(page, gateway, NUMBER)
    today = civil.today()
    tomorrow = today + timedelta(days=1)
    made = months_before(tomorrow, 10)
    open_journey(page, HOUSING)
    open_step(page, "Créer la demande")
    change(page, "Fini", made)
    expect(page.get_by_text("Gardé ici. Pas encore parti.")).to_have_count(0, timeout=30_000)
    before = len(gateway.phones[NUMBER])
    agenda.dispatch(site, agenda.instant(tomorrow + timedelta(days=1), 15))
    told = [plain(one) for one in gateway.phones[NUMBER][before:]]
    assert len(told) == 1, told
    assert "Cap 18" in told[0] and "logement" not in told[0]

    change(page, "Fini", months_before(today, 10) - timedelta(days=3))
    phone.tab(page, "Démarches")
    expect(page.get_by_text("Ta demande de logement social est à renouveler.")).to_be_visible(timeout=30_000)
    page.get_by_role("link", name="Continuer : Renouveler chaque année").click()
    expect(page.get_by_text(re.compile("^Avant le "))).to_be_visible()
    say(page, "C'est fait", "Fini")
    expect(page.get_by_text(re.compile(r"^Rappel prévu le "))).to_be_visible(timeout=30_000)
    page.go_back()
    expect(page.get_by_text("Ta demande de logement social est à renouveler.")).to_have_count(0)
