"""What a taken-away copy holds: its names, its limits, what must be true of one that comes back. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Final
from uuid import UUID

import msgspec

from backend.services.documents.rules.limits import (
    ENDINGS,
    MAX_BYTES,
    MAX_DOCUMENTS,
    MAX_FILE,
    MIB,
    file_name,
)

FORMAT: Final = "cap18-papiers"
VERSION: Final = 1
INDEX: Final = "index.json"
PAGE: Final = "index.html"
FOLDER: Final = "papiers"
A_DAY: Final = 10
"""Copies a day; the law asks that three be never refused (D540)."""
LARGEST_COPY: Final = MAX_BYTES + 32 * MIB
LARGEST_INDEX: Final = 16 * MIB
MOST_ENTRIES: Final = 2_000


class OneVersion(msgspec.Struct, omit_defaults=True):
    """The bytes of a paper at one moment, as the index tells them. `file` is absent when they no longer open."""

    number: int
    current: bool
    size: int
    sha256: str
    kind: str
    pages: int
    deposited_at: datetime
    depositor: str
    depositor_label: str
    origin: dict[str, str | int]
    file: str | None = None


class Card(msgspec.Struct, omit_defaults=True):
    """What is said of a paper."""

    title: str
    type: str
    expires_on: date | None = None
    side: int | None = None
    issued_on: date | None = None
    holder: str = ""
    silent: bool = False


class OnePaper(msgspec.Struct):
    id: UUID
    title: str
    type: str
    type_label: str
    card: Card
    versions: list[OneVersion]


class OneNumber(msgspec.Struct):
    type: str
    label: str
    value: str
    note: str = ""


class OnePage(msgspec.Struct):
    """A page the person wrote beside their papers: in words (`lines`: what, and what was said), and as it is kept."""

    kind: str
    title: str
    changed_at: datetime
    lines: list[tuple[str, str]]
    body: dict[str, object]


class Index(msgspec.Struct):
    """The whole of a copy. `trace` and `pages` are for reading: they are never taken back."""

    format: str
    version: int
    made_at: datetime
    owner: dict[str, str]
    documents: list[OnePaper]
    numbers: list[OneNumber]
    trace: list[dict[str, object]]
    pages: list[OnePage] = []


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a copy cannot be taken back: a stable code, a sentence, and the file concerned."""

    code: str
    sentence: str
    file: str = ""


class Names:
    """Names for the files of a copy: safe on any disk, each once whatever the case."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def give(self, title: str, kind: str, *, note: str = "") -> str:
        """The path of a paper in the copy."""
        plain = file_name(title, kind)
        stem, ending = plain.rsplit(".", 1)
        stem = f"{stem} {note}".strip()
        for count in range(1, MOST_ENTRIES * 2):
            path = f"{FOLDER}/{stem}{f' {count}' if count > 1 else ''}.{ending}"
            if path.casefold() not in self._taken:
                break
        self._taken.add(path.casefold())
        return path


def fault_of(index: Index, sizes: dict[str, int]) -> Fault | None:
    """What is wrong in a copy whose files have these sizes, before a byte of them is read."""
    if index.format != FORMAT or index.version != VERSION:
        return Fault("not_ours", "Ce dossier ne vient pas de Cap 18, ou d'une version trop récente.")
    if len(index.documents) > MAX_DOCUMENTS or len(index.numbers) > MAX_DOCUMENTS:
        return Fault("too_big", "Ce dossier contient plus de 300 papiers.")
    told = [one for paper in index.documents for one in paper.versions if one.file is not None]
    files = [one.file for one in told]
    if len(set(files)) != len(files) or len({one.id for one in index.documents}) != len(index.documents):
        return Fault("bad_zip", "Ce dossier se contredit : deux papiers ont le même fichier.")
    for one in told:
        path = one.file or ""
        if path not in sizes:
            return Fault("bad_zip", "Il manque un papier dans ce dossier. Reprends la copie complète.", path)
        if sizes[path] > MAX_FILE or one.kind not in ENDINGS:
            return Fault("too_big", "Un fichier de ce dossier est trop lourd (plus de 15 Mo).", path)
        if sizes[path] != one.size:
            return Fault(
                "wrong_hash", "Un papier de ce dossier a été changé. Reprends la copie d'origine.", path
            )
    if sum(sizes[path or ""] for path in files) > MAX_BYTES:
        return Fault("too_big", "Ce dossier dépasse 200 Mo.")
    return None


def restored_id(owner: UUID, original: UUID, turn: int) -> UUID:
    """The id of a paper that comes back: always the same for this person, and nobody else's whatever the copy says."""
    told = b"cap18/v1/restored\x00" + owner.bytes + original.bytes + turn.to_bytes(4, "big")
    return UUID(bytes=sha256(told).digest()[:16], version=5)


def living(papers: Iterable[OnePaper]) -> list[OnePaper]:
    """Papers with at least one version whose bytes are in the copy."""
    return [one for one in papers if any(version.file for version in one.versions)]
