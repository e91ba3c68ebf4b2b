"""No file is dropped between two people: forgotten ones are given, taken back, covered for; handed over and read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import civil, desk, phone, routes, service
from tests.journeys.steps.looks import faults_in, settle
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site, start_demo, stop_site

LIVE = 30_000
INES = "Inès Repère"
TAKES_OVER = "Zoé Fictif"
WHERE = "Au foyer, en apprentissage de cuisine."
WORDS = "Je préfère les messages aux appels."


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, invented_once: Path) -> Iterator[Site]:
    """An instance of its own: files change hands here."""
    made = start_demo(tmp_path_factory.mktemp("handover"), invented_once)
    yield made
    stop_site(made)


class People:
    """Nova's phone, the desk of Malik who follows her, of Irène who leads the team, of Zoé who will take over."""

    zoe: Page

    def __init__(self, site: Site, visits: Visits) -> None:
        self.site, self.visits = site, visits
        links = service.sign_in_links(site)
        self.young = visits(site.url, PHONE).open(links["jeune"])
        expect(self.young.get_by_role("heading", name=phone.HOME)).to_be_visible()
        self.malik = visits(site.url).open(links["référent"])
        expect(self.malik.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
        self.lead = visits(site.url).open(links["responsable"])
        expect(self.lead.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
        self.nova: dict[str, Any] = service.granted(self.young, "GET", "/me")

    def add_referent(self) -> Page:
        """Zoé joins the team; her own desk, open."""
        team_id = service.granted(self.lead, "GET", "/team")["teams"][0]["id"]
        first, last = TAKES_OVER.split()
        told = {"team_id": team_id, "role": "referent", "first_name": first, "last_name": last}
        members = service.granted(self.lead, "POST", "/team/members", told)["teams"][0]["members"]
        zoe = next(one["id"] for one in members if one["first_name"] == first)
        link = service.granted(self.lead, "POST", "/activations", {"person_id": zoe})["url"]
        return desk.activate(self.visits(self.site.url), link)[0]


@pytest.fixture(scope="module")
def people(site: Site, long_visit: Visits) -> People:
    return People(site, long_visit)


def team(page: Page) -> Page:
    page.get_by_role("navigation").get_by_role("link", name="Équipe").click()
    expect(page.get_by_role("heading", name="Équipe", exact=True)).to_be_visible()
    settle(page)
    return page


def give(page: Page, to: str = INES) -> None:
    """In the sheet that is open: to whom, and go."""
    sheet = page.get_by_role("dialog")
    choice = sheet.get_by_role("option", name=re.compile(f"^{to}")).get_attribute("value")
    sheet.get_by_label("Référent").select_option(value=choice)
    sheet.get_by_role("button", name="Attribuer").click()
    expect(sheet).to_be_hidden()


def test_the_lead_finds_the_forgotten_files_gives_them_at_once_and_takes_it_back(people: People) -> None:
    lead = team(people.lead)
    expect(lead.get_by_role("heading", name="2 dossiers sans référent")).to_be_visible()
    expect(lead.get_by_text(re.compile(r"Personne ne suit \S+ depuis\s9\sjours"))).to_be_visible()
    expect(lead.get_by_text("Oublié", exact=True)).to_have_count(1)
    assert faults_in(lead) == []
    lead.get_by_role("button", name="Tout choisir").click()
    lead.get_by_role("button", name="Attribuer 2 dossiers").click()
    give(lead)
    expect(lead.get_by_role("heading", name="Chaque dossier a un référent.")).to_be_visible()
    recent = lead.get_by_role("region", name="Attribué depuis 24 heures")
    expect(recent.get_by_text(f"2 dossiers à {INES}")).to_be_visible()
    recent.get_by_role("button", name=f"Annuler l'attribution de 2 dossiers à {INES}").click()
    expect(lead.get_by_role("heading", name="2 dossiers sans référent")).to_be_visible()
    expect(recent).to_have_count(0)
    lead.get_by_role("button", name=re.compile("^Attribuer le dossier de ")).first.click()
    give(lead)
    expect(lead.get_by_role("heading", name="1 dossier sans référent")).to_be_visible()
    expect(lead.get_by_text("a un référent.")).to_be_visible()


def test_messages_that_wait_during_an_absence_reach_the_lead_who_has_them_covered(people: People) -> None:
    threads = service.granted(people.young, "GET", "/conversations")["items"]
    thread = next(one["id"] for one in threads if one["kind"] == "referent")
    said = {"text": "Il y a quelqu'un ?"}
    service.granted(people.young, "POST", f"/conversations/{thread}/messages", said)
    today = civil.today()
    away = {"from": today.isoformat(), "back_on": (today + timedelta(days=10)).isoformat()}
    service.granted(people.malik, "PUT", "/me/absence", away | {"name": "", "phone": ""})
    lead = people.lead
    lead.reload()
    waits = lead.get_by_role("region", name="Messages sans réponse pendant une absence")
    expect(waits.get_by_text(re.compile("^Malik Repère, de retour le "))).to_be_visible()
    settle(lead)
    assert faults_in(lead) == []
    waits.get_by_role("button", name="Faire remplacer Malik Repère jusqu'à son retour").click()
    expect(
        lead.get_by_role("dialog").get_by_text(re.compile("^Ce remplacement finit seul le "))
    ).to_be_visible()
    give(lead)
    expect(waits).to_have_count(0)
    phone.tab(people.young, "Moi")
    people.young.get_by_role("link", name=re.compile("^Mon cercle")).click()
    expect(people.young.get_by_text("Inès").first).to_be_visible(timeout=LIVE)
    expect(people.young.get_by_text("Malik").first).to_be_visible()
    service.granted(people.malik, "DELETE", "/me/absence")


@pytest.mark.req("ACC-07")
def test_malik_prepares_a_handover_nova_reads_it_and_adds_her_words(people: People) -> None:
    malik, young, people.zoe = people.malik, people.young, people.add_referent()
    routes.go(malik, f"/equipe/jeunes/{people.nova['id']}")
    settle(malik)
    malik.get_by_role("link", name="Préparer une passation").click()
    expect(malik.get_by_role("heading", name="Préparer une passation")).to_be_visible()
    malik.get_by_role("button", name="Préparer la fiche").click()
    expect(malik.get_by_text("Choisissez quelle passation.")).to_be_visible()
    malik.get_by_role("radio", name=re.compile("^Prévue")).check()
    choice = malik.get_by_role("option", name=TAKES_OVER).get_attribute("value")
    malik.get_by_label("À qui ?").select_option(value=choice)
    settle(malik)
    assert faults_in(malik) == []
    malik.get_by_role("button", name="Préparer la fiche").click()
    expect(malik.get_by_role("heading", name="Prochaines dates")).to_be_visible()
    malik.get_by_label("Où en est Nova, en quelques phrases").fill(WHERE)
    malik.get_by_label("Ce qui compte pour Nova").fill("Son apprentissage.")
    malik.get_by_role("button", name="Enregistrer", exact=True).click()
    expect(malik.get_by_role("region", name="Où en est Nova").get_by_text(WHERE)).to_be_visible()
    malik.get_by_role("button", name="Faire relire à Nova").click()
    expect(malik.get_by_text("Le jeune relit", exact=True)).to_be_visible()
    settle(malik)
    assert faults_in(malik) == []
    phone.notices(young)
    young.get_by_text(f"{TAKES_OVER} va te suivre.").first.click()
    expect(young.get_by_role("heading", name="Ton référent change")).to_be_visible()
    expect(young.get_by_role("region", name="Où tu en es").get_by_text(WHERE)).to_be_visible()
    young.get_by_label(re.compile("^Tes mots pour")).fill(WORDS)
    young.get_by_role("switch", name=re.compile("peut lire mes messages avec Malik")).click()
    settle(young)
    assert faults_in(young) == []
    young.get_by_role("button", name="J'ai lu, envoyer").click()
    expect(young.get_by_text("Tu as lu cette fiche le")).to_be_visible()


@pytest.mark.req("ACC-03")
def test_both_sign_the_reading_is_proven_and_nova_knows_who_follows_her(people: People) -> None:
    malik, young = people.malik, people.young
    expect(malik.get_by_text("À signer par le référent actuel")).to_be_visible(timeout=LIVE)
    expect(malik.get_by_role("region", name="Les mots de Nova").get_by_text(WORDS)).to_be_visible()
    malik.get_by_role("button", name="Signer la fiche").click()
    expect(malik.get_by_text("À signer par le nouveau référent")).to_be_visible()
    zoe = people.zoe
    zoe.get_by_role("navigation").get_by_role("link", name="Passation").click()
    zoe.get_by_role("link", name=re.compile("^Nova Modèle : Malik Repère")).click()
    zoe.get_by_role("button", name="Signer et suivre Nova").click()
    expect(zoe.get_by_text("Fiche à lire")).to_be_visible()
    zoe.get_by_role("button", name="J'ai tout lu").click()
    expect(zoe.get_by_text("Cochez chaque partie lue.")).to_be_visible()
    for box in zoe.get_by_role("checkbox").all():
        box.check()
    settle(zoe)
    assert faults_in(zoe) == []
    zoe.get_by_role("button", name="J'ai tout lu").click()
    expect(zoe.get_by_text("Passée et lue", exact=True)).to_be_visible()
    expect(zoe.get_by_text(re.compile(f"^Lue par {TAKES_OVER}"))).to_be_visible()
    zoe.get_by_role("button", name="Lire le fil avec Malik").click()
    expect(zoe.get_by_role("dialog").get_by_text("Il y a quelqu'un ?")).to_be_visible()
    expect(young.get_by_text(re.compile("a lu la fiche et tes mots"))).to_be_visible(timeout=LIVE)
    assert service.ask(malik, "GET", f"/youths/{people.nova['id']}").status == 404


def received(page: Page, file: Path, words: str) -> None:
    """A sealed file and its words, as a lead of another département gives them."""
    page.get_by_label("Fichier reçu").set_input_files(file)
    page.get_by_label("Les six mots").fill(words)
    page.get_by_role("button", name="Ouvrir le fichier").click()


def test_nova_lets_her_file_pass_to_another_departement_part_by_part(people: People, tmp_path: Path) -> None:
    site, young, nova = people.site, people.young, people.nova["id"]
    threads = service.granted(young, "GET", "/conversations")["items"]
    with_zoe = next(one["id"] for one in threads if one["kind"] == "referent" and one["open"])
    service.granted(young, "POST", f"/conversations/{with_zoe}/messages", {"text": "Bonjour Zoé, à bientôt."})
    lead = people.visits(site.url).open(service.sign_in_links(site)["responsable"])
    expect(lead.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    routes.go(lead, f"/equipe/passation/departement?jeune={nova}")
    lead.get_by_label("Département qui va suivre ce jeune").fill("Département Boréal")
    lead.get_by_role("button", name="Demander à Nova").click()
    expect(lead.get_by_text("Nova n'a pas encore répondu.")).to_be_visible()
    phone.notices(young)
    young.get_by_text("prépare ton passage vers Département Boréal").first.click()
    expect(young.get_by_role("heading", name="Changer de département")).to_be_visible()
    expect(young.get_by_role("checkbox", checked=True)).to_have_count(0)
    young.get_by_label("Ton projet : les buts et les actions").check()
    young.get_by_label("Tes messages avec ton référent d'ici").check()
    here = urlsplit(young.url).path
    routes.go(young, "/jeune/moi")
    routes.go(young, here)
    expect(young.get_by_role("checkbox", checked=True)).to_have_count(2)
    settle(young)
    assert faults_in(young) == []
    young.get_by_role("button", name="Oui, avec ce qui est coché").click()
    expect(young.get_by_text("Tu as dit oui.")).to_be_visible()
    lead.reload()
    expect(lead.get_by_text(re.compile("^Nova laisse partir"))).to_be_visible()
    settle(lead)
    assert faults_in(lead) == []
    lead.get_by_role("button", name="Faire le fichier scellé").click()
    sheet = lead.get_by_role("dialog", name="Six mots à dire par téléphone")
    expect(sheet.get_by_role("listitem")).to_have_count(6)
    words = " ".join(sheet.get_by_role("listitem").all_inner_texts())
    with lead.expect_download() as download:
        sheet.get_by_role("button", name="Enregistrer le fichier").click()
    whole, cut = tmp_path / "dossier.cap18", tmp_path / "coupe.cap18"
    download.value.save_as(whole)
    cut.write_bytes(whole.read_bytes()[:-40])

    site.cap18("authority", "add", "--code", "D97", "--name", "Département Boréal", "--territory", "13")
    link = desk.invite_adult(site, "lead", "Maëlle", "Cardinal", "D97", "Équipe Cardinal")
    there, _ = desk.activate(people.visits(site.url), link)
    there.get_by_role("navigation").get_by_role("link", name="Passation").click()
    there.get_by_role("link", name="Recevoir un dossier scellé").click()
    received(there, cut, words)
    expect(there.get_by_text("il a été coupé en route").first).to_be_visible()
    received(there, whole, "un deux trois quatre cinq six")
    expect(there.get_by_text("Ces six mots n'ouvrent pas ce fichier").first).to_be_visible()
    settle(there)
    assert faults_in(there) == []
    assert service.caseload(there) == []
    received(there, whole, words)
    expect(there.get_by_text(re.compile("^Nova Modèle, né ou née le"))).to_be_visible()
    expect(there.get_by_text("1 message avec l'ancien référent")).to_be_visible()
    there.get_by_role("button", name="Importer ce dossier").click()
    there.get_by_role("link", name="Voir le dossier").click()
    expect(there.get_by_role("heading", level=1, name="Nova Modèle")).to_be_visible()
    invitation = service.invite(there, service.caseload(there)[0]["id"])
    what_was_said_before(phone.accept(people.visits(site.url, PHONE), invitation.url))


def what_was_said_before(young: Page) -> None:
    """In the new département, the messages she let pass: hers to read, and her new referent's."""
    phone.tab(young, "Messages")
    came = young.get_by_role("region", name="D'où vient ce dossier")
    expect(came.get_by_text(re.compile("^Reçu de"))).to_be_visible()
    came.get_by_text(re.compile("messages? d'avant$")).click()
    expect(came.get_by_text("Bonjour Zoé, à bientôt.")).to_be_visible()
    settle(young)
    assert faults_in(young) == []
