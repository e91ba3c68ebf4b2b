"""What anybody may read before they have an account: where one may offer to be a mentor."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Authority
from backend.db import Reader
from backend.errors import Invalid


def authorities(reader: Reader) -> list[dict[str, Any]]:
    """Code and name of every authority of this instance."""
    rows = reader.execute(select(Authority.code, Authority.name).order_by(Authority.name, Authority.code))
    return [dict(row) for row in rows.mappings()]


def zone_of(reader: Reader, code: str) -> str:
    """The time zone of an authority. Raises `Invalid` when no authority has this code."""
    found = reader.execute(select(Authority.zone).where(Authority.code == code)).scalar_one_or_none()
    if found is None:
        sentence = "Choisissez le département dans la liste."
        raise Invalid(sentence, fields={"/authority": sentence})
    return found


def name_of(reader: Reader, authority_id: UUID) -> str:
    """The name of an authority."""
    return str(reader.execute(select(Authority.name).where(Authority.id == authority_id)).scalar_one())
