"""Limits of a safe, names made harmless, and what a refusal says. Pure."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address, ip_network
from typing import Final

MIB: Final = 2**20
MAX_FILE: Final = 15 * MIB
MAX_DOCUMENTS: Final = 300
MAX_BYTES: Final = 200 * MIB
MAX_PER_HOUR: Final = 30
MAX_VERSIONS: Final = 20
"""Former versions of one paper kept beside it (VLT-03): beyond, the person says which one goes."""
HOUR: Final = timedelta(hours=1)
LONGEST_NAME: Final = 120
SAME_OPENING: Final = timedelta(minutes=15)
"""Turning the pages of a paper already open is one opening, written once."""
PURGED_AFTER: Final = timedelta(hours=48)
"""RET-02: sealed bytes whose key is destroyed go 48 to 72 hours later."""

ENDINGS: Final = {"pdf": "pdf", "jpeg": "jpg", "png": "png", "webp": "webp"}
_BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

REFUSALS: Final = {
    "unreadable": "On n'arrive pas à lire ce fichier. Il est abîmé ou coupé. Reprends-le en photo.",
    "several_frames": "Cette image bouge. Envoie une image fixe, par exemple une photo.",
    "too_many_pixels": "Cette image est trop grande (plus de 40 millions de points). Reprends une photo normale.",
    "too_many_pages": "Ce fichier a plus de 200 pages. Envoie-le en plusieurs parties.",
    "active_content": "Ce fichier contient un programme. On peut en garder l'image.",
    "password": "Ce fichier est fermé par un mot de passe. On peut en garder l'image s'il s'ouvre sans lui. "
    "Sinon, enlève le mot de passe, puis recommence.",
    "too_heavy": "Ce fichier est trop lourd à lire. Prends-le en photo.",
}
CAN_FLATTEN: Final = frozenset({"active_content", "password"})


@dataclass(frozen=True, slots=True)
class Usage:
    """What a safe holds (papers, bytes as stored), and how many sendings it had in the last hour."""

    count: int
    size: int
    last_hour: int


def room(usage: Usage, size: int, *, new_paper: bool = True) -> str | None:
    """Which limit a paper of `size` bytes would pass (UPL-02): `file`, `hour`, `count`, `bytes` or None.

    A new version of a paper (`new_paper` False) adds bytes, not a paper.
    """
    if size > MAX_FILE:
        return "file"
    if usage.last_hour >= MAX_PER_HOUR:
        return "hour"
    if new_paper and usage.count >= MAX_DOCUMENTS:
        return "count"
    if usage.size + size > MAX_BYTES:
        return "bytes"
    return None


def harmless(name: str, longest: int = LONGEST_NAME) -> str:
    """A name as it can be kept: no control, no bidirectional trick, spaces in their place, 120 characters."""
    kept = (
        " " if one in "\t\r\n\u2028\u2029" else one
        for one in unicodedata.normalize("NFC", name)
        if one in "\t\r\n\u2028\u2029"
        or (one not in _BIDI and unicodedata.category(one) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    )
    return " ".join("".join(kept).split())[:longest].strip()


def file_name(title: str, kind: str) -> str:
    """The name of a downloaded copy: the title, without what a disk refuses, and the true ending."""
    safe = "".join("-" if one in '/\\:*?"<>|' else one for one in harmless(title)).strip(". ")
    return f"{safe or 'papier'}.{ENDINGS[kind]}"


def network_of(address: str) -> str:
    """The part of an address a trace keeps (AUD-02): /24 or /48; empty when there is none."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    return str(ip_network(f"{found}/{24 if found.version == 4 else 48}", strict=False))
