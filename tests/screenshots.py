"""The pictures of the README: `python -m tests.screenshots`. `--all FOLDER` takes every screen, to look at them."""

from __future__ import annotations

import argparse
import io
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.site import CHROMIUM_FLAGS, ROOT, Site, chromium, start_site, stop_site

FOLDER = ROOT / "docs" / "screenshots"
PHONE, DESK = (390, 844), (1280, 800)
HEAVIEST = 150_000
COLOURS = 256
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
WIDTHS = (360, 390, 1280)
GO = "to => { const a = document.createElement('a'); a.href = to; document.body.append(a); a.click(); a.remove(); }"

YOUNG = {
    "young-home": "/jeune",
    "young-journeys": "/jeune/demarches",
    "young-journey": "/jeune/demarches/bank-account-adult",
    "young-step": "/jeune/demarches/bank-account-adult/sign",
    "young-money": "/jeune/pecule",
    "young-search": "/jeune/chercher",
    "young-messages": "/jeune/messages",
    "young-mentor": "/jeune/moi/mentor",
    "young-rights": "/jeune/droits",
    "young-my-rights": "/jeune/mes-droits",
    "young-contacts": "/jeune/contacts",
    "young-milestone": "the first date of the home",
    "young-agenda": "/jeune/agenda",
    "young-month": "/jeune/agenda?vue=mois",
    "young-appointment": "the next one, on the home",
    "young-offer": "times to choose from, on the home",
    "young-new-appointment": "/jeune/agenda/nouveau",
    "young-feed": "/jeune/agenda/telephone",
    "young-papers": "/jeune/papiers",
    "young-paper": "the first paper",
    "young-add-paper": "/jeune/papiers/ajouter",
    "young-share": "the sharing of the first paper",
    "young-shares": "/jeune/papiers/partages",
    "young-needs": "/jeune/papiers/besoins",
    "young-numbers": "/jeune/papiers/numeros",
    "young-take-all": "/jeune/papiers/emporter",
    "young-trace": "/jeune/papiers/trace",
    "young-consents": "/jeune/papiers/reglages",
    "young-bank": "/jeune/banque",
    "young-budget": "/jeune/budget",
    "young-home-doors": "/jeune/logement",
    "young-move-in": "/jeune/logement/entree",
    "young-notices": "/jeune/avis",
    "young-claim": "/jeune/pecule/dossier",
    "young-me": "/jeune/moi",
    "young-circle": "/jeune/moi/cercle",
    "young-phones": "/jeune/moi/acces",
    "young-words": "/jeune/moi/mots",
    "young-look": "/jeune/moi/affichage",
}
REFERENT = {
    "referent-caseload": "/equipe",
    "referent-file": "the first file",
    "referent-agenda": "/equipe/agenda",
    "referent-week": "/equipe/agenda?vue=semaine",
    "referent-month": "/equipe/agenda?vue=mois",
    "referent-to-close": "/equipe/agenda?vue=a-clore",
    "referent-new-appointment": "/equipe/agenda/nouveau",
    "referent-appointment": "the first appointment",
    "referent-messages": "/equipe/messages",
    "referent-import": "/equipe/import",
    "referent-notices": "/equipe/notifications",
    "referent-account": "/equipe/compte",
}
PUBLIC = {
    "first": "/",
    "urgence": "/urgence",
    "answer": "/r",
    "discretion": "/aide-discretion",
    "young-door": "/entrer",
    "young-invitation": "/entrer/invitation",
    "young-find": "/entrer/retrouver",
    "pro-door": "/pro",
    "design": "/_design",
}
# Screens named by what leads to them: where to stand (an address, or another of these), and the link to follow.
FOLLOWED = {
    "young-milestone": ("/jeune", "a[href^='/jeune/droits/']"),
    "young-paper": ("/jeune/papiers", "main a[href^='/jeune/papiers/0']"),
    "young-share": ("young-paper", "main a[href$='/partager']"),
    "young-appointment": ("/jeune", "main h3 a[href^='/jeune/agenda/']"),
    "young-offer": ("/jeune", "main .row[href^='/jeune/agenda/']"),
    "referent-appointment": ("/equipe/agenda", ".agenda-line > a"),
    "referent-file": ("/equipe", "main a[href^='/equipe/jeunes/']"),
}
# Parts drawn while they wait, shown for themselves.
SKELETONS = {"design": 1}
README = {
    "young": (
        "young-home",
        "young-papers",
        "young-milestone",
        "young-me",
        "young-agenda",
        "young-appointment",
        "young-journeys",
        "young-step",
        "young-money",
        "young-messages",
    ),
    "referent": ("referent-caseload", "referent-file", "referent-agenda"),
}


expect.set_options(timeout=20_000)


