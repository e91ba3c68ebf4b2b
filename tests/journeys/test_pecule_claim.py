"""From 17 to the answer: the estimate, the paper that is missing, the file in a few taps, the nudge; once offline."""

from __future__ import annotations

import base64
import io
import json
import re
import time
from datetime import date, timedelta
from typing import Any

import pikepdf
from playwright.sync_api import Page, expect

from backend.ids import new_id
from tests.factories.photos import photo
from tests.journeys.steps import base, civil, phone, routes, service
from tests.journeys.steps.camera import Thumb
from tests.journeys.steps.looks import faults, settle
from tests.journeys.steps.visits import KEEPING_PHONE, Visits
from tests.site import Site

PUT = """async ([path, said, body]) => {
  const bytes = Uint8Array.from(atob(body), one => one.charCodeAt(0));
  const sent = await fetch(path, { method: "PUT", body: bytes, headers: { "X-Cap18": "1", "X-Cap18-Paper": said } });
  return sent.status;
}"""


def keep(page: Page, kind: str, title: str, **dates: str) -> None:
    """A paper put in the open safe of this page's person."""
    said = base64.urlsafe_b64encode(json.dumps({"type": kind, "title": title} | dates).encode()).decode()
    body = base64.b64encode(photo(title, width=1600, height=1008)).decode()
    path = f"/api/v1/documents/{new_id()}/content"
    assert page.evaluate(PUT, [path, said.rstrip("="), body]) == 201


def a_day(days: int) -> str:
    return (civil.today() + timedelta(days=days)).isoformat()


def turn_eighteen(desk: Page, youth_id: str) -> None:
    """The referent corrects the birth date: the person is 18 today."""
    today = civil.today()
    born = date(today.year - 18, today.month, today.day)
    known: dict[str, Any] = service.granted(desk, "GET", f"/youths/{youth_id}")
    change = {"birth_date": born.isoformat(), "birth_precision": "day"}
    service.granted(desk, "PATCH", f"/youths/{youth_id}", change, If_Match=f'"{known["version"]}"')


def looked_at(page: Page) -> None:
    """A program that reads for those who do not see finds nothing to say of this screen."""
    settle(page)
    assert faults(page) == []


