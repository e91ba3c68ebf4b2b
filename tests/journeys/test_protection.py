"""A mentor goes too far: Nova reports without network, an officer takes it and cuts the mentor off while they write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.steps import phone, service
from tests.journeys.steps.looks import faults_in, settle
from tests.journeys.steps.visits import KEEPING_PHONE, PHONE, Visit, Visits
from tests.site import Site, start_demo, stop_site

LIVE = 30_000
BAD = "Passe sur Snap, c'est notre secret"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, invented_once: Path) -> Iterator[Site]:
    """An instance of its own: what is suspended here would be missing elsewhere."""
    made = start_demo(tmp_path_factory.mktemp("protection"), invented_once)
    yield made
    stop_site(made)


class People:
    """Four browsers: Nova's phone, her mentor's phone, the officer's desk, the lead's desk."""

    def __init__(self, site: Site, visits: Visits) -> None:
        links = service.sign_in_links(site)
        self.holding: Visit = visits(site.url, KEEPING_PHONE)
        self.young = self.holding.open(links["jeune"])
        expect(self.young.get_by_role("heading", name=phone.HOME)).to_be_visible()
        self.mentor = visits(site.url, PHONE).open(links["mentor"])
        expect(self.mentor.get_by_role("heading", name="Mes jeunes")).to_be_visible()
        self.officer = visits(site.url).open(links["protection"])
        expect(self.officer.get_by_role("heading", name="Signalements", exact=True)).to_be_visible()
        self.lead = visits(site.url).open(links["responsable"])
        expect(self.lead.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
        self.nova: dict[str, Any] = service.granted(self.young, "GET", "/me")
        threads = service.granted(self.young, "GET", "/conversations")["items"]
        self.name = next(one["with"][0]["first_name"] for one in threads if one["kind"] == "mentor")


@pytest.fixture(scope="module")
def people(site: Site, long_visit: Visits) -> People:
    return People(site, long_visit)


def thread(page: Page, name: str) -> None:
    phone.tab(page, "Messages")
    page.get_by_role("main").get_by_role("link", name=re.compile(f"^{name}")).first.click()
    expect(page.get_by_role("heading", name=re.compile(f"^{name}"))).to_be_visible()


def bubble(page: Page, text: str) -> Locator:
    return page.get_by_role("article").filter(has_text=text)


@pytest.mark.req("SAF-04")
def test_a_mentor_reads_again_before_a_network_and_a_secret_leave(people: People) -> None:
    mentor = people.mentor
    thread(mentor, people.nova["first_name"])
    mentor.get_by_role("textbox", name=re.compile("^Écrire à")).fill(BAD)
    mentor.get_by_role("button", name="Envoyer", exact=True).click()
    expect(mentor.get_by_text("Ce message parle d'un autre réseau.")).to_be_visible()
    expect(mentor.get_by_text("La charte demande de rester dans Cap 18.")).to_be_visible()
    mentor.get_by_role("button", name="Envoyer", exact=True).last.click()
    expect(bubble(mentor, BAD)).to_be_visible()


@pytest.mark.req("SAF-06", "REL-16")
def test_nova_reports_it_in_two_taps_without_network_and_is_told_whom_to_call(people: People) -> None:
    young = people.young
    thread(young, people.name)
    expect(bubble(young, BAD)).to_be_visible(timeout=LIVE)
    people.holding.context.set_offline(True)
    bubble(young, BAD).get_by_role("button", name="Autres gestes").click()
    young.get_by_role("dialog").get_by_role("button", name=re.compile("^Signaler")).click()
    sheet = young.get_by_role("dialog", name="Signaler")
    expect(sheet.get_by_text("C'est noté.")).to_be_visible()
    expect(sheet.get_by_text(re.compile("^Pas de réseau"))).to_be_visible()
    for number in ("119", "3018", "114", "17"):
        expect(sheet.get_by_role("link", name=re.compile(rf"^{number}\b"))).to_be_visible()
    sheet.get_by_role("button", name="Une pression, un secret").click()
    expect(sheet.get_by_text("C'est ajouté.")).to_be_visible()
    assert faults_in(young) == []
    sheet.get_by_role("button", name="Fermer").last.click()
    people.holding.context.set_offline(False)
    row = people.officer.get_by_role("link", name=re.compile("Un message, signalement de"))
    expect(row).to_be_visible(timeout=LIVE)


@pytest.mark.req("SAF-06", "SAF-08")
def test_the_officer_reads_the_frozen_excerpt_and_nova_learns_it(people: People) -> None:
    officer = people.officer
    officer.get_by_role("link", name=re.compile("Un message, signalement de")).click()
    expect(officer.get_by_role("heading", name=re.compile("^Signalement de"))).to_be_visible()
    excerpt = officer.get_by_role("list", name="Extrait signalé")
    expect(excerpt.get_by_text(BAD)).to_be_visible()
    expect(excerpt.get_by_text("Message signalé")).to_be_visible()
    expect(officer.get_by_text("Une pression, un secret")).to_be_visible(timeout=LIVE)
    officer.get_by_role("button", name="J'ai lu, je m'en occupe").click()
    expect(officer.get_by_text(re.compile("^Lu par"))).to_be_visible()
    settle(officer)
    assert faults_in(officer) == []
    phone.notices(people.young)
    expect(people.young.get_by_text("Quelqu'un a lu ton signalement.")).to_be_visible(timeout=LIVE)


@pytest.mark.req("SAF-07")
def test_the_suspension_ends_the_mentors_open_session_while_they_write(people: People) -> None:
    officer, mentor = people.officer, people.mentor
    mentor.get_by_role("textbox", name=re.compile("^Écrire à")).fill("Tu es là ?")
    officer.get_by_role("button", name=re.compile(f"^Suspendre {people.name}")).click()
    sheet = officer.get_by_role("dialog", name=re.compile("^Suspendre"))
    sheet.get_by_role("button", name="Suspendre maintenant").click()
    expect(sheet.get_by_text("Écrivez pourquoi vous suspendez.")).to_be_visible()
    sheet.get_by_role("textbox", name="Pourquoi").fill("Réseau et secret demandés")
    sheet.get_by_role("button", name="Suspendre maintenant").click()
    expect(officer.get_by_text(re.compile("est en suspension depuis"))).to_be_visible()
    expect(mentor).to_have_url(re.compile("/pro"), timeout=LIVE)
    expect(mentor.get_by_text(BAD)).to_have_count(0)
    assert service.ask(mentor, "GET", "/conversations").status == 401
    thread(people.young, people.name)
    expect(bubble(people.young, BAD)).to_be_visible()


@pytest.mark.req("SAF-09")
def test_a_second_signature_and_the_sheet_for_the_crip(people: People) -> None:
    officer, lead = people.officer, people.lead
    officer.get_by_role("button", name="Demander à lire plus").click()
    officer.get_by_role("textbox", name="Ce que vous devez vérifier").fill("Depuis quand")
    officer.get_by_role("button", name="Demander la signature").click()
    expect(officer.get_by_text(re.compile("^Signature demandée"))).to_be_visible()
    lead.get_by_role("navigation").get_by_role("link", name="Équipe").click()
    asked = lead.get_by_role("region", name="Signatures demandées")
    expect(asked.get_by_text("Raison : Depuis quand")).to_be_visible(timeout=LIVE)
    asked.get_by_role("button", name="Signer").click()
    expect(asked).to_have_count(0)
    expect(officer.get_by_role("heading", name=re.compile("^Extrait plus large"))).to_be_visible(timeout=LIVE)
    officer.get_by_role("button", name="Transmettre à la CRIP").click()
    officer.get_by_role("textbox", name="Pourquoi transmettre").fill("Risque de rencontre")
    officer.get_by_role("button", name="Décider de transmettre").click()
    expect(officer.get_by_text(re.compile("^Décision de transmettre à la CRIP"))).to_be_visible()
    with officer.expect_download() as started:
        officer.get_by_role("link", name="Fiche à imprimer (PDF)").click()
    assert started.value.suggested_filename == "transmission.pdf"
    settle(officer)
    assert faults_in(officer) == []


def test_nova_blocks_from_her_circle_and_sees_her_reports(people: People) -> None:
    young = people.young
    phone.tab(young, "Moi")
    young.get_by_role("link", name=re.compile("^Mon cercle")).click()
    young.get_by_role("link", name=re.compile("^Mes signalements")).click()
    expect(young.get_by_text(f"Un message de {people.name}")).to_be_visible()
    expect(young.get_by_text("Lu", exact=True)).to_be_visible()
    settle(young)
    assert faults_in(young) == []
