"""Nova writes with Malik and with her mentor: live, without network, changed, looked for; nobody else reads."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.steps import phone, service
from tests.journeys.steps.looks import faults_in
from tests.journeys.steps.visits import KEEPING_PHONE, PHONE, Visit, Visits
from tests.site import Site

LIVE = 30_000


class People:
    """Three browsers: Nova's phone, Malik's desk, her mentor's phone."""

    def __init__(self, site: Site, visits: Visits) -> None:
        links = service.sign_in_links(site)
        self.holding: Visit = visits(site.url, KEEPING_PHONE)
        self.young = self.holding.open(links["jeune"])
        expect(self.young.get_by_role("heading", name=phone.HOME)).to_be_visible()
        self.desk = visits(site.url).open(links["référent"])
        expect(self.desk.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
        self.mentor = visits(site.url, PHONE).open(links["mentor"])
        expect(self.mentor.get_by_role("heading", name="Mes jeunes")).to_be_visible()
        self.nova: dict[str, Any] = service.granted(self.young, "GET", "/me")
        threads = service.granted(self.young, "GET", "/conversations")["items"]
        self.adults = {one["kind"]: one["with"][0]["first_name"] for one in threads}


@pytest.fixture(scope="module")
def people(demo_site: Site, long_visit: Visits) -> People:
    return People(demo_site, long_visit)


def thread(page: Page, name: str) -> None:
    """Open the thread of somebody from the tab."""
    phone.tab(page, "Messages")
    page.get_by_role("main").get_by_role("link", name=re.compile(f"^{name}")).first.click()
    expect(page.get_by_role("heading", name=re.compile(f"^{name}"))).to_be_visible()


def write(page: Page, text: str) -> None:
    page.get_by_role("textbox", name=re.compile("^Écrire à")).fill(text)
    page.get_by_role("button", name="Envoyer", exact=True).click()
    expect(page.get_by_role("textbox", name=re.compile("^Écrire à"))).to_have_value("")


def whole_name(people: People) -> str:
    return f"{people.nova['first_name']} {people.nova['last_name']}"


def bubble(page: Page, text: str) -> Locator:
    return page.get_by_role("article").filter(has_text=text)


def gesture(page: Page, text: str, name: str) -> None:
    bubble(page, text).get_by_role("button", name="Autres gestes").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_role("button", name=re.compile(f"^{name}")).click()
    # Until it is gone, nothing behind it takes a word.
    expect(sheet).to_have_count(0)


def test_a_word_goes_both_ways_while_both_look(people: People) -> None:
    thread(people.young, people.adults["referent"])
    write(people.young, "Bonjour, j'ai une question.")
    expect(bubble(people.young, "j'ai une question")).to_contain_text("Envoyé")
    tab = people.desk.get_by_role("navigation").get_by_role("link", name=re.compile("^Messages"))
    expect(tab).to_contain_text("1", timeout=LIVE)
    thread(people.desk, people.nova["first_name"])
    expect(bubble(people.desk, "j'ai une question")).to_be_visible()
    expect(bubble(people.young, "j'ai une question")).to_contain_text("Lu", timeout=LIVE)
    write(people.desk, "Bien sûr, je vous écoute.")
    expect(bubble(people.young, "je vous écoute")).to_be_visible(timeout=LIVE)
    expect(tab).not_to_contain_text("1")


@pytest.mark.req("REL-16", "REL-03")
def test_words_written_without_network_arrive_once_and_in_order(people: People) -> None:
    thread(people.young, people.adults["referent"])
    people.holding.context.set_offline(True)
    said = [f"Sans réseau, message {number}." for number in ("un", "deux", "trois")]
    for text in said:
        write(people.young, text)
        expect(bubble(people.young, text)).to_contain_text("Attend le réseau")
    people.holding.context.set_offline(False)
    for text in said:
        expect(bubble(people.desk, text)).to_have_count(1, timeout=LIVE)
    shown = people.desk.get_by_role("article").filter(has_text="Sans réseau")
    expect(shown).to_have_count(3)
    for place, text in enumerate(said):
        expect(shown.nth(place)).to_contain_text(text)
    expect(bubble(people.young, "Attend le réseau")).to_have_count(0)


def test_ones_own_words_are_changed_answered_taken_back_and_found(people: People) -> None:
    young = people.young
    thread(young, people.adults["referent"])
    write(young, "Rendez-vous mardi ?")
    gesture(young, "Rendez-vous mardi", "Modifier")
    young.get_by_role("textbox", name=re.compile("^Écrire à")).fill("Rendez-vous mercredi ?")
    young.get_by_role("button", name="Changer", exact=True).click()
    expect(bubble(young, "Rendez-vous mercredi")).to_contain_text("Modifié")
    expect(bubble(people.desk, "Rendez-vous mercredi")).to_be_visible(timeout=LIVE)
    gesture(people.desk, "Rendez-vous mercredi", "Répondre")
    write(people.desk, "Mercredi, oui.")
    expect(bubble(young, "Mercredi, oui.").get_by_text("Rendez-vous mercredi")).to_be_visible(timeout=LIVE)
    write(young, "Phrase à reprendre")
    gesture(young, "Phrase à reprendre", "Supprimer")
    expect(bubble(young, "Phrase à reprendre")).to_have_count(0)
    young.get_by_role("button", name="Annuler").click()
    expect(bubble(young, "Phrase à reprendre")).to_be_visible()
    young.get_by_role("button", name="Ce fil").click()
    young.get_by_role("searchbox", name="Chercher un mot").fill("MERCREDI oui")
    expect(young.get_by_text("1 message trouvé")).to_be_visible()
    young.get_by_role("dialog").get_by_role("button", name=re.compile("Mercredi, oui")).click()
    expect(bubble(young, "Mercredi, oui.")).to_be_in_viewport()


def test_what_was_begun_is_still_there_and_a_mentor_sees_only_a_first_name(people: People) -> None:
    young, mentor = people.young, people.mentor
    thread(young, people.adults["mentor"])
    expect(young.get_by_text("ne voit pas tes papiers")).to_be_visible()
    young.get_by_role("textbox", name=re.compile("^Écrire à")).fill("Je voulais te d")
    phone.tab(young, "Accueil")
    thread(young, people.adults["mentor"])
    field = young.get_by_role("textbox", name=re.compile("^Écrire à"))
    expect(field).to_have_value("Je voulais te d")
    write(young, "Je voulais te dire merci.")
    thread(mentor, people.nova["first_name"])
    expect(bubble(mentor, "merci")).to_be_visible(timeout=LIVE)
    expect(mentor.get_by_text(people.nova["last_name"])).to_have_count(0)
    write(mentor, "Avec plaisir.")
    expect(bubble(young, "Avec plaisir.")).to_be_visible(timeout=LIVE)


def test_being_stuck_and_not_being_well_reach_a_person_and_one_knows_who_read_it(people: People) -> None:
    young, desk = people.young, people.desk
    phone.tab(young, "Papiers")
    young.get_by_role("main").get_by_role("link", name=re.compile("RIB|Carte d'identité")).first.click()
    young.get_by_role("button", name="Je bloque").click()
    sheet = young.get_by_role("dialog", name="Je bloque")
    sheet.get_by_role("radio", name="On m'a dit non").check()
    sheet.get_by_role("button", name=f"Envoyer à {people.adults['referent']}").click()
    expect(young.get_by_text(re.compile("C'est parti. Réponse avant"))).to_be_visible(timeout=LIVE)
    phone.tab(young, "Accueil")
    young.get_by_role("link", name="Ça ne va pas ?").click()
    young.get_by_role("radio", name="Je veux parler aujourd'hui").check()
    young.get_by_role("button", name="Prévenir l'équipe").click()
    expect(young.get_by_text("C'est parti. L'équipe est prévenue.")).to_be_visible(timeout=LIVE)
    expect(young.get_by_text("Personne ne l'a encore lue.")).to_be_visible()
    phone.tab(desk, "Messages")
    asked = desk.get_by_role("article").filter(has_text="Je veux parler aujourd'hui")
    asked.get_by_role("button", name="J'ai lu").click()
    expect(asked).to_have_count(0, timeout=LIVE)
    expect(young.get_by_text(re.compile(f"{people.adults['referent']} a lu"))).to_be_visible(timeout=LIVE)
    stuck = desk.get_by_role("article").filter(has_text="Bloque sur quelque chose")
    stuck.get_by_role("link", name=re.compile("^Répondre à")).click()
    expect(bubble(desk, "On m'a dit non.")).to_be_visible()
    write(desk, "On regarde ensemble demain.")
    phone.tab(desk, "Messages")
    expect(desk.get_by_text("Bloque sur quelque chose")).to_have_count(0)


def keep_a_model(desk: Page, name: str, text: str) -> None:
    desk.get_by_role("button", name=re.compile("^Mes modèles et mes listes")).click()
    sheet = desk.get_by_role("dialog", name="Mes modèles et mes listes")
    sheet.get_by_role("button", name="Nouveau modèle").click()
    sheet.get_by_label("Nom du modèle").fill(name)
    sheet.get_by_label("Message").fill(text)
    sheet.get_by_role("button", name="Enregistrer").click()
    expect(sheet.get_by_text(text)).to_be_visible()
    sheet.get_by_role("button", name="Fermer").click()


def test_being_away_is_seen_one_text_goes_to_each_and_the_circle_is_opened(people: People) -> None:
    young, desk = people.young, people.desk
    phone.tab(desk, "Messages")
    desk.get_by_role("button", name=re.compile("^Mon absence")).click()
    sheet = desk.get_by_role("dialog", name="Mon absence")
    back = sheet.get_by_role("group", name="Jour du retour")
    for name, value in (("Jour", "4"), ("Mois", "1"), ("Année", "2030")):
        back.get_by_label(name, exact=True).fill(value)
    sheet.get_by_label("Qui appeler pendant ce temps").fill("Inès Exemple")
    sheet.get_by_role("button", name="Enregistrer").click()
    expect(desk.get_by_text("C'est gardé. Les jeunes le voient")).to_be_visible()
    thread(young, people.adults["referent"])
    expect(young.get_by_text(re.compile("revient vendredi 4 janvier 2030"))).to_be_visible(timeout=LIVE)
    expect(young.get_by_text(re.compile("Avant, appelle Inès Exemple"))).to_be_visible()
    keep_a_model(desk, "Bureau fermé", "Le bureau ferme vendredi.")
    desk.get_by_role("button", name=re.compile("^Écrire à plusieurs")).click()
    sheet = desk.get_by_role("dialog", name="Écrire à plusieurs")
    sheet.get_by_role("button", name=re.compile(r"^Choisir les \d+ jeunes")).click()
    sheet.get_by_role("button", name="Garder cette liste").click()
    sheet.get_by_label("Nom de la liste").fill("Mes jeunes")
    sheet.get_by_role("button", name="Garder cette liste").click()
    expect(sheet.get_by_role("button", name="Mes jeunes", pressed=True)).to_be_visible()
    sheet.get_by_role("button", name="Fermer").click()
    desk.get_by_role("button", name=re.compile("^Écrire à plusieurs")).click()
    sheet.get_by_role("button", name=whole_name(people)).click()
    sheet.get_by_role("button", name="Bureau fermé").click()
    expect(sheet.get_by_label("Message")).to_have_value("Le bureau ferme vendredi.")
    sheet.get_by_role("button", name="Envoyer à 1 jeune").click()
    expect(bubble(young, "Le bureau ferme vendredi.")).to_be_visible(timeout=LIVE)
    phone.tab(young, "Messages")
    young.get_by_role("button", name=re.compile("^Écrire à plusieurs personnes")).click()
    young.get_by_role("button", name="Ouvrir ce fil").click()
    expect(young.get_by_role("heading", name="Mon cercle")).to_be_visible()
    write(young, "Bonjour à tous les deux.")
    thread(people.mentor, "Mon cercle")
    expect(bubble(people.mentor, "Bonjour à tous les deux.")).to_be_visible(timeout=LIVE)


def test_a_paper_is_named_in_a_message_without_being_shown(people: People) -> None:
    young = people.young
    thread(young, people.adults["mentor"])
    young.get_by_role("button", name="Joindre", exact=True).click()
    sheet = young.get_by_role("dialog", name="Joindre à ce message")
    sheet.get_by_role("button", name=re.compile("RIB")).click()
    expect(young.get_by_text("Joint :")).to_be_visible()
    write(young, "Je l'ai enfin.")
    thread(people.mentor, people.nova["first_name"])
    expect(bubble(people.mentor, "Je l'ai enfin.")).to_be_visible(timeout=LIVE)
    expect(people.mentor.get_by_role("link", name=re.compile("RIB"))).to_have_attribute("href", "/mentor")


def test_a_step_named_in_a_message_opens_where_each_may_see_it(people: People) -> None:
    young, desk = people.young, people.desk
    thread(young, people.adults["referent"])
    young.get_by_role("button", name="Joindre", exact=True).click()
    sheet = young.get_by_role("dialog", name="Joindre à ce message")
    row = sheet.get_by_role("button").filter(has_text="Étape").first
    title = row.locator("strong, .row-title").first.inner_text()
    row.click()
    write(young, "Je suis là-dessus.")
    thread(desk, people.nova["first_name"])
    desk.get_by_role("main").get_by_role("link", name=re.compile(f"^{re.escape(title)}")).last.click()
    expect(desk.locator("#file-etapes")).to_be_in_viewport()
    young.get_by_role("main").get_by_role("link", name=re.compile(f"^{re.escape(title)}")).last.click()
    expect(young.get_by_role("heading", level=1, name=title)).to_be_visible()


def test_what_one_reads_may_be_kept_for_oneself(people: People) -> None:
    young, desk = people.young, people.desk
    thread(young, people.adults["referent"])
    young.get_by_role("button", name="Ce fil").click()
    young.get_by_role("switch", name="Ne pas dire ce que je lis").click()
    young.get_by_role("dialog").get_by_role("button", name="Fermer").click()
    thread(desk, people.nova["first_name"])
    field = desk.get_by_role("textbox", name=re.compile("^Écrire à"))
    field.fill("Vous trouverez ci-joint les justificatifs.")
    expect(desk.get_by_text("« ci-joint » : dites plutôt")).to_be_visible()
    write(desk, "Voici la liste des papiers.")
    expect(bubble(young, "Voici la liste des papiers.")).to_be_visible(timeout=LIVE)
    write(young, "Bien reçu.")
    expect(bubble(desk, "Bien reçu.")).to_be_visible(timeout=LIVE)
    expect(bubble(desk, "Voici la liste des papiers.")).to_contain_text("Envoyé")


def test_a_voice_note_said_without_network_is_heard_by_the_referent_with_its_words(people: People) -> None:
    young, desk = people.young, people.desk
    thread(young, people.adults["referent"])
    young.get_by_role("button", name="Message vocal").click()
    sheet = young.get_by_role("dialog", name="Message vocal")
    expect(sheet.get_by_role("button", name="Enregistrer")).to_be_visible()
    people.holding.context.set_offline(True)
    sheet.get_by_role("button", name="Enregistrer").click()
    expect(sheet.get_by_role("timer")).to_contain_text("0:02", timeout=LIVE)
    sheet.get_by_role("button", name="Arrêter").click()
    sheet.get_by_label("Ce que tu dis, écrit").fill("Je serai en retard jeudi.")
    assert faults_in(young) == []
    sheet.get_by_role("button", name="Envoyer", exact=True).click()
    expect(bubble(young, "en retard jeudi")).to_contain_text("Attend le réseau")
    write(young, "Dix minutes, pas plus.")
    people.holding.context.set_offline(False)
    thread(desk, people.nova["first_name"])
    said = bubble(desk, "en retard jeudi")
    expect(said).to_have_count(1, timeout=LIVE)
    expect(bubble(desk, "Dix minutes, pas plus.")).to_be_visible(timeout=LIVE)
    said.get_by_role("button", name=re.compile("^Écouter")).click()
    sound = said.locator("audio")
    expect(sound).to_be_visible()
    desk.wait_for_function("sound => sound.currentTime > 0.3", arg=sound.element_handle(), timeout=LIVE)
    expect(desk.get_by_role("button", name="Message vocal")).to_have_count(0)
    expect(
        bubble(young, "en retard jeudi").get_by_role("button", name=re.compile("^Écouter"))
    ).to_be_visible()
