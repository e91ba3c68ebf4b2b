"""An account after a refusal, a budget for one's eyes alone, a home from the first door to the inventory."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta

import pypdfium2
from playwright.sync_api import APIRequestContext, Locator, Page, expect

from tests.factories.files import jpeg
from tests.journeys.steps import base, civil, phone, routes, service
from tests.journeys.steps.looks import faults_in, plain, words
from tests.journeys.steps.visits import KEEPING_PHONE, PHONE, Visit, Visits
from tests.site import Site

REFUSED = "Une banque refuse : utiliser le droit au compte"
ADDRESS = "12 rue des Essais\n59000 Lille"


def on_day(page: Page, verb: str, day: date) -> None:
    """A thing done, or to come, on this day."""
    page.get_by_role("button", name=verb, exact=True).click()
    sheet = page.get_by_role("dialog")
    for label, value in (("Jour", day.day), ("Mois", day.month), ("Année", day.year)):
        sheet.get_by_label(label, exact=True).fill(str(value))
    sheet.get_by_role("button", name="Garder cette date").click()
    expect(sheet).to_have_count(0)


def letter(page: Page, verb: str) -> str:
    """One tap makes the letter; its words."""
    page.get_by_role("button", name=verb, exact=True).click()
    save = page.get_by_role("button", name="Enregistrer le PDF")
    expect(save).to_be_visible(timeout=40_000)
    with page.expect_download() as downloading:
        save.click()
    pdf = pypdfium2.PdfDocument(io.BytesIO(downloading.value.path().read_bytes()))
    return plain(" ".join(one.get_textpage().get_text_range() for one in pdf))


def in_papers(page: Page, title: str) -> Locator:
    phone.tab(page, "Papiers")
    return page.get_by_role("link", name=re.compile(f"^{re.escape(title)}"))


def sent(page: Page) -> None:
    """All that was typed has left this phone."""
    expect(page.get_by_text("Attend le réseau").first).to_have_count(0, timeout=30_000)


def test_a_bank_that_says_nothing_becomes_a_right_to_an_account(demo_site: Site, visit: Visits) -> None:
    page = visit(demo_site.url, PHONE).open(service.sign_in_links(demo_site)["jeune"])
    expect(page.get_by_role("heading", name=phone.HOME)).to_be_visible()
    routes.go(page, "/jeune/demarches/bank-refusal/ask-refusal")
    expect(page.get_by_role("heading", name="Demander un refus écrit")).to_be_visible()
    page.get_by_role("main").locator('a[href="/jeune/banque/refus"]').click()
    page.get_by_role("button", name="Faire la lettre").click()
    expect(page.get_by_text("Il manque le nom de la banque.")).to_be_visible()
    page.get_by_label("Nom de la banque").fill("Banque Exemple")
    page.get_by_label("Ton adresse").fill(ADDRESS)
    said = letter(page, "Faire la lettre")
    assert "Banque Exemple" in said
    assert "article L312-1" in said
    page.get_by_role("button", name="Garder dans mes papiers").click()

    routes.go(page, "/jeune/banque")
    on_day(page, "J'ai donné ma lettre", civil.today())
    expect(page.get_by_text(words("La banque a 15 jours"))).to_be_visible()
    expect(page.get_by_text(words("Encore 16 jours."))).to_be_visible()
    assert faults_in(page) == []
    page.get_by_role("button", name="Tout recommencer").click()
    page.get_by_role("dialog").get_by_role("button", name="Effacer").click()
    on_day(page, "J'ai donné ma lettre", civil.today() - timedelta(days=16))
    page.get_by_role("button", name="Elle n'a pas répondu").click()
    page.get_by_role("link", name="Préparer ma demande").click()
    expect(page.get_by_label("Pas de réponse")).to_be_checked()
    page.get_by_label("Ville et pays de naissance").fill("Lille, France")
    page.get_by_label("Ton adresse").fill(ADDRESS)
    said = letter(page, "Faire la feuille à joindre")
    assert "La banque n'a pas répondu" in said
    assert "Lille, France" in said
    page.get_by_role("button", name="Copier : Ville et pays de naissance").click()
    routes.go(page, "/jeune/banque")
    on_day(page, "J'ai envoyé ma demande", civil.today())
    page.get_by_label("Nom de la banque choisie").fill("Banque Modèle")
    page.get_by_role("button", name="Garder ce nom").click()
    expect(page.get_by_text(re.compile("Va à Banque Modèle"))).to_be_visible()
    on_day(page, "Mon compte est ouvert", civil.today())
    expect(page.get_by_text("Ton RIB est dans tes papiers.")).to_be_visible()
    expect(in_papers(page, "Lettre à la banque")).to_be_visible(timeout=30_000)

    routes.go(page, "/jeune/demarches/bank-refusal")
    steps = page.get_by_role("list", name="Les étapes")
    expect(steps.get_by_text("Fini")).to_have_count(4, timeout=30_000)


def test_a_budget_is_written_without_network_and_read_by_nobody_else(
    demo_site: Site, off_screen: APIRequestContext, visit: Visits
) -> None:
    youth = service.add_youth(off_screen)
    mine = visit(demo_site.url, KEEPING_PHONE)
    page = phone.accept(mine, service.invite(off_screen, youth).url)
    phone.kept_on_the_phone(page)
    phone.tab(page, "Démarches")
    page.get_by_role("link", name=re.compile("^Mon budget")).click()
    expect(page.get_by_text(re.compile("Personne d'autre ne voit cette page"))).to_be_visible()

    mine.context.set_offline(True)
    page.get_by_role("button", name="Ajouter dans : Argent qui entre").click()
    a_line(page, "Salaire", "900", "28")
    page.get_by_role("button", name="Ajouter dans : Logement").click()
    a_line(page, "Loyer CANARI", "480,50", "5")
    expect(page.locator(".display.figures")).to_contain_text("419,50")
    expect(page.get_by_text("Attend le réseau").first).to_be_visible()
    page.get_by_role("button", name="Cacher les sommes").click()
    expect(page.locator(".display.figures")).to_contain_text("Somme cachée")
    page.get_by_role("button", name="Voir les sommes").click()
    mine.context.set_offline(False)
    sent(page)
    kept = base.rows(
        demo_site, "SELECT kind, sealed FROM own_sheet WHERE owner_id = ?", youth.replace("-", "")
    )
    assert [one["kind"] for one in kept] == ["budget"]
    assert b"CANARI" not in kept[0]["sealed"]
    assert service.ask(off_screen, "GET", "/safe/sheets").status == 404

    page.get_by_text("Montrer à quelqu'un").click()
    said = letter(page, "Faire la page à montrer")
    assert "Il reste pour vivre : 419,50 €" in said
    page.get_by_role("button", name="Garder dans mes papiers").click()
    expect(in_papers(page, "Mon budget")).to_be_visible(timeout=30_000)


def a_line(page: Page, label: str, cents: str, day: str) -> None:
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("Quoi").fill(label)
    sheet.get_by_label("Combien par mois, en euros").fill(cents)
    sheet.get_by_label("Quel jour du mois").fill(day)
    sheet.get_by_role("button", name="Garder cette ligne").click()
    expect(sheet).to_have_count(0)


def test_a_home_goes_from_the_first_door_to_dated_photos(demo_site: Site, visit: Visits) -> None:
    mine = visit(demo_site.url, KEEPING_PHONE)
    page = mine.open(service.sign_in_links(demo_site)["jeune"])
    expect(page.get_by_role("heading", name=phone.HOME)).to_be_visible()
    phone.tab(page, "Démarches")
    page.get_by_role("link", name=re.compile("^Trouver un logement")).click()
    page.get_by_label("Je n'ai nulle part où dormir ce soir").check()
    doors = page.get_by_role("article")
    expect(doors.first).to_contain_text("Dormir au chaud ce soir")
    page.get_by_label("Je n'ai nulle part où dormir ce soir").uncheck()
    page.get_by_label("Je travaille ou je suis en apprentissage").check()
    page.get_by_role("button", name="C'est demandé : Résidence Habitat Jeunes").click()
    expect(page.get_by_text(re.compile("^Demandé le"))).to_be_visible()

    page.get_by_role("link", name=re.compile("^Payer le dépôt")).click()
    page.get_by_label("Meublé").check()
    page.get_by_label("Loyer sans les charges, en euros").fill("450")
    page.get_by_label("Dépôt demandé, en euros").fill("950")
    page.get_by_role("button", name="Calculer").click()
    expect(page.get_by_text(re.compile(r"Loca-Pass peut avancer 950,00"))).to_be_visible()
    expect(page.get_by_text("Ce dépôt semble trop haut.")).to_be_visible()

    routes.go(page, "/jeune/logement/entree")
    on_day(page, "Dire le jour des clés", civil.today())
    page.get_by_role("button", name="C'est fait : Lire et signer le bail").click()
    expect(page.get_by_text("1 chose faite")).to_be_visible()
    the_inventory(page, mine)
    expect(in_papers(page, "État des lieux, Cuisine")).to_be_visible(timeout=30_000)

    # All of it has left this phone: the days of the move are said, and lead back here.
    base.make_due(demo_site, service.granted(page, "GET", "/me")["id"], "home")
    routes.go(page, "/jeune/avis")
    page.get_by_role("link", name=re.compile("Mettre ton nom sur la boîte aux lettres")).first.click()
    expect(page.get_by_text("1 chose faite")).to_be_visible()

    routes.go(page, "/jeune/logement/hlm")
    on_day(page, "J'ai fait la demande", civil.today() - timedelta(days=330))
    expect(page.get_by_text(re.compile("À renouveler maintenant"))).to_be_visible()
    page.get_by_role("button", name="J'ai renouvelé").click()
    page.get_by_role("button", name="Garder cette date").click()
    expect(page.get_by_text(re.compile("Sans cela, la demande est annulée"))).to_be_visible()


def the_inventory(page: Page, mine: Visit) -> None:
    """A photo and a defect without network; then the letter."""
    routes.go(page, "/jeune/logement/etat-des-lieux")
    expect(page.get_by_role("heading", name="Pas encore de photo")).to_be_visible()
    page.get_by_label("Photo de la pièce : Cuisine").set_input_files(
        phone.as_file("cuisine.jpg", "image/jpeg", jpeg(800, 600))
    )
    expect(page.get_by_role("heading", name="1 photo gardée")).to_be_visible(timeout=30_000)
    mine.context.set_offline(True)
    page.get_by_label("Pièce", exact=True).select_option("Cuisine")
    page.get_by_label("Ce que tu vois").fill("Le robinet fuit")
    page.get_by_role("button", name="Ajouter ce défaut").click()
    expect(page.get_by_text("Le robinet fuit", exact=True)).to_be_visible()
    mine.context.set_offline(False)
    expect(page.get_by_text(re.compile("^Pas de réseau"))).to_have_count(0, timeout=30_000)
    page.get_by_label("Propriétaire ou résidence").fill("Résidence Exemple")
    page.get_by_label("Ton adresse").fill(ADDRESS)
    said = letter(page, "Faire la lettre")
    assert "Cuisine : Le robinet fuit" in said
