"""The first young person's invented papers, and what passes between them and their circle: the gestures of a phone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from io import BytesIO
from unicodedata import combining, normalize
from uuid import UUID

from PIL import Image, ImageDraw, ImageFont

from backend.access import Actor
from backend.ids import new_id
from backend.instance import Instance
from backend.services import documents
from backend.vault import VaultKeys

CARD, SHEET = (1011, 638), (1240, 1754)


@dataclass(frozen=True, slots=True)
class Invented:
    """A paper of the demonstration: how it is drawn, how many days ago it was made, in how many it ends."""

    type: str
    title: str
    size: tuple[int, int]
    made: int | None = None
    ends: int | None = None


PAPERS = (
    Invented("id_card", "Carte d'identité", CARD, ends=3650),
    Invented("rib", "RIB de mon compte", SHEET, made=80),
    Invented("vitale", "Carte Vitale", CARD),
)
BROUGHT = Invented("ase_certificate", "Attestation de prise en charge", SHEET, made=3)
PHONE = documents.Scene(device="Téléphone inventé")
DESK = documents.Scene(device="Ordinateur inventé")


def drop(actor: Actor, keys: VaultKeys, instance: Instance, *, on: date, at: datetime) -> list[UUID]:
    """Deposit them; the papers kept, in this order."""
    kept = []
    for index, one in enumerate(PAPERS):
        kept.append(new_id())
        documents.deposit(
            actor,
            kept[-1],
            keys=keys,
            paper=_said(one, on),
            body=_body(one),
            tools=_tools(instance),
            scene=PHONE,
            at=at + timedelta(seconds=index),
        )
    return kept


def pass_around(
    young: Actor,
    keys: VaultKeys,
    kept: list[UUID],
    referent: Actor,
    mentor_id: UUID,
    instance: Instance,
    *,
    on: date,
    at: datetime,
) -> None:
    """The identity card is shown to the mentor; the referent brings a paper, asks for another; a number is kept."""
    keyd = instance.keyd
    wish = documents.Wish(mentor_id, "Pour l'inscription à l'auto-école")
    documents.share(young, kept[0], wish, keys=keys, keyd=keyd, scene=PHONE, at=at, on=on)
    number = documents.Number("caf", "Numéro CAF", "1234567", "Nombre inventé")
    documents.keep_number(young, new_id(), number, version=None, keys=keys, keyd=keyd, scene=PHONE, at=at)
    documents.hand_over(
        referent,
        young.id,
        new_id(),
        paper=_said(BROUGHT, on),
        body=_body(BROUGHT),
        tools=_tools(instance),
        scene=DESK,
        at=at,
    )
    why = "Pour préparer ta demande. Moins de 3 mois, si tu peux."
    documents.ask(referent, young.id, kind="birth_certificate", words=why, keyd=keyd, scene=DESK, at=at)


def _said(one: Invented, on: date) -> documents.Paper:
    return documents.Paper(
        type=one.type,
        title=one.title,
        issued_on=on - timedelta(days=one.made) if one.made else None,
        expires_on=on + timedelta(days=one.ends) if one.ends else None,
    )


def _body(one: Invented) -> documents.Body:
    picture = _picture(one.title, one.size)
    return documents.Body(BytesIO(picture), len(picture))


def _tools(instance: Instance) -> documents.Tools:
    return documents.Tools(keyd=instance.keyd, blobs=instance.blobs, inspector=instance.inspector)


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