@dataclass
class Shown:
    """One person's browser, and where its pictures go."""

    page: Page
    folder: Path

    def settle(self, *, coming: int = 0) -> None:
        """Everything asked has arrived, the font too, and nothing says that it is coming."""
        self.page.wait_for_load_state("networkidle")
        expect(self.page.locator("h1").first).to_be_visible()
        expect(self.page.locator(".skeleton")).to_have_count(coming)
        self.page.evaluate("() => document.fonts.ready")
        self.page.mouse.move(0, 0)
        self.page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); }")

    def go(self, path: str) -> None:
        """Follow a link of the app, without loading the page again: the key of a phone lives in its page."""
        self.page.evaluate(GO, path)
        self.page.wait_for_url(f"**{path}*")
        self.settle()

    def stand(self, name: str, path: str) -> None:
        if name in FOLLOWED:
            start, link = FOLLOWED[name]
            self.stand(start, start)
            found = self.page.locator(link).first.get_attribute("href")
            assert found, f"{name}: no link {link} on {start}"
            path = found
        self.go(path)

    def take(self, name: str, *, whole: bool = False) -> None:
        raw = self.page.screenshot(full_page=whole, animations="disabled", caret="hide")
        (self.folder / f"{name}.png").write_bytes(light(raw))

    def take_everywhere(self, name: str) -> None:
        """This screen at each width, by day and by night, whole."""
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 800 if width > 600 else 760})
            for scheme in SCHEMES:
                self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                self.take(f"{name}-{width}-{scheme}", whole=True)


def light(raw: bytes) -> bytes:
    """The same picture, few colours, small enough for a repository."""
    picture = Image.open(io.BytesIO(raw)).convert("RGB")
    out = io.BytesIO()
    flat = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    flat.save(out, "PNG", optimize=True)
    return out.getvalue()


@contextmanager
def browser_of(browser: Browser, folder: Path, size: tuple[int, int]) -> Iterator[Shown]:
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale="fr-FR",
        timezone_id="Europe/Paris",
        color_scheme="light",
        reduced_motion="reduce",
        service_workers="block",
    )
    context.set_default_timeout(60_000)
    yield Shown(context.new_page(), folder)
    context.close()


def ways_in(site: Site) -> dict[str, str]:
    """A single-use link by role, and an invitation nobody has opened."""
    said = json.loads(site.cap18("demo", "accounts", "--json"))
    names = {"jeune": "young", "référent": "referent", "invitation": "invitation"}
    return {names[one["role"]]: one["url"] for one in said if one["role"] in names}


def take_readme(browser: Browser, site: Site, folder: Path) -> None:
    links = ways_in(site)
    sizes = {"young": PHONE, "referent": DESK}
    screens = {"young": YOUNG, "referent": REFERENT}
    for role, names in README.items():
        with browser_of(browser, folder, sizes[role]) as shown:
            enter(shown, links[role])
            for name in names:
                shown.stand(name, screens[role][name])
                shown.take(name)
    for name, address in {"young-welcome": links["invitation"], "urgence": site.url + "/urgence"}.items():
        with browser_of(browser, folder, PHONE) as shown:
            shown.page.goto(address)
            shown.settle()
            shown.take(name)


def take_all(browser: Browser, site: Site, folder: Path) -> None:
    links = ways_in(site)
    for role, screens in {"young": YOUNG, "referent": REFERENT}.items():
        with browser_of(browser, folder, DESK) as shown:
            enter(shown, links[role])
            for name, path in screens.items():
                shown.stand(name, path)
                shown.take_everywhere(name)
    for name, path in (PUBLIC | {"young-welcome": links["invitation"]}).items():
        with browser_of(browser, folder, PHONE) as shown:
            shown.page.goto(path if path.startswith("http") else site.url + path)
            shown.settle(coming=SKELETONS.get(name, 0))
            shown.take_everywhere(name)


def enter(shown: Shown, link: str) -> None:
    shown.page.goto(link)
    shown.page.wait_for_url(lambda url: "/lien" not in url)
    shown.settle()


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="every screen, each width, light and dark")
    asked = parser.parse_args(words)
    folder: Path = asked.all or FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        pages, state = Path(temporary) / "pages", Path(temporary) / "state"
        shutil.copytree(ROOT / "pwa" / "dist", pages)  # a build made meanwhile takes nothing away
        state.mkdir()
        site = start_site(state, mode="demo", settings={"CAP18_PWA_DIR": str(pages)})
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        try:
            (take_all if asked.all else take_readme)(browser, site, folder)
        finally:
            browser.close()
            stop_site(site)
    heavy = [path.name for path in FOLDER.glob("*.png") if path.stat().st_size > HEAVIEST]
    if heavy:
        print(f"Over {HEAVIEST // 1000} kB: {', '.join(heavy)}", file=sys.stderr)
    return 1 if heavy else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
