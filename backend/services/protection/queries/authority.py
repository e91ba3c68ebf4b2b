"""The authority's name, for what is printed."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from backend.access import Authority
from backend.db import Reader


def name_of(reader: Reader, authority_id: UUID) -> str:
    """The name an authority bears."""
    return reader.execute(select(Authority.name).where(Authority.id == authority_id)).scalar_one()
