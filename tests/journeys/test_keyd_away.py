"""The guardian of the key dies while a paper leaves: nothing is lost, and the paper arrives when it is back."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from backend import serve
from backend.config import Settings, from_environment
from tests import programs
from tests.factories.files import pdf_of_size
from tests.journeys.steps import base, desk, phone, service
from tests.journeys.steps.looks import words
from tests.journeys.steps.visits import PHONE, Visits
from tests.site import Site, free_port

WEB = "import sys; from backend import serve; serve.gunicorn(sys.argv[1:])"
LETTER = 1_500_000
SLOW_UPLOAD = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 300_000}


class Instance(NamedTuple):
    """The web and keyd as two services, as behind a real door: one may die without the other."""

    site: Site
    house: serve.Household
    settings: Settings

    def keyd_dies(self) -> None:
        self.house.processes["keyd"].kill()
        self.house.processes["keyd"].wait()

    def keyd_is_back(self) -> None:
        serve.start_keyd(self.house, self.settings)


@pytest.fixture
def instance(tmp_path: Path) -> Iterator[Instance]:
    port = free_port()
    url = f"http://localhost:{port}"
    own = {
        "CAP18_MODE": "local",
        "CAP18_STATE_DIR": str(tmp_path),
        "CAP18_PUBLIC_URL": url,
        "PORT": str(port),
    }
    settings = from_environment(os.environ | own)
    house = serve.household(settings, dict(os.environ | own))
    made = programs.run(programs.CAP18, "db", "upgrade", environment=house.environment)
    assert made.returncode == 0, made.stderr
    log, words = str(tmp_path / "web.log"), serve.web_command(settings)
    house.processes["web"] = serve.Forked(programs.start(WEB, words, house.environment, log, log))
    house.start("front", serve.front_command(settings, port))
    serve.wait_for_web(house, port)
    yield Instance(Site(url, tmp_path, house.environment, house.processes["web"]), house, settings)
    house.stop()


@pytest.mark.req("KEY-17", "UPL-01")
def test_a_paper_that_was_leaving_when_keyd_died_is_kept_on_the_phone_and_arrives_once(
    instance: Instance, visit: Visits
) -> None:
    page = a_young_person(instance.site, visit)
    slow = page.context.new_cdp_session(page)
    slow.send("Network.enable")
    slow.send("Network.emulateNetworkConditions", SLOW_UPLOAD)
    phone.choose_paper(page, "Décision du juge")
    phone.choose(page, phone.as_file("decision.pdf", "application/pdf", pdf_of_size(LETTER)))
    page.get_by_label("Nom du papier").fill("La décision")
    with page.expect_response(re.compile("/content$")) as answered:
        page.get_by_role("button", name="Enregistrer").click()
        expect(page.get_by_text(re.compile(r"sur\s1,\d\sMo"))).to_be_visible()
        instance.keyd_dies()
    assert answered.value.status == 503
    phone.tab(page, "Papiers")
    expect(page.get_by_role("heading", name=words("En attente · 1"))).to_be_visible()
    assert base.rows(instance.site, "SELECT id FROM document") == []
    instance.keyd_is_back()
    expect(page.get_by_role("heading", name=words("Mes papiers · 1"))).to_be_visible(timeout=60_000)
    expect(page.get_by_role("heading", name=re.compile("En attente"))).to_be_hidden()
    assert len(base.rows(instance.site, "SELECT id FROM document")) == 1
    phone.open_paper(page, "La décision")
    assert len(phone.download(page)) == LETTER


def test_while_keyd_is_away_the_door_says_that_nothing_is_lost(instance: Instance, visit: Visits) -> None:
    page = a_young_person(instance.site, visit)
    instance.keyd_dies()
    page.goto(instance.site.url)
    phone.type_code(page)
    expect(page.get_by_role("heading", name=phone.HOME)).to_be_visible()
    expect(page.get_by_text("C'est fermé pour un moment. Rien n'est perdu.")).to_be_visible()
    other = visit(instance.site.url, PHONE).open("/entrer/invitation")
    other.get_by_label("Code de l'invitation").fill("AAAA-BBBB-CCCC")
    other.get_by_role("button", name="Continuer").click()
    expect(other.get_by_text(re.compile("fermé"))).to_be_visible()
    expect(other.get_by_label("Code de l'invitation")).to_have_value("AAAA-BBBB-CCCC")


def a_young_person(site: Site, visit: Visits) -> Page:
    """In an instance just made: an authority, its lead, one young person, their phone."""
    site.cap18("authority", "add", "--code", "D99", "--name", "Département d'Essai", "--territory", "13")
    link = desk.invite_adult(site, "referent", "Inès", "Repère", "D99", "Équipe Boussole")
    referent, _ = desk.activate(visit(site.url), link)
    youth = service.add_youth(referent)
    return phone.accept(visit(site.url, PHONE), service.invite(referent, youth).url)