def test_the_claim_from_seventeen_to_the_answer(demo_site: Site, visit: Visits) -> None:
    desk = visit(demo_site.url).open(service.sign_in_links(demo_site)["référent"])
    expect(desk.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    youth_id = service.add_youth(desk)
    mine = visit(demo_site.url, KEEPING_PHONE, accept_downloads=True)
    page = phone.accept(mine, service.invite(desk, youth_id).url)

    # At 17: what may wait, and which paper is missing.
    keep(page, "id_card", "Ma carte", expires_on=a_day(3000))
    phone.tab(page, "Démarches")
    page.get_by_role("link", name="Mon argent mis de côté").click()
    figure = page.locator(".display.figures")
    expect(figure).to_contain_text("€")
    known = figure.inner_text()
    phone.kept_on_the_phone(page)
    mine.context.set_offline(True)
    page.get_by_role("link", name=re.compile("^Répondre pour les années manquantes")).click()
    page.get_by_role("radio", name=re.compile("par décision d'un juge")).check()
    page.get_by_role("button", name="Suivant").click()
    expect(page.get_by_text(re.compile("^Question 2 sur"))).to_be_visible()
    page.get_by_role("button", name="Finir plus tard").click()
    expect(figure).not_to_have_text(known)
    expect(page.get_by_text("D'après ta réponse.")).to_be_visible()
    here = page.get_by_text("Calculé sur ce téléphone, avec tes réponses")
    expect(here).to_be_visible()
    counted = figure.inner_text()
    mine.context.set_offline(False)
    expect(here).to_have_count(0, timeout=40_000)
    expect(figure).to_have_text(counted)
    page.get_by_role("link", name="Préparer mes 3 papiers").click()
    expect(page.get_by_role("heading", name="Préparer tes 3 papiers")).to_be_visible()
    expect(page.get_by_text("1 papier sur 3 est bon.")).to_be_visible()
    expect(page.get_by_text(re.compile("^Tu pourras demander à partir du"))).to_be_visible()
    certificate = page.get_by_role("link", name=re.compile("^Acte de naissance"))
    expect(certificate).to_contain_text("À demander à partir du")

    # At 18: the file, counted in taps, nothing typed.
    turn_eighteen(desk, youth_id)
    keep(page, "rib", "Mon RIB", issued_on=a_day(-10))
    routes.go(page, "/jeune")
    routes.go(page, "/jeune/pecule/dossier")
    expect(page.get_by_text("Il manque 1 papier : l'acte de naissance.")).to_be_visible()
    keep(page, "birth_certificate", "Mon acte", issued_on=a_day(-5))
    phone.tab(page, "Accueil")
    thumb, began = Thumb(page), time.monotonic()
    thumb.tap(page.get_by_role("navigation").get_by_role("link", name="Démarches"))
    thumb.tap(page.get_by_role("link", name="Mon argent mis de côté"))
    thumb.tap(page.get_by_role("link", name="Demander ton argent"))
    expect(page.get_by_text("3 papiers sur 3 sont bons.")).to_be_visible()
    thumb.tap(page.get_by_role("button", name="Préparer mon dossier"))
    expect(page.get_by_role("button", name="Enregistrer le PDF")).to_be_visible(timeout=40_000)
    looked_at(page)
    with page.expect_download() as downloading:
        thumb.tap(page.get_by_role("button", name="Enregistrer le PDF"))
    assert len(thumb.taps) <= 8
    assert time.monotonic() - began < 60
    made = downloading.value.path().read_bytes()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.Root.Metadata.read_bytes()
        assert len(pdf.pages) == 5

    # Without network: the file is still there, the answers too, and what is said waits.
    phone.kept_on_the_phone(page)
    page.get_by_role("link", name=re.compile("^Copier mes réponses")).click()
    expect(page.get_by_role("heading", name="Mes réponses à copier")).to_be_visible()
    page.go_back()
    mine.context.set_offline(True)
    routes.go(page, "/jeune/papiers")
    routes.go(page, "/jeune/pecule/dossier")
    with page.expect_download() as again:
        page.get_by_role("button", name="Enregistrer le PDF").click()
    assert again.value.path().read_bytes() == made
    page.get_by_role("button", name=re.compile("^J'ai envoyé ma demande")).click()
    where = page.get_by_role("region", name="Où en est la demande")
    expect(where).to_contain_text("Envoyée")
    expect(where).to_contain_text("Ça partira avec le réseau")
    mine.context.set_offline(False)
    expect(where.get_by_text(re.compile("^On te redemande le"))).to_be_visible(timeout=40_000)

    # Weeks later, it is asked about; then the answer is no, with its reason and what to do.
    base.make_due(demo_site, youth_id, "pecule")
    routes.go(page, "/jeune/avis")
    page.get_by_role("link", name=re.compile("^Ta demande est partie il y a un moment")).first.click()
    page.get_by_role("button", name="Dire où elle en est").click()
    sheet = page.get_by_role("dialog", name="Où en est la demande ?")
    sheet.get_by_role("radio", name="La réponse est non").check()
    sheet.get_by_role("radio", name=re.compile("^Le RIB n'est pas à ton nom")).check()
    looked_at(page)
    sheet.get_by_role("button", name="Enregistrer").click()
    expect(where).to_contain_text("Envoie un RIB de moins de 3 mois, à ton nom.")

    # The referent sees the state and its day, never the sum; the lead a count.
    routes.go(desk, f"/equipe/jeunes/{youth_id}")
    card = desk.get_by_label("Pécule", exact=True)
    expect(card).to_contain_text("Refusée", timeout=20_000)
    expect(card).not_to_contain_text("€")
