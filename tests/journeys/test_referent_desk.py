"""A referent at their desk, on the demo: Ma file, its figures, a young person's own file, two people at once."""

from __future__ import annotations

import json
import re
from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import base, desk, phone, routes, service
from tests.journeys.steps.looks import faults_in, plain, settle, words
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import ROOT, Site

WORDS = json.loads((ROOT / "pwa" / "src" / "text" / "fr" / "referent.json").read_text())
FILTERS = ("late", "week", "soon", "silent", "no_interview", "no_mentor", "papers", "leaving")
UNDO = 20_000


@pytest.fixture(scope="module")
def links(demo_site: Site) -> dict[str, str]:
    return service.sign_in_links(demo_site)


@pytest.fixture(scope="module")
def page(demo_site: Site, long_visit: Visits, links: dict[str, str]) -> Page:
    opened = long_visit(demo_site.url).open(links["référent"])
    expect(opened.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    return opened


@pytest.fixture
def caseload(page: Page) -> Page:
    """Ma file, whole, nothing searched."""
    routes.go(page, "/equipe")
    page.get_by_label("Chercher un nom").fill("")
    settle(page)
    return page


@pytest.fixture(scope="module")
def youth(page: Page) -> dict[str, Any]:
    """Somebody of their own, written by hand: nobody else's figures move."""
    made = service.add_youth(page)
    return next(row for row in service.caseload(page) if row["id"] == made)


def rows(page: Page) -> list[str]:
    return page.locator("tbody tr th").all_inner_texts()


def test_counts_filters_and_rows_agree(caseload: Page) -> None:
    page = caseload
    all_of_them = len(rows(page))
    expect(page.get_by_text(f"{all_of_them} jeunes", exact=True)).to_be_visible()
    chips = page.get_by_role("group", name=WORDS["filter.label"])
    for name in FILTERS:
        chip = chips.get_by_role("button", name=words(WORDS[f"filter.{name}"], begins=True))
        shown = int(re.findall(r"\d+", chip.inner_text())[-1])
        assert shown == len(service.caseload(page, filter=name))
        chip.click()
        expect(page).to_have_url(re.compile(f"filtre={name}"))
        if shown:
            expect(page.locator("tbody tr")).to_have_count(shown)
            expect(page.get_by_text(f"{shown} sur {all_of_them} jeunes")).to_be_visible()
        else:
            expect(page.get_by_text("Personne dans ce filtre.")).to_be_visible()
        chip.click()
        expect(page.locator("tbody tr")).to_have_count(all_of_them)


def test_the_list_sorts_by_name_by_age_and_back_by_urgency(caseload: Page) -> None:
    page = caseload
    urgent = rows(page)
    page.get_by_role("button", name="Nom", exact=True).click()
    expect(page.get_by_role("columnheader", name="Nom")).to_have_attribute("aria-sort", "ascending")
    expect(page.locator("tbody tr th").first).not_to_have_text(urgent[0])
    expect(page.locator("tbody tr")).to_have_count(len(urgent))
    assert sorted(rows(page)) == sorted(urgent)
    page.get_by_role("button", name="Âge", exact=True).click()
    expect(page).to_have_url(re.compile("tri=age"))
    settle(page)
    born = [row["birth_date"] for row in service.caseload(page, sort="age")]
    assert born == sorted(born) or born == sorted(born, reverse=True)
    page.get_by_role("button", name=re.compile("^Pourquoi")).click()
    expect(page.locator("tbody tr th").first).to_have_text(urgent[0])


def test_every_filter_and_order_made_in_the_page_is_the_servers_own(caseload: Page) -> None:
    page = caseload
    chips = page.get_by_role("group", name=WORDS["filter.label"])
    for name in ("", *FILTERS):
        if name:
            chips.get_by_role("button", name=words(WORDS[f"filter.{name}"], begins=True)).click()
        if name and not service.caseload(page, filter=name):
            expect(page.get_by_text("Personne dans ce filtre.")).to_be_visible()
            continue
        for column, sort in (
            ("Nom", "name"),
            ("Âge", "age"),
            ("Silence", "silence"),
            ("Pourquoi", "urgency"),
        ):
            page.get_by_role("columnheader", name=words(column, begins=True)).get_by_role("button").click()
            told = service.caseload(page, sort=sort, **({"filter": name} if name else {}))
            expected = [f"{row['first_name']} {row['last_name']}" for row in told]
            expect(page.locator("tbody tr th")).to_have_text(expected)


def test_age_and_milestone_narrow_the_list(caseload: Page) -> None:
    page = caseload
    page.get_by_label("Âge").select_option("17")
    seventeen = service.caseload(page, age="17")
    expect(page.locator("tbody tr")).to_have_count(len(seventeen))
    assert {row["age"]["years"] for row in seventeen} == {17}
    page.get_by_label("Échéance").select_option("M14")
    both = service.caseload(page, age="17", rule="M14")
    expect(page.locator("tbody tr")).to_have_count(len(both))


def test_filters_are_kept_under_a_name_and_taken_away_with_ten_seconds_to_change_ones_mind(
    caseload: Page,
) -> None:
    page = caseload
    page.get_by_label("Âge").select_option("17")
    page.get_by_role("button", name="Garder ces filtres").click()
    sheet = page.get_by_role("dialog", name="Garder ces filtres")
    sheet.get_by_label("Nom de ces filtres").fill("Mes 17 ans")
    sheet.get_by_role("button", name="Garder", exact=True).click()
    kept = page.get_by_role("button", name="Mes 17 ans", exact=True)
    expect(kept).to_have_attribute("aria-pressed", "true")
    routes.go(page, "/equipe")
    expect(kept).to_have_attribute("aria-pressed", "false")
    kept.click()
    expect(page).to_have_url(re.compile("age=17"))
    page.get_by_role("button", name=words("Retirer les filtres gardés « Mes 17 ans »")).click()
    expect(kept).to_have_count(0)
    page.get_by_role("button", name="Annuler").click()
    expect(kept).to_be_visible()


def test_several_files_are_settled_by_one_gesture_with_one_undo(caseload: Page) -> None:
    page = caseload
    made = [service.add_youth(page) for _ in range(2)]
    page.reload()
    settle(page)
    names = {row["id"]: f"{row['first_name']} {row['last_name']}" for row in service.caseload(page)}
    for one in made:
        page.get_by_role("checkbox", name=words(f"Choisir {names[one]}")).check()
    page.get_by_role("button", name=words("Marquer fait pour 2 jeunes")).click()
    sheet = page.get_by_role("dialog", name=words("Marquer fait pour 2 jeunes"))
    sheet.get_by_label("Ce qui le prouve").fill("Réunion du service")
    sheet.get_by_role("button", name="Marquer fait", exact=True).click()
    expect(page.get_by_text("Fait pour 2 jeunes.")).to_be_visible()
    page.get_by_role("button", name="Annuler").click()
    assert not any(done(page, one) for one in made)


def test_a_note_says_who_reads_it_first_and_the_young_person_asks_a_correction_from_the_phone(
    demo_site: Site, page: Page, visit: Visits, links: dict[str, str]
) -> None:
    young = visit(demo_site.url, PHONE).open(links["jeune"])
    expect(young.get_by_role("link", name="Démarches", exact=True)).to_be_visible()
    nova = service.granted(young, "GET", "/me")
    routes.go(page, f"/equipe/jeunes/{nova['id']}")
    settle(page)
    for kind, text in (("Privée", "Rappeler le lycée."), ("Partagée", "On cherche un stage ensemble.")):
        page.get_by_role("button", name="Écrire une note").click()
        sheet = page.get_by_role("dialog", name="Écrire une note")
        expect(sheet.get_by_label("La note")).to_have_count(0)
        sheet.get_by_role("radio", name=words(kind, begins=True)).check()
        sheet.get_by_label("La note").fill(text)
        sheet.get_by_role("button", name=re.compile("cette note")).click()
        expect(page.get_by_text(text)).to_be_visible()
    routes.go(young, "/jeune/moi/dossier")
    expect(young.get_by_text("On cherche un stage ensemble.")).to_be_visible()
    expect(young.get_by_text("Ton référent écrit aussi des notes privées.")).to_be_visible()
    expect(young.get_by_text("Rappeler le lycée.")).to_have_count(0)
    expect(young.get_by_text(words("Où : Lycée des Essais"))).to_be_visible()
    assert faults_in(young) == []
    young.get_by_role("button", name="Dire que c'est faux").click()
    expect(young.get_by_label("Qu'est-ce qui est faux ?")).to_have_value("follow")
    expect(young.get_by_label("Dis ce qui est vrai")).to_be_focused()
    young.get_by_label("Dis ce qui est vrai").fill("Je ne suis plus en CAP, j'ai fini.")
    young.get_by_role("button", name="Demander la correction").click()
    expect(young.get_by_text("C'est envoyé à ton référent.")).to_be_visible()
    routes.go(page, "/equipe")
    routes.go(page, f"/equipe/jeunes/{nova['id']}?voir=corrections")
    page.get_by_label("Votre réponse").fill("C'est noté, merci.")
    page.get_by_role("button", name="C'est corrigé").click()
    expect(page.get_by_role("heading", name="Corrections demandées")).to_be_visible()
    expect(page.get_by_label("Votre réponse")).to_have_count(0)
    young.reload()
    expect(young.get_by_text("C'est noté, merci.")).to_be_visible()
    assert nova["id"] and service.granted(young, "GET", "/youths/me/openings")["items"]


def done(page: Page, youth_id: str) -> list[str]:
    items = service.granted(page, "GET", f"/youths/{youth_id}/milestones")["items"]
    return [one["rule"] for one in items if one["done_on"]]


def test_a_milestone_is_done_set_aside_and_opened_again_with_a_reason(
    page: Page, youth: dict[str, Any]
) -> None:
    routes.go(page, f"/equipe/jeunes/{youth['id']}")
    settle(page)
    aside = page.get_by_role("button", name=words("Écarter :", begins=True)).first
    title = plain(aside.get_attribute("aria-label") or "").removeprefix("Écarter : ")
    aside.click()
    sheet = page.get_by_role("dialog", name="Écarter cette échéance")
    sheet.get_by_role("button", name="Écarter").click()
    expect(sheet.get_by_text("Il manque la raison.")).to_be_visible()
    sheet.get_by_label("Pourquoi l'écarter ?").fill("Déjà traité ailleurs, en accord avec toi.")
    sheet.get_by_role("button", name="Écarter").click()
    expect(page.get_by_text(words(f"Écarté : {title}."))).to_be_visible()
    page.get_by_text(re.compile("faites?, écartées? ou sans objet")).click()
    expect(page.get_by_text("Raison : Déjà traité ailleurs, en accord avec toi.")).to_be_visible()
    page.get_by_role("button", name=words(f"Rouvrir : {title}")).click()
    sheet = page.get_by_role("dialog", name="Rouvrir cette échéance")
    sheet.get_by_label("Pourquoi la rouvrir ?").fill("Finalement, on le fait ensemble.")
    sheet.get_by_role("button", name="Rouvrir").click()
    expect(page.get_by_text(words(f"De nouveau à faire : {title}."))).to_be_visible()
    expect(page.get_by_role("button", name=words(f"Écarter : {title}"))).to_be_visible()


def test_two_people_at_once_keep_what_was_typed_and_say_who_was_first(
    page: Page, youth: dict[str, Any]
) -> None:
    """Somebody else sets the milestone aside while this referent writes: nothing is overwritten."""
    routes.go(page, f"/equipe/jeunes/{youth['id']}")
    settle(page)
    mark = page.get_by_role("button", name=words("Marquer fait :", begins=True)).first
    title = plain(mark.get_attribute("aria-label") or "").removeprefix("Marquer fait : ")
    mark.click()
    page.get_by_label("Ce qui le prouve").fill("Compte rendu du 3, signé")
    items = service.granted(page, "GET", f"/youths/{youth['id']}/milestones")["items"]
    one = next(item for item in items if plain(item["title"]) == title)
    service.granted(
        page, "POST", f"/youths/{youth['id']}/milestones/{one['rule']}/waive",
        {"reason": "Vu par une collègue"}, If_Match=f'"{one["version"]}"',
    )  # fmt: skip
    page.get_by_role("dialog").get_by_role("button", name="Marquer fait").click()
    refusal = page.get_by_text(re.compile("Votre date et votre preuve sont gardées"))
    expect(refusal).to_be_attached(timeout=UNDO)
    if not refusal.is_visible():
        page.get_by_text(re.compile("faites?, écartées? ou sans objet")).click()
    expect(refusal).to_be_visible()
    page.get_by_role("button", name="Reprendre ma saisie").click()
    expect(page.get_by_label("Ce qui le prouve")).to_have_value("Compte rendu du 3, signé")
    page.keyboard.press("Escape")


def test_a_file_of_another_team_and_a_file_that_never_was_are_the_same_answer(
    demo_site: Site, page: Page, links: dict[str, str]
) -> None:
    told = [str(UUID(row["id"])) for row in base.rows(demo_site, "SELECT id FROM young_person")]
    mine = {row["id"] for row in service.caseload(page)}
    others = [one for one in told if one not in mine]
    assert others
    never = "0199aaaa-0000-7000-8000-000000000000"
    assert {service.ask(page, "GET", f"/youths/{one}/file").status for one in [*others, never]} == {404}
    for one in (others[0], never):
        routes.go(page, f"/equipe/jeunes/{one}")
        expect(page.get_by_text("On ne trouve pas ce dossier parmi ceux que vous suivez.")).to_be_visible()


def test_a_new_qr_code_ends_the_one_before_and_the_screen_says_so(
    demo_site: Site, page: Page, visit: Visits
) -> None:
    youth = service.add_youth(page)
    routes.go(page, f"/equipe/jeunes/{youth}?voir=compte")
    settle(page)
    former = desk.invite_youth(page)
    page.get_by_role("button", name="Fermer", exact=True).last.click()
    expect(page.get_by_text("Un nouveau QR code annule le précédent.")).to_be_visible()
    again = desk.invite_youth(page, "Nouveau QR code")
    assert again.url != former.url
    phones = visit(demo_site.url, PHONE)
    late = phones.open(former.url)
    expect(late.get_by_text("Cette invitation est annulée. Demande un nouveau QR code.")).to_be_visible()
    phone.accept(phones, again.url)
    expect(page.get_by_text("vient d'ouvrir son compte")).to_be_visible(timeout=UNDO)
