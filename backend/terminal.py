"""What the commands of `cap18` share."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

import click
from sqlalchemy import select

from backend.access import Authority
from backend.db import Reader


class Named(NamedTuple):
    """An authority a command was told, and the zone whose civil day it lives by."""

    id: UUID
    zone: str


def authority_of(reader: Reader, code: str) -> Named:
    """The authority of this code. Raises `ClickException` with what to do when there is none."""
    row = reader.execute(
        select(Authority.id, Authority.zone).where(Authority.code == code.strip())
    ).one_or_none()
    if row is None:
        raise click.ClickException(
            f"Aucune autorité n'a le code « {code} » : « cap18 authority add » en ajoute une."
        )
    return Named(row.id, row.zone)
