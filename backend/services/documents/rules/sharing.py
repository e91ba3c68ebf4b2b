"""What a share may be: for whom, until when, one side or the whole; and when it is over. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal
from unicodedata import combining, normalize
from uuid import UUID

from backend.birthdays import anniversary

USUAL: Final = timedelta(days=30)
"""How long a share lasts when nothing is said; a longer one asks for a fresh proof (AUT-07)."""
LONGEST_PURPOSE: Final = 80
SIDES: Final = (1, 2)
MOST_WAITING: Final = 20
"""Papers of one referent that may wait for one young person's answer, and requests likewise."""
LONGEST_WORDS: Final = 200

GrantState = Literal["live", "waiting", "over", "revoked", "bond_over"]


@dataclass(frozen=True, slots=True)
class Wish:
    """What an owner asks for when sharing: the reader, why, how, the last day of reading, one side perhaps."""

    recipient_id: UUID
    purpose: str
    mode: Literal["view", "download"] = "view"
    ends_on: date | None = None
    side: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The facts a share stands or falls by, as read at this very request."""

    ends_on: date
    ended: bool
    bond_holds: bool
    readable: bool
    """The paper and this version of it still exist."""
    sealed: bool
    """The reader's key to it exists."""


def last_day(on: date) -> date:
    """The furthest last day of a share made on a day: 12 months later (ACC-05)."""
    return anniversary(on, 1, accomplished=True)


def until(wish: Wish, on: date) -> date:
    """The last day it can be read: the one asked for, or 30 days from now."""
    return wish.ends_on or on + USUAL


def is_long(ends_on: date, on: date) -> bool:
    """Whether such a share asks for a proof under 5 minutes old."""
    return ends_on > on + USUAL


def fault(wish: Wish, pages: int, on: date) -> tuple[str, str] | None:
    """The field that does not go, and what to do; None when all is well."""
    ends_on = until(wish, on)
    if not wish.purpose:
        return "/purpose", "Dis pour quoi tu partages ce papier. Par exemple : CAF, logement, école."
    if ends_on < on:
        return "/ends_on", "Cette date est passée. Choisis aujourd'hui ou plus tard."
    if ends_on > last_day(on):
        return "/ends_on", "Un partage dure 12 mois au plus. Choisis une date plus proche."
    if wish.side is not None and wish.side > pages:
        return "/side", "Ce papier n'a qu'un côté. Partage-le en entier."
    if wish.side is not None and wish.mode == "download":
        return "/mode", "Un seul côté, c'est pour voir. Pour donner une copie, partage tout le papier."
    return None


def state(grant: Standing, on: date) -> GrantState:
    """Where a share stands on a day. Only `live` opens anything."""
    if grant.ended or not grant.readable:
        return "revoked"
    if on > grant.ends_on:
        return "over"
    if not grant.bond_holds:
        return "bond_over"
    return "live" if grant.sealed else "waiting"


def shows(side: int | None, number: int, pages: int) -> bool:
    """Whether a page (from 1) is among those shown."""
    return number == side if side is not None else 1 <= number <= pages


def mark(purpose: str, first_name: str, on: date) -> str:
    """What is drawn across each page shown: for what, for whom, the day of the share."""
    why = capitals(purpose).removeprefix("POUR ")
    told = [f"POUR {why}" if why else "", capitals(first_name), f"LE {on:%d/%m/%Y}"]
    return " - ".join(one for one in told if one)


def capitals(words: str) -> str:
    """The same words in capitals without accents, as stamps print them; other alphabets are left out."""
    plain = (one for one in normalize("NFKD", words).upper() if not combining(one))
    return " ".join("".join(one for one in plain if " " <= one <= "~").split())


POLITE: Final = {
    "empty": "Ce fichier est vide. Choisissez-en un autre.",
    "too_large": "Ce fichier est trop lourd (plus de 15 Mo). Scannez-le plus léger.",
    "unsupported": "Cap 18 garde les photos (JPEG, PNG, WebP) et les PDF. Convertissez ce fichier en PDF.",
    "heic": "Ce format de photo (HEIC) n'est pas lu. Envoyez la photo en JPEG.",
    "unreadable": "On n'arrive pas à lire ce fichier. Il est abîmé ou coupé. Scannez-le à nouveau.",
    "several_frames": "Cette image bouge. Envoyez une image fixe.",
    "too_many_pixels": "Cette image est trop grande (plus de 40 millions de points). Scannez-la plus petite.",
    "too_many_pages": "Ce fichier a plus de 200 pages. Envoyez-le en plusieurs parties.",
    "active_content": "Ce fichier contient un programme. On peut en garder l'image.",
    "password": "Ce fichier est fermé par un mot de passe. Enlevez-le, puis recommencez.",
    "too_heavy": "Ce fichier est trop lourd à lire. Scannez-le plus léger.",
    "bad_paper": "La description du papier n'est pas lisible. Recommencez.",
}
"""What a professional reads when a file is refused; the safe itself says « tu »."""
