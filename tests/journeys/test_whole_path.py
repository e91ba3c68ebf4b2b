"""The whole path: from the export of a business software to a paper read on a young person's phone, without network."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.factories import caseload_csv
from tests.factories.caseload_csv import REFERENTS, Expected
from tests.factories.files import pdf, talkative_jpeg
from tests.journeys.steps import base, civil, desk, phone
from tests.journeys.steps.visits import DESK, KEEPING_PHONE, MOVING, Visit, Visits
from tests.site import Site

AUTHORITY, TEAM = "D99", "Équipe Boussole"
REFERENT = ("Inès", "Repère")
INTERVIEW = "M14"
JUDGE = ("OPP", "Garde ASE", "Placement judiciaire")


@dataclass(frozen=True)
class Youth:
    first: str
    last: str


@dataclass
class Caseload:
    """The file as the software writes it today, what must come of it, and one person of it."""

    path: Path
    expected: Expected
    youth: Youth


@pytest.fixture
def caseload(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Caseload:
    """The 2,000 lines with their nasty ones, told from today, under headers that are not ours."""
    today = civil.today()
    monkeypatch.setattr(caseload_csv, "ON", today)
    raw, expected = caseload_csv.sample()
    path = tmp_path / "export du logiciel.csv"
    path.write_bytes(raw.replace(b"date_naissance", "Né(e) le".encode(), 1))
    rows = csv.DictReader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";")
    youth = next(
        Youth(row["prenom"], row["nom"])
        for row in rows
        if row["referent"] == " ".join(REFERENT) and is_seventeen(row["date_naissance"], today)
        and row["fondement"] in JUDGE and not row["fin_mesure"]
    )  # fmt: skip
    return Caseload(path, expected, youth)


def is_seventeen(text: str, today: date) -> bool:
    """Seventeen for three months at least, and for three more: the interview is due, eighteen is not here."""
    try:
        day, month, year = map(int, text.split("/"))
        born = date(year, month, day)
    except ValueError:
        return False
    return timedelta(17 * 365.25 + 90) < today - born < timedelta(18 * 365.25 - 90)


@pytest.mark.req("VLT-01", "UPL-01", "AUT-01")
def test_from_a_caseload_file_to_a_paper_read_again_on_a_phone_without_network(
    empty_site: Site, visit: Visits, caseload: Caseload
) -> None:
    lead = the_first_lead_comes_in(empty_site, visit(empty_site.url, DESK, **MOVING))
    the_lead_imports(lead, caseload)
    desk_of_referent = visit(empty_site.url, DESK, **MOVING)
    referent = a_referent_of_the_file_comes_in(empty_site, desk_of_referent)
    desk.open_file(referent, caseload.youth.first, caseload.youth.last)
    youth_id = referent.url.rsplit("/", 1)[1].split("?")[0]
    invitation = desk.invite_youth(referent)

    theirs = visit(empty_site.url, KEEPING_PHONE, **MOVING)
    mine = phone.accept(theirs, invitation.url)
    expect(referent.get_by_text("vient d'ouvrir son compte")).to_be_visible()
    photo, letter = talkative_jpeg(), pdf(2)
    two_papers_are_kept(mine, photo, letter)
    phone.leave(mine)
    mine.close()
    mine = phone.come_in(theirs)
    both_are_read_and_are_what_was_stored(mine, photo, letter)

    phone.tab(mine, "Accueil")
    mine.close()
    theirs.context.set_offline(True)
    mine = phone.come_in(theirs)
    expect(mine.get_by_text("Pas de réseau", exact=False).first).to_be_visible()
    what_is_ticked_offline_waits(mine)
    before = base.milestone(empty_site, youth_id, INTERVIEW)
    assert before["done_on"] is None
    theirs.context.set_offline(False)
    expect(mine.get_by_text("Tout est parti.")).to_be_visible(timeout=30_000)
    it_arrived_once(empty_site, referent, youth_id, before["version"])


def the_first_lead_comes_in(site: Site, visit: Visit) -> Page:
    site.cap18("authority", "add", "--code", AUTHORITY, "--name", "Département d'Essai", "--territory", "13")
    link = desk.invite_adult(site, "lead", "Irène", "Sextant", AUTHORITY, TEAM)
    page, noted = desk.activate(visit, link)
    assert len(noted.identifier.replace("-", "")) == 8
    expect(page.get_by_text("Personne dans votre file pour l'instant.")).to_be_visible()
    return page


def the_lead_imports(page: Page, caseload: Caseload) -> None:
    """Match the columns, look at the counts, confirm; the lines left out come back as a file."""
    expected = caseload.expected
    desk.choose_file(page, caseload.path)
    page.get_by_label("Date de naissance").select_option("Né(e) le")
    page.get_by_role("button", name="Voir l'aperçu").click()
    expect(page.get_by_role("heading", name="Aperçu")).to_be_visible(timeout=60_000)
    assert desk.count(page, "Lignes lues") == expected.rows
    assert desk.count(page, "Nouveaux dossiers") == expected.new
    assert desk.count(page, "Laissées de côté") == expected.left_out
    assert desk.count(page, "Moins de 15 ans et demi") == expected.too_young
    assert desk.count(page, "Référents à créer") == len(REFERENTS)
    assert desk.count(page, "À vérifier") == expected.to_check
    left_out = page.get_by_role("table", name=re.compile("lignes? laissées? de côté"))
    named = left_out.get_by_role("rowheader").all_inner_texts()
    assert {int(line) for line in named} == expected.faulty_lines.keys()
    desk.confirm_import(page)
    assert desk.count(page, "Nouveaux dossiers") == expected.new
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Télécharger les lignes laissées").click()
    lines = downloading.value.path().read_text("utf-8-sig").splitlines()
    assert len(lines) == expected.left_out + 1
    assert not [cell for line in lines for cell in line.split(";") if cell.startswith(("=", "@"))]
    page.get_by_role("link", name="Voir ma file").click()
    written = r"\s".join(f"{expected.new:,}".split(","))
    expect(page.get_by_text(re.compile(f"^{written} jeunes$"))).to_be_visible()


def a_referent_of_the_file_comes_in(site: Site, visit: Visit) -> Page:
    """Named in the file, not activated yet: the terminal finds them again, their young persons are there."""
    link = desk.invite_adult(site, "referent", *REFERENT, AUTHORITY, TEAM)
    page, _ = desk.activate(visit, link)
    expect(page.get_by_role("row").nth(2)).to_be_visible()
    return page


def two_papers_are_kept(page: Page, photo: bytes, letter: bytes) -> None:
    expect(page.get_by_text("Commence par ta carte d'identité.")).to_be_visible()
    phone.choose_paper(page, "Passeport")
    phone.photograph(page, photo)
    phone.save(page, "Mon passeport")
    phone.choose_paper(page, "Décision du juge")
    phone.choose(page, phone.as_file("decision.pdf", "application/pdf", letter))
    phone.save(page, "La décision")


def both_are_read_and_are_what_was_stored(page: Page, photo: bytes, letter: bytes) -> None:
    """A picture is stored after its words were taken out; a PDF as it was received (DESIGN §11.12)."""
    phone.open_paper(page, "Mon passeport")
    phone.see_page(page)
    copy = phone.download(page)
    assert copy[:3] == b"\xff\xd8\xff"
    assert b"Exif" in photo and b"Exif" not in copy
    assert phone.verified(page) | {"checked_at": None} == {
        "checked_at": None, "algorithm": "SHA-256", "hash": phone.sha256(copy), "result": "intact",
    }  # fmt: skip
    phone.open_paper(page, "La décision")
    phone.see_page(page)
    assert phone.download(page) == letter
    assert phone.verified(page)["hash"] == phone.sha256(letter)


def what_is_ticked_offline_waits(page: Page) -> None:
    phone.my_rights(page)
    page.get_by_role("link", name=re.compile("entretien", re.IGNORECASE)).first.click()
    page.get_by_role("button", name="C'est fait").click()
    page.get_by_role("dialog").get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Gardé sur ce téléphone. Ça partira avec le réseau.").first).to_be_visible()
    expect(page.get_by_text("1 envoi attend.")).to_be_visible()


def it_arrived_once(site: Site, referent: Page, youth_id: str, version: int) -> None:
    """Once in the base, once in the journal; and the referent reads it."""
    after = base.milestone(site, youth_id, INTERVIEW)
    assert after["done_on"] is not None
    assert after["version"] == version + 1
    assert base.count_audit(site, "milestone.done", youth_id) == 1
    referent.reload()
    settled = referent.get_by_text(re.compile("faites?, écartées? ou sans objet"))
    settled.click()
    expect(referent.locator(".milestone[data-state=done]")).to_have_count(1)
