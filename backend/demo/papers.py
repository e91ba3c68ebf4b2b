"""Three invented papers for the first young person, dropped through the same gesture as on a phone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO
from unicodedata import combining, normalize

from PIL import Image, ImageDraw, ImageFont

from backend.access import Actor
from backend.ids import new_id
from backend.instance import Instance
from backend.services import documents
from backend.vault import VaultKeys

PAPERS = (
    ("id_card", "Carte d'identité", (1011, 638), 3650),
    ("rib", "RIB de mon compte", (1240, 1754), 90),
    ("vitale", "Carte Vitale", (1011, 638), None),
)


def drop(actor: Actor, keys: VaultKeys, instance: Instance, *, on: date, at: datetime) -> int:
    """Deposit them; the number of papers kept."""
    for index, (kind, title, size, days) in enumerate(PAPERS):
        picture = _picture(title, size)
        documents.deposit(
            actor,
            new_id(),
            keys=keys,
            paper=documents.Paper(
                type=kind, title=title, expires_on=on + timedelta(days=days) if days else None
            ),
            body=documents.Body(BytesIO(picture), len(picture)),
            tools=documents.Tools(keyd=instance.keyd, blobs=instance.blobs, inspector=instance.inspector),
            scene=documents.Scene(device="Téléphone inventé"),
            at=at + timedelta(seconds=index),
        )
    return len(PAPERS)


def capitals(words: str) -> str:
    """The same words in capitals without accents."""
    return "".join(one for one in normalize("NFD", words.upper()) if not combining(one))


def _picture(title: str, size: tuple[int, int]) -> bytes:
    """A drawn card that nobody could mistake for a real paper."""
    width, height = size
    image = Image.new("RGB", size, "#F2ECE2")
    pen = ImageDraw.Draw(image)
    pen.rectangle((16, 16, width - 16, height - 16), outline="#123A5E", width=6)
    # The built-in font has no accented letter: capitals, as real cards print names.
    for top, words, ink, points in (
        (60, capitals(title), "#123A5E", 56),
        (160, "FAUX PAPIER, POUR ESSAYER CAP 18", "#4F5865", 32),
        (230, "NOVA MODELE", "#1B2430", 44),
    ):
        pen.text((60, top), words, fill=ink, font=ImageFont.load_default(points))
    pen.line((60, height - 120, width - 60, height - 120), fill="#F28C28", width=8)
    written = BytesIO()
    image.save(written, "JPEG", quality=85)
    return written.getvalue()
