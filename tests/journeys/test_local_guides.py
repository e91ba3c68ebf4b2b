"""A lead writes what is of here: tried, mended, published, read by a young person, taken back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.steps import phone, service
from tests.journeys.steps.looks import faults_in, settle
from tests.journeys.steps.visits import DESK, PHONE, Visits
from tests.site import Site

TITLE = "Passer à la Maison des jeunes de l'exemple"
GUIDE = "Faire sa première déclaration de revenus"
NUMBER = "Demander un numéro fiscal"


def open_guide(lead: Page) -> None:
    lead.get_by_role("link", name="Équipe", exact=True).click()
    lead.get_by_role("link", name="Démarches d'ici").click()
    expect(lead.get_by_role("heading", name="Démarches d'ici")).to_be_visible()
    lead.get_by_role("link", name=GUIDE).click()
    expect(lead.get_by_role("heading", name=NUMBER)).to_be_visible()


def test_a_step_of_here_is_tried_mended_published_read_and_taken_back(demo_site: Site, visit: Visits) -> None:
    links = service.sign_in_links(demo_site)
    lead = visit(demo_site.url, DESK).open(links["responsable"])
    expect(lead.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    open_guide(lead)
    lead.get_by_role("button", name=f"Ajouter une étape après : {NUMBER}").click()
    lead.get_by_label("Titre").fill(TITLE)
    lead.get_by_label("Phrases").fill("C'est gratuit.\nIl faut percevoir 30 € avant.")
    lead.get_by_label("Lieu ou service").fill("Maison des jeunes de l'exemple")
    lead.get_by_label("D'où vient l'information").fill("Appel à l'accueil de l'exemple")
    lead.get_by_role("button", name="Voir l'aperçu").click()
    expect(lead.get_by_text("2 choses à corriger avant de publier")).to_be_visible()
    expect(lead.get_by_text("un montant écrit à la main")).to_be_visible()
    lead.get_by_role("button", name="Publier").click()
    expect(
        lead.get_by_role("alert").get_by_text("Ce texte ne peut pas être publié comme cela.")
    ).to_be_visible()
    lead.get_by_label("Phrases").fill("C'est gratuit.\nVenir le mercredi, sans rendez-vous.")
    lead.get_by_role("button", name="Voir l'aperçu").click()
    expect(lead.get_by_text("Rien à corriger.")).to_be_visible()
    expect(lead.get_by_role("heading", name=TITLE)).to_be_visible()
    settle(lead)
    assert faults_in(lead) == []
    lead.get_by_role("button", name="Publier").click()
    expect(lead.get_by_text("C'est publié.")).to_be_visible()
    expect(lead.get_by_text("Étape d'ici", exact=True)).to_be_visible()

    young = visit(demo_site.url, PHONE).open(links["jeune"])
    expect(young.get_by_role("heading", name=phone.HOME)).to_be_visible()
    phone.tab(young, "Démarches")
    young.get_by_role("link", name=GUIDE).click()
    expect(young.get_by_text(TITLE).first).to_be_visible()

    lead.get_by_role("button", name="Retirer").click()
    lead.get_by_role("dialog").get_by_role("button", name="Retirer").click()
    expect(lead.get_by_text("C'est retiré.")).to_be_visible()
    expect(lead.get_by_role("heading", name=TITLE)).to_be_hidden()
