"""What is written on a file, sealed under the authority's key (class B), and its limits."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from backend import vault
from backend.errors import Invalid

LONGEST: Final = 2000
FOLLOWED: Final = ("follow_up", "facts_sealed")
NOTE, ASKED, ANSWER = (
    ("file_note", "words_sealed"),
    ("correction", "asked_sealed"),
    ("correction", "answer_sealed"),
)
Place = tuple[str, str]


def kept(words: str, pointer: str, missing: str) -> str:
    """The words without blanks around. Raises `Invalid` when nothing is left, or too much."""
    tidy = words.strip()
    if not tidy:
        raise Invalid(missing, fields={pointer: missing})
    if len(tidy) > LONGEST:
        raise Invalid(
            f"C'est trop long : {LONGEST} signes au plus.", fields={pointer: "Raccourcissez le texte."}
        )
    return tidy


def seal(key: bytes, place: Place, row: UUID, words: str) -> bytes:
    """These words, for this row alone."""
    return vault.seal_field(key, table=place[0], column=place[1], row=row, plaintext=words.encode())


def opened(key: bytes, place: Place, row: UUID, sealed: bytes) -> str:
    """The words. Raises `vault.CannotOpen`."""
    return vault.open_field(key, table=place[0], column=place[1], row=row, sealed=sealed).decode()
