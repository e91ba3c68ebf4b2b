"""What other services lend to the safe: pages that leave with the papers, and what dies with a paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final, Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from backend.db import Reader
from backend.services.documents.rules.taking import OnePage
from backend.vault import VaultKeys

Pages = Callable[[Reader, UUID, VaultKeys], Sequence[OnePage]]
_PAGES: Final[list[Pages]] = []


def also_taken(pages: Pages) -> None:
    """Add what is taken away beside the papers. Handed over once, when the application starts."""
    if pages not in _PAGES:
        _PAGES.append(pages)


def pages_of(reader: Reader, owner_id: UUID, keys: VaultKeys) -> list[OnePage]:
    """Every page of a person, opened with their own keys; those that do not open are left out."""
    return [page for pages in _PAGES for page in pages(reader, owner_id, keys)]


class Forgotten(Protocol):
    """What else ends when a paper, or one version of it, is deleted: called in the same transaction."""

    def __call__(
        self, session: Session, document_id: UUID, at: datetime, *, number: int | None = None
    ) -> None: ...


_FORGOTTEN: Final[list[Forgotten]] = []


def also_forgotten(ends: Forgotten) -> None:
    """Add what ends with a paper. Handed over once, when the application starts."""
    if ends not in _FORGOTTEN:
        _FORGOTTEN.append(ends)


def forget_with(session: Session, document_id: UUID, at: datetime, *, number: int | None = None) -> None:
    """End what was lent of a paper, or of one version of it."""
    for ends in _FORGOTTEN:
        ends(session, document_id, at, number=number)
