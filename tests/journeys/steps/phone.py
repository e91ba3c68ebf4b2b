"""What a young person does on their phone: come in, choose six digits, keep a paper, read it, leave, come back."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from playwright.sync_api import FilePayload, Page, expect

from tests.journeys.steps.looks import until
from tests.journeys.steps.visits import Visit

CODE = "274913"
HOME = re.compile("^Bonjour ")


def type_code(page: Page, code: str = CODE) -> None:
    page.get_by_label("code à 6 chiffres").fill(code)


def see_welcome_and_choose(page: Page, code: str = CODE) -> None:
    """The welcome, who sees what, six digits twice; then the home."""
    expect(page.get_by_role("heading", name="Bienvenue dans Cap 18")).to_be_visible()
    page.get_by_role("link", name="Commencer").click()
    expect(page.get_by_role("heading", name="Qui voit quoi")).to_be_visible()
    page.get_by_role("switch", name="Voir mes papiers à l'écran").check()
    page.get_by_role("link", name="J'ai compris, je continue").click()
    page.get_by_label("Ton nouveau code").fill(code)
    page.get_by_label("Le même code").fill(code)
    expect(page.get_by_role("heading", name=HOME)).to_be_visible(timeout=30_000)


def accept(visit: Visit, url: str, code: str = CODE) -> Page:
    """Open the invitation as the phone's camera does, and go through to the home."""
    page = visit.open(url)
    see_welcome_and_choose(page, code)
    return page


def come_in(visit: Visit, code: str = CODE) -> Page:
    """Open the app again and give the code."""
    page = visit.open("/")
    type_code(page, code)
    expect(page.get_by_role("heading", name=HOME)).to_be_visible()
    return page


def kept_on_the_phone(page: Page) -> None:
    """The app itself is kept a moment after the first screen: only then does it open without network."""
    until(page, "navigator.serviceWorker.getRegistration().then(one => one?.active?.state === 'activated')")


def tab(page: Page, name: str) -> None:
    page.get_by_role("navigation").get_by_role("link", name=name).click()


def notices(page: Page) -> None:
    """What Cap 18 itself said, above the messages."""
    tab(page, "Messages")
    page.get_by_role("main").get_by_role("link", name=re.compile("^Avis")).click()
    expect(page.get_by_role("heading", name="Avis", exact=True)).to_be_visible()


def my_rights(page: Page) -> None:
    """The dated rights of a person, from their journeys."""
    tab(page, "Démarches")
    page.get_by_role("link", name="Mes dates").click()


def choose_paper(page: Page, kind: str) -> None:
    tab(page, "Papiers")
    page.get_by_role("link", name="Ajouter un papier").first.click()
    page.get_by_role("link", name=kind, exact=True).click()


def as_file(name: str, kind: str, body: bytes) -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": body}


def photograph(page: Page, picture: bytes) -> None:
    """A picture the phone's own camera gave, chosen as a file; it is kept."""
    choose(page, as_file("photo.jpg", "image/jpeg", picture))
    page.get_by_role("button", name=re.compile("^Garder (cette photo|quand même)$")).click()


def choose(page: Page, file: FilePayload) -> None:
    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name="Choisir un fichier").click()
    choosing.value.set_files(file)


def save(page: Page, title: str) -> None:
    """Give it a name and keep it; it has arrived."""
    page.get_by_label("Nom du papier").fill(title)
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("heading", name="C'est gardé", exact=True)).to_be_visible(timeout=30_000)


def open_paper(page: Page, title: str) -> str:
    """From Papiers, open one; its id."""
    tab(page, "Papiers")
    page.get_by_role("link", name=re.compile(re.escape(title))).click()
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    return page.url.rsplit("/", 1)[1]


def see_page(page: Page) -> None:
    """The first page is really drawn."""
    picture = page.get_by_role("img", name="Page 1 de ton papier")
    expect(picture).to_be_visible()
    page.wait_for_function("() => document.querySelector('.paper-view img').naturalWidth > 100")


def download(page: Page) -> bytes:
    """The second gesture: after what it leaves behind was said."""
    page.get_by_role("button", name="Télécharger").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Une copie reste sur ce téléphone")
    with page.expect_download() as downloading:
        dialog.get_by_role("button", name="Télécharger").click()
    return downloading.value.path().read_bytes()


def verified(page: Page) -> dict[str, Any]:
    """« Vérifier »: what the server says of the bytes it keeps."""
    page.get_by_text("Détails").click()
    with page.expect_response(re.compile("/verify$")) as answered:
        page.get_by_role("button", name="Vérifier").click()
    expect(page.get_by_text("C'est bien le même fichier")).to_be_visible()
    said: dict[str, Any] = answered.value.json()
    return said


def sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def leave(page: Page) -> None:
    """« Quitter ce compte »: what was read goes, the code still opens."""
    tab(page, "Moi")
    page.get_by_role("button", name="Quitter ce compte").click()
    page.get_by_role("dialog").get_by_role("button", name="Quitter").click()
    expect(page.get_by_label("code à 6 chiffres")).to_be_visible()
