"""Papers between a young person and the adults of their circle: brought, asked, shown, stopped."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.factories.files import pdf
from tests.journeys.steps import base, papers, phone, routes, service
from tests.journeys.steps.visits import DESK, PHONE, Visit, Visits
from tests.site import Site

CERTIFICATE = "Attestation de prise en charge ASE"


@dataclass
class Pair:
    """A referent at a desk, and a young person of theirs who has just come in on their phone."""

    desk: Visit
    referent: Page
    youth_id: str
    phone: Visit
    young: Page


@pytest.fixture
def pair(demo_site: Site, visit: Visits) -> Pair:
    desk = visit(demo_site.url, DESK)
    referent = desk.open(service.sign_in_links(demo_site)["référent"])
    expect(referent.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    youth_id = service.add_youth(referent)
    theirs = visit(demo_site.url, PHONE)
    young = phone.accept(theirs, service.invite(referent, youth_id).url)
    return Pair(desk, referent, youth_id, theirs, young)


@pytest.mark.req("VLT-01", "VLT-06")
def test_a_paper_brought_by_the_referent_is_seen_then_kept_and_is_nobody_elses(pair: Pair) -> None:
    papers.file_of(pair.referent, pair.youth_id)
    letter = phone.as_file("attestation.pdf", "application/pdf", pdf(2))
    papers.bring(pair.referent, letter, CERTIFICATE, "Attestation de novembre")
    expect(pair.referent.get_by_text(re.compile("^1 papier attend la réponse de"))).to_be_visible()
    young = pair.young
    phone.tab(young, "Papiers")
    expect(young.get_by_role("heading", name="À accepter · 1")).to_be_visible()
    young.get_by_role("link", name=re.compile("Attestation de novembre")).click()
    phone.see_page(young)
    young.get_by_role("button", name="Garder ce papier").click()
    expect(young.get_by_text("C'est gardé dans tes papiers.")).to_be_visible()
    expect(young.get_by_role("heading", name="Attestation de novembre")).to_be_visible()
    phone.see_page(young)
    assert phone.download(young) == letter["buffer"]
    papers.list_again(young)
    expect(young.get_by_role("heading", name="À accepter · 1")).to_be_hidden()
    pair.referent.reload()
    expect(pair.referent.get_by_text(re.compile("n'a rien partagé"))).to_be_visible()
    expect(pair.referent.get_by_text(re.compile("attend la réponse"))).to_be_hidden()


def test_a_paper_brought_and_refused_is_gone(pair: Pair) -> None:
    papers.file_of(pair.referent, pair.youth_id)
    letter = phone.as_file("attestation.pdf", "application/pdf", pdf())
    papers.bring(pair.referent, letter, CERTIFICATE, "Pas pour moi")
    young = pair.young
    phone.tab(young, "Papiers")
    young.get_by_role("link", name=re.compile("Pas pour moi")).click()
    young.get_by_role("button", name="Refuser").click()
    young.get_by_role("dialog").get_by_role("button", name="Refuser").click()
    expect(young.get_by_text("C'est refusé. Le papier est effacé.")).to_be_visible()
    expect(young.get_by_role("link", name=re.compile("Pas pour moi"))).to_be_hidden()
    assert service.granted(young, "GET", "/documents")["items"] == []


@pytest.mark.req("ACC-05", "AUD-04")
def test_a_paper_asked_by_its_kind_is_shown_in_one_gesture_or_refused(pair: Pair) -> None:
    papers.file_of(pair.referent, pair.youth_id)
    papers.ask(pair.referent, "Passeport", "Pour préparer le rendez-vous à la mairie")
    papers.ask(pair.referent, "RIB", "Pour le dossier")
    young = pair.young
    phone.choose_paper(young, "Passeport")
    phone.choose(young, phone.as_file("passeport.pdf", "application/pdf", pdf()))
    phone.save(young, "Mon passeport")
    papers.list_again(young)
    expect(young.get_by_role("heading", name="On te demande · 2")).to_be_visible()
    expect(young.get_by_text("Pour préparer le rendez-vous à la mairie")).to_be_visible()
    young.get_by_role("button", name="Partager : Mon passeport").click()
    expect(young.get_by_role("heading", name="On te demande · 1")).to_be_visible()
    young.get_by_role("button", name="Non, ne pas partager : RIB").click()
    expect(young.get_by_role("heading", name=re.compile("On te demande"))).to_be_hidden()
    referent = pair.referent
    expect(referent.get_by_role("link", name=re.compile("Mon passeport"))).to_be_visible(timeout=30_000)
    expect(referent.get_by_text("Réponse : non")).to_be_visible(timeout=30_000)
    referent.get_by_role("link", name=re.compile("Mon passeport")).click()
    expect(referent.get_by_role("img", name="Page 1 du papier partagé")).to_be_visible()
    phone.open_paper(young, "Mon passeport")
    young.get_by_role("link", name="Qui a vu ce papier").click()
    expect(young.get_by_role("heading", name="Qui a vu quoi")).to_be_visible()
    expect(young.get_by_role("listitem").filter(has_text="ouvert").first).to_be_visible()


@pytest.mark.req("ACC-03", "ACC-05", "VLT-06")
def test_a_paper_shown_to_the_mentor_leaves_their_screen_once_it_is_stopped(
    demo_site: Site, visit: Visits
) -> None:
    links = service.sign_in_links(demo_site)
    young = visit(demo_site.url, PHONE).open(links["jeune"])
    expect(young.get_by_role("heading", name=phone.HOME)).to_be_visible()
    circle = service.granted(young, "GET", "/me/circle")
    name = next(one["first_name"] for one in circle if one["kind"] == "mentor")
    title = service.granted(young, "GET", "/documents")["items"][0]["title"]
    papers.share(young, title, name, "Pour le logement")

    mentor = visit(demo_site.url, PHONE).open(links["mentor"])
    expect(mentor.get_by_role("heading", name="Mes jeunes")).to_be_visible()
    mentor.get_by_role("link", name=re.compile(re.escape(title))).click()
    expect(mentor.get_by_role("img", name="Page 1 du papier partagé")).to_be_visible()
    expect(mentor.get_by_role("button", name="Télécharger")).to_be_hidden()
    address = mentor.url

    papers.stop_sharing(young, name)
    gone = mentor.get_by_text("Ce papier n'est plus partagé avec vous.")
    expect(gone).to_be_visible(timeout=40_000)
    expect(mentor.get_by_role("img", name="Page 1 du papier partagé")).to_be_hidden()
    routes.go(mentor, "/mentor")
    expect(mentor.get_by_role("link", name=re.compile(re.escape(title)))).to_be_hidden()
    routes.go(mentor, address.removeprefix(demo_site.url))
    expect(gone).to_be_visible()
    assert (
        base.rows(demo_site, "SELECT count(*) AS n FROM document_grant WHERE ended_at IS NOT NULL")[0]["n"]
        >= 1
    )
