"""What professionals do: activate their account, sign in, import a file, open a young person's file, invite."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pyotp
from playwright.sync_api import Page, expect

from tests.journeys.steps.visits import Visit
from tests.site import Site

STEP = 30


class Invitation(NamedTuple):
    """What the referent's screen shows for a young person, once."""

    id: str
    url: str
    code: str


class Authenticator:
    """The application of codes of one person: a code serves once, so the next one is the following."""

    def __init__(self, secret: str) -> None:
        self.totp = pyotp.TOTP(secret.replace(" ", ""))
        self.last = 0

    def code(self) -> str:
        now = time.time()
        step = max(int(now) // STEP, self.last + 1)
        assert step - int(now) // STEP <= 1, "more than one code asked in half a minute"
        self.last = step
        return self.totp.at(step * STEP)


@dataclass
class Words:
    """What someone noted of their way in."""

    identifier: str
    words: str
    codes: Authenticator


def invite_adult(site: Site, role: str, first: str, last: str, authority: str, team: str) -> str:
    """The activation link of somebody, as the terminal prints it."""
    said = site.cap18(
        "accounts", "invite", "--role", role, "--first-name", first, "--last-name", last,
        "--authority", authority, "--team", team, "--json",
    )  # fmt: skip
    return str(json.loads(said)["url"])


def activate(visit: Visit, link: str) -> tuple[Page, Words]:
    """Open the activation link, note the six words, read the second proof's key, come in."""
    page = visit.open(link)
    page.get_by_role("button", name="Voir mes six mots").click()
    identifier = page.get_by_role("region", name="Votre identifiant").locator("p").inner_text()
    words = page.locator(".six-words li").all_inner_texts()
    assert len(words) == 6
    page.get_by_label("J'ai noté mon identifiant et mes mots").check()
    page.get_by_role("button", name="Continuer").click()
    page.get_by_text("Je ne peux pas viser").click()
    codes = Authenticator(page.locator(".key-text").inner_text())
    page.get_by_label("Code à 6 chiffres").fill(codes.code())
    page.get_by_role("button", name="Activer mon compte").click()
    expect(page.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    return page, Words(identifier, "-".join(words), codes)


def sign_in(visit: Visit, noted: Words) -> Page:
    """Identifier, six words, a code that has not served."""
    page = visit.open("/pro")
    page.get_by_label("Identifiant").fill(noted.identifier)
    page.get_by_label("Vos six mots").fill(noted.words)
    page.get_by_label("Code à 6 chiffres").fill(noted.codes.code())
    page.get_by_role("button", name="Entrer").click()
    expect(page.get_by_role("heading", name="Ma file", exact=True)).to_be_visible()
    return page


def choose_file(page: Page, file: Path) -> None:
    page.get_by_role("link", name="Importer", exact=True).click()
    expect(page.get_by_role("heading", name="Importer des dossiers")).to_be_visible()
    page.locator("#import-file").set_input_files(file)


def count(page: Page, words: str) -> int:
    """One of the counts of an import, by its words."""
    fact = page.locator(".counts .fact").filter(has=page.get_by_text(words, exact=True))
    return int(re.sub(r"\D", "", fact.locator("dd").inner_text()))


def confirm_import(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Importer .* dossiers?$")).click()
    page.get_by_role("dialog").get_by_role("button", name="Importer", exact=True).click()
    expect(page.get_by_role("heading", name="C'est importé")).to_be_visible(timeout=60_000)


def open_file(page: Page, first: str, last: str) -> None:
    """From Ma file: look the name up, open the file."""
    page.get_by_role("link", name="Ma file").first.click()
    page.get_by_label("Chercher un nom").fill(last)
    page.get_by_role("link", name=f"{first} {last}", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(last)


def invite_youth(page: Page, button: str = "Inviter") -> Invitation:
    """Show the QR code of an invitation; what it holds, and the code to type under it."""
    with page.expect_response(
        lambda answer: answer.url.endswith("/api/v1/invitations") and answer.request.method == "POST"
    ) as answered:
        page.get_by_role("button", name=button, exact=True).first.click()
    issued: dict[str, Any] = answered.value.json()
    sheet = page.get_by_role("dialog", name=re.compile("Invitation pour"))
    drawn = sheet.get_by_role("img", name=re.compile("QR code")).locator(".qr-ink").get_attribute("d")
    assert drawn and drawn in issued["qr_svg"]
    code = sheet.locator(".typed-code").inner_text()
    assert code == issued["code"]
    return Invitation(issued["id"], issued["url"], code)
