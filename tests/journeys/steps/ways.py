"""Another way into one's own space: four words written down, then typed on a screen that was never enrolled."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.journeys.steps import phone
from tests.journeys.steps.desk import Authenticator, Words
from tests.journeys.steps.visits import Visit


def four_words(page: Page) -> Words:
    """Moi → another way in: identifier, four words, and the key of the second proof."""
    phone.tab(page, "Moi")
    page.get_by_role("link", name=re.compile("Un autre moyen d'entrer")).click()
    page.get_by_role("button", name="Préparer mes 4 mots").click()
    shown, asked = page.locator(".secrets dd"), page.locator("#proof-code")
    expect(shown.or_(asked).first).to_be_visible()
    if asked.is_visible():
        asked.fill(phone.CODE)
    expect(shown).to_have_count(2)
    identifier, words = page.locator(".secrets dd").all_inner_texts()
    assert len(words.split()) == 4
    page.get_by_text("Ou ouvre ce lien sur ce téléphone").click()
    codes = Authenticator(page.locator(".secret").inner_text())
    page.get_by_label("Le code à 6 chiffres de l'application").fill(codes.code())
    page.get_by_role("button", name="C'est écrit, je vérifie").click()
    expect(page.get_by_text("C'est prêt. Garde ce papier en lieu sûr.")).to_be_visible()
    return Words(identifier, words, codes)


def by_words(visit: Visit, noted: Words) -> Page:
    """On a screen that was never enrolled; a wrong word keeps what was typed."""
    page = visit.open("/entrer")
    page.get_by_role("link", name=re.compile("J'ai mes 4 mots")).click()
    page.get_by_label("Identifiant").fill(noted.identifier)
    page.get_by_label("Tes 4 mots").fill(noted.words)
    page.get_by_label("Code à 6 chiffres").fill(noted.codes.code())
    page.get_by_role("button", name="Entrer", exact=True).click()
    expect(page.get_by_role("heading", name=phone.HOME)).to_be_visible()
    return page
