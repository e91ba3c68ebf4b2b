"""Papers every day: by subject and by need, a date that was missing, no reminder for one, deleted and undone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import phone, service
from tests.journeys.steps.looks import words
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site


@pytest.fixture
def young(demo_site: Site, visit: Visits) -> Page:
    page = visit(demo_site.url, PHONE).open(service.sign_in_links(demo_site)["jeune"])
    expect(page.get_by_role("heading", name=phone.HOME)).to_be_visible()
    phone.tab(page, "Papiers")
    return page


def test_papers_are_found_by_subject_and_by_what_they_are_for(young: Page) -> None:
    expect(young.get_by_role("heading", name="À refaire bientôt · 1")).to_be_visible()
    expect(young.get_by_text(words("Bon pour le pécule jusqu'au", begins=True))).to_be_visible()
    young.get_by_role("button", name="Santé").click()
    expect(young.get_by_role("link", name=re.compile("Carte Vitale"))).to_be_visible()
    expect(young.get_by_role("link", name=re.compile("RIB de mon compte"))).to_be_hidden()
    young.get_by_role("link", name="Mes papiers pour une démarche").click()
    young.get_by_role("link", name=words("Pour le pécule", begins=True)).click()
    expect(young.get_by_role("heading", name="Pour le pécule")).to_be_visible()
    missing = young.get_by_role("link", name=re.compile("Acte de naissance"))
    expect(missing).to_contain_text("Manque")
    expect(young.get_by_role("link", name=re.compile("Carte d'identité"))).to_contain_text("Bon")


@pytest.mark.req("VLT-09")
def test_a_paper_says_until_when_it_is_good_what_to_do_next_and_may_be_left_without_reminders(
    young: Page,
) -> None:
    phone.open_paper(young, "Carte d'identité")
    reminders = young.get_by_role("switch", name=re.compile("^Me rappeler avant la fin"))
    expect(reminders).to_be_checked()
    reminders.click()
    expect(reminders).not_to_be_checked()
    expect(young.get_by_text("Pas de rappel pour ce papier.")).to_be_visible()
    phone.open_paper(young, "RIB de mon compte")
    expect(young.get_by_text("À refaire bientôt").first).to_be_visible()
    expect(young.get_by_role("heading", name="Et maintenant")).to_be_visible()
    young.get_by_text(re.compile("^Pour quoi il est bon")).click()
    expect(young.get_by_role("listitem").filter(has_text=words("Pour le travail"))).to_contain_text("Bon")


def test_the_date_of_a_paper_is_corrected_and_what_is_wrong_is_told_beside_it(young: Page) -> None:
    phone.open_paper(young, "Carte d'identité")
    young.get_by_role("button", name="Nom et dates").click()
    sheet = young.get_by_role("dialog", name="Nom et dates")
    made = sheet.get_by_role("group", name="Date du papier")
    for label, text in (("Jour", "2"), ("Mois", "3"), ("Année", "2999")):
        made.get_by_label(label, exact=True).fill(text)
    sheet.get_by_role("button", name="Enregistrer").click()
    expect(made.get_by_label("Année")).to_be_focused()
    made.get_by_label("Année").fill("2021")
    sheet.get_by_role("button", name="Enregistrer").click()
    expect(young.get_by_text("C'est changé.")).to_be_visible()
    young.get_by_text("Détails").click()
    expect(young.get_by_text(words("Papier du 2 mars 2021"))).to_be_visible()


def test_a_deleted_paper_comes_back_while_there_is_time(young: Page) -> None:
    paper = phone.open_paper(young, "Carte Vitale")
    young.get_by_role("button", name="Supprimer").click()
    young.get_by_role("dialog").get_by_role("button", name="Supprimer").click()
    expect(young.get_by_role("link", name=re.compile("Carte Vitale"))).to_be_hidden()
    young.get_by_role("button", name="Annuler").click()
    expect(young.get_by_role("link", name=re.compile("Carte Vitale"))).to_be_visible()
    assert service.ask(young, "GET", f"/documents/{paper}").status == 200
