"""The rescue card on paper: tagged PDF, neutral, with its square to scan. Made when the card is, kept nowhere."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from backend import printing
from backend.services.accounts.qr import qr_svg
from backend.vault import show_card

TEMPLATE = Path(__file__).parent / "rescue.typ"
PATH = "/entrer/carte"
GROUPS_A_LINE = 4


def card_url(public_url: str, card: str) -> str:
    """The address of a card: its signs stand after `#`, no server and no log ever reads them there."""
    return f"{public_url.rstrip('/')}{PATH}#{card}"


def rescue_sheet(card: str, public_url: str, *, on: date, at: datetime) -> bytes:
    """The PDF of a card. No name is on it: found by somebody else, it says nothing of its owner."""
    groups = show_card(card).split("-")
    data = {
        "title": "Carte de secours Cap 18",
        "lead": "Elle sert une fois, si tu perds ton téléphone.",
        "label": "Ta carte",
        "lines": [
            " ".join(groups[start : start + GROUPS_A_LINE]) for start in range(0, len(groups), GROUPS_A_LINE)
        ],
        "address": f"{public_url.split('://')[-1].rstrip('/')}{PATH}",
        "qr": qr_svg(card_url(public_url, card)),
        "qr_alt": "Carré à prendre en photo avec le nouveau téléphone",
        "how_title": "Pour rentrer",
        "how": [
            "Sur un autre téléphone, prends le carré en photo, ou écris l'adresse et les 28 signes.",
            "Attends un jour. Pendant ce temps, on te prévient partout où on peut : si ce n'est pas toi, dis non.",
            "Reviens avec la carte et choisis un nouveau code. Tous tes papiers sont là.",
        ],
        "where_title": "Où la ranger",
        "where": [
            "Pas avec ton téléphone.",
            "Chez une personne de confiance, ou dans un endroit à toi.",
            "Ne l'envoie pas par message : qui a cette carte peut demander à entrer.",
        ],
        "made": f"Faite le {on:%d/%m/%Y}. Si tu en fais une autre, celle-ci ne sert plus.",
    }
    return printing.pdf(TEMPLATE, data, at=at)
