"""A project written by two browsers at once, signed by both; a mentor sees of it what the young person shows."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
from playwright.sync_api import Locator, Page, expect

from tests.journeys.steps import base, phone, service
from tests.journeys.steps.looks import faults_in, settle, words
from tests.journeys.steps.visits import KEEPING_PHONE, PHONE, Visits
from tests.site import Site

KEPT, WISH = "C'est gardé.", "Un studio près du lycée"


def test_two_people_write_one_project_at_once_and_nothing_is_lost(demo_site: Site, visit: Visits) -> None:
    desk = visit(demo_site.url).open(service.sign_in_links(demo_site)["référent"])
    expect(desk.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    youth = service.add_youth(desk)
    mine = visit(demo_site.url, KEEPING_PHONE)
    young = phone.accept(mine, service.invite(desk, youth).url)
    to_my_project(young)
    desk.goto(f"{demo_site.url}/equipe/jeunes/{youth}")
    desk.get_by_role("link", name="Ouvrir le projet").click()
    own_words(young)
    a_goal(young, "Mon logement", "Avoir un studio")
    # What is written on one screen comes to the other one by itself.
    expect(part(desk, "Logement").get_by_role("heading", name="Avoir un studio")).to_be_visible()
    expect(part(desk, "Logement").get_by_text("Je veux choisir ma ville.")).to_be_visible()
    expect(part(desk, "Logement").get_by_role("button", name="Changer mes mots")).to_have_count(0)
    both_change_the_goal(young, desk)
    away_meanwhile(young, desk)
    signed_by_both(young, desk)
    past = service.granted(desk, "GET", f"/youths/{youth}/autonomy-project")
    assert len(past["lines"]) == 3
    assert base.milestone(demo_site, youth, "M15")["done_on"] is not None


def to_my_project(young: Page) -> None:
    phone.tab(young, "Moi")
    young.get_by_role("link", name="Mon projet").click()
    expect(young.get_by_role("heading", name="Mon projet", level=1)).to_be_visible()


def part(page: Page, title: str) -> Locator:
    return page.get_by_role("region", name=title, exact=True)


def own_words(young: Page) -> None:
    part(young, "Mon logement").get_by_role("button", name="Écrire mes mots").click()
    young.get_by_label("Mes mots : Mon logement").fill("Je veux choisir ma ville.")
    assert faults_in(young) == []
    keep(young)


def a_goal(page: Page, theme: str, text: str) -> None:
    part(page, theme).get_by_role("button", name="Ajouter un but").click()
    page.get_by_label("Le but").fill(text)
    keep(page)
    expect(part(page, theme).get_by_role("heading", name=text)).to_be_visible()


def keep(page: Page) -> None:
    page.get_by_role("dialog").get_by_role("button", name="Garder", exact=True).click()
    expect(page.get_by_role("dialog")).to_be_hidden()


def change(page: Page, text: str) -> None:
    page.get_by_role("button", name=f"{text} : Changer").click()


def both_change_the_goal(young: Page, desk: Page) -> None:
    """Both open the same goal, both write: the second one sees both, and keeps both."""
    change(desk, "Avoir un studio")
    change(young, "Avoir un studio")
    young.get_by_label("Le but").fill(WISH)
    keep(young)
    expect(desk.get_by_role("heading", name=WISH, include_hidden=True)).to_be_attached()
    desk.get_by_label("Le but").fill("Un foyer avec une cuisine")
    desk.get_by_role("dialog").get_by_role("button", name="Garder", exact=True).click()
    sheet = desk.get_by_role("dialog")
    expect(sheet.get_by_text("Vous avez changé la même chose à deux. Rien n'est perdu.")).to_be_visible()
    expect(sheet.get_by_text(WISH)).to_be_visible()
    expect(sheet.get_by_text("Un foyer avec une cuisine")).to_be_visible()
    assert faults_in(desk) == []
    sheet.get_by_role("button", name="Garder les deux").click()
    expect(desk.get_by_label("Le but")).to_have_value(f"{WISH} ; Un foyer avec une cuisine")
    keep(desk)
    expect(young.get_by_role("heading", name=f"{WISH} ; Un foyer avec une cuisine")).to_be_visible()


def away_meanwhile(young: Page, desk: Page) -> None:
    """Without network, the young person adds an action and changes the goal; the referent changes it too."""
    goal = f"{WISH} ; Un foyer avec une cuisine"
    young.context.set_offline(True)
    young.get_by_role("button", name=f"{goal} : Ajouter une action").click()
    young.get_by_label("Quoi faire").fill("Appeler le CROUS")
    keep(young)
    expect(young.get_by_text("Appeler le CROUS", exact=True)).to_be_visible()
    change(young, goal)
    young.get_by_label("Le but").fill("Un studio à Lille")
    keep(young)
    change(desk, goal)
    desk.get_by_label("Le but").fill("Une colocation")
    keep(desk)
    young.context.set_offline(False)
    asked = young.get_by_role("region", name="À toi de choisir")
    expect(asked.get_by_text("Une colocation")).to_be_visible(timeout=40_000)
    expect(asked.get_by_text("Un studio à Lille")).to_be_visible()
    asked.get_by_role("button", name="Garder les deux").click()
    expect(desk.get_by_role("heading", name="Une colocation ; Un studio à Lille")).to_be_visible()
    expect(part(desk, "Logement").get_by_text("Appeler le CROUS", exact=True)).to_be_visible()


def signed_by_both(young: Page, desk: Page) -> None:
    desk.get_by_role("button", name="Proposer de signer").click()
    young.get_by_role("link", name="Lire et signer").click()
    young.get_by_role("button", name="Signer", exact=True).click()
    expect(young.get_by_text("C'est signé.")).to_be_visible()
    desk.get_by_role("link", name="Lire et signer").click()
    expect(desk.get_by_text("Je veux choisir ma ville.")).to_be_visible()
    settle(desk)
    assert faults_in(desk) == []
    desk.get_by_role("button", name="Signer", exact=True).click()
    expect(desk.get_by_text("C'est signé.")).to_be_visible()
    with desk.expect_download() as saving:
        desk.get_by_role("button", name="Enregistrer le PDF").click()
    with pikepdf.open(BytesIO(saving.value.path().read_bytes())) as made:
        assert made.Root.MarkInfo.Marked
    young.get_by_role("button", name="Garder dans mes papiers").click()
    expect(young.get_by_text("C'est dans tes papiers.")).to_be_visible()
    settle(young)
    assert faults_in(young) == []
    young.get_by_role("link", name="Retour").click()
    expect(young.get_by_text(re.compile("^Signé par les deux le"))).to_be_visible()
    in_the_papers_and_on_the_file(young, desk)


def in_the_papers_and_on_the_file(young: Page, desk: Page) -> None:
    """The signed text is a paper of the safe, unaltered; the referent finds it on the file."""
    phone.tab(young, "Papiers")
    young.get_by_role("link", name=words("Mon projet, version 1", begins=True)).click()
    assert phone.verified(young)["result"] == "intact"
    desk.get_by_role("link", name=re.compile("^Dossier de")).click()
    with desk.expect_download() as saving:
        desk.get_by_role("button", name="Projet signé (PDF)").click()
    assert saving.value.path().read_bytes().startswith(b"%PDF")


def test_a_mentor_sees_the_goal_that_is_shown_until_it_is_hidden(demo_site: Site, visit: Visits) -> None:
    links = service.sign_in_links(demo_site)
    young = visit(demo_site.url, PHONE).open(links["jeune"])
    expect(young.get_by_role("heading", name=phone.HOME)).to_be_visible()
    me = service.granted(young, "GET", "/me")
    name = me["first_name"]
    # The demo shows the interview at 17 too, asked for and prepared.
    [interview] = service.granted(young, "GET", "/youths/me/interviews")["items"]
    assert (interview["kind"], interview["state"]) == ("seventeen", "open") and interview["prepared_at"]
    to_my_project(young)
    mentor = visit(demo_site.url, PHONE).open(links["mentor"])
    expect(mentor.get_by_role("heading", name="Mes jeunes")).to_be_visible()
    pairs = service.granted(mentor, "GET", "/mentoring/me")["pairs"]
    pair = next(one["id"] for one in pairs if one.get("young", {}).get("id") == me["id"])
    mentor.locator(f"a[href='/mentor/binomes/{pair}']").click()
    shown = mentor.get_by_role("region", name="Son projet")
    expect(shown.get_by_text("Avoir un logement à moi à 18 ans")).to_be_visible()
    expect(shown.get_by_text("Finir mon CAP cuisine")).to_have_count(0)
    expect(shown.get_by_text("Je veux un studio à moi")).to_have_count(0)
    own = part(young, "Mon logement").get_by_label("Mon mentor voit ce but")
    expect(own).to_be_checked()
    own.uncheck()
    expect(shown.get_by_text(f"{name} ne partage rien de son projet.")).to_be_visible()
